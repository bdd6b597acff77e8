"""Weighing an aanmelding: what makes it worse, what protects, what MDA++ decides and why (domein 6.1)."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from ..regel import Regelfout
from .aanmelding import KORTST, Vak, toets_vakken

LANGSTE_INZET = timedelta(days=365)


class Wegingsbesluit(StrEnum):
    INGEZET = "ingezet"
    NIET_INGEZET = "niet_ingezet"


class Herhalingskans(StrEnum):
    """How likely it is found that it happens again; not a score."""

    KLEIN = "klein"
    MATIG = "matig"
    GROOT = "groot"
    ONBEKEND = "onbekend"


ADVIES = Vak(
    "advies",
    "Welk advies geef je mee?",
    "",
    "Alleen als MDA++ niet wordt ingezet: wat kan wie nu helpt zelf, en met wie?",
)
WEGING = (
    Vak("risico", "Wat maakt het onveiliger?", "Schrijf op wat het onveiliger maakt."),
    Vak("bescherming", "Wat beschermt?", "Schrijf op wat beschermt. Niets is ook een antwoord."),
    Vak("kwalificatie", "Wat is dit voor onveiligheid?", "Schrijf op wat voor onveiligheid dit is."),
    Vak("reden", "Waarom besluit je dit?", "Schrijf op waarom je dit besluit."),
    ADVIES,
)


def toets_weging(besluit: Wegingsbesluit, teksten: Mapping[str, str]) -> dict[str, str]:
    """A no is never only a no: it carries an advies."""
    gevuld = toets_vakken(WEGING, teksten)
    if besluit is Wegingsbesluit.NIET_INGEZET and len(gevuld.get(ADVIES.naam, "")) < KORTST:
        raise Regelfout(
            "Zet je MDA++ niet in? Schrijf dan op wat je wel adviseert.",
            ADVIES.naam,
        )
    if besluit is Wegingsbesluit.INGEZET:
        gevuld.pop(ADVIES.naam, None)
    return gevuld


def toets_einde(tot: date | None, vandaag: date) -> None:
    """MDA++ is for a time: at most a year [P], and prolonged only by deciding again."""
    if tot is None:
        raise Regelfout("Kies tot welke dag. Zonder einddatum zet je MDA++ niet in.", "tot")
    if tot <= vandaag:
        raise Regelfout("De einddatum ligt na vandaag.", "tot")
    if tot - vandaag > LANGSTE_INZET:
        raise Regelfout("Hooguit een jaar. Daarna kun je opnieuw besluiten.", "tot")
