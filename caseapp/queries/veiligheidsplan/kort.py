"""The plan in a few lines, for the overzicht; and for a steunfiguur what was agreed with him in it."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import col, select

from ...context import Context
from ...domain.veiligheidsplan.plan import NIET_TEN_EINDE
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...domain.versie import VersieStatus
from ...domain.woorden import label
from ...permissions import te_kiezen
from ...tables import PlanStuk, PlanVersie, Veiligheidsplan
from ..document.stuk import als_stuk
from ..dossier import OpenGezin, zichtbaar
from ..kortplan import KortPlan
from .stukken import eigen_stukken

REGELS = 3
Rijen = Sequence[tuple[Veiligheidsplan, PlanVersie | None, PlanStuk | None]]


def kort(ctx: Context, gezin: OpenGezin) -> KortPlan | None:
    """Of the plan that runs, in one query; None where there is none for this actor. The machine that plays
    the story reads no overzicht."""
    rijen = _rijen(ctx, gezin) if te_kiezen(ctx.actor.rol) else ()
    plannen = zichtbaar(ctx, gezin, [rijen[0][0]] if rijen else [])
    if not plannen:
        return None
    plan, versies = plannen[0].rij, zichtbaar(ctx, gezin, [v for _, v, _ in rijen[:1] if v is not None])
    binnen = set(versies[0].rij.stukken) if versies else set()
    hier = zichtbaar(ctx, gezin, [stuk for *_, stuk in rijen if stuk is not None and str(stuk.id) in binnen])
    zinnen = [str(als_stuk(zicht).waarden["tekst"]) for zicht in hier]
    return KortPlan(
        status=label(plan.status),
        evaluatie_op=plan.evaluatie_op,
        te_laat=plan.evaluatie_op is not None and plan.evaluatie_op < ctx.today,
        voorwaarden=tuple(zinnen[:REGELS]),
        meer=max(0, len(zinnen) - REGELS),
    )


def _rijen(ctx: Context, gezin: OpenGezin) -> Rijen:
    """The plan, its version that leads, and every wording of its voorwaarden."""
    leidt = sa.and_(
        col(PlanVersie.plan_id) == Veiligheidsplan.id, col(PlanVersie.status) == VersieStatus.VASTGESTELD
    )
    voorwaarde = sa.and_(
        col(PlanStuk.plan_id) == Veiligheidsplan.id, col(PlanStuk.deel) == PlanDeel.VOORWAARDEN
    )
    query = (
        select(Veiligheidsplan, PlanVersie, PlanStuk)
        .join(PlanVersie, leidt, isouter=True)
        .join(PlanStuk, voorwaarde, isouter=True)
        .where(Veiligheidsplan.gezin_id == gezin.id, col(Veiligheidsplan.status).in_(NIET_TEN_EINDE))
        .order_by(col(PlanStuk.op), col(PlanStuk.op_echt), col(PlanStuk.id))
    )
    return ctx.session.exec(query).all()


def afgesproken_met(ctx: Context, gezin: OpenGezin) -> tuple[str, ...]:
    """What a plan that holds says that this actor does or checks."""
    stukken = eigen_stukken(ctx, gezin).values()
    return tuple(str(stuk.waarden["tekst"]) for stuk in stukken if stuk.deel is PlanDeel.AFSPRAKEN)
