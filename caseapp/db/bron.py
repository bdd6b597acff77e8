"""Of which template a room was made."""

from uuid import UUID

from sqlmodel import select

from ..tables import Ruimte
from .stores import Stores


def begin_van(stores: Stores, ruimte_id: UUID) -> UUID:
    """The template that this room was made of."""
    with stores.platform.session() as session:
        return UUID(session.exec(select(Ruimte.bron).where(Ruimte.id == ruimte_id)).one())
