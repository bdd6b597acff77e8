"""Small valid things to test with: an opened house, a ring of keys, a gezin with people around it."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import event
from sqlmodel import select

from caseapp.actions.oefenruimte import begin_klok
from caseapp.cipher import DekRij, Sleutelbos
from caseapp.config import ROOT, Instellingen
from caseapp.context import Context
from caseapp.db import SYSTEEM, Store, Stores, Werk, in_ruimte, op_platform
from caseapp.domain.oefenruimte import AMSTERDAM
from caseapp.permissions import Actor, Categorie, Doen, Oordeel
from caseapp.queries.dossier import OpenGezin, laad
from caseapp.tables import Compartiment, Eigenaar, LogRegel, Plek, RuimteSoort

DAG_NUL = datetime(2026, 1, 5, tzinfo=AMSTERDAM)
NU = DAG_NUL + timedelta(days=96, hours=9)
GOEDKOOP = (1, 8, 1)


def instellingen_in(map_: Path) -> Instellingen:
    """Settings for a test: cheap passwords, seeds of the repository."""
    return replace(Instellingen(map_), wachtwoord_kosten=GOEDKOOP, seeds=ROOT / "seeds")


def op_dag(dag: int, uur: int = 9) -> datetime:
    """A moment of the story."""
    return DAG_NUL + timedelta(days=dag, hours=uur)


@dataclass(frozen=True)
class Huis:
    """An opened data folder and one room in it; `wie` and `gezinnen` by name where the seeds are in it."""

    stores: Stores
    ruimte: Store
    ruimte_id: UUID
    map: Path
    wie: dict[str, UUID] = field(default_factory=dict)
    gezinnen: dict[str, UUID] = field(default_factory=dict)

    def als(
        self, wie: str | UUID | Actor, *, op: datetime | None = None, alleen_lezen: bool = False
    ) -> AbstractContextManager[Werk]:
        """A unit of work as this persona."""
        actor = self.wie[wie] if isinstance(wie, str) else wie
        return self.ruimte.werk(in_ruimte(actor, op=op), alleen_lezen=alleen_lezen)

    def systeem(self) -> AbstractContextManager[Werk]:
        """A unit of work of the machine, to furnish with, at the time of the story."""
        return self.ruimte.werk(in_ruimte(SYSTEEM))


def lege_kamer(stores: Stores) -> UUID:
    """A room with a clock and nothing else."""

    def vul(store: Store) -> None:
        with store.werk(op_platform()) as werk:
            begin_klok(werk.ctx, DAG_NUL, NU)

    return stores.maak("Oefening", RuimteSoort.OEFENING, "", vul)


@contextmanager
def geteld(store: Store) -> Iterator[list[str]]:
    """The SQL statements that a store is given meanwhile, without the begin of a transaction."""
    opdrachten: list[str] = []

    def noteer(_conn: object, _cursor: object, opdracht: str, *_rest: object) -> None:
        if not opdracht.startswith("BEGIN"):
            opdrachten.append(opdracht)

    event.listen(store.engine, "before_cursor_execute", noteer)
    try:
        yield opdrachten
    finally:
        event.remove(store.engine, "before_cursor_execute", noteer)


def alles(ctx: Context, soort: type) -> list:
    """All rows of a table, in the order of their ids."""
    return list(ctx.session.exec(select(soort).order_by(soort.id)))


def open_voor(ctx: Context, gezin_id: UUID) -> OpenGezin:
    """The gezin as loaded for this actor, whatever the door says: to test what lies behind it."""
    return laad(ctx, [gezin_id])[gezin_id]


@dataclass
class Lade:
    """Wrapped data keys in memory."""

    rijen: list[DekRij] = field(default_factory=list)
    gevraagd: int = 0

    def zoek(self, kenmerken: Iterable[bytes]) -> list[DekRij]:
        self.gevraagd += 1
        gezocht = set(kenmerken)
        return [rij for rij in self.rijen if rij.kenmerk in gezocht]

    def van(self, eigenaars: Iterable[UUID]) -> list[DekRij]:
        self.gevraagd += 1
        gezocht = set(eigenaars)
        return [rij for rij in self.rijen if rij.vak.eigenaar in gezocht]

    def vind(self, vak: Compartiment) -> DekRij | None:
        return next((rij for rij in self.rijen if rij.vak == vak), None)

    def bewaar(self, rij: DekRij) -> None:
        self.rijen.append(rij)


def een_bos(lade: Lade | None = None, ruimtesleutel: bytes | None = None) -> Sleutelbos:
    """A ring of keys of a room of its own."""
    return Sleutelbos(ruimtesleutel or os.urandom(32), os.urandom(32), Lade() if lade is None else lade)


def een_vak(
    categorie: Categorie = Categorie.GVA_GEDEELD,
    *,
    soort: Eigenaar = Eigenaar.GEZIN,
    eigenaar: UUID | None = None,
    beschermt: UUID | None = None,
) -> Compartiment:
    vak = Compartiment(soort, eigenaar or uuid4(), categorie)
    return vak._replace(beschermt=beschermt) if beschermt else vak


def een_plek(tabel: str = "uitspraak", kolom: str = "tekst", rij: UUID | None = None) -> Plek:
    return Plek(tabel, kolom, rij or uuid4())


def een_ja(vak: Compartiment) -> Oordeel:
    """The judgement that opens this compartment and no other."""
    wie = frozenset({vak.eigenaar, vak.beschermt})
    return Oordeel(True, f"mag {Doen.ZIEN}", categorie=vak.categorie, eigenaars=wie, sleutel=True)


def regels_van(huis: Any, vanaf: int) -> list[dict[str, Any]]:
    """Lines of the logboek after this one, in any house."""
    with huis.ruimte.session() as session:
        rijen = session.exec(
            select(LogRegel.inhoud).where(LogRegel.volgnummer > vanaf).order_by(LogRegel.volgnummer)
        )
        return [json.loads(inhoud) for inhoud in rijen]


def laatste(huis: Any) -> int:
    with huis.ruimte.session() as session:
        return session.exec(select(LogRegel.volgnummer).order_by(LogRegel.volgnummer.desc())).first() or 0
