"""In which row everybody stands: a child below its parents, couples and siblings beside each other."""

from collections.abc import Iterable
from uuid import UUID

from ...domain.gezin import GezinRol, Ouderlijn, PartnerSoort
from ...queries.genogram import GenogramBlad, Mens, Paar

_HOOGTE = {
    GezinRol.GROOTOUDER: 0,
    GezinRol.OUDER: 1,
    GezinRol.PARTNER: 1,
    GezinRol.EX_PARTNER: 1,
    GezinRol.KIND: 2,
}


def sorted_people(blad: GenogramBlad) -> list[Mens]:
    """Eldest first; the same whatever the order they came in."""
    return sorted({m.id: m for m in blad.mensen}.values(), key=lambda m: (m.geboren, m.naam, m.id))


def sorted_lines(blad: GenogramBlad, people: list[Mens]) -> list[Ouderlijn]:
    """(child, parent) between people who are here, without those that would go round in a circle."""
    plek = {m.id: n for n, m in enumerate(people)}
    bekend = {(k, o) for k, o in blad.ouders if k != o and k in plek and o in plek}
    op_volgorde = sorted(bekend, key=lambda lijn: (plek[lijn[1]], plek[lijn[0]]))
    if _levels(op_volgorde, {}) is not None:
        return op_volgorde
    lijnen: list[Ouderlijn] = []
    for lijn in op_volgorde:
        if _levels([*lijnen, lijn], {}) is not None:
            lijnen.append(lijn)
    return lijnen


def sorted_couples(blad: GenogramBlad, people: list[Mens]) -> list[Paar]:
    """Partners before ex-partners, each pair once, the elder first."""
    plek = {m.id: n for n, m in enumerate(people)}
    paren: dict[frozenset[UUID], Paar] = {}
    for paar in sorted(blad.paren, key=lambda p: p.soort is not PartnerSoort.PARTNER):
        if paar.een != paar.ander and paar.een in plek and paar.ander in plek:
            een, ander = sorted((paar.een, paar.ander), key=lambda wie: plek[wie])
            paren.setdefault(frozenset((een, ander)), Paar(een, ander, paar.soort))
    return sorted(
        paren.values(), key=lambda p: (p.soort is not PartnerSoort.PARTNER, plek[p.een], plek[p.ander])
    )


def generations(people: list[Mens], lines: list[Ouderlijn], couples: list[Paar]) -> dict[UUID, int]:
    """The row of each person, 0 on top, none left empty."""
    groep = _together(people, lines, couples)
    rij = _levels(lines, groep) or {}
    rij = _close_to_children({m.id: rij.get(groep[m.id], 0) for m in people}, lines, groep)
    for deel in _components(people, lines, groep):
        stem = sorted(_level(m) - rij[m.id] for m in people if m.id in deel)
        schuif = stem[len(stem) // 2]
        rij |= {wie: rij[wie] + schuif for wie in deel}
    nummer = {r: n for n, r in enumerate(sorted(set(rij.values())))}
    return {wie: nummer[r] for wie, r in rij.items()}


def _level(mens: Mens) -> int:
    """Where somebody would stand who is tied to nobody."""
    return _HOOGTE.get(mens.rol, 2 if mens.kind else 1)


def _together(people: list[Mens], lines: list[Ouderlijn], couples: list[Paar]) -> dict[UUID, UUID]:
    """Who shares a row: couples and siblings, except where that would put a child beside its ancestor."""
    groep = {m.id: m.id for m in people}
    kinderen: dict[UUID, list[UUID]] = {}
    for kind, ouder in lines:
        kinderen.setdefault(ouder, []).append(kind)
    samen = [(p.een, p.ander) for p in couples]
    samen += [(allen[0], kind) for allen in kinderen.values() for kind in allen[1:]]
    for een, ander in samen:
        if groep[een] == groep[ander]:
            continue
        proef = {wie: groep[een] if g == groep[ander] else g for wie, g in groep.items()}
        if _levels(lines, proef) is not None:
            groep = proef
    return groep


def _levels(lines: Iterable[Ouderlijn], groep: dict[UUID, UUID]) -> dict[UUID, int] | None:
    """The longest way down to each group; None when the lines go round in a circle."""
    stappen = {(groep.get(ouder, ouder), groep.get(kind, kind)) for kind, ouder in lines}
    rij = dict.fromkeys({wie for stap in stappen for wie in stap}, 0)
    for _ in range(len(rij) + 1):
        lager = {kind: rij[ouder] + 1 for ouder, kind in stappen if rij[kind] <= rij[ouder]}
        if not lager:
            return rij
        for ouder, kind in stappen:
            rij[kind] = max(rij[kind], rij[ouder] + 1)
    return None


def _close_to_children(
    rij: dict[UUID, int], lines: list[Ouderlijn], groep: dict[UUID, UUID]
) -> dict[UUID, int]:
    """Who has no parents here stands just above the children, not at the top of the page."""
    met_ouders = {groep[kind] for kind, _ in lines}
    for wie in {groep[ouder] for _, ouder in lines} - met_ouders:
        laagst = min(rij[kind] for kind, ouder in lines if groep[ouder] == wie)
        rij |= {lid: laagst - 1 for lid in rij if groep[lid] == wie}
    return rij


def _components(people: list[Mens], lines: list[Ouderlijn], groep: dict[UUID, UUID]) -> list[set[UUID]]:
    """Who hangs together through lines and shared rows, the eldest of each first."""
    deel = {m.id: groep[m.id] for m in people}
    for kind, ouder in lines:
        oud, nieuw = deel[kind], deel[ouder]
        deel = {wie: nieuw if d == oud else d for wie, d in deel.items()}
    return [{wie for wie, d in deel.items() if d == een} for een in dict.fromkeys(deel.values())]
