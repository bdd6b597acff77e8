"""What is due in the story: injects that are planned, and terms that run out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.oefenklok import einde_van
from ...domain.regel import Regelfout
from ...domain.scenario.woorden import InjectSoort
from ...domain.woorden import label
from ...permissions.oefening import beoordeel_leiding, is_simulatie
from ...tables import Gebruiker, Inject, Ruimteklok, Termijn
from ..zegels import open_veld


@dataclass(frozen=True)
class Klokstand:
    """As the room has it now."""

    nu: datetime
    begin: datetime
    loopt: bool
    wacht: bool


def klokstand(ctx: Context) -> Klokstand:
    klok = ctx.session.exec(select(Ruimteklok)).one()
    return Klokstand(ctx.now, ctx.begin, klok.tempo > 0, klok.grens is not None and ctx.now >= klok.grens)


def wacht_op_iets(ctx: Context) -> bool:
    """Whether the clock runs and stands where something is due."""
    stand = klokstand(ctx)
    return stand.loopt and stand.wacht


def gepland(ctx: Context, tot: datetime | None = None) -> Sequence[Inject]:
    """What comes by itself and has not come yet, up to and including `tot`, in the order of coming."""
    query = select(Inject).where(
        Inject.soort == InjectSoort.GEPLAND,
        col(Inject.binnen_op).is_(None),
        col(Inject.overgeslagen_op).is_(None),
    )
    if tot is not None:
        query = query.where(col(Inject.moment) <= tot)
    return ctx.session.exec(query.order_by(col(Inject.moment), col(Inject.nummer))).all()


def volgende_geplande(ctx: Context) -> datetime | None:
    """When the next planned inject is due; it may be due already."""
    return next((rij.moment for rij in gepland(ctx)), None)


def afloop(ctx: Context, na: datetime, tot: datetime) -> list[datetime]:
    """The moments, after `na` up to and including `tot`, at which an open term runs out: one for each term,
    and not of what it is."""
    dagen = select(col(Termijn.uiterlijk)).where(
        col(Termijn.afgerond_op).is_(None),
        Termijn.uiterlijk >= ctx.datum(na),
        Termijn.uiterlijk <= ctx.datum(tot),
    )
    momenten = sorted(einde_van(dag) for dag in ctx.session.exec(dagen))
    return [moment for moment in momenten if na < moment <= tot]


def simulatie(ctx: Context) -> UUID:
    """Who plays the story in this room."""
    return next(wie.id for wie in ctx.session.exec(select(Gebruiker)) if is_simulatie(wie.rol))


def een_inject(ctx: Context, inject_id: UUID) -> Inject:
    """A Regelfout where this room has none like that."""
    rij = ctx.session.exec(select(Inject).where(Inject.id == inject_id)).one_or_none()
    if rij is None:
        raise Regelfout("Deze inject is er niet (meer).", "inject")
    return rij


@dataclass(frozen=True)
class Komt:
    """Something that will happen in a jump: an inject by its title, or a term by its kind."""

    op: datetime
    wat: str
    inject: bool


def vooruit(ctx: Context, tot: datetime) -> tuple[Komt, ...]:
    """All that comes when the clock jumps to `tot` now, in its order; for who leads."""
    rijen = [rij for rij in gepland(ctx, tot) if rij.moment is not None]
    oordeel = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
    komen = [
        Komt(max(rij.moment or tot, ctx.now), open_veld(ctx, oordeel, rij, "titel"), True) for rij in rijen
    ]
    query = select(Termijn).where(
        col(Termijn.afgerond_op).is_(None),
        Termijn.uiterlijk >= ctx.today,
        Termijn.uiterlijk <= ctx.datum(tot),
    )
    for termijn in ctx.session.exec(query):
        einde = einde_van(termijn.uiterlijk)
        if einde <= tot:
            komen.append(Komt(einde, f"Termijn voorbij: {label(termijn.soort)}", False))
    return tuple(sorted(komen, key=lambda een: een.op))
