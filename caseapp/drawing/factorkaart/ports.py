"""Where lines meet the sides of boxes: which places there are, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from .bands import Column, Spot
from .routing import Routing
from .trunks import Corridor, Key, Trunk, Way


@dataclass(frozen=True)
class Port:
    """`way` is None where a whole trunk meets its own point."""

    spot: Spot
    key: Key
    way: Way | None = None


def ports(routing: Routing) -> list[list[Port]]:
    """By row and corridor, from top to bottom. Left and right of the middle share one order: then no line
    from the one side runs over a line from the other."""
    gevonden: dict[tuple[int, Corridor], dict[Port, tuple[float, ...]]] = {}

    def noteer(port: Port, trunk: Trunk, richting: int) -> None:
        plek = gevonden.setdefault((port.spot.row, port.key.corridor), {})
        plek[port] = _order(port, trunk, richting, len(routing.lanes[port.key.corridor]))

    for trunk in routing.trunks.values():
        anchor = trunk.key.anchor
        if not _upright(anchor, trunk.key.corridor):
            noteer(
                Port(anchor, trunk.key), trunk, sum(_sign(way.leaf.row - anchor.row) for way in trunk.ways)
            )
        for way in trunk.ways:
            if way.direct and not _upright(way.leaf, trunk.key.corridor):
                noteer(Port(way.leaf, trunk.key, way), trunk, anchor.row - way.leaf.row)
    return [
        sorted(rij, key=lambda port: (rij[port], port.spot, port.key, port.way is None))
        for _, rij in sorted(gevonden.items())
    ]


def crowd(poorten: Sequence[Sequence[Port]]) -> dict[int, int]:
    """By row, how many places its busiest side needs."""
    drukte: dict[int, int] = {}
    for rij in poorten:
        nummer = rij[0].spot.row
        drukte[nummer] = max(drukte.get(nummer, 0), len(rij))
    return drukte


def _upright(spot: Spot, gang: Corridor) -> bool:
    """A box over the full width is met from above or below in the middle, not at a side."""
    return gang is Corridor.MIDDLE and spot.column is Column.FULL


def _order(port: Port, trunk: Trunk, richting: int, lanes: int) -> tuple[float, float]:
    """Who goes up first, the nearest lane on top; who goes down last, the nearest lane at the bottom."""
    naar_links = port.key.corridor is Corridor.MIDDLE and port.spot.column is Column.RIGHT
    ver = lanes - 1 - trunk.lane if naar_links else trunk.lane
    kant = _sign(richting)
    return kant, ver if kant <= 0 else -ver


def _sign(getal: int) -> int:
    return (getal > 0) - (getal < 0)
