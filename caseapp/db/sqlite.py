"""One SQLite file as a store: its settings, its transactions, and one process at a time."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import IO, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import StaticPool

from ..config import StartFout

PRAGMAS = (
    "journal_mode=DELETE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "recursive_triggers=ON",
    "temp_store=MEMORY",
    "busy_timeout=5000",
)


class KnownUuid(sa.Uuid[UUID]):
    """An id is met in many rows of many pages: parsed once, and then found to be the same at a glance."""

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Callable[[Any], UUID | None]:
        return lambda tekst: None if tekst is None else _uuid(tekst)


_uuid = lru_cache(maxsize=65_536)(UUID)


def _read_json(tekst: str) -> Any:
    """Most lists that lie in a row are empty."""
    return [] if tekst == "[]" else json.loads(tekst)


def make_engine(path: Path) -> sa.Engine:
    """One connection, used by whoever holds the fair lock. Values never show in errors."""
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
        json_deserializer=_read_json,
    )
    engine.dialect.colspecs = {**engine.dialect.colspecs, sa.Uuid: KnownUuid}
    event.listen(engine, "connect", _settings)
    event.listen(engine, "begin", _begin)
    return engine


def _settings(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    """A read that logs writes too, so each unit of work takes the write lock at its start.

    A commit that failed leaves its transaction open on the one connection: nothing of it may stay.
    """
    ruw: Any = connection.connection.dbapi_connection
    if ruw is not None and ruw.in_transaction:
        ruw.rollback()
    connection.exec_driver_sql("BEGIN IMMEDIATE")


class OneProcess:
    """Holds a lock on a folder for as long as this process lives; a second process is told so."""

    def __init__(self, folder: Path) -> None:
        self._file: IO[str] = self._open(folder / ".bezet")
        if not _lock(self._file):
            self._file.close()
            raise StartFout(
                "Deze gegevensmap wordt al gebruikt door een ander proces. Stop dat eerst, of kies een "
                "andere map met --data."
            )

    @staticmethod
    def _open(path: Path) -> IO[str]:
        try:
            return path.open("a")
        except OSError as fout:
            raise StartFout(
                f"In de map {path.parent} kan niet worden geschreven. Kies een andere met --data."
            ) from fout

    def release(self) -> None:
        self._file.close()


def _lock(file: IO[str]) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def check_whole(path: Path) -> None:
    """A file that is not a sound SQLite store is refused before anything touches it.

    Opened for writing, so that what a fall left half done is rolled back first: that is no damage.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as fout:
        raise StartFout(_damaged(path)) from fout
    if verdict != ("ok",):
        raise StartFout(_damaged(path))


def _damaged(path: Path) -> str:
    return (
        f"Het bestand {path.name} is beschadigd en wordt niet geopend. Zet een goede kopie terug, of kies "
        "met --data een lege map."
    )
