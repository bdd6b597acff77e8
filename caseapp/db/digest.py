"""What a row is, as one hash: so that the newest line about it can say how it should lie there."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ..tables import Row, Sealed


def row_digest(tabel: sa.Table, waarden: Mapping[str, Any]) -> str:
    """SHA-256 (hex) over all columns of a row but its version number, each in one written form.

    An empty column is left out: a migration that adds one changes no row.
    """
    velden = {}
    for naam in kept_columns(tabel):
        if (waarde := waarden[naam]) is not None:
            velden[naam] = (_VORMEN.get(type(waarde)) or _vorm)(waarde)
    return written_digest(velden)


def written_digest(velden: Mapping[str, Any]) -> str:
    """The same of a row that is in its written form already."""
    return sha256(_EEN_VORM(velden).encode()).hexdigest()


def digest_of(rij: Row) -> str:
    """The same for a row in memory, as it has just been written."""
    return row_digest(rij.tabel(), rij.__dict__)


@cache
def kept_columns(tabel: sa.Table) -> tuple[str, ...]:
    """The columns that are in a digest."""
    return tuple(kolom.name for kolom in tabel.c if kolom.name != "versie")


def _zelf(waarde: Any) -> Any:
    return waarde


_EEN_VORM = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode
_VORMEN: dict[type, Callable[[Any], Any]] = {
    **dict.fromkeys((bool, int, float, list, dict, str), _zelf),
    Sealed: lambda waarde: waarde.token.hex(),
    bytes: bytes.hex,
    UUID: str,
    datetime: lambda waarde: waarde.astimezone(UTC).isoformat(),
    date: date.isoformat,
}


def _vorm(waarde: Any) -> Any:
    """Of a kind that was not met before: one of the words, or what is like a kind that is known."""
    if isinstance(waarde, Enum):
        return waarde.value
    for soort, vorm in _VORMEN.items():
        if isinstance(waarde, soort):
            return vorm(waarde)
    raise TypeError(f"no written form for {type(waarde).__name__}")


def sealed_digest(zegel: Sealed | None) -> str:
    """SHA-256 (hex) of a ciphertext; empty for nothing."""
    return "" if zegel is None else sha256(zegel.token).hexdigest()
