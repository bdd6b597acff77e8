"""Copying a story from one store into another: every value sealed anew, under keys of the store it goes
to."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlmodel import Session, select

from ..cipher import Slot, maak_dek, sloten_van
from ..domain.logboek import Handeling
from ..tables import Bewaring, Compartiment, Dek, Gebeurtenis, LogRegel, Opslag, Plek, Ruimteklok
from ..tables.zegel import SealedText
from .digest import row_digest, sealed_digest
from .migrate import row_classes, tables_of
from .store import DekLa, als_dek

Regel = dict[str, Any]


def story_tables() -> list[sa.Table]:
    """The tables that a reset brings back, in an order in which they can be filled; the clock is set by
    itself."""
    bewaard = {rij.tabel().name: rij.bewaring for rij in row_classes()}
    return [
        tabel
        for tabel in tables_of(Opslag.RUIMTE)
        if bewaard[tabel.name] is Bewaring.VERHAAL and tabel.name != Ruimteklok.__tablename__
    ]


class Copier:
    """Reads a source with its keys, writes rows into a target under the target's own keys."""

    def __init__(self, bron: Session, bronsleutel: bytes, doel: Session, doelsleutel: bytes) -> None:
        self._bron, self._doel, self._doelsleutel = bron, doel, doelsleutel
        dekken = [DekLa(bron).vind(dek.compartiment) for dek in bron.exec(select(Dek))]
        self._van = sloten_van(bronsleutel, [dek for dek in dekken if dek is not None])
        eigen = [DekLa(doel).vind(dek.compartiment) for dek in doel.exec(select(Dek))]
        self._naar: dict[Compartiment, Slot] = {
            slot.vak: slot
            for slot in sloten_van(doelsleutel, [dek for dek in eigen if dek is not None]).values()
        }

    def story(self, take: int) -> list[Regel]:
        """Replace the whole story by that of the source; gives the log lines that say so."""
        self._doel.execute(sa.text("PRAGMA defer_foreign_keys=ON"))
        for tabel in reversed(story_tables()):
            self._doel.execute(sa.delete(tabel))
        regels = [self._table(tabel) for tabel in story_tables()]
        regels.append(self._table(Gebeurtenis.tabel(), take=take))
        return [regel for regel in regels if regel is not None]

    def _table(self, tabel: sa.Table, take: int | None = None) -> Regel | None:
        rijen = [dict(rij) for rij in self._bron.execute(sa.select(tabel)).mappings()]
        verzegeld = [kolom.name for kolom in tabel.c if isinstance(kolom.type, SealedText)]
        zegels: dict[str, str] = {}
        digests: dict[str, str] = {}
        for rij in rijen:
            oud = rij["id"]
            if take is not None:
                rij |= {"id": uuid5(oud, str(take)), "take": take}
            for kolom in verzegeld:
                if rij[kolom] is not None:
                    rij[kolom] = self._reseal(rij[kolom], Plek(tabel.name, kolom, oud), rij["id"])
                    zegels[f"{rij['id']}:{kolom}"] = sealed_digest(rij[kolom])
            digests[str(rij["id"])] = row_digest(tabel, rij)
        if not rijen:
            return None
        self._doel.execute(sa.insert(tabel), rijen)
        return {
            "handeling": Handeling.MAKEN,
            "object_soort": tabel.name,
            "velden": verzegeld,
            "zegels": zegels,
            "rijen": digests,
        }

    def _reseal(self, zegel: Any, plek: Plek, nieuw: UUID) -> Any:
        slot = self._van[zegel.sleutel]
        tekst = slot.open(zegel.token, plek)
        return type(zegel)(self._target(slot.vak).dicht(tekst, Plek(plek.tabel, plek.kolom, nieuw)))

    def _target(self, vak: Compartiment) -> Slot:
        if vak not in self._naar:
            rij, dek = maak_dek(self._doelsleutel, vak)
            self._doel.add(als_dek(rij))
            self._naar[vak] = Slot(dek, rij.kenmerk, vak)
        return self._naar[vak]


def copy_log(bron: Session, doel: Session) -> None:
    """The history of a template becomes the beginning of the log of a new room: the same links, untouched."""
    tabel = LogRegel.tabel()
    kolommen = [kolom for kolom in tabel.c if kolom.computed is None]
    rijen = [dict(rij) for rij in bron.execute(sa.select(*kolommen).order_by(tabel.c.volgnummer)).mappings()]
    if rijen:
        doel.execute(sa.insert(tabel), rijen)


def set_clock(bron: Session, doel: Session, echt: datetime) -> int:
    """Put the clock back to where the source stands, in the next take; gives that take."""
    van = bron.exec(select(Ruimteklok)).one()
    naar = doel.exec(select(Ruimteklok)).one_or_none()
    take = 0 if naar is None else naar.take + 1
    if naar is None:
        naar = Ruimteklok(begin=van.begin, anker_sim=van.anker_sim, anker_echt=echt)
        doel.add(naar)
    naar.begin, naar.anker_sim, naar.anker_echt, naar.tempo, naar.take = (
        van.begin,
        van.anker_sim,
        echt,
        0.0,
        take,
    )
    return take


def digest(regels: list[Regel]) -> str:
    """SHA-256 over all ciphertext hashes of a copied story: what was restored."""
    return sha256("".join(h for regel in regels for h in _values(regel["zegels"])).encode()).hexdigest()


def _values(zegels: Mapping[str, str]) -> list[str]:
    return [zegels[sleutel] for sleutel in sorted(zegels)]
