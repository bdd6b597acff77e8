"""'Even stil': whoever takes part may stop a room without a word, and nobody is told who it was
(simulation 3.9)."""

from datetime import datetime
from typing import NamedTuple

from .regel import Regelfout


class EvenStil(Exception):
    """In this room nothing is written now."""


class Klokstand(NamedTuple):
    """The clock of a room. `tempo`: story seconds per real second; `grens`: where it waits while it runs;
    `stil_sinds`: real time."""

    anker_sim: datetime
    anker_echt: datetime
    tempo: float
    stil_sinds: datetime | None
    grens: datetime | None = None


def zet_stil(stand: Klokstand, nu: datetime, echt: datetime) -> Klokstand:
    """The clock is put down where it stands. Who presses when it is quiet already changes nothing."""
    if stand.stil_sinds is not None:
        return stand
    return Klokstand(nu, echt, 0.0, echt) if stand.tempo else stand._replace(stil_sinds=echt)


def ga_verder(stand: Klokstand) -> Klokstand:
    """Writing goes on. A clock that ran is started again by the trainer, not by this."""
    return stand._replace(stil_sinds=None)


def toets_geen_stilte(stil_sinds: datetime | None) -> None:
    if stil_sinds is not None:
        raise EvenStil


def toets_kaart_in_stilte(stil_sinds: datetime | None) -> None:
    """Who comes in for the first time waits with the others; who sat there already just comes back."""
    if stil_sinds is not None:
        raise Regelfout(
            "Het is even stil in deze ruimte. Wacht tot de trainer verder gaat, en kies dan je kaart.", None
        )
