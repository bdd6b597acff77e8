"""What is counted of gezinnen without opening anything: plain columns, and only of what is for everybody.

What is shielded from anybody, or of a silent kind, is not counted at all: with it and without it the bord
says the very same. Each question is one query, however many gezinnen; without `ids` it is asked of all.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, func, select

from ...context import Context
from ...domain.actie import ActieStatus
from ...domain.belemmering import OPEN, BelemmeringSoort, BelemmeringStatus
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.veilig_thuis.melding import MeldingStatus
from ...domain.veiligheidsplan.plan import LOPEND, VAN_AFSPRAAK
from ...domain.veiligheidsplan.woorden import PlanStatus, Uitkomst
from ...domain.versie import VersieStatus
from ...permissions import Categorie, Relatie
from ...tables import (
    Actie,
    Belemmering,
    CaseRelatie,
    ContactpersoonToewijzing,
    Controle,
    Evaluatie,
    Gebeurtenis,
    Inhoud,
    Melding,
    PlanVersie,
    Termijn,
    Veiligheidsplan,
)
from ..gezin import telt_mee

Ids = Collection[UUID] | None
_VAN_HET_GEZIN = (Relatie.GEZINSLID, Relatie.NETWERKLID)
_GESPREK = (GebeurtenisSoort.GESPREK_ALLEEN, Categorie.GVA_GEDEELD)


@dataclass(frozen=True)
class Vast:
    """The fixed face: since when, None where there is none, and how many there were."""

    sinds: datetime | None
    aantal: int


@dataclass(frozen=True)
class Plan:
    status: PlanStatus
    begonnen: datetime
    evaluatie: date | None
    afgerond_op: datetime | None
    spoed: bool


def van(kolom: Any, ids: Ids) -> sa.ColumnElement[bool]:
    """Of these gezinnen, or of all."""
    return sa.true() if ids is None else col(kolom).in_(ids)


def voor_iedereen(soort: type[Inhoud], categorie: Categorie = Categorie.VP_GEDEELD) -> sa.ColumnElement[bool]:
    """As `telt_mee` does it for terms: of the shared kind, and kept from nobody."""
    return sa.and_(col(soort.categorie) == categorie, sa.func.json_array_length(soort.niet_voor) == 0)


def vaste_gezichten(ctx: Context, ids: Ids) -> dict[UUID, Vast]:
    t = ContactpersoonToewijzing
    query = select(t.gezin_id, t.van, t.tot).where(van(t.gezin_id, ids)).order_by(col(t.van), col(t.id))
    per: dict[UUID, list[tuple[datetime, datetime | None]]] = {}
    for gezin_id, begin, eind in ctx.session.exec(query):
        per.setdefault(gezin_id, []).append((begin, eind))
    nu = {gezin_id: [begin for begin, eind in alle if eind is None] for gezin_id, alle in per.items()}
    return {g: Vast(nu[g][0] if nu[g] else None, len(alle)) for g, alle in per.items()}


def plannen(ctx: Context, ids: Ids) -> dict[UUID, Plan]:
    """The last plan of each gezin; `spoed`: of the version that leads."""
    v, p = PlanVersie, Veiligheidsplan
    leidt = select(v.plan_id, v.spoed).where(
        van(v.gezin_id, ids), voor_iedereen(v), v.status == VersieStatus.VASTGESTELD
    )
    spoed = dict(ctx.session.exec(leidt.order_by(col(v.vastgesteld_op), col(v.id))).all())
    kolommen = (p.gezin_id, p.id, p.status, p.begonnen, p.evaluatie_op, p.afgerond_op)
    alle = sa.select(*map(col, kolommen)).where(van(p.gezin_id, ids), voor_iedereen(p))
    rijen = ctx.session.execute(alle.order_by(col(p.begonnen), col(p.id)))
    return {
        gezin_id: Plan(status, begonnen, evaluatie, afgerond, spoed.get(plan_id, False))
        for gezin_id, plan_id, status, begonnen, evaluatie, afgerond in rijen
    }


def schendingen(ctx: Context, ids: Ids) -> Counter[UUID]:
    """Afspraken of a plan that runs that were broken, and not looked at again since."""
    laatste: dict[UUID, tuple[UUID, UUID, Uitkomst, datetime, datetime]] = {}
    for gezin_id, plan_id, kern_id, uitkomst, op, echt in ctx.session.execute(_controles(ids)):
        laatste[kern_id] = (gezin_id, plan_id, uitkomst, op, echt)
    gekeken = _evaluaties(ctx, ids)
    return Counter(
        gezin_id
        for gezin_id, plan_id, uitkomst, op, echt in laatste.values()
        if uitkomst is Uitkomst.NIET_NAGELEEFD and (plan_id not in gekeken or (op, echt) > gekeken[plan_id])
    )


def _controles(ids: Ids) -> sa.Select[UUID, UUID, UUID, Uitkomst, datetime, datetime]:
    c, p = Controle, Veiligheidsplan
    loopt = sa.and_(col(p.id) == c.plan_id, col(p.status).in_(LOPEND), voor_iedereen(p))
    return (
        sa.select(col(c.gezin_id), col(c.plan_id), col(c.kern_id), col(c.uitkomst), col(c.op), col(c.op_echt))
        .join(p, loopt)
        .where(van(c.gezin_id, ids), voor_iedereen(c), col(c.uitkomst).in_(VAN_AFSPRAAK))
        .order_by(col(c.op), col(c.op_echt), col(c.id))
    )


def _evaluaties(ctx: Context, ids: Ids) -> dict[UUID, tuple[datetime, datetime]]:
    e = Evaluatie
    query = select(e.plan_id, e.op, e.op_echt).where(van(e.gezin_id, ids), voor_iedereen(e))
    return {plan: (op, echt) for plan, op, echt in ctx.session.exec(query.order_by(col(e.nummer)))}


def gesprekken(ctx: Context, ids: Ids) -> dict[UUID, dict[UUID, datetime]]:
    """Per gezin and persoon when somebody who works there last spoke with that one apart, in this take."""
    g, r = Gebeurtenis, CaseRelatie
    eigen = sa.exists().where(
        col(r.gezin_id) == g.gezin_id,
        col(r.gebruiker_id) == g.auteur_id,
        col(r.relatie).in_(_VAN_HET_GEZIN),
    )
    query = (
        sa.select(col(g.gezin_id), col(g.betreft_id), func.max(g.op))
        .where(
            col(g.soort) == _GESPREK[0],
            voor_iedereen(g, _GESPREK[1]),
            col(g.take) == ctx.take,
            col(g.betreft_id).is_not(None),
            van(g.gezin_id, ids),
            ~eigen,
        )
        .group_by(col(g.gezin_id), col(g.betreft_id))
    )
    per: dict[UUID, dict[UUID, datetime]] = {}
    for gezin_id, persoon_id, op in ctx.session.execute(query):
        per.setdefault(gezin_id, {})[persoon_id] = op
    return per


def termijnen_te_laat(ctx: Context, ids: Ids) -> Counter[UUID]:
    t = Termijn
    query = select(t.gezin_id).where(
        van(t.gezin_id, ids), col(t.afgerond_op).is_(None), col(t.uiterlijk) < ctx.today, telt_mee()
    )
    return Counter(ctx.session.exec(query))


def acties_te_laat(ctx: Context, ids: Ids) -> Counter[UUID]:
    a = Actie
    open_ = sa.and_(col(a.status) == ActieStatus.OPEN, col(a.uiterlijk) < ctx.today)
    return Counter(ctx.session.exec(select(a.gezin_id).where(van(a.gezin_id, ids), open_, voor_iedereen(a))))


def belemmeringen(ctx: Context, ids: Ids) -> Sequence[tuple[UUID, BelemmeringSoort]]:
    """Open ones: what is kept from nobody, and what was put through to who reads this anyway."""
    b = Belemmering
    doorgezet = sa.and_(col(b.doorgezet_op).is_not(None), col(b.status) != BelemmeringStatus.GEMELD)
    query = select(b.gezin_id, b.soort).where(
        van(b.gezin_id, ids), col(b.status).in_(OPEN), sa.or_(voor_iedereen(b), doorgezet)
    )
    return [(gezin_id, BelemmeringSoort(soort)) for gezin_id, soort in ctx.session.exec(query)]


def op_wachtlijst(ctx: Context, ids: Ids, belemmerd: Iterable[tuple[UUID, BelemmeringSoort]]) -> set[UUID]:
    """A melding that waits, or a belemmering that is a queue."""
    m = Melding
    query = select(m.gezin_id).where(
        van(m.gezin_id, ids), m.status == MeldingStatus.WACHTLIJST, voor_iedereen(m, Categorie.MELDING)
    )
    rij = {gezin_id for gezin_id, soort in belemmerd if soort is BelemmeringSoort.WACHTLIJST}
    return rij | set(ctx.session.exec(query))
