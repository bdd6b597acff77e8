"""Who stands beside whom in a row: partners together, children by age below their parents, homes together."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from ...domain.gezin import Ouderlijn
from ...queries.genogram import Mens, Paar

Rows = list[list[UUID]]


@dataclass
class Family:
    """People with all that decides their order; `rank` is by age.

    `broods`: somebody's children, apart for each set of parents. `near`: partners, else who shares a home.
    """

    people: list[Mens]
    lines: list[Ouderlijn]
    couples: list[Paar]
    row: dict[UUID, int]
    rank: dict[UUID, int] = field(init=False)
    parents: dict[UUID, list[UUID]] = field(init=False)
    children: dict[UUID, list[UUID]] = field(init=False)
    broods: dict[UUID, list[list[UUID]]] = field(init=False)
    near: dict[UUID, list[UUID]] = field(init=False)
    blocks: list[list[UUID]] = field(init=False)
    block_of: dict[UUID, int] = field(init=False)

    def __post_init__(self) -> None:
        self.rank = {m.id: n for n, m in enumerate(self.people)}
        self.parents = {m.id: [] for m in self.people}
        self.children = {m.id: [] for m in self.people}
        for kind, ouder in self.lines:
            self.parents[kind].append(ouder)
            self.children[ouder].append(kind)
        self.broods = {m.id: self._apart(self.children[m.id]) for m in self.people}
        self.blocks = _blocks(self)
        self.block_of = {wie: n for n, blok in enumerate(self.blocks) for wie in blok}
        self.near = {m.id: self._beside(m) for m in self.people}

    def _apart(self, children: list[UUID]) -> list[list[UUID]]:
        groepen: dict[frozenset[UUID], list[UUID]] = {}
        for kind in children:
            groepen.setdefault(frozenset(self.parents[kind]), []).append(kind)
        return list(groepen.values())

    def _beside(self, mens: Mens) -> list[UUID]:
        partners = [wie for wie in self.blocks[self.block_of[mens.id]] if wie != mens.id]
        return partners or [m.id for m in self.people if m.id != mens.id and {*m.huizen} & {*mens.huizen}]


def order(family: Family) -> Rows:
    """The rows from top to bottom, each from left to right. Blocks are turned round where that is calmer."""
    gedraaid: set[int] = set()
    best = _walk(family, gedraaid)
    laagst = _restless(family, best)
    draaibaar = [n for n, blok in enumerate(family.blocks) if len(blok) > 1]
    for nummer in draaibaar:
        rijen = _walk(family, gedraaid ^ {nummer})
        if (hier := _restless(family, rijen)) < laagst:
            gedraaid, best, laagst = gedraaid ^ {nummer}, rijen, hier
    return best


def _blocks(family: Family) -> list[list[UUID]]:
    """Chains of couples of one row: each pair side by side where that can be; who is alone, alone."""
    keten = {m.id: [m.id] for m in family.people}
    for paar in family.couples:
        een, ander = keten[paar.een], keten[paar.ander]
        if een is ander or family.row[paar.een] != family.row[paar.ander]:
            continue
        samen = _join(een, ander, paar)
        if samen is not None:
            keten |= dict.fromkeys(samen, samen)
    return [keten[m.id] for m in family.people if keten[m.id][0] == m.id]


def _join(een: list[UUID], ander: list[UUID], paar: Paar) -> list[UUID] | None:
    """Two chains in one, with the pair side by side; None when one of the two is already in the middle."""
    if paar.een not in (een[0], een[-1]) or paar.ander not in (ander[0], ander[-1]):
        return None
    links = een if een[-1] == paar.een else een[::-1]
    rechts = ander if ander[0] == paar.ander else ander[::-1]
    return links + rechts


def _walk(family: Family, turned: set[int]) -> Rows:
    """Down from each elder, and up again where somebody married in."""
    rijen: Rows = [[] for _ in range(max(family.row.values(), default=-1) + 1)]
    gezet: list[int] = []

    def place(nummer: int) -> None:
        if nummer in gezet:
            return
        gezet.append(nummer)
        blok = family.blocks[nummer][::-1] if nummer in turned else family.blocks[nummer]
        rijen[family.row[blok[0]]].extend(blok)
        for kind in _children_in_order(family, blok):
            place(family.block_of[kind])

    gezien = 0
    for begin in _beginnings(family):
        place(begin)
        while gezien < len(gezet):
            for wie in family.blocks[gezet[gezien]]:
                for ouder in family.parents[wie]:
                    place(_top(family, ouder, gezet))
            gezien += 1
    return rijen


def _children_in_order(family: Family, block: list[UUID]) -> list[UUID]:
    """First those of the left parents, then by age."""
    plek = {wie: n for n, wie in enumerate(block)}

    def sleutel(kind: UUID) -> tuple[float, int]:
        hier = [plek[ouder] for ouder in family.parents[kind] if ouder in plek]
        return sum(hier) / len(hier), family.rank[kind]

    return sorted({kind for wie in block for kind in family.children[wie]}, key=sleutel)


def _beginnings(family: Family) -> list[int]:
    """Blocks without parents, those who share a home near each other, the eldest first."""
    huizen = {m.id: m.huizen for m in family.people}
    laatst = 99

    def sleutel(nummer: int) -> tuple[int, int, int]:
        blok = family.blocks[nummer]
        huis = min((h for wie in blok for h in huizen[wie]), default=laatst)
        return bool(not _tied(family, blok)), huis, min(family.rank[wie] for wie in blok)

    zonder = [n for n, blok in enumerate(family.blocks) if not any(family.parents[wie] for wie in blok)]
    return [*sorted(zonder, key=sleutel), *range(len(family.blocks))]


def _tied(family: Family, block: Iterable[UUID]) -> bool:
    return any(family.children[wie] or family.parents[wie] for wie in block)


def _top(family: Family, wie: UUID, placed: list[int]) -> int:
    """The block of the first ancestor who is not placed yet, or of this person."""
    hier = family.block_of[wie]
    for lid in family.blocks[hier]:
        for ouder in family.parents[lid]:
            if family.block_of[ouder] not in placed:
                return _top(family, ouder, placed)
    return hier


def _restless(family: Family, rows: Rows) -> float:
    """How far what belongs together lies apart: parents and children, and those who share a home."""
    plek = {wie: n - (len(rij) - 1) / 2 for rij in rows for n, wie in enumerate(rij)}
    onrust = sum(abs(plek[kind] - plek[ouder]) for kind, ouder in family.lines)
    huizen: dict[int, list[UUID]] = {}
    for mens in family.people:
        for huis in mens.huizen:
            huizen.setdefault(huis, []).append(mens.id)
    for bewoners in huizen.values():
        midden = sum(plek[wie] for wie in bewoners) / len(bewoners)
        onrust += 0.5 * sum(abs(plek[wie] - midden) for wie in bewoners)
        onrust += 3 * sum(_stretches(rij, set(bewoners)) for rij in rows)
    return onrust


def _stretches(row: list[UUID], who: set[UUID]) -> int:
    """In how many pieces these people stand in this row."""
    return sum(wie in who and (n == 0 or row[n - 1] not in who) for n, wie in enumerate(row))
