"""Who of a gezin was told who works with his data, what for and how long; or why not yet (domein 8.3)."""

from datetime import date
from enum import StrEnum

from .delen import toets_informeren, toets_uitleg
from .gebeurtenis import GebeurtenisSoort, toets_tekst
from .regel import Regelfout
from .taken import Taak, Voor
from .termijn import TermijnSoort
from .toegang import Categorie


class KennisgevingStand(StrEnum):
    """The newest of a person counts; nothing said yet is none."""

    GEINFORMEERD = "geinformeerd"
    UITGESTELD = "uitgesteld"


class KennisgevingHoe(StrEnum):
    """How somebody got the letter."""

    SAMEN_GELEZEN = "samen_gelezen"
    GESPREK = "gesprek"
    BELLEN = "bellen"
    OP_PAPIER = "op_papier"


class Lezer(StrEnum):
    """To whom the letter speaks: a grown-up, a youth from 12, or a child with whom it is read."""

    VOLWASSENE = "volwassene"
    JONGERE = "jongere"
    SAMEN = "samen"


GEBEURT = {
    KennisgevingStand.GEINFORMEERD: GebeurtenisSoort.INFORMATIE_GEGEVEN,
    KennisgevingStand.UITGESTELD: GebeurtenisSoort.INFORMATIE_UITGESTELD,
}
OPNIEUW_KIJKEN = Taak(
    TermijnSoort.INFORMATIEBRIEF,
    None,
    Voor.CONTACTPERSOON,
    "Opnieuw kijken of iemand nu de informatiebrief kan krijgen.",
    Categorie.DEELREGISTER,
)


def lezer(leeftijd: int) -> Lezer:
    if leeftijd >= 18:
        return Lezer.VOLWASSENE
    return Lezer.JONGERE if leeftijd >= 12 else Lezer.SAMEN


def toets_geinformeerd(op: date, vandaag: date) -> None:
    if op > vandaag:
        raise Regelfout("Deze dag is nog niet geweest.", "op")


def toets_protocol(*, loopt: bool, advies: bool, apart: bool) -> None:
    """While a bijzonder protocol runs nobody of the gezin is told anything before the expert said how, and
    then each alone (domein 5.3, 8.7-5)."""
    if not loopt:
        return
    if not advies:
        raise Regelfout(
            "Informeren is uitgesteld: er loopt een bijzonder protocol. Leg eerst het advies van de "
            "deskundige "
            "vast.",
            "hoe",
        )
    if not apart:
        raise Regelfout("Vertel het deze persoon alleen, zonder een ander van het gezin erbij.", "apart")


def toets_uitstel(reden: str, herzien: date | None, vandaag: date) -> None:
    """Not yet is never for ever: soon somebody looks again (domein 8.3)."""
    toets_tekst(reden, "toelichting")
    toets_uitleg(reden, "toelichting")
    toets_informeren(verteld=False, herzien=herzien, vandaag=vandaag)
