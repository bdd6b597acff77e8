"""A belemmering: what stands in the way of doing what is needed, and who takes it away (domein 1.1)."""

from collections.abc import Iterable
from enum import StrEnum

from .actie import toets_uitleg
from .gebeurtenis import toets_tekst
from .regel import Regelfout
from .zoeken import komt_voor

LANGSTE_ZIN = 500


class BelemmeringSoort(StrEnum):
    """Whose rule, money or queue it is that stands in the way."""

    REGEL = "regel"
    GELD = "geld"
    WACHTLIJST = "wachtlijst"
    GEEN_AANBOD = "geen_aanbod"
    SAMENWERKING = "samenwerking"
    IETS_ANDERS = "iets_anders"


class BelemmeringStatus(StrEnum):
    """`doorgezet`: it lies with the procesregisseur. `beantwoord`: it is back, with an answer."""

    GEMELD = "gemeld"
    DOORGEZET = "doorgezet"
    BEANTWOORD = "beantwoord"
    OPGELOST = "opgelost"


OVERGANGEN = {
    BelemmeringStatus.GEMELD: {BelemmeringStatus.DOORGEZET, BelemmeringStatus.OPGELOST},
    BelemmeringStatus.DOORGEZET: {BelemmeringStatus.BEANTWOORD, BelemmeringStatus.OPGELOST},
    BelemmeringStatus.BEANTWOORD: {BelemmeringStatus.DOORGEZET, BelemmeringStatus.OPGELOST},
    BelemmeringStatus.OPGELOST: set[BelemmeringStatus](),
}
OPEN = frozenset(status for status, verder in OVERGANGEN.items() if verder)

# What is said to whoever takes a step that does not fit any more.
_AL = {
    BelemmeringStatus.GEMELD: "Deze belemmering is nog niet doorgezet.",
    BelemmeringStatus.DOORGEZET: "Deze belemmering ligt al bij de procesregisseur.",
    BelemmeringStatus.BEANTWOORD: "De procesregisseur heeft al geantwoord.",
    BelemmeringStatus.OPGELOST: "Deze belemmering is al opgelost.",
}


def toets_stap(van: BelemmeringStatus, naar: BelemmeringStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_AL[van])


def toets_melding(tekst: str, veld: str = "tekst") -> None:
    toets_tekst(tekst, veld)
    toets_uitleg(tekst, veld)


def toets_zonder_namen(tekst: str, namen: Iterable[str], veld: str = "zonder_namen") -> None:
    """A procesregisseur knows that, not who: the sentence for him names nobody of the gezin.

    Only whole words count, whatever the accents, capitals and invisible signs: 'Ko' is not in 'koffie'.
    """
    if len(tekst) > LANGSTE_ZIN:
        raise Regelfout(f"Houd het kort: {len(tekst)} tekens, het maximum is {LANGSTE_ZIN}.", veld)
    toets_uitleg(tekst, veld)
    if any(komt_voor(naam, tekst) for naam in namen):
        raise Regelfout(
            "In deze zin staat een naam uit het gezin. De procesregisseur mag niet weten om wie het gaat: "
            "schrijf bijvoorbeeld ‘een ouder’ of ‘het jongste kind’.",
            veld,
        )
