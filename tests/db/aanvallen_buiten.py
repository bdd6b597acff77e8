"""Attacks on what lies outside a room: its second sink, other rooms, older copies, keys on the platform.

Each is made on a copy of the whole data folder. It says which store must be found, and from which line.
"""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from caseapp.db.chain import Kop
from caseapp.db.knoeien import IEMAND, content, insert_line, last, line_of, raw, rechain, unguarded, write
from caseapp.db.sink import Sink

from .levend import Levend


@dataclass(frozen=True)
class Gevolg:
    """Which store is not right any more, and from which line; `zin`: what must be said about it."""

    regel: int
    zin: str
    platform: bool = False


Aanval = Callable[[Levend, Path], Gevolg]
BUITEN: dict[str, Aanval] = {}


def aanval(functie: Aanval) -> Aanval:
    BUITEN[functie.__name__] = functie
    return functie


def regels(pad: Path) -> list[str]:
    return pad.read_text().splitlines(keepends=True)


def wie_tekent(sleutel: bytes, pad: Path, levend: Levend) -> Sink:
    return Sink(pad, levend.ruimte, sleutel, lambda: levend.daarna)


def einde(db: Path) -> int:
    with raw(db) as c:
        return last(c)


@aanval
def oude_kamer_terug(levend: Levend, map_: Path) -> Gevolg:
    shutil.copy(levend.db(levend.vroeger), levend.db(map_))
    return Gevolg(einde(levend.db(map_)) + 1, "ingekort")


@aanval
def oud_spoor_terug(levend: Levend, map_: Path) -> Gevolg:
    shutil.copy(levend.spoor(levend.vroeger), levend.spoor(map_))
    return Gevolg(einde(levend.db(levend.vroeger)) + 1, "nooit is aangekondigd")


@aanval
def oude_versleutelde_tekst_terug(levend: Levend, map_: Path) -> Gevolg:
    with raw(levend.db(levend.vroeger)) as c:
        oud = dict(c.execute("SELECT id, situatie FROM gezin").fetchall())
    with raw(levend.db(map_)) as c:
        for wie, tekst in c.execute("SELECT id, situatie FROM gezin").fetchall():
            if tekst != oud[wie]:
                c.execute("UPDATE gezin SET situatie = ? WHERE id = ?", (oud[wie], wie))
                return Gevolg(line_of(c, "gezin", wie), "Een rij in gezin is buiten het logboek om veranderd")
    raise AssertionError("nothing was written since")


@aanval
def spoor_weg(levend: Levend, map_: Path) -> Gevolg:
    levend.spoor(map_).unlink()
    return Gevolg(levend.bewijs.begin, "spoor was weg")


@aanval
def spoor_leeg(levend: Levend, map_: Path) -> Gevolg:
    os.truncate(levend.spoor(map_), 0)
    return Gevolg(levend.bewijs.begin, "spoor was weg")


@aanval
def spoor_van_een_andere_kamer(levend: Levend, map_: Path) -> Gevolg:
    shutil.copy(levend.spoor(map_, levend.tweede), levend.spoor(map_))
    return Gevolg(levend.bewijs.begin, "niet met onze sleutel")


@aanval
def spoorregel_weg(levend: Levend, map_: Path) -> Gevolg:
    """A pair of lines that contradicts nothing when it is gone: only the signature over the file tells."""
    pad = levend.spoor(map_)
    nummer = levend.bewijs.begin + 2
    tekst = re.sub(rf"v \d+ {nummer} .*\nb {nummer}\n", "", pad.read_text())
    pad.write_text(tekst.replace(f"v {nummer} ", f"v {nummer - 2} "))
    return Gevolg(levend.bewijs.begin, "is veranderd nadat")


@aanval
def spoorregel_veranderd(levend: Levend, map_: Path) -> Gevolg:
    pad = levend.spoor(map_)
    pad.write_text(re.sub(r"(v \d+ \d+ )[0-9a-f]{4}", r"\1beef", pad.read_text(), count=1))
    return Gevolg(levend.bewijs.begin, "is veranderd nadat")


@aanval
def spoorregel_na_de_kop_veranderd(levend: Levend, map_: Path) -> Gevolg:
    pad = levend.spoor(map_)
    *rest, kondig_aan, bevestig = regels(pad)
    pad.write_text("".join([*rest, re.sub(r"[0-9a-f]{4}\n", "beef\n", kondig_aan), bevestig]))
    return Gevolg(einde(levend.db(map_)) - 1, "andere dan het tweede spoor kent")


@aanval
def spoorregel_doorgestreept(levend: Levend, map_: Path) -> Gevolg:
    """As if they had been cut off by a fall."""
    pad = levend.spoor(map_)
    *rest, kondig_aan, bevestig = regels(pad)
    pad.write_text("".join([*rest, kondig_aan[:-1] + "~\n", bevestig[:-1] + "~\n"]))
    return Gevolg(einde(levend.db(map_)) - 1, "nooit is aangekondigd")


@aanval
def spoor_met_onzin(levend: Levend, map_: Path) -> Gevolg:
    with levend.spoor(map_).open("ab") as spoor:
        spoor.write(b"\xff alles klopt\n")
    return Gevolg(einde(levend.db(map_)) + 1, "niet te lezen")


@aanval
def spoor_ingekort_tot_de_eerste_kop(levend: Levend, map_: Path) -> Gevolg:
    pad = levend.spoor(map_)
    pad.write_text(regels(pad)[0])
    return Gevolg(levend.bewijs.begin + 1, "nooit is aangekondigd")


@aanval
def kop_met_een_andere_sleutel(levend: Levend, map_: Path) -> Gevolg:
    """The whole history rewritten, with a sink of its own that fits; only the key is not ours."""
    db, pad = levend.db(map_), levend.spoor(map_)
    with unguarded(db) as c:
        for nummer in range(1, last(c) + 1):
            write(c, nummer, content(c, nummer) | {"gebruiker_id": str(IEMAND)})
        rechain(c)
    pad.unlink()
    eigen = Ed25519PrivateKey.generate().private_bytes_raw()
    sink = wie_tekent(eigen, pad, levend)
    for nummer in (levend.bewijs.begin, einde(db)):
        with raw(db) as c:
            (hash_,) = c.execute("SELECT hash FROM log_regel WHERE volgnummer = ?", (nummer,)).fetchone()
        sink.begin(Kop(nummer, hash_)) if not pad.stat().st_size else sink.announce(
            Kop(levend.bewijs.begin, b""), Kop(nummer, hash_)
        )
    sink.close()
    return Gevolg(levend.bewijs.begin, "niet met onze sleutel")


@aanval
def alles_na_de_eerste_kop_herschreven(levend: Levend, map_: Path) -> Gevolg:
    """With a sink that fits, and only our own first head left: it should have been signed long since."""
    db, pad, begin = levend.db(map_), levend.spoor(map_), levend.bewijs.begin
    with unguarded(db) as c:
        for nummer in range(begin + 1, last(c) + 1):
            write(c, nummer, content(c, nummer) | {"gebruiker_id": str(IEMAND)})
        rechain(c)
    spoor = [regels(pad)[0]]
    with raw(db) as c:
        for nummer in range(begin + 2, einde(db) + 1, 2):
            (hash_,) = c.execute("SELECT hash FROM log_regel WHERE volgnummer = ?", (nummer,)).fetchone()
            spoor.append(f"v {nummer - 2} {nummer} {hash_.hex()}\nb {nummer}\n")
    pad.write_text("".join(spoor))
    return Gevolg(begin + 2, "had ondertekend moeten zijn")


@aanval
def kamers_verwisseld(levend: Levend, map_: Path) -> Gevolg:
    een, twee = levend.db(map_), levend.db(map_, levend.tweede)
    tussen = map_ / "tussen"
    een.rename(tussen)
    twee.rename(een)
    tussen.rename(twee)
    return Gevolg(1, "andere dan het tweede spoor kent")


@aanval
def kamers_met_spoor_verwisseld(levend: Levend, map_: Path) -> Gevolg:
    kamers_verwisseld(levend, map_)
    een, twee = levend.spoor(map_), levend.spoor(map_, levend.tweede)
    tussen = map_ / "tussen"
    een.rename(tussen)
    twee.rename(een)
    tussen.rename(twee)
    return Gevolg(levend.bewijs.begin, "niet met onze sleutel")


@aanval
def sleutel_van_een_andere_kamer(levend: Levend, map_: Path) -> Gevolg:
    with raw(levend.db(map_, levend.tweede)) as c:
        (ander,) = c.execute("SELECT ingepakt FROM dek ORDER BY id LIMIT 1").fetchone()
    with raw(levend.db(map_)) as c:
        (wie,) = c.execute("SELECT id FROM dek ORDER BY id LIMIT 1").fetchone()
        c.execute("UPDATE dek SET ingepakt = ? WHERE id = ?", (ander, wie))
        return Gevolg(line_of(c, "dek", wie), "Een rij in dek is buiten het logboek om veranderd")


def op_platform(levend: Levend, map_: Path, kolom: str, waarde: object) -> Gevolg:
    with raw(map_ / "gegevens" / "platform.db") as c:
        c.execute(f"UPDATE ruimte SET {kolom} = ? WHERE id = ?", (waarde, levend.ruimte.hex))  # noqa: S608
        nummer = line_of(c, "ruimte", levend.ruimte.hex)
    return Gevolg(nummer, "Een rij in ruimte is buiten het logboek om veranderd", platform=True)


@aanval
def andere_ruimtesleutel(levend: Levend, map_: Path) -> Gevolg:
    return op_platform(levend, map_, "ingepakt", os.urandom(60))


@aanval
def begin_verschoven(levend: Levend, map_: Path) -> Gevolg:
    return op_platform(levend, map_, "begin_regel", levend.vaste_kop)


@aanval
def ander_bestand(levend: Levend, map_: Path) -> Gevolg:
    return op_platform(levend, map_, "bestand", f"ruimtes/{levend.tweede}.db2")


@aanval
def regel_verzonnen_terwijl_de_toepassing_doorging(levend: Levend, map_: Path) -> Gevolg:
    with unguarded(levend.db(map_)) as c:
        nummer = last(c) + 1
        insert_line(c, nummer, content(c, nummer - 1))
        rechain(c)
    levend.leef_door(map_)
    return Gevolg(nummer, "buiten de toepassing om geschreven")


@aanval
def ingekort_terwijl_de_toepassing_doorging(levend: Levend, map_: Path) -> Gevolg:
    with unguarded(levend.db(map_)) as c:
        nummer = last(c) - 1
        c.execute("DELETE FROM log_regel WHERE volgnummer >= ?", (nummer,))
    levend.leef_door(map_)
    return Gevolg(nummer, "is teruggezet")
