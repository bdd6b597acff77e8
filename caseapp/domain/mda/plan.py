"""The globaal plan: a few lines by the team; the contactpersoon takes them over, or not (domein 6.1)."""

from collections.abc import Mapping
from enum import StrEnum

from ..regel import Regelfout
from .aanmelding import KORTST, Vak, toets_vakken

REGEL = (
    Vak("doel", "Welk doel?", "Schrijf op wat er beter moet worden."),
    Vak("wat", "Wat gebeurt er?", "Schrijf op wat er gebeurt."),
    Vak("wie", "Wie doet het?", "Schrijf op wie het doet."),
    Vak("wanneer", "Wanneer?", "Schrijf op wanneer.", "Bijvoorbeeld: deze maand, of elke dag."),
)


class Overname(StrEnum):
    """What a line became in the veiligheidsplan."""

    VOORWAARDE = "voorwaarde"
    AFSPRAAK = "afspraak"
    ACTIE = "actie"
    NIET = "niet"


def toets_regel(teksten: Mapping[str, str]) -> dict[str, str]:
    return toets_vakken(REGEL, teksten)


def toets_eenmaal(*, al_gekozen: bool) -> None:
    if al_gekozen:
        raise Regelfout("Over deze regel is al besloten. Pas daarna het veiligheidsplan zelf aan.")


def toets_niet(reden: str) -> None:
    if len(reden.strip()) < KORTST:
        raise Regelfout("Schrijf op waarom je dit niet overneemt. MDA++ leest het ook.", "reden")
