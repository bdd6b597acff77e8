"""Files of points to go back to: the rows of a story as they lie, without any key, in a folder beside the
room. The name of a file is the hash of what is in it, and the logboek vouches for that name."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import SessionTransaction
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, select

from ..domain import herstelpunt as regels
from ..tables import Gebeurtenis, Herstelpunt, Opslag, Ruimteklok
from . import rawrow
from .copy import story_tables
from .keyfile import write_whole
from .migrate import newest
from .store import Store

ACHTER = ".punten"


def folder(kamer: Path) -> Path:
    """Where the points of the room in this file lie."""
    return kamer.with_suffix(ACHTER)


def keep(session: Session, kamer: Path, punt_id: UUID, take: int) -> str:
    """Write the story as it stands within this unit of work; gives the name of the file. It goes again when
    the unit of work is undone."""
    inhoud = _als_bytes(session, punt_id, take)
    naam = f"{sha256(inhoud).hexdigest()}.db"
    folder(kamer).mkdir(mode=0o700, exist_ok=True)
    _Afloop.van(session).nieuw.append(folder(kamer) / naam)
    write_whole(folder(kamer) / naam, inhoud)
    return naam


def drop(session: Session, kamer: Path, naam: str) -> None:
    """The file goes once this unit of work is kept."""
    _Afloop.van(session).weg.append(folder(kamer) / naam)


class _Afloop:
    """Files cannot be part of a transaction, so they follow it."""

    def __init__(self, session: Session) -> None:
        self.nieuw: list[Path] = []
        self.weg: list[Path] = []
        event.listen(session, "after_commit", self._bewaard)
        event.listen(session, "after_transaction_end", self._voorbij)

    @classmethod
    def van(cls, session: Session) -> "_Afloop":
        afloop: _Afloop | None = session.info.get("punten")
        if afloop is None:
            session.info["punten"] = afloop = cls(session)
        return afloop

    def _bewaard(self, session: Session) -> None:
        """Keeping a savepoint keeps nothing yet."""
        if not session.in_nested_transaction():
            _wis(self.weg)
            self.nieuw.clear()

    def _voorbij(self, _session: Session, transactie: SessionTransaction) -> None:
        if transactie.parent is None:
            _wis(self.nieuw)
            self.nieuw.clear()
            self.weg.clear()


def _wis(paden: list[Path]) -> None:
    for pad in paden:
        pad.unlink(missing_ok=True)


def _als_bytes(session: Session, punt_id: UUID, take: int) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as naar:
        naar.execute("PRAGMA page_size=1024")  # most tables of a small room hold a few rows, or none
        naar.execute("BEGIN")
        naar.execute("CREATE TABLE punt (id, schema)")
        naar.execute("INSERT INTO punt VALUES (?, ?)", (punt_id.hex, newest(Opslag.RUIMTE)))
        for tabel in _tabellen():
            _neem_mee(session, naar, tabel, take)
        naar.execute("COMMIT")
        return naar.serialize()


def _tabellen() -> list[sa.Table]:
    return [*story_tables(), Gebeurtenis.tabel(), Ruimteklok.tabel()]


def _neem_mee(session: Session, naar: sqlite3.Connection, tabel: sa.Table, take: int) -> None:
    """Columns without a type: what is put there stays what it was."""
    kolommen = ", ".join(f'"{kolom.name}"' for kolom in tabel.c)
    naar.execute(f'CREATE TABLE "{tabel.name}" ({kolommen})')
    van_nu = tabel is Gebeurtenis.tabel()
    rijen = rawrow.tuples(session, _van_take(), (take,)) if van_nu else rawrow.whole(session, tabel)
    rawrow.put(naar, tabel, rijen)


@cache
def _van_take() -> str:
    """What happened before belongs to another playing of the story."""
    tabel = Gebeurtenis.tabel()
    return rawrow.statement(sa.select(tabel).where(tabel.c.take == sa.bindparam("take")))


@contextmanager
def opened(kamer: Path, naam: str) -> Iterator[Session]:
    """The rows of a point, read once and whole. A Regelfout when the file is not what its name says."""
    try:
        inhoud = (folder(kamer) / naam).read_bytes()
    except OSError as fout:
        raise regels.punt_weg() from fout
    if f"{sha256(inhoud).hexdigest()}.db" != naam:
        raise regels.punt_beschadigd()
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as bron:
        bron.deserialize(inhoud)
        if bron.execute("SELECT schema FROM punt").fetchone() != (newest(Opslag.RUIMTE),):
            raise regels.punt_van_vroeger()
        engine = sa.create_engine(
            "sqlite://", creator=lambda: bron, poolclass=StaticPool, hide_parameters=True
        )
        with Session(engine) as session:
            yield session


def tidy(store: Store) -> None:
    """What a cut-off left behind in the folder of this room goes: files that no row names."""
    if not folder(store.path).exists():
        return
    with store.session() as session:
        namen = set(session.exec(select(Herstelpunt.bestand)))
    _wis([pad for pad in folder(store.path).iterdir() if pad.name not in namen])


def wipe(kamer: Path) -> None:
    """All points of a room that is no more."""
    rmtree(folder(kamer), ignore_errors=True)


def wipe_orphans(ruimtes: Path) -> None:
    """The same where that was cut off: a folder whose room is not beside it."""
    for map_ in ruimtes.glob(f"*{ACHTER}"):
        if not map_.with_suffix(".db").exists():
            rmtree(map_)
