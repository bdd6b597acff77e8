"""Attacks on a room with nothing but its files and plain SQLite: on lines, on rows, on guards."""

import sqlite3
from collections.abc import Callable
from uuid import uuid4

from caseapp.db import knoeien
from caseapp.db.knoeien import (
    IEMAND,
    Daad,
    Doelwit,
    content,
    insert_line,
    last,
    line_of,
    raw,
    rechain,
    unguarded,
    write,
)
from caseapp.domain.logboek import canoniek

Aanval = Callable[[Doelwit], Daad]
AANVALLEN: dict[str, Aanval] = {daad.__name__: daad for _, daad in knoeien.AANVALLEN.values()}


def aanval(functie: Aanval) -> Aanval:
    AANVALLEN[functie.__name__] = functie
    return functie


@aanval
def verander_hash(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("UPDATE log_regel SET hash = randomblob(32) WHERE volgnummer = ?", (d.midden,))
    return Daad("De hash van een regel is een andere.", d.midden)


@aanval
def verander_vorige(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("UPDATE log_regel SET vorige = randomblob(32) WHERE volgnummer = ?", (d.midden,))
    return Daad("Een regel wijst naar een andere vorige.", d.midden)


@aanval
def maak_er_bytes_van(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("UPDATE log_regel SET inhoud = CAST(inhoud AS BLOB) WHERE volgnummer = ?", (d.midden,))
    return Daad("Een regel is geen tekst meer.", d.midden)


@aanval
def schrijf_onzin_en_knoop(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        write(c, d.midden, {"object_soort": "gezin", "volgnummer": d.midden})
        rechain(c)
    return Daad("Een regel is geen regel meer, en alles daarna is opnieuw vastgeknoopt.", d.midden)


@aanval
def wis_en_nummer_door(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("DELETE FROM log_regel WHERE volgnummer = ?", (d.midden,))
        c.execute("UPDATE log_regel SET volgnummer = -volgnummer WHERE volgnummer > ?", (d.midden,))
        c.execute("UPDATE log_regel SET volgnummer = -volgnummer - 1 WHERE volgnummer < 0")
    return Daad("Een regel is gewist, en de rest doorgenummerd.", d.midden)


@aanval
def wis_en_knoop_zonder_te_lezen(d: Doelwit) -> Daad:
    """Numbered and tied anew, but the number inside the lines was forgotten: it tells exactly which one."""
    with unguarded(d.db) as c:
        c.execute("DELETE FROM log_regel WHERE volgnummer = ?", (d.midden + 1,))
        rechain(c, inside=False)
    return Daad(
        "Een regel is gewist en de rest vastgeknoopt; de nummers ín de regels zijn vergeten.", d.midden + 1
    )


@aanval
def verzin_in_het_midden(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        insert_line(c, d.midden, content(c, d.midden))
        rechain(c)
    return Daad(
        "Midden in het logboek staat een verzonnen regel, en alles is opnieuw vastgeknoopt.", d.midden
    )


@aanval
def verwissel_regels(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        een, ander = content(c, d.midden), content(c, d.midden + 2)
        write(c, d.midden, ander)
        write(c, d.midden + 2, een)
    return Daad("Twee regels zijn verwisseld.", d.midden)


@aanval
def verwissel_regels_en_knoop(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        een, ander = content(c, d.midden), content(c, d.midden + 2)
        write(c, d.midden, ander)
        write(c, d.midden + 2, een)
        rechain(c)
    return Daad("Twee regels zijn verwisseld, en alles is opnieuw vastgeknoopt.", d.midden)


@aanval
def laat_een_gezin_verdwijnen(d: Doelwit) -> Daad:
    """All lines of the gezin that was looked at last: what is left is shorter than all the sink knows."""
    with unguarded(d.db) as c:
        gezin = content(c, last(c))["gezin_id"]
        c.execute("DELETE FROM log_regel WHERE json_extract(inhoud, '$.gezin_id') = ?", (gezin,))
        rechain(c)
        return Daad("Alle regels van één gezin zijn weg, en de rest is vastgeknoopt.", last(c) + 1)


@aanval
def wis_de_laatste_blikken(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        gekeken = "json_extract(inhoud, '$.handeling') = 'bekijken'"
        c.execute(f"DELETE FROM log_regel WHERE volgnummer >= ? AND {gekeken}", (d.midden,))  # noqa: S608
        rechain(c)
    return Daad("Wie er sinds gisteren keek is weg, en de rest is opnieuw vastgeknoopt.", d.midden)


@aanval
def herschrijf_alles(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        for nummer in range(1, last(c) + 1):
            write(c, nummer, content(c, nummer) | {"gebruiker_id": str(IEMAND)})
        rechain(c)
    return Daad("De hele geschiedenis is herschreven, met eigen hashes.", 1)


@aanval
def kort_ver_in(d: Doelwit) -> Daad:
    """Past the last signed head, back to before it."""
    with unguarded(d.db) as c:
        c.execute("DELETE FROM log_regel WHERE volgnummer > ?", (d.midden,))
    return Daad("Alles na een regel is weg, ook wat ondertekend was.", d.midden + 1)


@aanval
def wis_het_logboek(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("DELETE FROM log_regel")
    return Daad("Het hele logboek is leeg.", 1)


@aanval
def vervang_met_replace(d: Doelwit) -> Daad:
    """With the guards in place: INSERT OR REPLACE takes the old line away and asks no guard."""
    with raw(d.db) as c:
        nummer = last(c)
        (vorige,) = c.execute("SELECT hash FROM log_regel WHERE volgnummer = ?", (nummer,)).fetchone()
        (wie,) = c.execute("SELECT id FROM log_regel WHERE volgnummer = ?", (d.midden,)).fetchone()
        inhoud = canoniek(content(c, d.midden) | {"volgnummer": nummer + 1})
        waarden = (wie, nummer + 1, inhoud, vorige, knoeien.schakel(vorige, inhoud))
        c.execute(
            "INSERT OR REPLACE INTO log_regel (id, versie, volgnummer, inhoud, vorige, hash)"
            " VALUES (?, 1, ?, ?, ?, ?)",
            waarden,
        )
    return Daad("Een regel is met INSERT OR REPLACE verhuisd.", d.midden)


def wijzig(c: sqlite3.Connection, tabel: str, kolom: str, waarde: object, waar: str = "1") -> int:
    """Change a column of one row; gives the line that says how it should be."""
    vraag = f"SELECT id FROM {tabel} WHERE ({waar}) AND {kolom} IS NOT ? ORDER BY id LIMIT 1"  # noqa: S608
    (wie,) = c.execute(vraag, (waarde,)).fetchone()
    c.execute(f"UPDATE {tabel} SET {kolom} = ? WHERE id = ?", (waarde, wie))  # noqa: S608
    return line_of(c, tabel, wie)


@aanval
def verander_versleutelde_bytes(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        (oud,) = c.execute("SELECT tekst FROM uitspraak ORDER BY id LIMIT 1").fetchone()
        return Daad("Eén bit.", wijzig(c, "uitspraak", "tekst", oud[:-1] + bytes([oud[-1] ^ 1])))


@aanval
def verwissel_kolommen(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("UPDATE persoon SET roepnaam = achternaam, achternaam = roepnaam")
        ids = [wie for (wie,) in c.execute("SELECT id FROM persoon")]
        return Daad("Roepnaam en achternaam zijn verwisseld.", min(line_of(c, "persoon", w) for w in ids))


@aanval
def haal_een_rij_weg(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        (wie,) = c.execute("SELECT id FROM uitspraak ORDER BY id LIMIT 1").fetchone()
        nummer = line_of(c, "uitspraak", wie)
        c.execute("DELETE FROM uitspraak WHERE id = ?", (wie,))
    return Daad("Een uitspraak is weg.", nummer)


@aanval
def maak_een_tabel_leeg(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        ids = [wie for (wie,) in c.execute("SELECT id FROM termijn")]
        nummer = min(line_of(c, "termijn", wie) for wie in ids)
        c.execute("DELETE FROM termijn")
    return Daad("Alle termijnen zijn weg.", nummer)


@aanval
def spook_met_eigen_sleutel(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("CREATE TEMP TABLE spook AS SELECT * FROM dek LIMIT 1")
        c.execute("UPDATE spook SET id = ?, kenmerk = randomblob(8), eigenaar_id = ?", (uuid4().hex,) * 2)
        c.execute("INSERT INTO dek SELECT * FROM spook")
        return Daad("Er ligt een sleutel bij die niemand maakte.", last(c) + 1)


@aanval
def geef_een_rij_een_ander_id(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        c.execute("UPDATE uitspraak SET id = ? WHERE id = (SELECT min(id) FROM uitspraak)", (uuid4().hex,))
        return Daad("Een uitspraak heet anders.", last(c) + 1)


@aanval
def verzin_een_woord(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("PRAGMA ignore_check_constraints = ON")
        return Daad("Een rol die niet bestaat.", wijzig(c, "gebruiker", "rol", "baas"))


@aanval
def maak_een_id_onleesbaar(d: Doelwit) -> Daad:
    with unguarded(d.db) as c:
        nummer = wijzig(c, "uitspraak", "gezin_id", "geen id")
    return Daad("Een verwijzing is geen id meer.", nummer)


def _kolom(tabel: str, kolom: str, waarde: object, waar: str) -> None:
    def verander(d: Doelwit) -> Daad:
        with unguarded(d.db) as c:
            return Daad(f"{tabel}.{kolom} is veranderd.", wijzig(c, tabel, kolom, waarde, waar))

    verander.__name__ = f"verander_{tabel}_{kolom}"
    aanval(verander)


for gewoon in (
    ("gebruiker", "rol", "trainer", "rol = 'lokaal_team'"),
    ("gezin", "status", "afgesloten", "1"),
    ("case_relatie", "relatie", "mda_teamlid", "1"),
    ("case_relatie", "van", "2000-01-01", "1"),
    ("case_relatie", "tot", "2000-01-01", "1"),
    ("uitspraak", "niet_voor", '["rol:gezin"]', "1"),
    ("uitspraak", "alleen_voor", "geen json", "1"),
    ("uitspraak", "tekst", "gewoon leesbaar", "1"),
    ("uitspraak", "op", "gisteren", "1"),
    ("gebeurtenis", "op", "2020-01-01 00:00:00.000000", "1"),
    ("gebeurtenis", "auteur_id", IEMAND.hex, "1"),
    ("contactpersoon_toewijzing", "gebruiker_id", IEMAND.hex, "1"),
    ("termijn", "uiterlijk", "2030-01-01", "1"),
    ("dek", "eigenaar_id", IEMAND.hex, "1"),
    ("dek", "ingepakt", bytes(60), "1"),
    ("dek", "vastlegging", bytes(32), "1"),
    ("ruimteklok", "tempo", 60.0, "1"),
    ("organisatie", "naam", "Een andere naam", "1"),
):
    _kolom(*gewoon)


@aanval
def haal_alle_bewakers_weg(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        for (naam,) in c.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            c.execute(f"DROP TRIGGER {naam}")
        return Daad("Alle bewakers zijn weg.", last(c) + 1)


@aanval
def zet_een_slappe_bewaker_neer(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("DROP TRIGGER log_regel_geen_delete")
        c.execute("CREATE TRIGGER log_regel_geen_delete BEFORE DELETE ON log_regel BEGIN SELECT 1; END")
        return Daad("Een bewaker kijkt de andere kant op.", last(c) + 1)


@aanval
def zet_er_een_eigen_bewaker_bij(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("CREATE TRIGGER stil AFTER INSERT ON concept BEGIN DELETE FROM concept; END")
        return Daad("Er is een trigger bij die concepten meteen wist.", last(c) + 1)


@aanval
def haal_een_grendel_weg(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("DROP INDEX uq_een_contactpersoon")
        return Daad("Er mogen nu twee contactpersonen zijn.", last(c) + 1)


@aanval
def verander_een_tabel(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("PRAGMA writable_schema = ON")
        c.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'gezin_id'')', 'weg'')') WHERE name = 'log_regel'"
        )
        return Daad("'Wie heeft gekeken' vindt geen regels van een gezin meer.", last(c) + 1)


@aanval
def verander_het_versienummer(d: Doelwit) -> Daad:
    with raw(d.db) as c:
        c.execute("UPDATE alembic_version SET version_num = '0000'")
        return Daad("De tabellen zeggen van een andere versie te zijn.", last(c) + 1)
