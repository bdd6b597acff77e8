"""Rooms of a training: made as copies of where the demonstration began, and destroyed."""

from uuid import UUID

from sqlmodel import select

from ..db import Stores
from ..tables import Ruimte, RuimteSoort


def begin_van(stores: Stores, ruimte_id: UUID) -> UUID:
    """The template that this room was made of."""
    with stores.platform.session() as session:
        return UUID(session.exec(select(Ruimte.bron).where(Ruimte.id == ruimte_id)).one())


def maak_ruimte(stores: Stores, voorbeeld: UUID, naam: str) -> UUID:
    """A room of its own, where the story of `voorbeeld` began, with keys of its own."""
    return stores.maak_uit_sjabloon(naam, RuimteSoort.OEFENING, begin_van(stores, voorbeeld))


def van_een_training(stores: Stores, demonstratie: UUID) -> list[UUID]:
    """Rooms that began as the demonstration did."""
    return stores.zoek(RuimteSoort.OEFENING, str(begin_van(stores, demonstratie)))


def teruggehaald(stores: Stores, demonstratie: UUID) -> list[UUID]:
    """Rooms that came out of a file."""
    van_hier = set(van_een_training(stores, demonstratie))
    return [id_ for id_ in stores.zoek(RuimteSoort.OEFENING) if id_ not in van_hier]
