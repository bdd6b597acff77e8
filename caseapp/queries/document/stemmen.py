"""Stances, for the rules about them: asked of the store, and shown to nobody."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...tables import Stellingname
from ..dossier import OpenGezin


def nummer_van_stelling(ctx: Context, over: UUID, wie: UUID, categorie: object) -> int:
    """How often this one said something about it already, in this layer: the next number must be free."""
    query = select(Stellingname.id).where(
        Stellingname.over_id == over, Stellingname.wie_id == wie, Stellingname.categorie == categorie
    )
    return len(ctx.session.exec(query).all())


def alle_stellingnames(ctx: Context, gezin: OpenGezin, over: Iterable[UUID]) -> list[str]:
    """The ids of the last stance of each about these, in each layer; nothing of it is opened."""
    rijen = ctx.session.exec(
        select(Stellingname)
        .where(Stellingname.gezin_id == gezin.id, col(Stellingname.over_id).in_(list(over)))
        .order_by(col(Stellingname.nummer))
    ).all()
    return sorted(str(rij.id) for rij in {(r.over_id, r.wie_id, r.categorie): r for r in rijen}.values())
