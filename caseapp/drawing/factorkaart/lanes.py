"""Which trunk takes which lane of its corridor: none over another, and as few crossings as can be."""

from collections.abc import Sequence

from .bands import Column
from .trunks import Corridor, Trunk

_EVEN = 0.3
Lane = list[Trunk]


def lanes(trunks: Sequence[Trunk]) -> list[Lane]:
    """Trunks that do not run beside each other share a lane; the shortest come first."""
    banen: list[Lane] = []
    for trunk in sorted(trunks, key=lambda t: (t.high - t.low, t.key)):
        vrij = [baan for baan in banen if all(t.high < trunk.low or trunk.high < t.low for t in baan)]
        if not vrij:
            banen.append([])
        (vrij or banen[-1:])[0].append(trunk)
    return banen


def number_lanes(banen: Sequence[Lane]) -> None:
    """From the boxes outward, in the middle from left to right; neighbours change places while that helps."""
    rij = list(banen)
    for _ in rij:
        gewisseld = False
        for n in range(len(rij) - 1):
            if _crossings(rij[n + 1], rij[n]) < _crossings(rij[n], rij[n + 1]):
                rij[n], rij[n + 1] = rij[n + 1], rij[n]
                gewisseld = True
        if not gewisseld:
            break
    for nummer, baan in enumerate(rij):
        for trunk in baan:
            trunk.lane = nummer


def _crossings(een: Lane, ander: Lane) -> float:
    """How often they cross when `een` lies left of (or nearer than) `ander`."""
    return sum(_over(a, b, 1) + _over(b, a, -1) for a in een for b in ander)


def _over(trunk: Trunk, ander: Trunk, kant: int) -> float:
    """How many branches of the trunk to this side meet the other; where the other only ends, that may be."""
    heen = 0.0
    for plek, zijde in _branches(trunk):
        if zijde == kant and ander.low <= plek <= ander.high:
            heen += 1 if ander.low < plek < ander.high else _EVEN
    return heen


def _branches(trunk: Trunk) -> list[tuple[int, int]]:
    """Height (row n is 2n, the channel below it 2n + 1) and side of each; straight up or down has no side."""
    midden = trunk.key.corridor is Corridor.MIDDLE
    eigen = trunk.key.anchor
    eind = [(2 * eigen.row, eigen), *((2 * w.leaf.row + (not w.direct), w.leaf) for w in trunk.ways)]
    zijden = {Column.LEFT: -1, Column.FULL: 0, Column.RIGHT: 1}
    return [(plek, zijden[spot.column] if midden else -1) for plek, spot in eind]
