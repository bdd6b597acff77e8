"""The rows of the meldingen of one gezin, through the curtain."""

from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.veilig_thuis.melding import MeldingStatus
from ...permissions import Categorie, Doen
from ...tables import (
    InformatieMoment,
    Melder,
    Melding,
    MeldingBetrokkene,
    MeldingStap,
    Monitormoment,
    Terugkoppeling,
    Veiligheidsbeoordeling,
    VtOverdracht,
)
from ...tables.row import AlsStuk
from ..dossier import OpenGezin, Zicht, mag, zichtbaar

M = TypeVar(
    "M",
    Melder,
    MeldingBetrokkene,
    MeldingStap,
    Veiligheidsbeoordeling,
    InformatieMoment,
    Terugkoppeling,
    VtOverdracht,
    Monitormoment,
)


class _HeleMelding(AlsStuk):
    """What came in, and no part of it that somebody was told of or that was handed on."""

    categorie: Categorie = Categorie.MELDING


HELE_MELDING = _HeleMelding()


def leest_meldingen(ctx: Context, gezin: OpenGezin) -> bool:
    """Who reads what came in itself: Veilig Thuis, and a trainer."""
    return mag(ctx, gezin, Doen.ZIEN, HELE_MELDING.categorie, HELE_MELDING).mag


def meldingen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Melding]]:
    """Newest first."""
    query = select(Melding).where(Melding.gezin_id == gezin.id)
    return zichtbaar(
        ctx, gezin, ctx.session.exec(query.order_by(col(Melding.op).desc(), col(Melding.id))).all()
    )


def een(ctx: Context, gezin: OpenGezin, melding_id: UUID) -> Zicht[Melding] | None:
    return next((zicht for zicht in meldingen(ctx, gezin) if zicht.rij.id == melding_id), None)


def bij(ctx: Context, gezin: OpenGezin, soort: type[M], melding_id: UUID | None = None) -> list[Zicht[M]]:
    """What belongs to this melding, or to all of this gezin; in the order in which it came."""
    query = select(soort).where(soort.gezin_id == gezin.id)
    if melding_id is not None:
        query = query.where(soort.melding_id == melding_id)
    return zichtbaar(ctx, gezin, ctx.session.exec(query.order_by(*_oudste(soort))).all())


def is_beoordeeld(ctx: Context, rij: Melding) -> bool:
    """Somebody looked at how safe it is, also since the last time that it had to be done again."""
    opnieuw = [s.op for s in alle(ctx, MeldingStap, rij.id) if s.van is MeldingStatus.MONITORING]
    vanaf = max(opnieuw, default=rij.op)
    return any(een.op >= vanaf for een in alle(ctx, Veiligheidsbeoordeling, rij.id))


def alle(ctx: Context, soort: type[M], melding_id: UUID) -> Sequence[M]:
    """The same rows for a rule to count with: nothing of them is shown."""
    query = select(soort).where(soort.melding_id == melding_id)
    return ctx.session.exec(query.order_by(*_oudste(soort))).all()


def _oudste(soort: type[Any]) -> list[Any]:
    wanneer = next((naam for naam in ("op", "aangeboden_op", "gepland") if hasattr(soort, naam)), "id")
    return [col(getattr(soort, wanneer)), col(soort.id)]
