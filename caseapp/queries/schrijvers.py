"""Who wrote something, as far as this actor may know that they are there at all."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..tables import Gebruiker
from .dossier import OpenGezin
from .loading import joined


def schrijvers(ctx: Context, gezin: OpenGezin, ids: Iterable[UUID | None]) -> dict[UUID, Gebruiker]:
    """By id; without those whose very involvement is shielded from this actor."""
    verborgen = {r.gebruiker_id for r in gezin.relaties if ctx.actor.genoemd_in(r.niet_voor)}
    wie = {een for een in ids if een is not None} - verborgen
    query = select(Gebruiker).where(col(Gebruiker.id).in_(wie)).options(joined(Gebruiker.organisatie))
    return {rij.id: rij for rij in ctx.session.exec(query.order_by(col(Gebruiker.id)))}
