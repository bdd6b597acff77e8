"""The whole drawing in numbers: cards, lines, outlines and texts, each with its place."""

from dataclasses import dataclass
from uuid import UUID

from ...queries.genogram import GenogramBlad, Mens
from ..text import fit, width
from . import generations as rijen
from .homes import BOVEN, MARGE_TWEEDE, ONDER, Home, Rect, homes, span
from .order import Family, order
from .placing import HOOG, place
from .routing import Edge, Point, Router, Track
from .ties import Tie, ties

BAAN, LUCHT, RUST = 13, 13, 22
LETTER_HUIS = 13
_KADER = 10
XY = tuple[int, int]


@dataclass(frozen=True)
class Card:
    mens: Mens
    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True)
class Line:
    tie: Tie
    points: tuple[XY, ...]
    ends: frozenset[UUID]
    arrow: bool
    arrow_back: bool


@dataclass(frozen=True)
class Outline:
    number: int
    rects: tuple[Rect, ...]
    label: str
    labels: tuple[XY, ...]


@dataclass(frozen=True)
class Plan:
    """All in the units of the view box, that begins at (left, top)."""

    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    outlines: tuple[Outline, ...]
    left: int
    top: int
    width: int
    height: int


def plan(blad: GenogramBlad) -> Plan:
    mensen = rijen.sorted_people(blad)
    lijnen, paren = rijen.sorted_lines(blad, mensen), rijen.sorted_couples(blad, mensen)
    family = Family(mensen, lijnen, paren, rijen.generations(mensen, lijnen, paren))
    volgorde = order(family)
    router = Router(place(family, volgorde), volgorde)
    huizen = homes(router, _people_in(blad, mensen))
    wegen = ties(family, router, blad)
    hoogte = _Heights(router, huizen)
    lines = [
        Line(w.tie, _tidy([hoogte.at(p) for p in w.points]), w.ends, w.arrow, w.arrow_back) for w in wegen
    ]
    cards = [Card(s.mens, s.x, hoogte.middles[s.row], s.w, s.h) for s in router.spots.values()]
    namen = {h.nummer: h.naam for h in blad.huizen}
    outlines = [_outline(h, hoogte, router, namen.get(h.number, f"Huishouden {h.number}")) for h in huizen]
    return _boxed(cards, lines, outlines)


def _people_in(blad: GenogramBlad, people: list[Mens]) -> dict[int, set[UUID]]:
    return {n: {m.id for m in people if n in m.huizen} for n in {n for m in people for n in m.huizen}}


class _Heights:
    """How high every row and every track lies, once it is known how many tracks each gutter needs."""

    def __init__(self, router: Router, homes_: list[Home]) -> None:
        banen = router.number_tracks()
        omlijnd = {stuk.row for huis in homes_ for stuk in huis.pieces if not stuk.bridge}
        self.first_track: list[int] = []
        self.middles: list[int] = []
        y = 0
        for n, aantal in enumerate(banen):
            y += (ONDER + MARGE_TWEEDE if n - 1 in omlijnd else 0) + (LUCHT if aantal else 0)
            self.first_track.append(y)
            y += max(aantal - 1, 0) * BAAN + (LUCHT if aantal else 0)
            if n < len(router.rows):
                y += (BOVEN + MARGE_TWEEDE if n in omlijnd else 0) + (RUST if n and not aantal else 0)
                self.middles.append(y + HOOG // 2)
                y += HOOG

    def at(self, point: Point) -> XY:
        x, waar = point
        if isinstance(waar, Edge):
            return x, self.middles[waar.row] + waar.dy
        return x, self.track(waar)

    def track(self, track: Track) -> int:
        return self.first_track[track.gutter] + track.number * BAAN


def _tidy(points: list[XY]) -> tuple[XY, ...]:
    """Without points that say nothing: doubles, and those in the middle of a straight stretch."""
    net: list[XY] = []
    for punt in points:
        if net and punt == net[-1]:
            continue
        if len(net) > 1 and (net[-2][0] == net[-1][0] == punt[0] or net[-2][1] == net[-1][1] == punt[1]):
            net.pop()
        net.append(punt)
    return tuple(net)


def _outline(home: Home, heights: _Heights, router: Router, name: str) -> Outline:
    """The name stands once, above the first piece; again above pieces that hang loose from it."""
    rects = []
    for stuk in home.pieces:
        boven, onder = span(stuk, heights.middles, home.inset)
        rects.append((stuk.left, boven, stuk.right, onder))
    kaal = [(s, r) for s, r in zip(home.pieces, rects, strict=True) if not s.bridge]
    eerste = min(s.row for s, _ in kaal)
    met_naam = [(s, r) for s, r in kaal if s.row == eerste]
    naam = fit(name, LETTER_HUIS, min(r[2] - r[0] for _, r in met_naam) - 20)
    breed = width(naam, LETTER_HUIS)
    plekken = [(_label_x(r, round(breed), router.used[s.row]), r[1] + 17) for s, r in met_naam]
    return Outline(home.number, tuple(rects), naam, tuple(plekken))


def _label_x(rect: Rect, breed: int, bezet: list[int]) -> int:
    """Where on the upper edge the name is crossed by the fewest lines; if all the same, left."""
    mogelijk = range(rect[0] + 10, max(rect[2] - 10 - breed, rect[0] + 10) + 1, 4)
    return min(mogelijk, key=lambda x: (sum(x - 4 < lijn < x + breed + 4 for lijn in bezet), x))


def _boxed(cards: list[Card], lines: list[Line], outlines: list[Outline]) -> Plan:
    xs = [x for c in cards for x in (c.x - c.w // 2, c.x + c.w // 2)]
    ys = [y for c in cards for y in (c.y - c.h // 2, c.y + c.h // 2)]
    for punten in [line.points for line in lines]:
        xs += [x for x, _ in punten]
        ys += [y for _, y in punten]
    for rect in [r for o in outlines for r in o.rects]:
        xs += [rect[0], rect[2]]
        ys += [rect[1], rect[3]]
    links, boven = min(xs, default=0) - _KADER, min(ys, default=0) - _KADER
    breed, hoog = max(xs, default=0) + _KADER - links, max(ys, default=0) + _KADER - boven
    return Plan(tuple(cards), tuple(lines), tuple(outlines), links, boven, breed, hoog)
