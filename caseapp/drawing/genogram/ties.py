"""What is between people, as lines: couples, parents and children, gezag, care, violence."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

from ...domain.gezin import PartnerSoort
from ...queries.genogram import GenogramBlad, Richting
from .order import Family
from .routing import Edge, Point, Router

_OPZIJ, _GEZAG_OPZIJ = 30, 12


class Tie(StrEnum):
    """The kinds of lines; the value is the class in the drawing."""

    OUDER = "lijn-ouder"
    PARTNER = "lijn-partner"
    EX = "lijn-ex"
    GEZAG = "lijn-gezag"
    ZORG = "lijn-zorg"
    GEWELD = "lijn-geweld"


@dataclass(frozen=True)
class Way:
    """One line. `ends`: whose cards it touches. An arrow at the end, at the start, at both or at neither."""

    tie: Tie
    points: tuple[Point, ...]
    ends: frozenset[UUID]
    arrow: bool = False
    arrow_back: bool = False


def ties(family: Family, router: Router, blad: GenogramBlad) -> list[Way]:
    """All lines, the quiet ones first: they get the best places."""
    naast = _side_by_side(family, router)
    wegen = [*_couples(family, router, naast), *_parents(family, router, naast)]
    for van, naar in _grouped(family, blad.gezag):
        wegen += _fork(router, Tie.GEZAG, van, naar, _GEZAG_OPZIJ)
    for tie, lijst in ((Tie.ZORG, blad.zorg), (Tie.GEWELD, blad.geweld)):
        for (een, ander), terug in _pairs(family, lijst).items():
            wegen.append(_arrow(router, tie, een, ander, terug))
    return wegen


def _side_by_side(family: Family, router: Router) -> dict[frozenset[UUID], tuple[UUID, UUID]]:
    """Couples who stand next to each other, the left one first."""
    paren = {frozenset((p.een, p.ander)) for p in family.couples}
    buren = [(a.mens.id, b.mens.id) for rij in router.rows for a, b in pairwise(rij)]
    return {frozenset(twee): twee for twee in buren if frozenset(twee) in paren}


def _couples(
    family: Family, router: Router, beside: dict[frozenset[UUID], tuple[UUID, UUID]]
) -> Iterable[Way]:
    for paar in family.couples:
        tie = Tie.EX if paar.soort is PartnerSoort.EX_PARTNER else Tie.PARTNER
        twee = frozenset((paar.een, paar.ander))
        if twee not in beside:
            yield _arrow(router, tie, paar.een, paar.ander, None)
            continue
        links, rechts = (router.spots[wie] for wie in beside[twee])
        midden = Edge(links.row, 0)
        yield Way(tie, ((links.right, midden), (rechts.left, midden)), twee)


def _parents(
    family: Family, router: Router, beside: dict[frozenset[UUID], tuple[UUID, UUID]]
) -> Iterable[Way]:
    """Children of the same parents hang on one line."""
    groepen: dict[frozenset[UUID], list[UUID]] = {}
    for mens in family.people:
        if ouders := frozenset(family.parents[mens.id]):
            groepen.setdefault(ouders, []).append(mens.id)
    for ouders, kinderen in groepen.items():
        boven = sorted(ouders, key=lambda wie: family.rank[wie])
        if ouders in beside:
            yield from _hang(router, Tie.OUDER, [router.drop(*beside[ouders])], kinderen, 0, ouders)
        else:
            yield from _fork(router, Tie.OUDER, boven, kinderen, 0)


def _fork(router: Router, tie: Tie, above: list[UUID], below: list[UUID], aside: int) -> list[Way]:
    """From all of these down to all of those. Who stands no lower than the others is drawn as an arrow."""
    laagste = max(router.spots[wie].row for wie in above)
    onder = [wie for wie in below if router.spots[wie].row > laagste]
    wegen = [_arrow(router, tie, van, naar, False) for naar in below if naar not in onder for van in above]
    if onder:
        begin = [router.port(wie, True, router.spots[wie].x + aside) for wie in above]
        wegen += _hang(router, tie, begin, onder, aside, frozenset(above))
    return wegen


def _hang(
    router: Router,
    tie: Tie,
    begin: list[tuple[Point, int]],
    below: list[UUID],
    aside: int,
    above: frozenset[UUID],
) -> list[Way]:
    """One stretch along the lowest gutter of the parents, with a branch up to each and down to each."""
    stam = max(goot for _, goot in begin)
    takken = [(punt, *router.walk(punt[0], goot, stam)) for punt, goot in begin]
    eigen = [x for *_, x in takken]
    armen = []
    for kind in below:
        recht = len(eigen) == len(below) == 1 and abs(eigen[0] - router.spots[kind].x) < _OPZIJ
        wens = eigen[0] if recht else router.spots[kind].x + aside
        punt, goot = router.port(kind, False, wens, eigen)
        armen.append((kind, punt, *router.walk(punt[0], goot, stam)))
    xs = [x for *_, x in takken] + [x for *_, x in armen]
    baan = router.track(stam, xs)
    ends, arrow = above | frozenset(below), tie is Tie.GEZAG
    wegen = [Way(tie, (punt, *pad, (x, baan)), ends) for punt, pad, x in takken]
    wegen += [Way(tie, ((x, baan), *reversed(pad), punt), ends, arrow) for _, punt, pad, x in armen]
    if min(xs) != max(xs):
        wegen.append(Way(tie, ((min(xs), baan), (max(xs), baan)), ends))
    return wegen


def _arrow(router: Router, tie: Tie, van: UUID, naar: UUID, back: bool | None) -> Way:
    """One line from card to card. `back`: an arrow at both ends; None: at neither."""
    a, b = router.spots[van], router.spots[naar]
    opzij = _OPZIJ if b.x >= a.x else -_OPZIJ
    begin, goot_a = router.port(van, a.row < b.row, a.x + opzij)
    eind, goot_b = router.port(naar, b.row < a.row, b.x - opzij)
    stam = max(goot_a, goot_b) if a.row != b.row else goot_a
    pad_a, x_a = router.walk(begin[0], goot_a, stam)
    pad_b, x_b = router.walk(eind[0], goot_b, stam)
    baan = router.track(stam, (x_a, x_b))
    punten = (begin, *pad_a, (x_a, baan), (x_b, baan), *reversed(pad_b), eind)
    return Way(tie, punten, frozenset((van, naar)), back is not None, bool(back))


def _grouped(family: Family, gezag: Iterable[Richting]) -> Iterable[tuple[list[UUID], list[UUID]]]:
    """Children over whom the same people have gezag, together."""
    wie: dict[UUID, set[UUID]] = {}
    for lijn in gezag:
        if lijn.van in family.rank and lijn.naar in family.rank and lijn.van != lijn.naar:
            wie.setdefault(lijn.naar, set()).add(lijn.van)
    groepen: dict[frozenset[UUID], list[UUID]] = {}
    for kind in sorted(wie, key=lambda kind: family.rank[kind]):
        groepen.setdefault(frozenset(wie[kind]), []).append(kind)
    for van, naar in groepen.items():
        yield sorted(van, key=lambda ouder: family.rank[ouder]), naar


def _pairs(family: Family, lijst: Iterable[Richting]) -> dict[tuple[UUID, UUID], bool]:
    """Each two once; True when it goes both ways."""
    alle = {(r.van, r.naar) for r in lijst if r.van != r.naar and {r.van, r.naar} <= family.rank.keys()}
    paren: dict[tuple[UUID, UUID], bool] = {}
    for van, naar in sorted(alle, key=lambda twee: (family.rank[twee[0]], family.rank[twee[1]])):
        if (naar, van) not in paren:
            paren[van, naar] = (naar, van) in alle
    return paren
