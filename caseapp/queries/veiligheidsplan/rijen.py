"""The rows of a plan, each kind in one query, and only what this actor may see."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.veiligheidsplan.plan import LOPEND, NIET_TEN_EINDE
from ...domain.versie import VersieStatus
from ...tables import (
    Afronding,
    Controle,
    Evaluatie,
    PlanExemplaar,
    PlanStuk,
    PlanVersie,
    Stellingname,
    Veiligheidsplan,
)
from ..document.stuk import Stuk, als_stuk
from ..document.versies import leidende_versie
from ..dossier import OpenGezin, Zicht, zichtbaar


def plannen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Veiligheidsplan]]:
    """Newest first."""
    query = (
        select(Veiligheidsplan)
        .where(Veiligheidsplan.gezin_id == gezin.id)
        .order_by(col(Veiligheidsplan.begonnen).desc(), col(Veiligheidsplan.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def huidig(plannen_: Iterable[Zicht[Veiligheidsplan]]) -> Zicht[Veiligheidsplan] | None:
    """The one that is made or runs, if any."""
    return next((zicht for zicht in plannen_ if zicht.rij.status in NIET_TEN_EINDE), None)


def staat_er_een(ctx: Context, gezin: OpenGezin) -> bool:
    """For a rule: also one that this actor may not see."""
    query = select(Veiligheidsplan.id).where(
        Veiligheidsplan.gezin_id == gezin.id, col(Veiligheidsplan.status).in_(NIET_TEN_EINDE)
    )
    return ctx.session.exec(query.limit(1)).first() is not None


def versies(ctx: Context, gezin: OpenGezin) -> list[Zicht[PlanVersie]]:
    """Oldest first, of every plan that this gezin had."""
    query = (
        select(PlanVersie)
        .where(PlanVersie.gezin_id == gezin.id)
        .order_by(col(PlanVersie.begonnen), col(PlanVersie.nummer).is_(None), col(PlanVersie.nummer))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def geldende(ctx: Context, gezin: OpenGezin) -> Zicht[PlanVersie] | None:
    """The version that leads of a plan that runs. Of a plan that ended none holds any more: it is read, and
    not followed."""
    lopen = {zicht.rij.id for zicht in plannen(ctx, gezin) if zicht.rij.status in LOPEND}
    leidt = leidende_versie(versies(ctx, gezin))
    return leidt if leidt is not None and leidt.rij.plan_id in lopen else None


def planstukken(ctx: Context, gezin: OpenGezin) -> list[Zicht[PlanStuk]]:
    """Every wording of every piece, in the order in which they were written."""
    query = (
        select(PlanStuk)
        .where(PlanStuk.gezin_id == gezin.id)
        .order_by(col(PlanStuk.op), col(PlanStuk.op_echt), col(PlanStuk.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def stukken(ctx: Context, gezin: OpenGezin, plan_id: UUID | None) -> list[Stuk]:
    """Of one plan, opened; of none there is nothing."""
    return [als_stuk(z) for z in planstukken(ctx, gezin) if z.rij.plan_id == plan_id]


def alles_wat_er_ligt(ctx: Context, plan_id: UUID) -> list[str]:
    """The ids of the newest wordings, also of what this actor may not see: a version holds all that lies
    there. Nothing of it is opened."""
    rijen = ctx.session.exec(
        select(PlanStuk.kern_id, PlanStuk.id, PlanStuk.ingetrokken)
        .where(PlanStuk.plan_id == plan_id)
        .order_by(col(PlanStuk.herziening))
    ).all()
    nieuwste = {kern: (rij_id, weg) for kern, rij_id, weg in rijen}
    return sorted(str(rij_id) for rij_id, weg in nieuwste.values() if not weg)


def stellingnames(ctx: Context, gezin: OpenGezin, over: Iterable[UUID]) -> list[Zicht[Stellingname]]:
    """What each said of these, in the order in which it was."""
    query = (
        select(Stellingname)
        .where(Stellingname.gezin_id == gezin.id, col(Stellingname.over_id).in_(list(over)))
        .order_by(col(Stellingname.op), col(Stellingname.nummer), col(Stellingname.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def controles(ctx: Context, gezin: OpenGezin, plan_id: UUID) -> list[Zicht[Controle]]:
    """Newest first."""
    query = (
        select(Controle)
        .where(Controle.plan_id == plan_id)
        .order_by(col(Controle.op).desc(), col(Controle.op_echt).desc(), col(Controle.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def alle_controles(ctx: Context, plan_id: UUID) -> Sequence[Controle]:
    """Newest first, for a rule: also what this actor may not read. Nothing of it is opened."""
    query = (
        select(Controle)
        .where(Controle.plan_id == plan_id)
        .order_by(col(Controle.op).desc(), col(Controle.op_echt).desc(), col(Controle.id))
    )
    return ctx.session.exec(query).all()


def evaluaties(ctx: Context, gezin: OpenGezin, plan_id: UUID) -> list[Zicht[Evaluatie]]:
    """Newest first."""
    query = select(Evaluatie).where(Evaluatie.plan_id == plan_id).order_by(col(Evaluatie.nummer).desc())
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def exemplaren(ctx: Context, gezin: OpenGezin, versie_id: UUID) -> list[Zicht[PlanExemplaar]]:
    """Oldest first: the last of each counts."""
    query = (
        select(PlanExemplaar)
        .where(PlanExemplaar.versie_id == versie_id)
        .order_by(col(PlanExemplaar.op), col(PlanExemplaar.op_echt), col(PlanExemplaar.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def afrondingen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Afronding]]:
    """Newest first, of every plan."""
    query = (
        select(Afronding)
        .where(Afronding.gezin_id == gezin.id)
        .order_by(col(Afronding.op).desc(), col(Afronding.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def kernen(ctx: Context, plan_id: UUID, ids: Iterable[str]) -> list[UUID]:
    """What can be answered of a version: its pieces."""
    binnen = {UUID(een) for een in ids}
    query = select(PlanStuk.kern_id, PlanStuk.id).where(PlanStuk.plan_id == plan_id)
    paren = ctx.session.exec(query.order_by(col(PlanStuk.id))).all()
    return sorted({kern for kern, rij_id in paren if rij_id in binnen})


def geldende_ids(ctx: Context, gezin: OpenGezin) -> list[str]:
    """What is in the version that holds, for who may not read the version itself; nothing is opened."""
    query = (
        select(PlanVersie.stukken)
        .join(Veiligheidsplan, col(PlanVersie.plan_id) == Veiligheidsplan.id)
        .where(
            PlanVersie.gezin_id == gezin.id,
            PlanVersie.status == VersieStatus.VASTGESTELD,
            col(Veiligheidsplan.status).in_(LOPEND),
        )
    )
    return list(ctx.session.exec(query).first() or ())
