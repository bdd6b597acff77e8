"""Rows as the file keeps them: straight in the written form of their digest, and taken along as they lie.

Verifying reads every row there is. What SQLAlchemy makes of a value (a UUID, a date, a word of an enum) would
cost most of the time, and a value that was tampered with need not fit in it at all.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlmodel import Session

from ..tables.zegel import SealedText
from .digest import kept_columns, written_digest

Vorm = Callable[[Any], Any]
Ruw = tuple[Any, ...]
DIALECT = sqlite.dialect()


def _uuid(ruw: str) -> str:
    return f"{ruw[:8]}-{ruw[8:12]}-{ruw[12:16]}-{ruw[16:20]}-{ruw[20:]}"


def _moment(ruw: str) -> str:
    dag, _, tijd = ruw.partition(" ")
    return f"{dag}T{tijd.removesuffix('.000000')}+00:00"


# The first that fits; any other kind is kept as it is written: texts, words, numbers, days.
_VORMEN: tuple[tuple[type, Vorm], ...] = (
    (sa.Uuid, _uuid),
    (sa.LargeBinary, bytes.hex),
    (sa.DateTime, _moment),
    (sa.JSON, json.loads),
    (sa.Boolean, {0: False, 1: True}.__getitem__),
    (sa.types.TypeEngine, lambda ruw: ruw),
)


def digests(session: Session, tabel: sa.Table) -> Iterator[tuple[str, str]]:
    """The id and the digest of every row; an empty digest when it has lost the shape of a row."""
    namen = kept_columns(tabel)
    vormen = [_vorm(tabel.c[naam].type) for naam in namen]
    plek = namen.index("id")
    for rij in tuples(session, statement(sa.select(*(tabel.c[naam] for naam in namen)))):
        paren = zip(namen, vormen, rij, strict=True)
        try:
            velden = {naam: vorm(waarde) for naam, vorm, waarde in paren if waarde is not None}
            yield velden["id"], written_digest(velden)
        except (LookupError, TypeError, ValueError, AttributeError):
            yield _uuid(str(rij[plek])), ""


def _vorm(soort: sa.types.TypeEngine[Any]) -> Vorm:
    kern = soort.impl_instance if isinstance(soort, sa.types.TypeDecorator) else soort
    return next(vorm for welke, vorm in _VORMEN if isinstance(kern, welke))


def statement(wat: sa.ClauseElement) -> str:
    """As the driver takes it. Putting one together takes longer than asking it."""
    return str(wat.compile(dialect=DIALECT))


def tuples(session: Session, opdracht: str, welke: Sequence[Any] = ()) -> Sequence[Ruw]:
    """What a statement finds, straight from the driver."""
    cursor = session.connection().connection.cursor()
    cursor.execute(opdracht, welke)
    return cursor.fetchall()


def whole(session: Session, tabel: sa.Table) -> Sequence[Ruw]:
    """Every row of a table, in the order of its columns."""
    return tuples(session, _alles(tabel))


def put(verbinding: Any, tabel: sa.Table, rijen: Sequence[Ruw]) -> None:
    """Whole rows into a table, over a connection of the driver, exactly as they were read."""
    verbinding.cursor().executemany(_erin(tabel), rijen)


@cache
def _alles(tabel: sa.Table) -> str:
    return statement(sa.select(tabel))


@cache
def _erin(tabel: sa.Table) -> str:
    return statement(sa.insert(tabel))


def seals(tabel: sa.Table, rijen: Sequence[Ruw]) -> dict[str, str]:
    """SHA-256 of every ciphertext in whole rows, by the id of its row and its column."""
    namen = [kolom.name for kolom in tabel.c]
    plek = namen.index("id")
    waar = [(i, kolom.name) for i, kolom in enumerate(tabel.c) if isinstance(kolom.type, SealedText)]
    return {
        f"{_uuid(rij[plek])}:{naam}": sha256(rij[i]).hexdigest()
        for rij in rijen
        for i, naam in waar
        if rij[i] is not None
    }
