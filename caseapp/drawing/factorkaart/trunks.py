"""What a line of the map runs along: a trunk in a corridor, for lines of one kind with one end in common."""

from dataclasses import dataclass, field
from enum import IntEnum

from ...queries.factorkaart import KaartLijn
from .bands import Spot


class Corridor(IntEnum):
    LEFT = 0
    MIDDLE = 1
    RIGHT = 2


@dataclass(frozen=True, order=True)
class Key:
    """`inward`: all its lines go to the point `anchor`; else they all come from there."""

    anchor: Spot
    inward: bool
    soort: int
    corridor: Corridor


@dataclass(frozen=True)
class Way:
    """`leaf`: the other end; `direct`: it stands beside the trunk, else it goes along the channel."""

    line: KaartLijn
    key: Key
    leaf: Spot
    direct: bool


@dataclass
class Trunk:
    """From where to where: row n is 2n, the channel below it 2n + 1."""

    key: Key
    low: int
    high: int
    ways: list[Way] = field(default_factory=list)
    lane: int = 0
