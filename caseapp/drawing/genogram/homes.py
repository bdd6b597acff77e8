"""Outlines around those who live together: pieces per row, joined through the gutters where that can be."""

from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from .placing import HOOG, Spot
from .routing import Router

MARGE, MARGE_TWEEDE = 10, 5
BOVEN, ONDER = 28, 10
_BRUG, _PIJP = 40, 14


@dataclass(frozen=True)
class Piece:
    """A rectangle between x's; from the top of one gutter or row to the bottom of another.

    `gutter`: a bridge through that gutter; else `row`: around cards, or (`pipe`) past a row through a gap.
    """

    left: int
    right: int
    row: int
    bridge: bool = False


@dataclass(frozen=True)
class Home:
    number: int
    pieces: tuple[Piece, ...]
    inset: int


def homes(router: Router, people_in: dict[int, set[UUID]]) -> list[Home]:
    """Only around two or more: who lives alone, or of whose home one may see one person, has no outline."""
    return [
        _home(router, nummer, wie, n % 2 * MARGE_TWEEDE)
        for n, (nummer, wie) in enumerate(sorted(people_in.items()))
        if len(wie) > 1
    ]


def _home(router: Router, number: int, who: set[UUID], inset: int) -> Home:
    per_rij = [(n, _runs(rij, who, n, MARGE + inset)) for n, rij in enumerate(router.rows)]
    bezet = [(n, stukken) for n, stukken in per_rij if stukken]
    pieces = [stuk for _, stukken in bezet for stuk in stukken]
    for (boven, hoge), (onder, lage) in pairwise(bezet):
        for stuk in lage:
            pieces += _join(router, _nearest(hoge, stuk), stuk, boven, onder)
    return Home(number, tuple(pieces), inset)


def _runs(row: list[Spot], who: set[UUID], number: int, margin: int) -> list[Piece]:
    """The pieces of this row in which these people stand without others between them."""
    groepen: list[list[Spot]] = []
    vorige = False
    for spot in row:
        hier = spot.mens.id in who
        if hier and vorige:
            groepen[-1].append(spot)
        elif hier:
            groepen.append([spot])
        vorige = hier
    return [Piece(groep[0].left - margin, groep[-1].right + margin, number) for groep in groepen]


def _nearest(pieces: list[Piece], other: Piece) -> Piece:
    return min(pieces, key=lambda p: (_apart(p, other), p.left))


def _apart(een: Piece, ander: Piece) -> int:
    return max(een.left, ander.left) - min(een.right, ander.right)


def _join(router: Router, upper: Piece, lower: Piece, top: int, bottom: int) -> list[Piece]:
    """Down from gutter to gutter; past the rows between through a gap."""
    stukken, hier = [], upper
    for rij in range(top + 1, bottom):
        midden = (hier.left + hier.right) // 2
        x = router.gap(rij, midden, [rij, rij + 1], _PIJP // 2)
        pijp = Piece(x - _PIJP // 2, x + _PIJP // 2, rij)
        stukken += [_bridge(hier, pijp, rij), pijp]
        hier = pijp
    return [*stukken, _bridge(hier, lower, bottom)]


def _bridge(een: Piece, ander: Piece, gutter: int) -> Piece:
    """What the two share; where they share too little, from the one to the other."""
    links, rechts = max(een.left, ander.left), min(een.right, ander.right)
    if rechts - links < min(_PIJP, een.right - een.left, ander.right - ander.left):
        links, rechts = (
            max(rechts - _BRUG, min(een.left, ander.left)),
            min(links + _BRUG, max(een.right, ander.right)),
        )
    return Piece(links, rechts, gutter, bridge=True)


def span(piece: Piece, middles: list[int], inset: int) -> tuple[int, int]:
    """Top and bottom of a piece, given the middle of each row."""
    if piece.bridge:
        return middles[piece.row - 1] + HOOG // 2 + ONDER + inset, middles[
            piece.row
        ] - HOOG // 2 - BOVEN - inset
    return middles[piece.row] - HOOG // 2 - BOVEN - inset, middles[piece.row] + HOOG // 2 + ONDER + inset


Rect = tuple[int, int, int, int]


def contour(rects: list[Rect]) -> list[list[tuple[int, int]]]:
    """The edges of all rectangles (left, top, right, bottom) together, as closed lines of corners."""
    xs = sorted({x for r in rects for x in (r[0], r[2])})
    ys = sorted({y for r in rects for y in (r[1], r[3])})
    vol = {
        (i, j)
        for i in range(len(xs) - 1)
        for j in range(len(ys) - 1)
        if any(r[0] <= xs[i] < r[2] and r[1] <= ys[j] < r[3] for r in rects)
    }
    stappen: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i, j in sorted(vol):
        for buur, van, naar in (
            ((i, j - 1), (i, j), (i + 1, j)),
            ((i + 1, j), (i + 1, j), (i + 1, j + 1)),
            ((i, j + 1), (i + 1, j + 1), (i, j + 1)),
            ((i - 1, j), (i, j + 1), (i, j)),
        ):
            if buur not in vol:
                stappen.setdefault(van, []).append(naar)
    return [[(xs[i], ys[j]) for i, j in ring] for ring in _rings(stappen)]


def _rings(steps: dict[tuple[int, int], list[tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    """Follow the steps round until all are used; only the corners stay."""
    ringen = []
    while steps:
        begin = hier = min(steps)
        ring = [begin]
        while True:
            volgende = steps[hier].pop()
            if not steps[hier]:
                del steps[hier]
            if volgende == begin:
                break
            ring.append(volgende)
            hier = volgende
        ringen.append(
            [p for n, p in enumerate(ring) if not _straight(ring[n - 1], p, ring[(n + 1) % len(ring)])]
        )
    return ringen


def _straight(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]
