"""Somebody who stands beside a person of the gezin (a cliëntondersteuner or a gezinsadvocaat) and reads
along: with that person's own yes, for a time, and only once he said himself that he will (domein 8.5)."""

from collections.abc import Sequence
from datetime import date

from .delen import VANAF_TWAALF
from .gezin import leeftijd
from .regel import Regelfout
from .veilig_thuis.monitoring import over_maanden
from .woord import Woord

LANGSTE_MAANDEN = 6  # our own choice [P]: then one says yes again


class BijstandStatus(Woord):
    """Asked; it runs; he can't; or it is over, because one of the two ended it or its last day is past."""

    GEVRAAGD = "gevraagd"
    LOOPT = "loopt"
    GEWEIGERD = "geweigerd"
    BEEINDIGD = "beeindigd"


OPEN = frozenset({BijstandStatus.GEVRAAGD, BijstandStatus.LOOPT})


def laatste_dag(vandaag: date) -> date:
    return over_maanden(vandaag, LANGSTE_MAANDEN)


def loopt_nog(status: BijstandStatus, tot: date, vandaag: date) -> bool:
    """Whether he reads along today: the last day counts."""
    return status is BijstandStatus.LOOPT and vandaag <= tot


def staat_open(status: BijstandStatus, tot: date, vandaag: date) -> bool:
    """Asked or running, and not past its last day."""
    return status in OPEN and vandaag <= tot


def toets_vrager(geboren: date | None, vandaag: date) -> None:
    """From 12 on one asks for oneself (as in domein 8.2)."""
    if geboren is None:
        raise Regelfout("Alleen iemand van het gezin zelf kan dit vragen.")
    if leeftijd(geboren, vandaag) < VANAF_TWAALF:
        raise Regelfout("Ben je jonger dan 12? Vraag het samen met iemand die je vertrouwt.")


def toets_tot(tot: date | None, vandaag: date) -> None:
    if tot is None or tot <= vandaag:
        raise Regelfout("Kies een dag die nog komt.", "tot")
    if tot > laatste_dag(vandaag):
        raise Regelfout("Kies een dag binnen zes maanden. Daarna kun je het opnieuw vragen.", "tot")


def al_een() -> Regelfout:
    return Regelfout("Er staat al iemand naast je, of je hebt het al gevraagd. Stop dat eerst.", "wie")


def toets_een(*, al_iemand: bool) -> None:
    """One person beside you: else nobody knows who speaks for whom."""
    if al_iemand:
        raise al_een()


def toets_antwoord(status: BijstandStatus, tot: date, vandaag: date) -> None:
    if status is not BijstandStatus.GEVRAAGD or tot < vandaag:
        raise Regelfout("Deze vraag is er niet meer. Er is al geantwoord, of hij is teruggenomen.")


def toets_naast_een(anderen: Sequence[BijstandStatus]) -> None:
    """`anderen`: how it stands with others of the same gezin. Nobody stands beside two people of one gezin:
    what one of them reads could come to the other."""
    if BijstandStatus.LOOPT in anderen:
        raise Regelfout(
            "Je staat in dit gezin al naast iemand anders. Zeg nee; waarom hoef je niet te zeggen."
        )


def toets_te_stoppen(status: BijstandStatus) -> None:
    if status not in OPEN:
        raise Regelfout("Dit was al gestopt.")
