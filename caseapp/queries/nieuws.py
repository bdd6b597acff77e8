"""What changed since somebody last looked: read from what happened, through the curtain; nothing is sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.woorden import label
from ..permissions import Categorie, Doen, beoordeel_ruimte, procesblik, relaties_in_lijst
from ..tables import Gebeurtenis, LaatstGezien
from .bladen import Nieuws
from .dossier import OpenGezin, Zicht, binnen_zicht, zichtbaar
from .gezin import adres
from .namen import gezin_naam
from .volgorde import NIEUWSTE_EERST

NIEUWS_DAGEN = 14
PER_SOORT = 60


@dataclass(frozen=True)
class Sinds:
    """`gezien`: this person said so himself; else it is a fixed number of days."""

    op: datetime
    gezien: bool


def laatst_gezien(ctx: Context) -> LaatstGezien | None:
    query = select(LaatstGezien).where(LaatstGezien.gebruiker_id == ctx.actor.id)
    return ctx.session.exec(query).one_or_none()


def sinds(ctx: Context) -> Sinds:
    """Since I said 'seen' in this take of the story; a story that was wound back begins anew."""
    rij = laatst_gezien(ctx)
    if rij is not None and rij.take == ctx.take and rij.op <= ctx.now:
        return Sinds(rij.op, True)
    return Sinds(ctx.now - timedelta(days=NIEUWS_DAGEN), False)


def rijen(ctx: Context, vanaf: datetime) -> Sequence[Gebeurtenis]:
    """What others noted since, newest first. Who stands beside all gezinnen has too many of them: of each
    kind of information that he may read, the newest."""
    nieuw = select(Gebeurtenis).where(
        Gebeurtenis.take == ctx.take,
        col(Gebeurtenis.op) > vanaf,
        col(Gebeurtenis.auteur_id) != ctx.actor.id,
    )
    if relaties_in_lijst(ctx.actor.rol)[0]:
        nieuw = select(Gebeurtenis).where(col(Gebeurtenis.id).in_(_nieuwste(ctx, vanaf)))
    else:
        nieuw = nieuw.where(binnen_zicht(ctx, Gebeurtenis.gezin_id))
    return ctx.session.exec(nieuw.order_by(*NIEUWSTE_EERST)).all()


def _nieuwste(ctx: Context, vanaf: datetime) -> sa.CompoundSelect[tuple[UUID]]:
    leesbaar = [c for c in Categorie if beoordeel_ruimte(ctx.actor, Doen.ZIEN, c).mag]
    per_soort = [
        sa.select(col(Gebeurtenis.id))
        .where(
            col(Gebeurtenis.categorie) == categorie,
            col(Gebeurtenis.op) > vanaf,
            col(Gebeurtenis.take) == ctx.take,
            col(Gebeurtenis.auteur_id) != ctx.actor.id,
        )
        .order_by(col(Gebeurtenis.op).desc())
        .limit(PER_SOORT)
        .subquery()
        for categorie in leesbaar
    ]
    return sa.union_all(*(sa.select(deel.c.id) for deel in per_soort))


def nieuws(
    ctx: Context, wat: Sequence[Gebeurtenis], open_: Mapping[UUID, OpenGezin], hoeveel: int
) -> tuple[Nieuws, ...]:
    """The newest. All that is new passes the curtain and is logged, not only what fits: else something that
    is kept from the gezin pushes another line off this page, and the gezin reads that somebody looked less
    often."""
    gezien = [(open_[rij.gezin_id], z) for rij in wat for z in zichtbaar(ctx, open_[rij.gezin_id], [rij])]
    return tuple(_regel(ctx, gezin, zicht) for gezin, zicht in gezien[:hoeveel])


def _regel(ctx: Context, gezin: OpenGezin, zicht: Zicht[Gebeurtenis]) -> Nieuws:
    """A procesregisseur reads that something changed, never the words about it."""
    rij = zicht.rij
    tekst = (not procesblik(ctx.actor) and zicht.open("tekst")) or label(rij.soort)
    return Nieuws(ctx.datum(rij.op), ctx.dag(rij.op), gezin_naam(ctx, gezin), adres(ctx, gezin), tekst)
