"""What a group says afterwards: the board, what is going to be better, and what one takes along."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, func, select

from ...context import Context
from ...domain.oefenverloop import TerugblikSoort
from ...permissions.oefening import beoordeel_leiding, beoordeel_speelkaart, beoordeel_voor_allen
from ...tables import Deelnemer, Terugblik
from ..zegels import open_veld


@dataclass(frozen=True)
class Briefje:
    """Of nobody. In an order that says nothing of when it was written."""

    id: UUID
    tekst: str


@dataclass(frozen=True)
class ActieRegel:
    id: UUID
    tekst: str
    organisatie: str
    uiterlijk: date | None


@dataclass(frozen=True)
class Bord:
    plus: tuple[Briefje, ...]
    delta: tuple[Briefje, ...]
    acties: tuple[ActieRegel, ...]


def _rijen(ctx: Context, *soorten: TerugblikSoort) -> list[Terugblik]:
    query = select(Terugblik).where(col(Terugblik.soort).in_(soorten)).order_by(col(Terugblik.id))
    return list(ctx.session.exec(query))


def bord(ctx: Context) -> Bord:
    """What the whole room may read."""
    S = TerugblikSoort
    rijen = _rijen(ctx, S.PLUS, S.DELTA, S.VERBETERACTIE)
    mag = beoordeel_voor_allen([rij.id for rij in rijen])
    plus, delta = (
        tuple(Briefje(rij.id, open_veld(ctx, mag, rij, "tekst")) for rij in rijen if rij.soort is soort)
        for soort in (S.PLUS, S.DELTA)
    )
    acties = [
        ActieRegel(rij.id, open_veld(ctx, mag, rij, "tekst"), rij.organisatie, rij.uiterlijk)
        for rij in rijen
        if rij.soort is S.VERBETERACTIE
    ]
    return Bord(plus, delta, tuple(sorted(acties, key=lambda een: (een.uiterlijk or date.max, een.id.hex))))


def hoeveel(ctx: Context) -> int:
    """How much hangs on the board."""
    soorten = (TerugblikSoort.PLUS, TerugblikSoort.DELTA, TerugblikSoort.VERBETERACTIE)
    query = select(func.count()).select_from(Terugblik).where(col(Terugblik.soort).in_(soorten))
    return int(ctx.session.exec(query).one())


def sinds(ctx: Context) -> datetime | None:
    """Since when whoever looks sits at this card; None where nobody sits."""
    query = select(Deelnemer.sinds_echt).where(Deelnemer.gebruiker_id == ctx.actor.id)
    return ctx.session.exec(query).one_or_none()


def mijn_voornemen_rij(ctx: Context) -> Terugblik | None:
    """Of who sits at this card now; who sat there before left his own."""
    vanaf = sinds(ctx)
    mijn = [rij for rij in _rijen(ctx, TerugblikSoort.VOORNEMEN) if rij.gebruiker_id == ctx.actor.id]
    return next((rij for rij in mijn if vanaf is not None and rij.op_echt >= vanaf), None)


def mijn_voornemen(ctx: Context) -> str:
    rij = mijn_voornemen_rij(ctx)
    if rij is None:
        return ""
    return open_veld(ctx, beoordeel_speelkaart(ctx.actor, [ctx.actor.id], [rij.id]), rij, "tekst")


def voornemens(ctx: Context) -> tuple[tuple[UUID | None, str], ...]:
    """For who leads: the card, and what it takes along."""
    rijen = _rijen(ctx, TerugblikSoort.VOORNEMEN)
    mag = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
    return tuple((rij.gebruiker_id, open_veld(ctx, mag, rij, "tekst")) for rij in rijen)
