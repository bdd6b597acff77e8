"""What was written beside the play."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.oefenverloop import Notitiesoort
from ...permissions import Oordeel
from ...permissions.oefening import beoordeel_leiding, beoordeel_voor_allen
from ...tables import Spelnotitie
from ..zegels import open_veld
from .wat import leerdoelen


@dataclass(frozen=True)
class NotitieRegel:
    """`waarnemer`: written by who watches; else by who leads."""

    id: UUID
    soort: Notitiesoort
    op: datetime
    take: int
    waarnemer: bool
    leerdoel: str
    element: str
    tekst: str


def van_waarnemer(ctx: Context, waarnemer_id: UUID) -> tuple[NotitieRegel, ...]:
    """His own tags, newest first."""
    query = select(Spelnotitie).where(Spelnotitie.waarnemer_id == waarnemer_id)
    rijen = ctx.session.exec(query.order_by(col(Spelnotitie.op_echt).desc())).all()
    return _regels(ctx, rijen, beoordeel_voor_allen([rij.id for rij in rijen]))


def notities(ctx: Context) -> tuple[NotitieRegel, ...]:
    """For who leads, newest first."""
    rijen = ctx.session.exec(select(Spelnotitie).order_by(col(Spelnotitie.op_echt).desc())).all()
    return _regels(ctx, rijen, beoordeel_leiding(ctx.actor, [rij.id for rij in rijen]))


def _regels(ctx: Context, rijen: Sequence[Spelnotitie], oordeel: Oordeel) -> tuple[NotitieRegel, ...]:
    doelen = {doel.id: doel.tekst for doel in leerdoelen(ctx)}
    return tuple(
        NotitieRegel(
            rij.id,
            rij.soort,
            rij.op,
            rij.take,
            rij.waarnemer_id is not None,
            doelen.get(rij.leerdoel_id, "") if rij.leerdoel_id else "",
            rij.element,
            open_veld(ctx, oordeel, rij, "tekst"),
        )
        for rij in rijen
    )
