"""Ways for lines that pass no card: they run in the gutters between rows, and cross a row through a gap.

Gutter n lies above row n; the last one lies below the last row. What runs along a gutter has a track of its
own there; what runs down has a place on the line of its own in every gutter it touches.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from .placing import Spot

STAP, RAND = 7, 12
LUCHT = 6
_VER = 100_000


@dataclass
class Track:
    """A stretch along a gutter; its number, 0 on top, is given when all are known."""

    gutter: int
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True)
class Edge:
    """A height seen from the middle of a row."""

    row: int
    dy: int


Point = tuple[int, Track | Edge]


class Router:
    def __init__(self, spots: dict[UUID, Spot], rows: list[list[UUID]]) -> None:
        self.spots = spots
        self.rows = [[spots[wie] for wie in rij] for rij in rows]
        self.used: list[list[int]] = [[] for _ in range(len(rows) + 1)]
        self.tracks: list[Track] = []

    def port(self, who: UUID, below: bool, want: int, own: Sequence[int] = ()) -> tuple[Point, int]:
        """A place on the upper or lower edge of a card, as near as can be to `want`; and the gutter there.

        `own`: places of the same line, which it may meet again.
        """
        s = self.spots[who]
        gutter = s.row + 1 if below else s.row
        x = self._free([gutter], s.left + RAND, s.right - RAND, want, own)
        return (x, Edge(s.row, s.h // 2 if below else -(s.h // 2))), gutter

    def drop(self, left: UUID, right: UUID) -> tuple[Point, int]:
        """From the middle of the line between two who stand side by side, downward."""
        a, b = self.spots[left], self.spots[right]
        midden = (a.right + b.left) // 2
        return (self._free([a.row + 1], midden - STAP, midden + STAP, midden), Edge(a.row, 0)), a.row + 1

    def track(self, gutter: int, xs: Iterable[int]) -> Track:
        alle = list(xs)
        nieuw = Track(gutter, min(alle), max(alle))
        self.tracks.append(nieuw)
        return nieuw

    def walk(self, x: int, start: int, goal: int) -> tuple[list[Point], int]:
        """From gutter to gutter, through a gap in every row between; ends at this place on the line."""
        punten: list[Point] = []
        while start != goal:
            op = goal < start
            rij, volgende = (start - 1, start - 1) if op else (start, start + 1)
            door = self.gap(rij, x, [start, volgende])
            if door != x:
                baan = self.track(start, (x, door))
                punten += [(x, baan), (door, baan)]
            x, start = door, volgende
        return punten, x

    def gap(self, row: int, want: int, gutters: list[int], room: int = 0) -> int:
        """The nearest place where a row can be crossed, between two cards or beside them all."""
        rij = self.rows[row]
        linker = [-_VER, *(s.right for s in rij)]
        rechter = [*(s.left for s in rij), _VER]
        vrij = [
            self._nearest(gutters, links + LUCHT + room, rechts - LUCHT - room, want)
            for links, rechts in zip(linker, rechter, strict=True)
            if rechts - links >= 2 * (LUCHT + room)
        ]
        return self._take(gutters, min(vrij, key=lambda x: (abs(x - want), x)))

    def _free(self, gutters: list[int], low: int, high: int, want: int, own: Sequence[int] = ()) -> int:
        return self._take(gutters, self._nearest(gutters, low, high, want, own))

    def _nearest(self, gutters: list[int], low: int, high: int, want: int, own: Sequence[int] = ()) -> int:
        """The place nearest to `want` that nothing else runs through; where all are taken, the nearest."""
        begin = min(max(want, low), high)
        bezet = [x for goot in gutters for x in self.used[goot] if x not in own]
        for stap in range(high - low + 1):
            for x in (begin - stap, begin + stap):
                if low <= x <= high and all(abs(x - ander) >= STAP for ander in bezet):
                    return x
        return begin

    def _take(self, gutters: list[int], x: int) -> int:
        for goot in gutters:
            self.used[goot].append(x)
        return x

    def number_tracks(self) -> list[int]:
        """Give every stretch a number so that none lies over another; answers how many each gutter has."""
        gelegd: list[list[list[Track]]] = [[] for _ in range(len(self.rows) + 1)]
        for baan in self.tracks:
            goot = gelegd[baan.gutter]
            vrij = [n for n, rest in enumerate(goot) if all(_apart(baan, ander) for ander in rest)]
            baan.number = vrij[0] if vrij else len(goot)
            if not vrij:
                goot.append([])
            goot[baan.number].append(baan)
        return [len(goot) for goot in gelegd]


def _apart(een: Track, ander: Track) -> bool:
    return een.end + STAP < ander.start or ander.end + STAP < een.start
