"""Rows as the file keeps them, straight in the written form of their digest.

Verifying reads every row there is. What SQLAlchemy makes of a value (a UUID, a date, a word of an enum) would
cost most of the time, and a value that was tampered with need not fit in it at all.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from .digest import kept_columns, written_digest

Vorm = Callable[[Any], Any]


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
    for rij in _tuples(session, sa.select(*(tabel.c[naam] for naam in namen))):
        paren = zip(namen, vormen, rij, strict=True)
        try:
            velden = {naam: vorm(waarde) for naam, vorm, waarde in paren if waarde is not None}
            yield velden["id"], written_digest(velden)
        except (LookupError, TypeError, ValueError, AttributeError):
            yield _uuid(str(rij[plek])), ""


def _vorm(soort: sa.types.TypeEngine[Any]) -> Vorm:
    kern = soort.impl_instance if isinstance(soort, sa.types.TypeDecorator) else soort
    return next(vorm for welke, vorm in _VORMEN if isinstance(kern, welke))


def _tuples(session: Session, query: sa.Select[Any]) -> Iterator[tuple[Any, ...]]:
    connection = session.connection()
    cursor = connection.connection.cursor()
    cursor.execute(str(query.compile(dialect=connection.dialect)))
    return iter(cursor.fetchall())
