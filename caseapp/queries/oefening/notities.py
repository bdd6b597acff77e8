"""What was written beside the play."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.oefenverloop import Notitiesoort
from ...permissions.oefening import beoordeel_leiding
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


def notities(ctx: Context) -> tuple[NotitieRegel, ...]:
    """For who leads, newest first."""
    rijen = ctx.session.exec(select(Spelnotitie).order_by(col(Spelnotitie.op_echt).desc())).all()
    doelen = {doel.id: doel.tekst for doel in leerdoelen(ctx)}
    oordeel = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
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
