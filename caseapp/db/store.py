"""One store (a room or the platform): a file, its key, its lock, and the unit of work with its one commit."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from ..cipher import DekRij, Sleutelbos
from ..context import Context, Spoor
from ..domain.logboek import Handeling
from ..queries.dossier import Refused
from ..tables import Compartiment, Dek, Eigenaar, Opslag
from . import chain, trail
from .chain import Controle
from .lock import FairLock
from .sink import Sink
from .sqlite import make_engine
from .verify import controleer
from .witness import Bewijs


class DekLa:
    """Where the wrapped data keys of one store lie."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def zoek(self, kenmerken: Iterable[bytes]) -> list[DekRij]:
        return self._rijen(_op_kenmerk(), {"kenmerken": list(kenmerken)})

    def van(self, eigenaars: Iterable[UUID]) -> list[DekRij]:
        return self._rijen(_op_eigenaar(), {"eigenaars": list(eigenaars)})

    def _rijen(self, query: sa.Select[Any], welke: dict[str, Any]) -> list[DekRij]:
        """As plain values: a list of gezinnen asks for hundreds of keys, and none of them is changed here."""
        return [
            DekRij(kenmerk, Compartiment(*delen), ingepakt, vastlegging)
            for kenmerk, ingepakt, vastlegging, *delen in self._session.execute(query, welke)
        ]

    def vind(self, vak: Compartiment) -> DekRij | None:
        """What this unit of work made itself is not looked for here: its own bunch of keys has it."""
        with self._session.no_autoflush:
            return next(iter(self._rijen(_van_vak(), vak._asdict())), None)

    def bewaar(self, rij: DekRij) -> None:
        self._session.add(als_dek(rij))


def _deks() -> sa.Select[Any]:
    k = Dek.tabel().c
    return sa.select(k.kenmerk, k.ingepakt, k.vastlegging, k.soort, k.eigenaar_id, k.categorie, k.beschermt)


@cache
def _op_kenmerk() -> sa.Select[Any]:
    """Asked in every request, so made once: putting a statement together takes longer than asking it."""
    return _deks().where(Dek.tabel().c.kenmerk.in_(sa.bindparam("kenmerken", expanding=True)))


@cache
def _op_eigenaar() -> sa.Select[Any]:
    """By both columns of the index: an owner alone would be looked for among all keys of the store."""
    k = Dek.tabel().c
    wie = k.eigenaar_id.in_(sa.bindparam("eigenaars", expanding=True))
    return _deks().where(k.soort.in_(list(Eigenaar)), wie)


@cache
def _van_vak() -> sa.Select[Any]:
    k = Dek.tabel().c
    naam = {"soort": k.soort, "eigenaar": k.eigenaar_id, "categorie": k.categorie, "beschermt": k.beschermt}
    return _deks().where(*(kolom == sa.bindparam(veld) for veld, kolom in naam.items()))


def als_rij(dek: Dek) -> DekRij:
    return DekRij(dek.kenmerk, dek.compartiment, dek.ingepakt, dek.vastlegging)


def als_dek(rij: DekRij) -> Dek:
    return Dek(
        kenmerk=rij.kenmerk,
        soort=rij.vak.soort,
        eigenaar_id=rij.vak.eigenaar,
        categorie=rij.vak.categorie,
        beschermt=rij.vak.beschermt,
        ingepakt=rij.ingepakt,
        vastlegging=rij.vastlegging,
    )


@dataclass
class Werk:
    """A unit of work under way. `ongedaan` undoes all changes at its end; what was shown stays logged."""

    ctx: Context
    ongedaan: bool = False


MaakContext = Callable[[Session, Sleutelbos], Context]


class Store:
    def __init__(self, path: Path, store_id: UUID, sleutel: bytes, blind: bytes, opslag: Opslag) -> None:
        self.path, self.id, self.sleutel, self._blind, self.opslag = path, store_id, sleutel, blind, opslag
        self.sink: Sink | None = None
        self.engine = make_engine(path)
        self._lock = FairLock()
        self._kop: chain.Kop | None = None

    @contextmanager
    def werk(self, maak_context: MaakContext, *, alleen_lezen: bool = False) -> Iterator[Werk]:
        """Everything in it happens, with its log lines, or nothing does. A refusal is kept as a line."""
        with self._lock.held(), Session(self.engine, expire_on_commit=False) as session:
            session.info.update(alleen_lezen=alleen_lezen, spoor=Spoor({}), stil=False)
            trail.install(session)
            ctx = maak_context(session, Sleutelbos(self.sleutel, self._blind, DekLa(session)))
            session.info.update(spoor=ctx.spoor, stil=ctx.stil_sinds is not None)
            werk = Werk(ctx)
            try:
                yield werk
                if werk.ongedaan:
                    self._keep(session, ctx.spoor, list(ctx.spoor.lees.values()))
                else:
                    self._commit(session, ctx.spoor)
            except Refused:
                self._keep(session, ctx.spoor, _refusals(ctx.spoor))
                raise

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A bare transaction, for what has no actor: making a store, copying it, verifying it."""
        with self._lock.held(), Session(self.engine, expire_on_commit=False) as session:
            self._kop = None
            yield session
            session.commit()

    def _commit(self, session: Session, spoor: Spoor) -> None:
        session.flush()
        self._log(session, spoor, [*spoor.lees.values(), *spoor.schrijf])

    def _keep(self, session: Session, spoor: Spoor, regels: list[dict[str, object]]) -> None:
        session.rollback()
        self._log(session, spoor, regels)

    def _log(self, session: Session, spoor: Spoor, regels: list[dict[str, object]]) -> None:
        """The lines, then the one commit. The second sink hears of it before and after."""
        oud, kop = self._schakel_aan(session, spoor, regels)
        self._kop = None
        if self.sink is not None and kop != oud:
            self.sink.announce(oud, kop)
        session.commit()
        self._kop = kop
        if self.sink is not None and kop != oud:
            self.sink.confirm(kop, teken=any(regel["handeling"] in METEEN_TEKENEN for regel in regels))

    def _schakel_aan(
        self, session: Session, spoor: Spoor, regels: list[dict[str, object]]
    ) -> tuple[chain.Kop, chain.Kop]:
        """Where the chain stood, and where it stands with these lines: not on a line that we remember and
        another process has passed."""
        if self._kop is not None:
            with suppress(IntegrityError):
                return self._kop, chain.append(session, self._kop, spoor.vast, regels)
        oud = chain.head(session)
        return oud, chain.append(session, oud, spoor.vast, regels)

    def kop(self) -> chain.Kop:
        """Where the chain stands, asked of the store itself."""
        with self.session() as session:
            return chain.head(session)

    def controleer(self, bewijs: Bewijs | None = None) -> Controle:
        with self.session() as session:
            return controleer(session, self.opslag, bewijs)

    def copy_to(self, path: Path) -> "Store":
        """The same store in another file, with the same key; it goes on by itself."""
        with closing(sqlite3.connect(self.path)) as van, closing(sqlite3.connect(path)) as naar:
            van.backup(naar)
        return Store(path, self.id, self.sleutel, self._blind, self.opslag)

    def sluit(self) -> None:
        if self.sink is not None:
            self.sink.close()
            self.sink = None
        self.engine.dispose()


# What nobody must be able to deny a minute later is signed at once (security 2).
METEEN_TEKENEN = frozenset(
    {
        Handeling.NOODKNOP,
        Handeling.EXPORTEREN,
        Handeling.VERNIETIGD,
        Handeling.TERUGSPOELEN,
        Handeling.SLEUTELS_GEWISSELD,
        Handeling.RUIMTE_BEGONNEN,
    }
)


def _refusals(spoor: Spoor) -> list[dict[str, object]]:
    return [regel for regel in spoor.lees.values() if regel["handeling"] is Handeling.GEWEIGERD]


def schema_versie(engine: sa.Engine) -> str | None:
    """The migration a store stands at, or None when it has no tables yet."""
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
