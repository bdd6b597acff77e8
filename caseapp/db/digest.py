"""What a row is, as one hash: so that the newest line about it can say how it should lie there."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ..tables import Row, Sealed


def row_digest(tabel: sa.Table, waarden: Mapping[str, Any]) -> str:
    """SHA-256 (hex) over all columns of a row but its version number, each in one written form.

    An empty column is left out: a migration that adds one changes no row.
    """
    velden = {
        kolom.name: _vorm(waarde)
        for kolom in tabel.c
        if kolom.name != "versie" and (waarde := waarden[kolom.name]) is not None
    }
    return sha256(json.dumps(velden, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def digest_of(rij: Row) -> str:
    """The same for a row in memory, as it has just been written."""
    return row_digest(rij.tabel(), rij.__dict__)


def _vorm(waarde: Any) -> Any:
    match waarde:
        case bool() | int() | float() | list() | dict():
            return waarde
        case Enum():
            return waarde.value
        case str():
            return waarde
        case Sealed():
            return waarde.token.hex()
        case bytes():
            return waarde.hex()
        case UUID():
            return str(waarde)
        case datetime():
            return waarde.astimezone(UTC).isoformat()
        case date():
            return waarde.isoformat()
    raise TypeError(f"no written form for {type(waarde).__name__}")


def sealed_digest(zegel: Sealed | None) -> str:
    """SHA-256 (hex) of a ciphertext; empty for nothing."""
    return "" if zegel is None else sha256(zegel.token).hexdigest()
