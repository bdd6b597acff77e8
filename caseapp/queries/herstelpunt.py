"""Points to go back to, whether one still is a way back, and whether the story was put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, func, select

from ..context import Context
from ..domain.herstelpunt import Grenzen, waarom_niet
from ..domain.oefenverloop import PuntReden, SpelSoort
from ..domain.quarantaine import QuarantaineStand
from ..tables import Herstelpunt, Oefening, Quarantaine, Spelmoment, Vernietiging

REDENEN = {
    PuntReden.SPRONG: "voor een sprong",
    PuntReden.INJECT: "voor een inject",
    PuntReden.ZELF: "zelf bewaard",
    PuntReden.TERUG: "voor het teruggaan",
}


@dataclass(frozen=True)
class PuntRegel:
    """`niet`: why nobody can go back to it any more; empty where it can be done."""

    id: UUID
    dag: int
    datum: date
    reden: str
    op_echt: datetime
    take: int
    niet: str


@dataclass(frozen=True)
class Teruggezet:
    """The divider of a story that was put back. `opnieuw`: to its very beginning. `op`, `op_echt`: the moment
    it went on from, and when that was."""

    dag: int
    datum: date
    opnieuw: bool
    op: datetime
    op_echt: datetime


def punten(ctx: Context) -> Sequence[Herstelpunt]:
    """Newest first."""
    volgorde = col(Herstelpunt.op_echt).desc(), col(Herstelpunt.id)
    return ctx.session.exec(select(Herstelpunt).order_by(*volgorde)).all()


def punt(ctx: Context, punt_id: UUID) -> Herstelpunt | None:
    return ctx.session.exec(select(Herstelpunt).where(Herstelpunt.id == punt_id)).one_or_none()


def grenzen(ctx: Context) -> Grenzen:
    return Grenzen(
        ctx.session.exec(select(func.max(Vernietiging.bevestigd_op))).one(),
        _weggehaald(ctx, QuarantaineStand.GEWIST),
        _weggehaald(ctx, QuarantaineStand.WACHT),
    )


def _weggehaald(ctx: Context, stand: QuarantaineStand) -> datetime | None:
    laatste = select(func.max(Quarantaine.op_echt)).where(Quarantaine.stand == stand)
    return ctx.session.exec(laatste).one()


def lijst(ctx: Context) -> tuple[PuntRegel, ...]:
    tot = grenzen(ctx)
    return tuple(_regel(ctx, rij, tot) for rij in punten(ctx))


def een(ctx: Context, punt_id: UUID) -> PuntRegel | None:
    rij = punt(ctx, punt_id)
    return None if rij is None else _regel(ctx, rij, grenzen(ctx))


def _regel(ctx: Context, rij: Herstelpunt, tot: Grenzen) -> PuntRegel:
    niet = waarom_niet(rij.op_echt, tot)
    dag, datum = ctx.dag(rij.op), ctx.datum(rij.op)
    return PuntRegel(rij.id, dag, datum, REDENEN[rij.reden], rij.op_echt, rij.take, niet)


def heeft_dobbelstenen(ctx: Context) -> bool:
    """Whether something is played here in which chance has a part."""
    return ctx.session.exec(select(Oefening.id)).first() is not None


def teruggezet(ctx: Context) -> Teruggezet | None:
    """How this take of the story began; None while it was never put back."""
    if ctx.take == 0:
        return None
    query = select(Spelmoment).where(
        Spelmoment.take == ctx.take, col(Spelmoment.soort).in_([SpelSoort.TERUG, SpelSoort.OPNIEUW])
    )
    rij = ctx.session.exec(query).first()
    if rij is None:
        return None
    opnieuw = rij.soort is SpelSoort.OPNIEUW
    return Teruggezet(ctx.dag(rij.op), ctx.datum(rij.op), opnieuw, rij.op, rij.op_echt)
