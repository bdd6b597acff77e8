"""Through whose eyes the tour looks, and which gezin it goes through: found by the names on the cards."""

from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...permissions import Actor, Rol, trainersblik
from ...tables import Gebruiker, Gezinslid
from ..kader import kaarten


def kaart_van(ctx: Context, naam: str) -> UUID | None:
    """The card with this name; a card can be read by everybody in the room."""
    return next((k.id for groep in kaarten(ctx) for k in groep.kaarten if k.naam == naam), None)


def gezin_van(ctx: Context, gebruiker_id: UUID) -> UUID | None:
    """The gezin that this card is a member of. Only its id, for an address: the door is still to come."""
    query = (
        select(Gezinslid.gezin_id)
        .join(Gebruiker, col(Gebruiker.persoon_id) == Gezinslid.persoon_id)
        .where(Gebruiker.id == gebruiker_id)
        .order_by(col(Gezinslid.van), col(Gezinslid.id))
    )
    return ctx.session.exec(query).first()


def trainerskaart(ctx: Context) -> UUID | None:
    """The first card of somebody who leads the exercise: where a tour comes back to."""
    groepen = kaarten(ctx, _leidt)
    return next((kaart.id for groep in groepen for kaart in groep.kaarten), None)


def _leidt(rol: Rol) -> bool:
    return trainersblik(Actor(UUID(int=0), rol))
