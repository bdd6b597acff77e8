"""A verifier that stands on its own: nothing of caseapp, only the format in docs/logboek-formaat.md.

    python3 tools/verifieer.py RUIMTE.db SPOOR PUBLIEKE_SLEUTEL BEGIN [NUMMER:HASH]
SPOOR: the second sink, named after its store. BEGIN: where it should begin. NUMMER:HASH: a head you kept.
Exit code 0: in order, 1: something was found, 2: it can't be verified like this."""

import json
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Rijen = dict[tuple[str, str], tuple[str, int]]
ZONDER_REGEL = {"log_regel", "sessie", "poging", "alembic_version"}
BEWAKERS = {"log_regel_geen_update", "log_regel_geen_delete", "log_regel_sluit_aan"}
ERBIJ = """advies advies_ondersteuning analyse_versie* beoordeling_grond bijdrage controle eigen_verklaring
evaluatie gezinsverzoek huisverbod* huisverbod_spoor huisverbod_stap informatie_moment kamer_bijdrage
kennisgeving mda_inlichting mda_overname mda_planregel mda_resultaat mda_stem mda_teamlid mda_weging
meldcode_stap melding_stap plan_exemplaar plan_stuk plan_versie* stellingname terugkoppeling toezicht_oordeel
uitspraak vakbericht veiligheids_score verzoekantwoord vt_antwoord"""
BLIJFT = {f"{t[:-1]}_staat_vast" if t[-1] == "*" else f"{t}_blijft" for t in ERBIJ.split()}
REGELS = "SELECT volgnummer, inhoud, vorige, hash FROM log_regel ORDER BY volgnummer"


class Gevonden(Exception):
    """The first line that is not right, and why."""

    def __init__(self, regel: int, zin: str) -> None:
        super().__init__(zin)
        self.regel, self.zin = regel, zin


class Spoor:
    """The second sink: what it announced, how far that was confirmed and signed, and what was signed late."""

    def __init__(self, pad: Path, publiek: bytes, begin: int) -> None:
        self.beloofd: dict[int, str] = {}
        self.laat: dict[int, datetime] = {}
        self.bevestigd = self.verst = self.getekend = plaats = 0
        self._id, self._sleutel = UUID(pad.stem).bytes, Ed25519PublicKey.from_public_bytes(publiek)
        data, regels = pad.read_bytes(), []
        for regel in data.split(b"\n")[:-1]:
            delen = regel.decode("ascii", "replace").split(" ")
            regels += [] if regel.endswith(b"~") else [delen]
            if delen[0] in ("k", "o") and len(delen) == 7:
                self._toets_kop(delen, data, plaats)
            plaats += len(regel) + 1
        if not regels or regels[0][:2] != ["k", str(begin)]:
            raise Gevonden(max(1, begin), f"Het tweede spoor begint niet meer bij regel {begin}.")
        for delen in regels:
            self._neem(delen)

    def _toets_kop(self, delen: list[str], data: bytes, plaats: int) -> None:
        soort, nummer, hash_, op, lengte, digest, teken = delen
        over = f"1g1p1r-{soort}\0".encode() + self._id + int(nummer).to_bytes(8, "big") + bytes.fromhex(hash_)
        over += int(lengte).to_bytes(8, "big") + bytes.fromhex(digest) + op.encode()
        try:
            self._sleutel.verify(bytes.fromhex(teken), over)
        except InvalidSignature:
            raise Gevonden(int(nummer), "Een kop is niet met deze sleutel ondertekend.") from None
        if int(lengte) > plaats or sha256(data[: int(lengte)]).hexdigest() != digest:
            raise Gevonden(int(nummer), f"Het tweede spoor is veranderd van vóór de kop van regel {nummer}.")

    def _neem(self, delen: list[str]) -> None:
        match delen:
            case ["k", nummer, hash_, op, *_] if not self.beloofd or self.beloofd.get(int(nummer)) == hash_:
                self.beloofd[int(nummer)], self._op = hash_, datetime.fromisoformat(op)
                self.verst, self.getekend = max(self.verst, int(nummer)), max(self.getekend, int(nummer))
                self.bevestigd = max(self.bevestigd, int(nummer))
            case ["v", van, nummer, hash_] if self.bevestigd <= int(van) < int(nummer):
                if self.verst > int(van):  # announced, and never became anything
                    del self.beloofd[self.verst]
                    self.verst = max(self.beloofd)
                if self.verst != int(van):
                    raise Gevonden(self.verst + 1, f"Regel {self.verst + 1} is nooit aangekondigd.")
                if int(van) > self.getekend:
                    self.laat[int(van)] = self._op + timedelta(seconds=60)
                self.beloofd[int(nummer)], self.verst, self.bevestigd = hash_, int(nummer), int(van)
            case ["b", nummer] if int(nummer) in self.beloofd:
                self.bevestigd = max(self.bevestigd, int(nummer))
            case _:
                raise Gevonden(self.verst + 1, "Het tweede spoor spreekt zichzelf tegen.")


def keten(c: sqlite3.Connection, spoor: Spoor) -> tuple[Rijen, set[tuple[str, str]], int]:
    """Every line. Gives what they say of each row, which rows may be gone by now, and the last number."""
    rijen: Rijen = {}
    mag_weg: set[tuple[str, str]] = set()
    nummer, vorige, gelijk = 0, bytes(32), 0
    for volgnummer, inhoud, wijst, hash_ in c.execute(REGELS):
        nummer += 1
        if (volgnummer, wijst) != (nummer, vorige):
            raise Gevonden(nummer, f"Regel {nummer} sluit niet aan op de regel ervoor.")
        tekst = inhoud.encode() if isinstance(inhoud, str) else b""
        vorige = sha256(b"\0" + vorige + len(tekst).to_bytes(8, "big") + tekst).digest()
        regel = json.loads(inhoud) if hash_ == vorige else {}
        if regel.get("volgnummer") != nummer or not {"handeling", "op_echt"} <= regel.keys():
            raise Gevonden(nummer, f"Regel {nummer} is veranderd.")
        if spoor.beloofd.get(nummer, vorige.hex()) != vorige.hex():
            raise Gevonden(gelijk + 1, f"Regel {nummer} is een andere dan het tweede spoor kent.")
        if nummer in spoor.laat and datetime.fromisoformat(regel["op_echt"]) > spoor.laat[nummer]:
            raise Gevonden(nummer, f"Regel {nummer} had ondertekend moeten zijn.")
        gelijk = nummer if nummer in spoor.beloofd else gelijk
        onthoud(rijen, mag_weg, nummer, regel)
    if nummer < spoor.bevestigd:
        raise Gevonden(nummer + 1, f"Regel {nummer + 1} tot en met {spoor.bevestigd} zijn weg.")
    if nummer not in (spoor.bevestigd, spoor.verst):
        raise Gevonden(min(nummer, spoor.verst) + 1, "Er staan regels die nooit zijn aangekondigd.")
    return rijen, mag_weg, nummer


def onthoud(rijen: Rijen, mag_weg: set[tuple[str, str]], nummer: int, regel: dict[str, Any]) -> None:
    soort, wie = regel.get("object_soort", ""), regel.get("object_id", "")
    match regel["handeling"]:
        case "ruimte_begonnen":
            rijen.clear()
        case "terugspoelen":
            mag_weg.update(rijen)
        case "verwijderen":
            rijen.pop((soort, wie), None)
        case _:
            nieuw = {wie: regel["rij"]} if "rij" in regel else {}
            for rij_id, digest in {**nieuw, **regel.get("rijen", {})}.items():
                rijen[soort, rij_id] = (digest, nummer)
                mag_weg.discard((soort, rij_id))


# How a value is written in the digest of its row, by the type that its column was given; others as they are.
VORMEN: dict[str, Callable[[Any], Any]] = {
    "CHAR(32)": lambda waarde: str(UUID(waarde)),
    "BLOB": lambda waarde: waarde.hex(),
    "DATETIME": lambda waarde: datetime.fromisoformat(waarde).replace(tzinfo=UTC).isoformat(),
    "JSON": json.loads,
    "BOOLEAN": bool,
}


def tabellen(c: sqlite3.Connection, rijen: Rijen, mag_weg: set[tuple[str, str]], laatste: int) -> None:
    """Every row against the newest line about it, and the guards of the logboek itself."""
    alles = c.execute("SELECT type, name FROM sqlite_master").fetchall()
    for tabel in {naam for soort, naam in alles if soort == "table"} - ZONDER_REGEL:
        kolommen = list(c.execute("SELECT name, type FROM pragma_table_info(?)", (tabel,)))
        for rij in c.execute(f"SELECT * FROM {tabel}"):  # noqa: S608  # a name from the file itself
            velden = dict(zip(kolommen, rij, strict=True))
            hoort, nummer = rijen.pop((tabel, str(UUID(velden["id", "CHAR(32)"]))), ("", laatste + 1))
            try:
                vol = {veld: w for veld, w in velden.items() if veld[0] != "versie" and w is not None}
                paren = {naam: VORMEN.get(soort, lambda w: w)(w) for (naam, soort), w in vol.items()}
            except (ValueError, AttributeError, TypeError):
                paren = {}
            if sha256(json.dumps(paren, sort_keys=True, separators=(",", ":")).encode()).hexdigest() != hoort:
                raise Gevonden(nummer, f"Een rij in {tabel} ligt er niet zoals regel {nummer} zegt.")
    weg = sorted((nummer, sleutel[0]) for sleutel, (_, nummer) in rijen.items() if sleutel not in mag_weg)
    if weg:
        raise Gevonden(weg[0][0], f"Een rij in {weg[0][1]}, beschreven in regel {weg[0][0]}, is weg.")
    if {naam for soort, naam in alles if soort == "trigger"} not in (BEWAKERS, BEWAKERS | BLIJFT):
        raise Gevonden(laatste + 1, "De bewakers van het logboek zijn niet meer dezelfde.")


def verifieer(db: Path, pad: Path, publiek: bytes, begin: int, ken: str = "") -> str:
    """What is proven and what is not, in words; Gevonden when something is wrong."""
    spoor = Spoor(pad, publiek, begin)
    with closing(sqlite3.connect(f"{db.absolute().as_uri()}?mode=ro", uri=True)) as c:
        rijen, mag_weg, laatste = keten(c, spoor)
        tabellen(c, rijen, mag_weg, laatste)
        nummer, _, hash_ = ken.partition(":")
        gekend = c.execute("SELECT hex(hash) FROM log_regel WHERE volgnummer = ?", (nummer,)).fetchone()
        if ken and gekend != (hash_.upper(),):
            raise Gevonden(int(nummer), f"Regel {nummer} is niet de regel die u kent.")
    return f"""in orde: {laatste} regels.
bewezen: regel {begin} tot en met {spoor.getekend} zijn ondertekend; elke rij ligt er zoals de regels zeggen.
niet bewezen: {laatste - spoor.getekend} regels daarna zijn wel aangekondigd, nog niet ondertekend.
niet bewezen: dat kamer en spoor niet samen zijn teruggezet{f" tot vóór regel {nummer}" if ken else ""}.
niet bewezen: dat waar is wat er staat, en dat niemand buiten de toepassing om las.
bewaar deze kop ergens anders: {spoor.getekend}:{spoor.beloofd[spoor.getekend]}"""


def main(argv: list[str]) -> int:
    try:
        db, spoor, publiek, begin, *ken = argv
        sys.stdout.write(verifieer(Path(db), Path(spoor), bytes.fromhex(publiek), int(begin), *ken) + "\n")
    except Gevonden as fout:
        sys.stdout.write(f"NIET IN ORDE, eerste regel {fout.regel}: {fout.zin}\n")
        return 1
    except (OSError, ValueError, TypeError, sqlite3.DatabaseError) as fout:
        sys.stderr.write(f"Dit is zo niet te controleren ({fout}).\n{__doc__}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
