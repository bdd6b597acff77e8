"""The whole map in numbers: bands under each other, at most two boxes in a row, and the ways of lines.

Never wider than what a phone shows with letters that can be read; more points make it longer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from ...domain.verklarende_analyse.woorden import FactorSoort
from ...queries.factorkaart import FactorkaartBlad, KaartLijn, KaartPunt
from ..text import fit, hyphenate, wrap
from .bands import Band, Column, Row, Spot, rows
from .ports import Port, crowd, ports
from .routing import Routing, settle
from .trunks import Corridor, Trunk, Way

BREED, BREEDST = 376, 390
LETTER, LETTER_KLEIN, REGEL = 14, 14, 17
VET = 1.16  # how much wider the bold letters of a pattern are
ROND = 14
_SMALST, _STAP, _KRAP = 112, 10.0, 6.0
_RAND, _POORT, _BUITEN, _LEEG = 8, 15, 7, 14
_MARGE, _HOOGST, _POORTSTAP = 7, 52, 9
_REGELS, _REGELS_VOL = 6, 4
_KOP, _TUSSEN, _LUCHT, _BAAN = 26, 10, 15, 8
XY = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """Around its middle. `tekst` and `onder`: the lines to write."""

    punt: KaartPunt
    spot: Spot
    x: float
    y: float
    w: float
    h: float
    tekst: tuple[str, ...]
    onder: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """`points`: from where its way is shared to where it is not; `inward`: then the arrow is at the start."""

    lijn: KaartLijn
    points: tuple[XY, ...]
    inward: bool


@dataclass(frozen=True)
class Strip:
    """The ground of a band, and its name."""

    band: Band
    naam: str
    x: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Plan:
    """All in the units of the view box, that begins at (0, 0)."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    strips: tuple[Strip, ...]
    width: int
    height: float


@dataclass(frozen=True)
class Grid:
    """What is where from left to right. `step`: between two lanes, less when there are many."""

    width: int
    left: float
    box: float
    middle: float
    step: float

    def column(self, kolom: Column) -> tuple[float, float]:
        """The middle of a box, and how wide it is."""
        if kolom is Column.FULL:
            return self.left + self.box + self.middle / 2, 2 * self.box + self.middle
        links = self.left if kolom is Column.LEFT else self.left + self.box + self.middle
        return links + self.box / 2, self.box

    def lane(self, gang: Corridor, nummer: int) -> float:
        van_de_kant = _POORT + nummer * self.step
        if gang is Corridor.LEFT:
            return round(self.left - van_de_kant, 2)
        begin = self.left + self.box + (self.middle + self.box if gang is Corridor.RIGHT else 0)
        return round(begin + van_de_kant, 2)


def plan(blad: FactorkaartBlad) -> Plan:
    rijen = rows(blad)
    spots, routing = settle(rijen, blad.lijnen)
    grid = _grid([len(routing.lanes[gang]) for gang in Corridor])
    stubs = _stubs(routing)
    poorten = ports(routing)
    boxes, strips, hoog = _stack(rijen, spots, grid, stubs, crowd(poorten))
    waar = {box.spot: box for box in boxes}
    hoogten = _port_heights(poorten, waar)
    lines = [_line(way, routing.trunks[way.key], grid, waar, hoogten, stubs) for way in routing.ways]
    return Plan(boxes, tuple(lines), strips, grid.width, hoog)


def _grid(lanes: Sequence[int]) -> Grid:
    """Where it gets crowded it may be a little wider."""
    links, midden, rechts = lanes
    vast = sum(_BUITEN + _POORT if n else _RAND for n in (links, rechts)) + (2 * _POORT if midden else _LEEG)
    stappen = max(1, sum(max(n - 1, 0) for n in lanes))
    breed = BREED if (BREED - vast - 2 * _SMALST) / stappen >= _KRAP else BREEDST
    step = min(_STAP, (breed - vast - 2 * _SMALST) / stappen)
    kanten = [_BUITEN + _POORT + (n - 1) * step if n else float(_RAND) for n in (links, rechts)]
    tussen = 2 * _POORT + (midden - 1) * step if midden else float(_LEEG)
    return Grid(breed, kanten[0], (breed - sum(kanten) - tussen) / 2, tussen, step)


def _stubs(routing: Routing) -> dict[int, list[Way]]:
    """By row, who goes along the channel below it: from the outside in, so that they do not cross there."""
    per_rij: dict[int, list[Way]] = {}
    for way in sorted((w for w in routing.ways if not w.direct), key=lambda w: (w.leaf, w.key)):
        per_rij.setdefault(way.leaf.row, []).append(way)
    return per_rij


def _stack(
    rijen: Sequence[Row],
    spots: Mapping[UUID, Spot],
    grid: Grid,
    stubs: Mapping[int, Sequence[Way]],
    drukte: Mapping[int, int],
) -> tuple[tuple[Box, ...], tuple[Strip, ...], float]:
    boxes: list[Box] = []
    strips: list[Strip] = []
    y, top = 0.0, 0.0
    for nummer, rij in enumerate(rijen):
        if nummer == 0 or rijen[nummer - 1].band is not rij.band:
            y = top = y + (_TUSSEN if nummer else 0)
            y += _KOP
        nieuw = [_box(punt, spots[punt.id], grid) for punt in rij.points]
        nodig = 2 * ROND + (drukte.get(nummer, 1) - 1) * _POORTSTAP
        hoog = max(*(box.h for box in nieuw), _HOOGST, nodig)
        boxes += [_placed(box, y + hoog / 2, hoog) for box in nieuw]
        y += hoog + _LUCHT + _BAAN * len(stubs.get(nummer, ()))
        if nummer + 1 == len(rijen) or rijen[nummer + 1].band is not rij.band:
            naam = fit(_band_name(rij.band, rijen), LETTER_KLEIN, grid.box)
            strips.append(Strip(rij.band, naam, grid.left, top, y))
    return tuple(boxes), tuple(strips), max(y, 1.0)


def _placed(box: Box, y: float, hoog: float) -> Box:
    return Box(box.punt, box.spot, box.x, y, box.w, hoog, box.tekst, box.onder)


def _box(punt: KaartPunt, spot: Spot, grid: Grid) -> Box:
    x, w = grid.column(spot.column)
    ruimte = w - 2 * _MARGE
    onder = tuple(regel.removesuffix(" ·") for regel in wrap(punt.onder, LETTER_KLEIN, ruimte, 2))
    meest = _REGELS_VOL if spot.column is Column.FULL else _REGELS
    grootte = LETTER if punt.soort else LETTER * VET
    tekst = wrap(hyphenate(punt.tekst, grootte, ruimte), grootte, ruimte, meest)
    return Box(punt, spot, x, 0, w, 18 + REGEL * (len(tekst) + len(onder)), tekst, onder)


def _band_name(band: Band, rijen: Sequence[Row]) -> str:
    """Short enough to stand above one box, clear of what runs between the columns."""
    punten = [punt for rij in rijen if rij.band is band for punt in rij.points]
    if band is Band.OORZAAK:
        return "Oorzaken" if any(rij.band is Band.PATROON for rij in rijen) else "Risico’s"
    if band is Band.PATROON:
        return "Patroon" if len(punten) == 1 else "Patronen"
    if band is Band.GEVOLG:
        return "Gevolg" if len(punten) == 1 else "Gevolgen"
    return "Krachten" if all(punt.soort is FactorSoort.KRACHT for punt in punten) else "Bescherming"


def _port_heights(poorten: Sequence[Sequence[Port]], waar: Mapping[Spot, Box]) -> dict[Port, float]:
    """Spread over the straight part of the sides, in the order they have; nobody at the height of another."""
    hoogten = {}
    for rij in poorten:
        box = waar[rij[0].spot]
        gap = min(12.0, (box.h - 2 * ROND) / (len(rij) - 1)) if len(rij) > 1 else 0.0
        for nummer, poort in enumerate(rij):
            hoogten[poort] = round(box.y + (nummer - (len(rij) - 1) / 2) * gap, 2)
    return hoogten


def _line(
    way: Way,
    trunk: Trunk,
    grid: Grid,
    waar: Mapping[Spot, Box],
    hoogten: Mapping[Port, float],
    stubs: Mapping[int, Sequence[Way]],
) -> Line:
    """From the anchor to the leaf."""
    gang, anchor = way.key.corridor, way.key.anchor
    x = grid.lane(gang, trunk.lane)
    begin = _touch(waar[anchor], x, hoogten.get(Port(anchor, way.key)), way.leaf.row > anchor.row)
    if way.direct:
        eind = _touch(waar[way.leaf], x, hoogten.get(Port(way.leaf, way.key, way)), anchor.row > way.leaf.row)
    else:
        eind = _along_channel(waar[way.leaf], x, stubs[way.leaf.row], way)
    return Line(way.line, (*begin, *reversed(eind)), way.key.inward)


def _touch(box: Box, x: float, y: float | None, below: bool) -> list[XY]:
    """From the edge of a box into the lane: sideways at a port, or else straight up or down."""
    if y is None:
        return [(x, box.y + box.h / 2 * (1 if below else -1))]
    return [(box.x + box.w / 2 * (1 if x > box.x else -1), y), (x, y)]


def _along_channel(box: Box, x: float, rij: Sequence[Way], way: Way) -> list[XY]:
    """Down from the lower edge, and along a track of its own to the lane."""
    eigen = [w for w in rij if w.leaf == way.leaf]
    stap = min(12.0, (box.w - 4 * ROND) / len(eigen))
    plek = eigen.index(way) - (len(eigen) - 1) / 2
    onder = box.x + plek * stap
    y = box.y + box.h / 2
    baan = y + _LUCHT - 3 + _BAAN * _track(rij, way)
    return [(onder, y), (onder, baan), (x, baan)]


def _track(rij: Sequence[Way], way: Way) -> int:
    """From the right column the leftmost takes the upper track; from the left column the rightmost."""
    links = [w for w in rij if w.leaf.column is Column.LEFT]
    rechts = [w for w in rij if w.leaf.column is not Column.LEFT]
    return [*reversed(links), *rechts].index(way)
