"""The lines of the bord: per gezin the facts of its process, and what they ask a look at."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.gezin import fase_van_gezin
from ...domain.procesregie import PlanStand, Procesfeiten, Signaal, plan_stand, signalen
from ...tables import Gezin, Gezinslid
from . import open as geopend
from . import tellen
from .signalen import erbij
from .tellen import Plan, Vast, van

NIET_VAST = Vast(None, 0)


@dataclass(frozen=True)
class BordRegel:
    """Nothing in it leads to the gezin but its pseudonym."""

    feiten: Procesfeiten
    signalen: tuple[Signaal, ...]


@dataclass(frozen=True)
class _Geteld:
    """Everything of all these gezinnen, each kind in one query."""

    vast: Mapping[UUID, Vast]
    plannen: Mapping[UUID, Plan]
    leden: Mapping[UUID, Sequence[Gezinslid]]
    gesproken: Mapping[UUID, Mapping[UUID, datetime]]
    cijfers: Mapping[UUID, Mapping[UUID, int]]
    schendingen: Counter[UUID]
    acties: Counter[UUID]
    termijnen: Counter[UUID]
    in_de_weg: Counter[UUID]
    wacht: Collection[UUID]


def regels(ctx: Context, ids: Collection[UUID] | None = None) -> dict[UUID, BordRegel]:
    """In the order of the pseudonyms, of these gezinnen or of all. The ids are for the log, and go no
    further; who shows it says that it was looked at."""
    query = select(Gezin.id, Gezin.kenmerk, Gezin.sinds).where(van(Gezin.id, ids))
    gezinnen = ctx.session.exec(query.order_by(col(Gezin.kenmerk))).all()
    geteld, meer = _tel(ctx, ids), erbij(ctx, ids)
    uit: dict[UUID, BordRegel] = {}
    for gezin_id, kenmerk, sinds in gezinnen:
        feiten = _feiten(ctx, geteld, gezin_id, kenmerk, sinds)
        uit[gezin_id] = BordRegel(feiten, (*signalen(feiten), *meer.get(gezin_id, ())))
    return uit


def _tel(ctx: Context, ids: Collection[UUID] | None) -> _Geteld:
    in_de_weg = tellen.belemmeringen(ctx, ids)
    return _Geteld(
        vast=tellen.vaste_gezichten(ctx, ids),
        plannen=tellen.plannen(ctx, ids),
        leden=geopend.leden(ctx, ids),
        gesproken=tellen.gesprekken(ctx, ids),
        cijfers=geopend.cijfers(ctx, ids),
        schendingen=tellen.schendingen(ctx, ids),
        acties=tellen.acties_te_laat(ctx, ids),
        termijnen=tellen.termijnen_te_laat(ctx, ids),
        in_de_weg=Counter(gezin_id for gezin_id, _ in in_de_weg),
        wacht=tellen.op_wachtlijst(ctx, ids, in_de_weg),
    )


def _feiten(ctx: Context, g: _Geteld, gezin_id: UUID, kenmerk: str, sinds: datetime) -> Procesfeiten:
    hier, vast, plan = g.leden.get(gezin_id, ()), g.vast.get(gezin_id, NIET_VAST), g.plannen.get(gezin_id)
    wie = {lid.persoon_id for lid in hier}
    gegeven = [cijfer for van_wie, cijfer in g.cijfers.get(gezin_id, {}).items() if van_wie in wie]
    fase = fase_van_gezin(lid.fase for lid in hier if lid.fase is not None)
    return Procesfeiten(
        kenmerk=kenmerk,
        fase=fase.nummer if fase else None,
        plan=_stand(ctx, plan),
        evaluatie=plan.evaluatie if plan and plan.afgerond_op is None else None,
        laagste=min(gegeven, default=None),
        hoogste=max(gegeven, default=None),
        schendingen=g.schendingen[gezin_id],
        kinderen=geopend.kinderen(ctx, gezin_id, hier, g.gesproken.get(gezin_id, {})),
        contactpersoon=vast.sinds is not None,
        sinds_dagen=ctx.dag() - ctx.dag(vast.sinds or sinds),
        wisselingen=max(0, vast.aantal - 1),
        wachtlijst=gezin_id in g.wacht,
        acties_te_laat=g.acties[gezin_id],
        termijnen_te_laat=g.termijnen[gezin_id],
        belemmeringen=g.in_de_weg[gezin_id],
        afgerond_na=_afgerond_na(ctx, plan),
    )


def _stand(ctx: Context, plan: Plan | None) -> PlanStand:
    return (
        plan_stand(plan.status, plan.evaluatie, ctx.today, spoed=plan.spoed)
        if plan
        else plan_stand(None, None, ctx.today)
    )


def _afgerond_na(ctx: Context, plan: Plan | None) -> int | None:
    if plan is None or plan.afgerond_op is None:
        return None
    return ctx.dag(plan.afgerond_op) - ctx.dag(plan.begonnen)
