"""What is played in this room, and in which round it is."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ...context import Context
from ...domain.oefenklok import RondeStand, huidige
from ...permissions.oefening import beoordeel_voor_allen, is_simulatie
from ...tables import Gebruiker, Leerdoel, Oefening, Ronde
from ..namen import namen_van
from ..zegels import open_veld


@dataclass(frozen=True)
class WatWeSpelen:
    """`rest`: what is only shown, as it was in the file."""

    bron: str
    titel: str
    zaad: int
    looptijd: int
    rondes: tuple[RondeStand, ...]
    ronde: RondeStand | None
    rest: dict[str, Any] = field(default_factory=dict)

    @property
    def waarschuwing(self) -> list[str]:
        return list(self.rest.get("waarschuwing", ()))

    @property
    def stopafspraak(self) -> str:
        return str(self.rest.get("stopafspraak", ""))

    @property
    def vragen(self) -> list[str]:
        return list(self.rest.get("vragen", ()))


@dataclass(frozen=True)
class LeerdoelRegel:
    id: UUID
    tekst: str
    elementen: tuple[str, ...]


@cache
def _oefening() -> SelectOfScalar[Oefening]:
    """Asked for every page of a room, so made once."""
    return select(Oefening)


def oefening(ctx: Context) -> Oefening | None:
    return ctx.session.exec(_oefening()).one_or_none()


def rondes(ctx: Context) -> tuple[RondeStand, ...]:
    rijen = ctx.session.exec(select(Ronde).order_by(col(Ronde.nummer)))
    return tuple(RondeStand(r.nummer, r.titel, r.tot_dag, r.minuten) for r in rijen)


def wat_we_spelen(ctx: Context) -> WatWeSpelen | None:
    """None in a room that began with all gezinnen of the demonstration."""
    rij = oefening(ctx)
    if rij is None:
        return None
    alle = rondes(ctx)
    rest = json.loads(open_veld(ctx, beoordeel_voor_allen([rij.id]), rij, "rest"))
    return WatWeSpelen(rij.bron, rij.titel, rij.zaad, rij.looptijd, alle, huidige(alle, ctx.dag()), rest)


def leerdoelen(ctx: Context) -> tuple[LeerdoelRegel, ...]:
    rijen = ctx.session.exec(select(Leerdoel).order_by(col(Leerdoel.nummer))).all()
    oordeel = beoordeel_voor_allen([rij.id for rij in rijen])
    return tuple(
        LeerdoelRegel(rij.id, open_veld(ctx, oordeel, rij, "tekst"), tuple(rij.elementen)) for rij in rijen
    )


def spelers(ctx: Context) -> Sequence[Gebruiker]:
    """Every card of this room, in the order of the file."""
    query = select(Gebruiker).order_by(col(Gebruiker.volgorde))
    return [rij for rij in ctx.session.exec(query) if not is_simulatie(rij.rol)]


def kaartnamen(ctx: Context) -> dict[UUID, str]:
    """What each card is called, in the order of the file."""
    return namen_van(ctx, list(spelers(ctx)))
