"""Rooms of a training: made where the demonstration, a casus or a scenario begins, and destroyed."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from sqlmodel import col, or_, select

from ..db import Stores
from ..scenario.oefening import scenarios
from ..tables import Ruimte, RuimteSoort
from .zaaien import CASUS, SCENARIO, VOL, casussen_in, sjabloon_van

VAN_DE_DEMONSTRATIE = {
    "": "Alle gezinnen van de demonstratie",
    VOL: "Alle gezinnen, en honderd kleine erbij: een vol bord",
}


def begin_van(stores: Stores, ruimte_id: UUID) -> UUID:
    """The template that this room was made of."""
    with stores.platform.session() as session:
        return UUID(session.exec(select(Ruimte.bron).where(Ruimte.id == ruimte_id)).one())


def waarmee_te_beginnen(seeds: Path) -> dict[str, str]:
    """What a room can begin with, by `bron`: first the scenarios, then each casus, then all gezinnen, then
    these with the small ones."""
    keuzes = {f"{SCENARIO}{id_}": f"Scenario: {s.titel}" for id_, s in scenarios(seeds).items()}
    keuzes |= {f"{CASUS}{c.sleutel}": f"Casus {c.nummer}: {c.titel}" for c in casussen_in(seeds)}
    return {**keuzes, **VAN_DE_DEMONSTRATIE}


def sjabloon_voor(stores: Stores, seeds: Path, demonstratie: UUID, bron: str) -> UUID:
    """The template that rooms of this `bron` are copied of; a Regelfout where there is none."""
    return sjabloon_van(stores, seeds, bron) if bron else begin_van(stores, demonstratie)


def maak_ruimte(stores: Stores, sjabloon: UUID, naam: str) -> UUID:
    """A room of its own, with keys of its own."""
    return stores.maak_uit_sjabloon(naam, RuimteSoort.OEFENING, sjabloon)


def van_een_training(stores: Stores, demonstratie: UUID) -> list[UUID]:
    """Rooms that began as the demonstration, a casus, a scenario or the full bord did."""
    begin = {str(begin_van(stores, demonstratie)), *_sjablonen(stores)}
    return [id_ for id_, bron in _ruimtes(stores) if bron in begin]


def teruggehaald(stores: Stores, demonstratie: UUID) -> list[UUID]:
    """Rooms that came out of a file."""
    van_hier = set(van_een_training(stores, demonstratie))
    return [id_ for id_, _ in _ruimtes(stores) if id_ not in van_hier]


def _sjablonen(stores: Stores) -> Sequence[str]:
    soort = or_(*(col(Ruimte.bron).startswith(begin) for begin in (CASUS, SCENARIO, f"{VOL}:")))
    query = select(Ruimte.id).where(Ruimte.soort == RuimteSoort.SJABLOON, soort)
    with stores.platform.session() as session:
        return [str(id_) for id_ in session.exec(query)]


def _ruimtes(stores: Stores) -> Sequence[tuple[UUID, str]]:
    """Id and template of every room to exercise in, oldest first."""
    query = select(Ruimte.id, Ruimte.bron).where(Ruimte.soort == RuimteSoort.OEFENING)
    with stores.platform.session() as session:
        return session.exec(query.order_by(col(Ruimte.sinds))).all()
