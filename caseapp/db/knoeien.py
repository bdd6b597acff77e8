"""Tampering as somebody with the files would, with plain SQLite and no key: on copies, to see it found."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session

from ..domain.logboek import BEGIN, canoniek, schakel
from ..tables import Opslag
from .chain import Controle
from .sqlite import make_engine
from .verify import controleer
from .witness import Bewijs

IEMAND = UUID(int=0xABCDEF)


@dataclass(frozen=True)
class Doelwit:
    """A copy of a room: its file and its second sink. `midden`: a line that the sink can tell about."""

    db: Path
    spoor: Path
    midden: int


@dataclass(frozen=True)
class Daad:
    """What was done, and the first line that can't be right any more."""

    zin: str
    regel: int


@dataclass(frozen=True)
class Uitslag:
    daad: Daad
    controle: Controle


@contextmanager
def raw(db: Path) -> Iterator[sqlite3.Connection]:
    """The file as anybody can open it: no settings of ours, nothing guarded."""
    with closing(sqlite3.connect(db, isolation_level=None)) as c:
        yield c


@contextmanager
def unguarded(db: Path) -> Iterator[sqlite3.Connection]:
    """The same with the guards of the logboek taken away, and put back as if nothing had happened."""
    with raw(db) as c:
        c.execute("BEGIN")
        bewakers = c.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for naam, _ in bewakers:
            c.execute(f"DROP TRIGGER {naam}")
        yield c
        for _, sql in bewakers:
            c.execute(sql)
        c.execute("COMMIT")


def content(c: sqlite3.Connection, nummer: int) -> dict[str, Any]:
    rij = c.execute("SELECT inhoud FROM log_regel WHERE volgnummer = ?", (nummer,)).fetchone()
    inhoud: dict[str, Any] = json.loads(rij[0])
    return inhoud


def write(c: sqlite3.Connection, nummer: int, inhoud: dict[str, Any]) -> None:
    c.execute("UPDATE log_regel SET inhoud = ? WHERE volgnummer = ?", (canoniek(inhoud), nummer))


def rechain(c: sqlite3.Connection, *, inside: bool = True) -> None:
    """Number all lines anew, also inside when asked, and tie each to the one before it."""
    regels = c.execute("SELECT rowid, inhoud FROM log_regel ORDER BY volgnummer").fetchall()
    c.execute("UPDATE log_regel SET volgnummer = -volgnummer")
    vorige = BEGIN
    for nummer, (rowid, tekst) in enumerate(regels, 1):
        inhoud = canoniek(json.loads(tekst) | {"volgnummer": nummer}) if inside else tekst
        hash_ = schakel(vorige, inhoud)
        waarden = (nummer, inhoud, vorige, hash_, rowid)
        c.execute("UPDATE log_regel SET volgnummer=?, inhoud=?, vorige=?, hash=? WHERE rowid=?", waarden)
        vorige = hash_


def last(c: sqlite3.Connection) -> int:
    return int(c.execute("SELECT max(volgnummer) FROM log_regel").fetchone()[0])


def insert_line(c: sqlite3.Connection, nummer: int, inhoud: dict[str, Any]) -> None:
    """A line of one's own at this number; what stood there and after it moves up."""
    c.execute("UPDATE log_regel SET volgnummer = -volgnummer - 1 WHERE volgnummer >= ?", (nummer,))
    c.execute("UPDATE log_regel SET volgnummer = -volgnummer WHERE volgnummer < 0")
    wie = uuid4()
    tekst = canoniek(inhoud | {"id": str(wie), "volgnummer": nummer})
    c.execute(
        "INSERT INTO log_regel (id, versie, volgnummer, inhoud, vorige, hash) VALUES (?, 1, ?, ?, x'', x'')",
        (wie.hex, nummer, tekst),
    )


def verander_regel(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        write(c, d.midden, content(c, d.midden) | {"gebruiker_id": str(IEMAND)})
    return Daad("In één regel staat nu iemand anders als degene die keek.", d.midden)


def wis_regel(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("DELETE FROM log_regel WHERE volgnummer = ?", (d.midden,))
    return Daad("Eén regel is gewist.", d.midden)


def wis_en_knoop(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("DELETE FROM log_regel WHERE volgnummer = ?", (d.midden,))
        rechain(c)
    return Daad("Eén regel is gewist, en alles daarna opnieuw genummerd en vastgeknoopt.", d.midden)


def ander_en_knoop(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        write(c, d.midden, content(c, d.midden) | {"gebruiker_id": str(IEMAND)})
        rechain(c)
    return Daad("Wie er keek is veranderd, en alles daarna opnieuw vastgeknoopt.", d.midden)


def verzin_aan_het_eind(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        nummer = last(c) + 1
        insert_line(c, nummer, content(c, nummer - 1))
        rechain(c)
    return Daad("Aan het eind staat een regel die nooit gebeurd is, netjes vastgeknoopt.", nummer)


def kort_in(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        nummer = last(c)
        c.execute("DELETE FROM log_regel WHERE volgnummer = ?", (nummer,))
    return Daad("De laatste regel is weggehaald.", nummer)


def verwissel_teksten(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        (een, a), (twee, b) = c.execute("SELECT id, roepnaam FROM persoon ORDER BY id LIMIT 2").fetchall()
        c.execute("UPDATE persoon SET roepnaam = ? WHERE id = ?", (b, een))
        c.execute("UPDATE persoon SET roepnaam = ? WHERE id = ?", (a, twee))
        nummer = min(line_of(c, "persoon", een), line_of(c, "persoon", twee))
    return Daad("De versleutelde namen van twee personen zijn omgewisseld.", nummer)


def spookrij(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("CREATE TEMP TABLE spook AS SELECT * FROM gezagsrelatie LIMIT 1")
        c.execute("UPDATE spook SET id = ?", (uuid4().hex,))
        c.execute("INSERT INTO gezagsrelatie SELECT * FROM spook")
        nummer = last(c) + 1
    return Daad("Iemand heeft gezag over een kind gekregen, zonder dat een regel dat zegt.", nummer)


def verleng_toegang(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        (wie,) = c.execute("SELECT id FROM case_relatie ORDER BY id LIMIT 1").fetchone()
        c.execute("UPDATE case_relatie SET tot = '2099-12-31' WHERE id = ?", (wie,))
        return Daad("Iemands toegang loopt nu door tot 2099.", line_of(c, "case_relatie", wie))


def haal_bewaker_weg(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("DROP TRIGGER log_regel_geen_update")
        return Daad("De bewaker die het veranderen van regels tegenhoudt, is weggehaald.", last(c) + 1)


def vervals_spoor(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        nummer = last(c) + 1
    with d.spoor.open("a") as spoor:
        spoor.write(f"v {nummer - 1} {nummer} {'ab' * 32}\nb {nummer}\n")
    return Daad("In het tweede spoor staat een regel die het logboek niet kent.", nummer)


def line_of(c: sqlite3.Connection, tabel: str, rij_id: str) -> int:
    """The newest line that says how this row should lie there."""
    wie, gevonden = str(UUID(rij_id)), 0
    for nummer, tekst in c.execute("SELECT volgnummer, inhoud FROM log_regel ORDER BY volgnummer"):
        v = json.loads(tekst)
        if v.get("object_soort") == tabel and (v.get("object_id") == wie or wie in v.get("rijen", {})):
            gevonden = nummer
    return gevonden


AANVALLEN: dict[str, tuple[str, Callable[[Doelwit], Daad]]] = {
    "verander": ("Verander in één regel wie er keek", verander_regel),
    "wis": ("Wis één regel", wis_regel),
    "wis_en_knoop": ("Wis één regel en knoop de rest weer vast", wis_en_knoop),
    "ander_en_knoop": ("Verander wie er keek en knoop de rest weer vast", ander_en_knoop),
    "verzin": ("Verzin een regel aan het eind", verzin_aan_het_eind),
    "kort_in": ("Haal de laatste regel weg", kort_in),
    "verwissel": ("Verwissel de versleutelde namen van twee personen", verwissel_teksten),
    "spookrij": ("Geef iemand stil gezag over een kind", spookrij),
    "verleng": ("Verleng stil iemands toegang", verleng_toegang),
    "bewaker": ("Haal een bewaker van het logboek weg", haal_bewaker_weg),
    "spoor": ("Vervals het tweede spoor", vervals_spoor),
}


def examine(d: Doelwit, bewijs: Bewijs) -> Controle:
    """Verify a copy, as the real one is verified."""
    engine = make_engine(d.db)
    try:
        with Session(engine) as session:
            return controleer(session, Opslag.RUIMTE, replace(bewijs, spoor=d.spoor))
    finally:
        engine.dispose()


def try_on_copy(db: Path, bewijs: Bewijs, naam: str) -> Uitslag | None:
    """Copy a room and its sink, tamper with the copy, verify it, and leave nothing behind. None when there is
    too little in the room to do it to."""
    with TemporaryDirectory(prefix="knoeien-") as map_:
        kopie = Doelwit(Path(map_, "ruimte.db"), Path(map_, "ruimte.spoor"), 0)
        with raw(db) as van, raw(kopie.db) as naar:
            van.backup(naar)
            kopie = replace(kopie, midden=max(1, bewijs.begin + (last(naar) - bewijs.begin + 1) // 2))
        kopie.spoor.write_bytes(bewijs.spoor.read_bytes())
        try:
            daad = AANVALLEN[naam][1](kopie)
        except (TypeError, ValueError):
            return None
        return Uitslag(daad, examine(kopie, bewijs))
