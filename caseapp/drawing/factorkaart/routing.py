"""Which way the lines go: along corridors left of, between and right of the two columns of boxes.

Lines of one kind that go to the same point, or come from it, share a trunk: one lane in one corridor, with a
branch to each of the others. A trunk stands beside its own point; who does not stand beside it reaches it
along the channel below its own row.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from ...domain.verklarende_analyse.woorden import VerbandSoort
from ...queries.factorkaart import KaartLijn
from .bands import Column, Row, Spot
from .lanes import Lane, lanes, number_lanes
from .trunks import Corridor, Key, Trunk, Way

_NIEUW, _BUITENOM, _OMWEG, _DRUK, _VER = 1.5, 0.5, 4.0, 0.3, 0.15
_SOORTEN = list(VerbandSoort)
Spots = Mapping[UUID, Spot]


@dataclass(frozen=True)
class Routing:
    """`cost`: less is calmer to look at."""

    ways: tuple[Way, ...]
    trunks: Mapping[Key, Trunk]
    lanes: Mapping[Corridor, Sequence[Lane]]
    cost: float


def settle(rijen: Sequence[Row], lijnen: Iterable[KaartLijn]) -> tuple[Spots, Routing]:
    """Left and right chosen row by row, as long as that makes it calmer."""
    uniek = tuple(dict.fromkeys(lijnen))
    gedraaid = [False] * len(rijen)
    spots = _spots(rijen, gedraaid)
    beste = route(spots, uniek)
    for nummer, rij in enumerate(rijen):
        if rij.full:
            continue
        gedraaid[nummer] = True
        anders = _spots(rijen, gedraaid)
        poging = route(anders, uniek)
        if poging.cost < beste.cost:
            spots, beste = anders, poging
        else:
            gedraaid[nummer] = False
    for banen in beste.lanes.values():
        number_lanes(banen)
    return spots, beste


def _spots(rijen: Sequence[Row], gedraaid: Sequence[bool]) -> Spots:
    return {wie: s for n, rij in enumerate(rijen) for wie, s in rij.spots(n, gedraaid[n]).items()}


def route(spots: Spots, lijnen: Sequence[KaartLijn]) -> Routing:
    naar, van = Counter((x.naar, x.soort) for x in lijnen), Counter((x.van, x.soort) for x in lijnen)
    vol = sorted({s.row for s in spots.values() if s.column is Column.FULL})
    trunks: dict[Key, Trunk] = {}
    ways: list[Way] = []
    cost = 0.0

    def volgorde(lijn: KaartLijn) -> tuple[Spot, int, Spot]:
        return spots[lijn.naar], _SOORTEN.index(lijn.soort), spots[lijn.van]

    for lijn in sorted(lijnen, key=volgorde):
        inward = naar[lijn.naar, lijn.soort] >= van[lijn.van, lijn.soort]
        anchor, leaf = spots[lijn.naar if inward else lijn.van], spots[lijn.van if inward else lijn.naar]
        prijs, _, way = min(
            (_cost(way, trunks), way.key, way) for way in _options(lijn, inward, anchor, leaf, vol)
        )
        trunk = trunks.setdefault(way.key, Trunk(way.key, *_span(way)))
        trunk.low, trunk.high = _join(trunk, way)
        trunk.ways.append(way)
        ways.append(way)
        cost += prijs
    banen = {gang: lanes([t for t in trunks.values() if t.key.corridor is gang]) for gang in Corridor}
    return Routing(tuple(ways), trunks, banen, round(cost + sum(map(len, banen.values())), 6))


def _options(lijn: KaartLijn, inward: bool, anchor: Spot, leaf: Spot, vol: Sequence[int]) -> Iterable[Way]:
    soort = _SOORTEN.index(lijn.soort)
    for gang in Corridor:
        if not beside(anchor, gang):
            continue
        if gang is Corridor.MIDDLE and not _free(anchor, leaf, vol):
            continue
        yield Way(lijn, Key(anchor, inward, soort, gang), leaf, beside(leaf, gang))


def beside(spot: Spot, gang: Corridor) -> bool:
    return gang is Corridor.MIDDLE or spot.column in (Column.FULL, gang.value)


def _free(een: Spot, ander: Spot, vol: Sequence[int]) -> bool:
    """Whether nothing over the full width lies between them; they themselves may."""
    laag, hoog = sorted((een.row, ander.row))
    if laag == hoog:
        return een.column is not Column.FULL
    return not any(laag < rij < hoog for rij in vol)


def _span(way: Way) -> tuple[int, int]:
    anchor, leaf, gang = way.key.anchor, way.leaf, way.key.corridor
    begin, eind = _place(anchor, leaf, gang), _place(leaf, anchor, gang) + (0 if way.direct else 1)
    return min(begin, eind), max(begin, eind)


def _place(spot: Spot, ander: Spot, gang: Corridor) -> int:
    """What lies over the middle is met at its edge: at the other edge the lane is free again."""
    if gang is Corridor.MIDDLE and spot.column is Column.FULL:
        return 2 * spot.row + (1 if ander.row > spot.row else -1)
    return 2 * spot.row


def _join(trunk: Trunk, way: Way) -> tuple[int, int]:
    low, high = _span(way)
    return min(trunk.low, low), max(trunk.high, high)


def _cost(way: Way, trunks: Mapping[Key, Trunk]) -> float:
    bestaand = trunks.get(way.key)
    low, high = _join(bestaand, way) if bestaand else _span(way)
    ver = high - low - (bestaand.high - bestaand.low if bestaand else 0)
    druk = sum(
        t.low <= high and low <= t.high
        for t in trunks.values()
        if t.key.corridor is way.key.corridor and t is not bestaand
    )
    begin = 0 if bestaand else _NIEUW + (way.key.corridor is not Corridor.MIDDLE) * _BUITENOM
    return begin + (0 if way.direct else _OMWEG) + _DRUK * druk + _VER * ver
