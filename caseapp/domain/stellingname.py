"""What each finds of a statement, or of a whole version: kept as it was said, and never for somebody else
(domein 3.5)."""

from uuid import UUID

from .gebeurtenis import LANGSTE_TEKST
from .regel import Regelfout
from .versie import VersieStatus
from .vorm import Inbreng
from .woord import Woord


class Stelling(Woord):
    """What somebody says to a statement, or to a whole version (domein 3.5-3)."""

    EENS = "eens"
    NIET_EENS = "niet_eens"
    WEET_NIET = "weet_niet"
    WIL_NIET_REAGEREN = "wil_niet_reageren"
    NIET_GEVRAAGD = "niet_gevraagd"


KORTSTE_REDEN = 10
VAN_DE_STEM_ZELF = frozenset(Stelling) - {Stelling.NIET_GEVRAAGD}


def toets_stem(wie: Inbreng, eigen_persoon: UUID | None, voor: UUID | None) -> None:
    """`eigen_persoon`: the member of the gezin who writes, if it is one. `voor`: the member whose stance it
    is; None where a worker gives his own."""
    if wie is Inbreng.GEZIN and voor != eigen_persoon:
        raise Regelfout("Je kunt alleen voor jezelf zeggen wat je ervan vindt.", "voor")
    if voor is not None and wie not in (Inbreng.GEZIN, Inbreng.CONTACTPERSOON):
        raise Regelfout(
            "Wat een gezinslid vindt, schrijft het gezinslid zelf op, of de contactpersoon doet dat in zijn "
            "woorden.",
            "voor",
        )


def toets_stelling(stelling: Stelling, reden: str, *, voor_een_ander: bool) -> None:
    """Not asked is said by who did not ask, and with the reason of safety (domein 3.5-4)."""
    if len(reden) > LANGSTE_TEKST:
        raise Regelfout(f"Dit is te lang: het maximum is {LANGSTE_TEKST} tekens.", "reden")
    if stelling is Stelling.NIET_GEVRAAGD:
        if not voor_een_ander:
            raise Regelfout("‘Niet gevraagd’ zeg je niet over jezelf.", "stelling")
        if len(reden.strip()) < KORTSTE_REDEN:
            raise Regelfout("Schrijf op welke reden van veiligheid er is om dit niet te vragen.", "reden")


def toets_moment(status: VersieStatus | None, *, over_de_versie: bool) -> None:
    """A whole version is answered while it lies ter bespreking; a statement also while it is written."""
    if status is None:
        raise Regelfout("Er ligt nu niets om iets van te vinden.")
    if over_de_versie and status is not VersieStatus.TER_BESPREKING:
        raise Regelfout("Van het geheel zeg je iets als het ter bespreking ligt.")
    if status not in (VersieStatus.CONCEPT, VersieStatus.TER_BESPREKING):
        raise Regelfout("Deze versie is vastgesteld; wat ieder ervan vond, blijft staan zoals het was.")
