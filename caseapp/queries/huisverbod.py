"""The huisverboden of a gezin as this actor may read them: the measure, its sporen, the steps after it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.huisverbod import Eerder, HuisverbodStatus, Spoor, Stand, stand
from ..permissions import Categorie, Doen
from ..tables import Gebruiker, Huisverbod, HuisverbodSpoor, HuisverbodStap
from ..tables.huisverbod import OPVOLGING
from .dossier import OpenGezin, Zicht, mag, stil, zichtbaar

HUISVERBOD = Categorie.HUISVERBOD


@dataclass(frozen=True)
class _Nieuw:
    """What somebody would write, before there is anything to write."""

    auteur: UUID
    kenmerken: Collection[str] = ()
    categorie: Categorie = HUISVERBOD
    afgeschermd_voor: Collection[str] = ()
    gehoor: Collection[str] = ()
    betreft: UUID | None = None


def rijen(ctx: Context, gezin: OpenGezin) -> Sequence[Huisverbod]:
    """All of them, newest first, for a rule: also what the actor may not read."""
    query = select(Huisverbod).where(Huisverbod.gezin_id == gezin.id)
    return ctx.session.exec(query.order_by(col(Huisverbod.opgelegd_op).desc(), col(Huisverbod.id))).all()


def zichten(ctx: Context, gezin: OpenGezin) -> list[Zicht[Huisverbod]]:
    return zichtbaar(ctx, gezin, rijen(ctx, gezin))


def een(ctx: Context, gezin: OpenGezin, huisverbod_id: UUID) -> Zicht[Huisverbod] | None:
    """Nothing of it is opened yet."""
    return next((zicht for zicht in zichten(ctx, gezin) if zicht.rij.id == huisverbod_id), None)


def staat(ctx: Context, rij: Huisverbod) -> Stand:
    ingetrokken = rij.status is HuisverbodStatus.INGETROKKEN
    return stand(rij.opgelegd_op, rij.tot, ctx.now, ingetrokken=ingetrokken)


def eerdere(ctx: Context, gezin: OpenGezin, wie: UUID) -> list[Eerder]:
    """What was imposed on this person before. Facts only where this actor may read them."""
    van_wie = [rij for rij in rijen(ctx, gezin) if rij.betreft_id == wie]
    leesbaar = {zicht.rij.id: zicht.open("feiten") for zicht in stil(ctx, gezin, van_wie)}
    return [
        Eerder(rij.opgelegd_op, rij.ingetrokken_op or rij.tot, leesbaar.get(rij.id, "")) for rij in van_wie
    ]


def laatste_sporen(ctx: Context, gezin: OpenGezin) -> list[HuisverbodSpoor]:
    """Of each spoor of each huisverbod the last wording, whoever may see it."""
    query = (
        select(HuisverbodSpoor)
        .where(HuisverbodSpoor.gezin_id == gezin.id)
        .order_by(col(HuisverbodSpoor.nummer), col(HuisverbodSpoor.id))
    )
    return list({(rij.huisverbod_id, rij.spoor): rij for rij in ctx.session.exec(query)}.values())


def laatste_spoor(
    ctx: Context, gezin: OpenGezin, rij: Huisverbod, spoor: Spoor
) -> Zicht[HuisverbodSpoor] | None:
    """To write on from; that somebody writes says nothing about who read."""
    hier = [s for s in laatste_sporen(ctx, gezin) if (s.huisverbod_id, s.spoor) == (rij.id, spoor)]
    return next(iter(stil(ctx, gezin, hier)), None)


def stappen(ctx: Context, gezin: OpenGezin) -> Sequence[HuisverbodStap]:
    query = (
        select(HuisverbodStap)
        .where(HuisverbodStap.gezin_id == gezin.id)
        .order_by(col(HuisverbodStap.op), col(HuisverbodStap.op_echt), col(HuisverbodStap.id))
    )
    return ctx.session.exec(query).all()


def staat_er_al(ctx: Context, gezin: OpenGezin, nieuw: HuisverbodStap, tekst: str) -> bool:
    """The very same step, as far as this actor may know: sent twice, or written by two people."""
    zelfde = [
        rij
        for rij in stappen(ctx, gezin)
        if (rij.huisverbod_id, rij.soort, rij.tot) == (nieuw.huisverbod_id, nieuw.soort, nieuw.tot)
        and ctx.datum(rij.op) == ctx.datum(nieuw.op)
    ]
    return any(zicht.open("tekst") == tekst for zicht in stil(ctx, gezin, zelfde))


def mag_opleggen(ctx: Context, gezin: OpenGezin) -> bool:
    return mag(ctx, gezin, Doen.WIJZIGEN, HUISVERBOD, _Nieuw(ctx.actor.id)).mag


def mag_besluiten(ctx: Context, gezin: OpenGezin, rij: Huisverbod) -> bool:
    """Extending and ending it."""
    return mag(ctx, gezin, Doen.WIJZIGEN, HUISVERBOD, rij).mag


def mag_opvolgen(ctx: Context, gezin: OpenGezin) -> bool:
    """What follows: the sporen, advice, a breach."""
    return mag(ctx, gezin, Doen.WIJZIGEN, HUISVERBOD, _Nieuw(ctx.actor.id, OPVOLGING)).mag


def alleen_dat(ctx: Context, gezin: OpenGezin) -> bool:
    """Whether one runs of which this actor may know that it is there, and no more."""
    return any(
        staat(ctx, rij).loopt
        and mag(ctx, gezin, Doen.BESTAAN, HUISVERBOD, rij).mag
        and not mag(ctx, gezin, Doen.ZIEN, HUISVERBOD, rij).mag
        for rij in rijen(ctx, gezin)
    )


def als_gebruiker(ctx: Context, wie: UUID) -> Gebruiker | None:
    return ctx.session.exec(select(Gebruiker).where(Gebruiker.id == wie)).one_or_none()
