"""Where on the line everybody stands: children below the middle of their parents, nobody too close."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from ...queries.genogram import Mens
from .order import Family, Rows

BREED, HOOG = 112, 58
BREED_KIND, HOOG_KIND = 92, 50
TUSSEN, TUSSEN_PAAR, TUSSEN_EX = 30, 48, 60
_RONDES = 6
Wens = Callable[[UUID], tuple[float, float]]


@dataclass(frozen=True)
class Spot:
    """The card of one person: its middle on the line, its row, its size."""

    mens: Mens
    row: int
    x: int

    @property
    def w(self) -> int:
        return BREED_KIND if self.mens.kind else BREED

    @property
    def h(self) -> int:
        return HOOG_KIND if self.mens.kind else HOOG

    @property
    def left(self) -> int:
        return self.x - self.w // 2

    @property
    def right(self) -> int:
        return self.x + self.w // 2


def place(family: Family, rows: Rows) -> dict[UUID, Spot]:
    """Back and forth between the generations until all are as near as can be to their own."""
    mensen = {m.id: m for m in family.people}
    afstand = [_distances(family, mensen, rij) for rij in rows]
    x = {
        wie: float(s)
        for rij, a in zip(rows, afstand, strict=True)
        for wie, s in zip(rij, _sums(a), strict=True)
    }
    below, above = _wishes(family, x)
    for _ in range(_RONDES):
        for rij, ver in zip(rows, afstand, strict=True):
            x.update(_settle(rij, ver, below))
        for rij, ver in zip(rows[::-1], afstand[::-1], strict=True):
            x.update(_settle(rij, ver, above))
    return {wie: Spot(mensen[wie], n, round(x[wie])) for n, rij in enumerate(rows) for wie in rij}


def _distances(family: Family, people: dict[UUID, Mens], row: list[UUID]) -> list[float]:
    """From the middle of each to the middle of the next."""
    paren = {frozenset((p.een, p.ander)): p.soort.value for p in family.couples}
    tussen = {"partner": TUSSEN_PAAR, "ex_partner": TUSSEN_EX}
    ver = []
    for links, rechts in pairwise(row):
        ruimte = tussen.get(paren.get(frozenset((links, rechts)), ""), TUSSEN)
        helften = [BREED_KIND if people[wie].kind else BREED for wie in (links, rechts)]
        ver.append(sum(helften) / 2 + ruimte)
    return ver


def _sums(distances: Sequence[float]) -> list[float]:
    """Places on the line, the first at zero."""
    plekken = [0.0]
    for ver in distances:
        plekken.append(plekken[-1] + ver)
    return plekken


def _wishes(family: Family, x: dict[UUID, float]) -> tuple[Wens, Wens]:
    """Where each wants to be, and how much: below the parents, and above the children.

    Who has no reason to move stays near partner or home.
    """

    def stay(wie: UUID) -> tuple[float, float]:
        anderen = family.near[wie]
        return (sum(x[a] for a in anderen) / len(anderen) if anderen else x[wie]), 0.02

    def below(wie: UUID) -> tuple[float, float]:
        ouders = family.parents[wie]
        return (sum(x[ouder] for ouder in ouders) / len(ouders), 1.0) if ouders else stay(wie)

    def above(wie: UUID) -> tuple[float, float]:
        plekken = [[x[kind] for kind in groep] for groep in family.broods[wie]]
        middens = [(min(groep) + max(groep)) / 2 for groep in plekken]
        return (sum(middens) / len(middens), 1.0) if middens else stay(wie)

    return below, above


def _settle(row: list[UUID], distances: Sequence[float], wish: Wens) -> dict[UUID, float]:
    """As near to every wish as the distances allow (least squares; pool adjacent violators)."""
    vooraf = _sums(distances)
    groepen: list[tuple[float, float, int]] = []
    for wie, al in zip(row, vooraf, strict=False):
        wil, gewicht = wish(wie)
        nieuw = (wil - al, gewicht, 1)
        while groepen and groepen[-1][0] >= nieuw[0]:
            plek, zwaar, aantal = groepen.pop()
            som = zwaar + nieuw[1]
            nieuw = ((plek * zwaar + nieuw[0] * nieuw[1]) / som, som, aantal + nieuw[2])
        groepen.append(nieuw)
    plekken = [plek for plek, _, aantal in groepen for _ in range(aantal)]
    return {wie: plek + al for wie, plek, al in zip(row, plekken, vooraf, strict=False)}
