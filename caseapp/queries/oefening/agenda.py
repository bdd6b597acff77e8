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
from ...permissions.oefening import is_simulatie
from ...tables import Gebruiker, Inject, Ruimteklok, Termijn


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
