"""Copying a story from one store into another: every value sealed anew, under keys of the store it goes
to."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlmodel import Session, select

from ..cipher import Slot, maak_dek, sloten_van
from ..context import Context
from ..domain.logboek import Handeling
from ..tables import Bewaring, Compartiment, Dek, Gebeurtenis, LogRegel, Opslag, Plek, Ruimteklok
from ..tables.zegel import SealedText
from . import rawrow
from .digest import row_digest, sealed_digest
from .migrate import row_classes, tables_of
from .store import als_dek, als_rij

Regel = dict[str, Any]


@cache
def story_tables() -> tuple[sa.Table, ...]:
    """The tables that a reset brings back, in an order in which they can be filled; the clock is set by
    itself."""
    bewaard = {rij.tabel().name: rij.bewaring for rij in row_classes()}
    return tuple(
        tabel
        for tabel in tables_of(Opslag.RUIMTE)
        if bewaard[tabel.name] is Bewaring.VERHAAL and tabel.name != Ruimteklok.__tablename__
    )


def slots_of(session: Session, sleutel: bytes) -> Mapping[bytes, Slot]:
    """The data keys of a store, opened with its key, by their mark."""
    return sloten_van(sleutel, [als_rij(dek) for dek in session.exec(select(Dek))])


class Copier:
    """Reads rows with the keys that they were sealed under, writes them into a target under its own keys.

    `bron` holds the rows; `van` are the keys of the store that they came from.
    """

    def __init__(self, bron: Session, van: Mapping[bytes, Slot], doel: Session, doelsleutel: bytes) -> None:
        self._bron, self._van, self._doel, self._doelsleutel = bron, van, doel, doelsleutel
        self._naar: dict[Compartiment, Slot] = {
            slot.vak: slot for slot in slots_of(doel, doelsleutel).values()
        }

    def story(self, take: int) -> list[Regel]:
        """Replace the whole story by that of the source; gives the log lines that say so."""
        return self._replace(self._table, take)

    def as_it_lies(self, take: int) -> list[Regel]:
        """The same where the source was taken out of this very store: no row is touched, for its keys are
        here, or gone for good. Only events are sealed anew: they go on beside the old ones, as other rows."""
        return self._replace(self._untouched, take)

    def _replace(self, neem_over: Callable[[sa.Table], Regel | None], take: int) -> list[Regel]:
        self._doel.execute(sa.text("PRAGMA defer_foreign_keys=ON"))
        for tabel in reversed(story_tables()):
            self._doel.execute(sa.delete(tabel))
        regels = [neem_over(tabel) for tabel in story_tables()]
        regels.append(self._table(Gebeurtenis.tabel(), take=take))
        return [regel for regel in regels if regel is not None]

    def _untouched(self, tabel: sa.Table) -> Regel | None:
        rijen = rawrow.whole(self._bron, tabel)
        if not rijen:
            return None
        rawrow.put(self._doel.connection().connection, tabel, rijen)
        return _line(tabel, rawrow.seals(tabel, rijen), dict(rawrow.digests(self._doel, tabel)))

    def _table(self, tabel: sa.Table, take: int | None = None) -> Regel | None:
        rijen = [dict(rij) for rij in self._bron.execute(sa.select(tabel)).mappings()]
        zegels: dict[str, str] = {}
        digests: dict[str, str] = {}
        for rij in rijen:
            oud = rij["id"]
            if take is not None:
                rij |= {"id": uuid5(oud, str(take)), "take": take}
            for kolom in _sealed(tabel):
                if rij[kolom] is not None:
                    rij[kolom] = self._reseal(rij[kolom], Plek(tabel.name, kolom, oud), rij["id"])
                    zegels[f"{rij['id']}:{kolom}"] = sealed_digest(rij[kolom])
            digests[str(rij["id"])] = row_digest(tabel, rij)
        if not rijen:
            return None
        self._doel.execute(sa.insert(tabel), rijen)
        return _line(tabel, zegels, digests)

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


def _sealed(tabel: sa.Table) -> list[str]:
    return [kolom.name for kolom in tabel.c if isinstance(kolom.type, SealedText)]


def _line(tabel: sa.Table, zegels: dict[str, str], digests: dict[str, str]) -> Regel:
    """What the log says of a table that was put back."""
    return {
        "handeling": Handeling.MAKEN,
        "object_soort": tabel.name,
        "velden": _sealed(tabel),
        "zegels": zegels,
        "rijen": digests,
    }


def take_over(
    ctx: Context,
    klok: Session,
    verhaal: Callable[[int], list[Regel]],
    handeling: Handeling,
    op: datetime | None = None,
) -> int:
    """Put a story in the place of the one that is there, with its lines; gives its take. `klok`: where the
    clock of that story lies, `op`: where it stood, if it ran."""
    ctx.session.flush()
    plek = len(ctx.spoor.schrijf)
    take = set_clock(klok, ctx.session, ctx.wall, op)
    regels = verhaal(take)
    for regel in regels:
        ctx.spoor.geschreven(**regel)
    ctx.session.flush()
    # before the lines about what was put back: from here on the story is what they say
    ctx.spoor.schrijf.insert(plek, {"handeling": handeling, "take": take, "digest": digest(regels)})
    ctx.session.expunge_all()
    return take


def copy_log(bron: Session, doel: Session) -> None:
    """The history of a template becomes the beginning of the log of a new room: the same links, untouched."""
    tabel = LogRegel.tabel()
    kolommen = [kolom for kolom in tabel.c if kolom.computed is None]
    rijen = [dict(rij) for rij in bron.execute(sa.select(*kolommen).order_by(tabel.c.volgnummer)).mappings()]
    if rijen:
        doel.execute(sa.insert(tabel), rijen)


def set_clock(bron: Session, doel: Session, echt: datetime, op: datetime | None = None) -> int:
    """Let the clock stand where that of the source stands (or stood, at `op`), in the next take; gives that
    take."""
    van = bron.exec(select(Ruimteklok)).one()
    naar = doel.exec(select(Ruimteklok)).one_or_none()
    take = 0 if naar is None else naar.take + 1
    if naar is None:
        naar = Ruimteklok(begin=van.begin, anker_sim=van.anker_sim, anker_echt=echt)
        doel.add(naar)
    naar.begin, naar.anker_sim, naar.anker_echt = van.begin, op or van.anker_sim, echt
    naar.tempo, naar.grens, naar.take = 0.0, None, take
    return take


def digest(regels: list[Regel]) -> str:
    """SHA-256 over all ciphertext hashes of a copied story: what was restored."""
    return sha256("".join(h for regel in regels for h in _values(regel["zegels"])).encode()).hexdigest()


def _values(zegels: Mapping[str, str]) -> list[str]:
    return [zegels[sleutel] for sleutel in sorted(zegels)]
