"""The logboek as a chain: lines are added at the end of a unit of work, and the whole can be verified."""

import os
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session

from ..domain.logboek import BEGIN, Resultaat, schakel
from ..tables import LogRegel
from ..tables.logboek import als_inhoud, in_vorm


@dataclass(frozen=True)
class Kop:
    """Where the chain stands: number and hash of the last line."""

    volgnummer: int
    hash: bytes


@dataclass(frozen=True)
class Controle:
    """What a verification found. `eerste_fout`: the number of the first line that is not right."""

    regels: int
    eerste_fout: int | None
    zin: str

    @property
    def goed(self) -> bool:
        return self.eerste_fout is None


def head(connection: sa.Connection | Session) -> Kop:
    laatste = connection.execute(_laatste()).first()
    return Kop(laatste[0], laatste[1]) if laatste else Kop(0, BEGIN)


@cache
def _laatste() -> sa.Select[int, bytes]:
    tabel = LogRegel.tabel().c
    return sa.select(tabel.volgnummer, tabel.hash).order_by(tabel.volgnummer.desc()).limit(1)


def append(session: Session, kop: Kop, vast: dict[str, Any], regels: list[dict[str, Any]]) -> Kop:
    """Add lines after `kop`, in one statement; gives the new head."""
    rijen, overal = [], in_vorm(_STANDAARD | vast)
    for regel in regels:
        rij_id = _op_volgorde(kop.volgnummer + 1)
        inhoud = als_inhoud(regel | {"id": rij_id}, kop.volgnummer + 1, overal)
        vorige, kop = kop.hash, Kop(kop.volgnummer + 1, schakel(kop.hash, inhoud))
        rijen.append(
            {
                "id": rij_id,
                "versie": 1,
                "volgnummer": kop.volgnummer,
                "inhoud": inhoud,
                "vorige": vorige,
                "hash": kop.hash,
            }
        )
    if rijen:
        session.execute(_erbij(), rijen)
    return kop


def _op_volgorde(volgnummer: int) -> UUID:
    """An id that comes after all before it: lines of one page lie side by side, and fewer pages of the file
    are written."""
    return UUID(bytes=volgnummer.to_bytes(8, "big") + os.urandom(8))


@cache
def _erbij() -> sa.Insert:
    return sa.insert(LogRegel.tabel())


_STANDAARD = {"resultaat": Resultaat.GELUKT}
