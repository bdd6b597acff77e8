"""The screen on the wall of a room: how much of the shared picture fits, and how long a round still takes
(simulation 3.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TypeVar

# At 28 pixels on 1280 wide, two columns: so many signs stand side by side, and so many
# lines below each other.
TEKENS_OP_EEN_LIJN, LIJNEN = 36, 15


T = TypeVar("T")


def gemeen(lijsten: Sequence[tuple[T, ...]]) -> tuple[T, ...]:
    """What is in every one of these, in the order of the first; of none, nothing."""
    if not lijsten:
        return ()
    rest = [set(lijst) for lijst in lijsten[1:]]
    return tuple(een for een in lijsten[0] if all(een in lijst for lijst in rest))


def gebundeld(zinnen: Sequence[str]) -> tuple[str, ...]:
    """The same line several times one after the other is one line that says how often."""
    groepen = [(zin, len(list(groep))) for zin, groep in groupby(zinnen)]
    return tuple(f"{zin} ({keer} keer)" if keer > 1 else zin for zin, keer in groepen)


@dataclass(frozen=True)
class Vak:
    """A heading with what belongs to it. `lijnen`: how many it may always have."""

    kop: str
    regels: tuple[str, ...]
    lijnen: int


@dataclass(frozen=True)
class OpScherm:
    """What of it is shown; `van`: of how many."""

    kop: str
    regels: tuple[str, ...]
    van: int


def verdeel(vakken: Sequence[Vak], lijnen: int) -> tuple[OpScherm, ...]:
    """A column of so many lines, headings with them. What one does not need, the first that wants it has."""
    gevuld = [vak for vak in vakken if vak.regels]
    over = lijnen - sum(1 + min(vak.lijnen, _hoog(past(vak.regels, vak.lijnen))) for vak in gevuld)
    uit = []
    for vak in gevuld:
        zuinig = past(vak.regels, vak.lijnen)
        ruim = past(vak.regels, _hoog(zuinig) + max(over, 0))
        over -= _hoog(ruim) - _hoog(zuinig)
        uit.append(OpScherm(vak.kop, ruim, len(vak.regels)))
    return tuple(uit)


def past(regels: Sequence[str], lijnen: int) -> tuple[str, ...]:
    """The first of these, as far as there is room; the first is cut after a word where it is too long by
    itself, and says so."""
    op_scherm: list[str] = []
    for regel in regels:
        kort = " ".join(regel.split()) if op_scherm else _kort(" ".join(regel.split()), lijnen)
        lijnen -= _hoog([kort])
        if lijnen < 0:
            break
        op_scherm.append(kort)
    return tuple(op_scherm)


def _hoog(regels: Sequence[str]) -> int:
    return sum(-(-len(regel) // TEKENS_OP_EEN_LIJN) for regel in regels)


def _kort(regel: str, lijnen: int) -> str:
    ruimte = lijnen * TEKENS_OP_EEN_LIJN
    if len(regel) <= ruimte:
        return regel
    woorden = regel[: ruimte - 1].rsplit(" ", 1)[0]
    return f"{woorden.rstrip(' ,.;:')}…"


@dataclass(frozen=True)
class Rondetijd:
    """`tot`: real time; empty while it is quiet or there is no time to keep. `over`: what is left, never
    less than nothing."""

    tot: datetime | None
    over: timedelta


def rondetijd(
    begin: datetime, minuten: int, nu: datetime, stiltes: Sequence[tuple[datetime, datetime | None]]
) -> Rondetijd:
    """Real time. What was quiet since the round began does not count; a quiet that goes on has no end."""
    stil = sum(((tot or nu) - max(van, begin) for van, tot in stiltes if (tot or nu) > begin), timedelta())
    tot = begin + timedelta(minutes=minuten) + stil
    loopt = all(einde is not None for _, einde in stiltes)
    return Rondetijd(tot if loopt else None, max(tot - nu, timedelta()))
