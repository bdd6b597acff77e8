"""From lines to looks: what the rules ask of each user, gezin and real day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.toezicht.regels import Blik, Treffer, meeste_tegelijk, treffers
from ...domain.veiligheidsplan.woorden import PlanStatus
from ...tables import ContactpersoonToewijzing, Termijn, Veiligheidsplan
from .log import Groep, Sleutel

Taken = dict[tuple[UUID, UUID], list[datetime | None]]


@dataclass
class Kijkdag:
    """All lines of one user, gezin and day. `regels`: how many looks and refusals; `laatste`: the newest of
    them."""

    sleutel: Sleutel
    rol: str
    groepen: list[Groep] = field(default_factory=list)

    @property
    def gekeken(self) -> list[Groep]:
        return [g for g in self.groepen if g.kijkt]

    @property
    def laatste(self) -> int:
        """Of what he looked at: what he wrote asks for no second verdict."""
        return max((g.laatste for g in self.groepen if not g.schrijft), default=0)

    @property
    def eerste_echt(self) -> datetime:
        return min(g.echt for g in self.groepen)

    @property
    def laatste_echt(self) -> datetime:
        return max(g.echt for g in self.groepen)

    @property
    def regels(self) -> int:
        return sum(g.aantal for g in self.groepen if not g.schrijft)

    @property
    def noodknoppen(self) -> frozenset[UUID]:
        return frozenset(g.noodknop for g in self.groepen if g.noodknop is not None)


def kijkdagen(groepen: Iterable[Groep]) -> list[Kijkdag]:
    per: dict[Sleutel, Kijkdag] = {}
    for groep in groepen:
        per.setdefault(groep.sleutel, Kijkdag(groep.sleutel, groep.rol)).groepen.append(groep)
    return list(per.values())


def met_treffers(ctx: Context, dagen: Sequence[Kijkdag]) -> list[tuple[Kijkdag, tuple[Treffer, ...]]]:
    """Each with the rules that it hits; three queries, however many there are."""
    gezinnen = {d.sleutel.gezin for d in dagen if d.sleutel.gezin is not None}
    taken, dicht, gericht = _taken(ctx, gezinnen), _afgesloten(ctx, gezinnen), _gericht(dagen)
    snel = _snel(dagen, gericht)
    blikken = (_blik(dag, taken, dicht, gericht, snel.get(dag.sleutel, 0)) for dag in dagen)
    return [(dag, treffers(blik)) for dag, blik in zip(dagen, blikken, strict=True)]


def _blik(
    dag: Kijkdag, taken: Taken, dicht: Mapping[UUID, datetime], gericht: frozenset[str], snel: int
) -> Blik:
    gekeken, gezin = dag.gekeken, dag.sleutel.gezin
    klaar_op = dicht.get(gezin) if gezin is not None else None
    return Blik(
        werkt=any(g.werkt for g in gekeken),
        met_gezin=gezin is not None,
        met_taak=gezin is not None and _had_taak(taken.get((dag.sleutel.wie, gezin), []), gekeken),
        schreef=any(g.schrijft for g in dag.groepen),
        noodknop=bool(dag.noodknoppen),
        eigen_naam=any(g.eigen_naam for g in gekeken),
        afgesloten=klaar_op is not None and any(g.op is not None and g.op > klaar_op for g in gekeken),
        snel=snel,
        geweigerd=sum(g.aantal for g in dag.groepen if g.geweigerd),
        meegenomen=len({g.verzoek for g in dag.groepen if g.neemt_mee}),
        tijden=tuple(sorted(g.echt for g in gekeken if g.verzoek in gericht)),
    )


def _had_taak(tot: Sequence[datetime | None], gekeken: Sequence[Groep]) -> bool:
    """Something that waited for him was still open at the first look, in the story."""
    vanaf = min((g.op for g in gekeken if g.op is not None), default=None)
    return any(einde is None or vanaf is None or einde >= vanaf for einde in tot)


def _taken(ctx: Context, gezinnen: Iterable[UUID]) -> Taken:
    """Until when somebody had something to do for a gezin: a term, or being the contactpersoon or standing in
    for him."""
    ids = list(gezinnen)
    termijnen = select(Termijn.gezin_id, Termijn.voor_id, Termijn.afgerond_op).where(
        col(Termijn.gezin_id).in_(ids), col(Termijn.voor_id).is_not(None)
    )
    gezichten = select(ContactpersoonToewijzing).where(col(ContactpersoonToewijzing.gezin_id).in_(ids))
    taken: Taken = {}
    for gezin, wie, tot in ctx.session.exec(termijnen):
        if wie is not None:
            taken.setdefault((wie, gezin), []).append(tot)
    for rij in ctx.session.exec(gezichten):
        for wie in (rij.gebruiker_id, rij.vervanger_id):
            if wie is not None:
                taken.setdefault((wie, rij.gezin_id), []).append(rij.tot)
    return taken


def _afgesloten(ctx: Context, gezinnen: Iterable[UUID]) -> dict[UUID, datetime]:
    """When the last plan of a gezin was rounded off, where it was; the newest plan counts."""
    query = select(Veiligheidsplan).where(col(Veiligheidsplan.gezin_id).in_(list(gezinnen)))
    op_volgorde = query.order_by(col(Veiligheidsplan.begonnen), col(Veiligheidsplan.id))
    laatste = {plan.gezin_id: plan for plan in ctx.session.exec(op_volgorde)}
    klaar = (plan for plan in laatste.values() if plan.status is PlanStatus.AFGEROND)
    return {plan.gezin_id: plan.afgerond_op for plan in klaar if plan.afgerond_op is not None}


def _gericht(dagen: Sequence[Kijkdag]) -> frozenset[str]:
    """Requests that opened one gezin: a list, or what waits for somebody, shows many in one."""
    per_verzoek: dict[str, set[UUID]] = {}
    for dag in dagen:
        for groep in dag.gekeken:
            if groep.verzoek and dag.sleutel.gezin is not None:
                per_verzoek.setdefault(groep.verzoek, set()).add(dag.sleutel.gezin)
    return frozenset(verzoek for verzoek, gezinnen in per_verzoek.items() if len(gezinnen) == 1)


def _snel(dagen: Sequence[Kijkdag], gericht: frozenset[str]) -> dict[Sleutel, int]:
    """The most gezinnen that were opened one by one around each look."""
    per_mens: dict[UUID, list[tuple[datetime, str]]] = {}
    for dag in dagen:
        for groep in dag.gekeken:
            if groep.werkt and groep.verzoek in gericht:
                per_mens.setdefault(dag.sleutel.wie, []).append((groep.echt, str(dag.sleutel.gezin)))
    meest = {wie: meeste_tegelijk(rij) for wie, rij in per_mens.items()}
    return {d.sleutel: meest.get(d.sleutel.wie, {}).get(str(d.sleutel.gezin), 0) for d in dagen}
