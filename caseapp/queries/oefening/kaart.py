"""My card: what I want, what only I know, what was told to me, and what arrived."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, func, select

from ...context import Context
from ...domain.scenario.woorden import InjectKanaal
from ...permissions.oefening import beoordeel_speelkaart
from ...tables import Feit, FeitBij, Inject, InjectVoor, Rolkaart
from ..loading import joined
from ..zegels import open_veld
from .wat import WatWeSpelen, kaartnamen, wat_we_spelen


@dataclass(frozen=True)
class FeitRegel:
    """`van`: who told it to me, and when; empty where it was on my card. `aan`: whom I told it to."""

    id: UUID
    tekst: str
    van: str
    op: datetime | None
    aan: tuple[str, ...]
    aan_ids: frozenset[UUID]


@dataclass(frozen=True)
class PostRegel:
    """Something that arrived at my card."""

    id: UUID
    titel: str
    tekst: str
    kanaal: InjectKanaal | None
    van: str
    op: datetime
    gelezen: bool


@dataclass(frozen=True)
class KaartBlad:
    """`wat`: nothing in a room that began with all gezinnen of the demonstration."""

    wat: WatWeSpelen | None
    belang: str
    opdracht: str
    eigen: tuple[FeitRegel, ...]
    gehoord: tuple[FeitRegel, ...]
    post: tuple[PostRegel, ...]


def blad(ctx: Context) -> KaartBlad:
    wat = wat_we_spelen(ctx)
    rij = ctx.session.exec(select(Rolkaart).where(Rolkaart.gebruiker_id == ctx.actor.id)).one_or_none()
    belang = opdracht = ""
    if rij is not None:
        mijn = beoordeel_speelkaart(ctx.actor, [rij.gebruiker_id], [rij.gebruiker_id])
        belang, opdracht = open_veld(ctx, mijn, rij, "belang"), open_veld(ctx, mijn, rij, "opdracht")
    feiten = mijn_feiten(ctx)
    eigen = tuple(feit for feit in feiten if feit.op is None)
    gehoord = tuple(feit for feit in feiten if feit.op is not None)
    return KaartBlad(wat, belang, opdracht, eigen, gehoord, post(ctx))


def mijn_feiten(ctx: Context) -> tuple[FeitRegel, ...]:
    """What stands on my card, and what others told me, in the order of the scenario."""
    query = select(FeitBij).where(FeitBij.gebruiker_id == ctx.actor.id).options(joined(FeitBij.feit))
    mijn = {rij.feit_id: rij for rij in ctx.session.exec(query)}
    verder = ctx.session.exec(select(FeitBij).where(FeitBij.van_id == ctx.actor.id)).all()
    namen = kaartnamen(ctx) if mijn else {}
    oordeel = beoordeel_speelkaart(ctx.actor, [ctx.actor.id], mijn)
    return tuple(
        FeitRegel(
            id_,
            open_veld(ctx, oordeel, bij.feit, "tekst"),
            namen.get(bij.van_id, "") if bij.van_id else "",
            bij.op,
            tuple(namen[een.gebruiker_id] for een in verder if een.feit_id == id_),
            frozenset(een.gebruiker_id for een in verder if een.feit_id == id_),
        )
        for id_, bij in sorted(mijn.items(), key=lambda paar: paar[1].feit.nummer)
    )


def mijn_feit(ctx: Context, feit_id: UUID) -> Feit | None:
    """A fact that I know; None for any other."""
    query = select(Feit).join(FeitBij).where(FeitBij.gebruiker_id == ctx.actor.id, Feit.id == feit_id)
    return ctx.session.exec(query).one_or_none()


def wie_kent(ctx: Context, feit_id: UUID) -> frozenset[UUID]:
    return frozenset(ctx.session.exec(select(FeitBij.gebruiker_id).where(FeitBij.feit_id == feit_id)))


def post(ctx: Context) -> tuple[PostRegel, ...]:
    """What arrived at my card, newest first."""
    query = (
        select(InjectVoor)
        .join(Inject)
        .where(InjectVoor.gebruiker_id == ctx.actor.id, col(Inject.binnen_op).is_not(None))
        .options(joined(InjectVoor.inject))
        .order_by(col(Inject.binnen_op).desc(), col(Inject.nummer).desc())
    )
    rijen = ctx.session.exec(query).all()
    oordeel = beoordeel_speelkaart(ctx.actor, [ctx.actor.id], [rij.inject_id for rij in rijen])
    return tuple(
        PostRegel(
            rij.inject_id,
            open_veld(ctx, oordeel, rij.inject, "titel"),
            open_veld(ctx, oordeel, rij.inject, "tekst"),
            rij.inject.kanaal,
            open_veld(ctx, oordeel, rij.inject, "afzender"),
            rij.inject.binnen_op or ctx.now,
            rij.gelezen_op is not None,
        )
        for rij in rijen
    )


def ongelezen(ctx: Context) -> int:
    """How many things arrived at my card that I did not read."""
    query = (
        select(func.count())
        .select_from(InjectVoor)
        .join(Inject)
        .where(
            InjectVoor.gebruiker_id == ctx.actor.id,
            col(InjectVoor.gelezen_op).is_(None),
            col(Inject.binnen_op).is_not(None),
        )
    )
    return int(ctx.session.exec(query).one())
