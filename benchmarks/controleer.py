"""How fast a logboek is verified: 500,000 lines in one room, with its second sink, its heads and its rows.

The room is the demonstration, lived in for long: of each hundred lines 86 look at something, 5 make a row
(which lies there), 4 change one, 5 were refused; five lines to a commit, a commit a second, a head a minute.
Then the parts apart, and the verifier that stands on its own beside it.
`python3 -m benchmarks.controleer [lines]`.
"""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import sqlalchemy as sa
from sqlmodel import Session

from caseapp.config import ROOT, Instellingen
from caseapp.db import Stores
from caseapp.db.chain import Kop, head
from caseapp.db.digest import row_digest
from caseapp.db.sink import Sink
from caseapp.db.store import Store
from caseapp.db.verify import Stand, _keten, _rijen
from caseapp.db.witness import Naast, trusted
from caseapp.domain.logboek import canoniek, schakel
from caseapp.tables import Gebeurtenis, Opslag

from .kills import bouw, plaats_in
from .meten import zeg

REGELS, PER_COMMIT, DOEL = 500_000, 5, 150_000
Velden = dict[str, Any]
T0 = datetime(2027, 1, 4, 8, tzinfo=UTC)


@dataclass
class Klok:
    nu: datetime = T0

    def __call__(self) -> datetime:
        return self.nu


def voorbeelden(session: Session) -> tuple[dict[str, Any], dict[str, Any]]:
    """A line that looks, and a row of the timeline that was made, as they really are."""
    tabel = Gebeurtenis.tabel()
    rij = dict(session.execute(sa.select(tabel).limit(1)).mappings().one())
    gelezen = {
        "beleid": "ab" * 32,
        "categorie": "gva_gedeeld",
        "gebruiker_id": str(uuid4()),
        "gezin_id": str(rij["gezin_id"]),
        "handeling": "bekijken",
        "op": T0.isoformat(),
        "organisatie_id": str(uuid4()),
        "positie": "cp",
        "regel": "cp:gva_gedeeld:W",
        "resultaat": "gelukt",
        "rol": "lokaal_team",
        "sessie": "0123456789ab",
        "take": 0,
        "verzoek": "0123456789ab",
    }
    return gelezen, rij


def inhoud(soort: int, gelezen: Velden, rij: Velden, rijen: list[Velden]) -> Velden:
    """The line for this hundredth; a new row is added to `rijen`."""
    if soort < 86:
        return gelezen
    if soort >= 95:
        return gelezen | {"handeling": "geweigerd", "resultaat": "geweigerd"}
    nieuw = rij | {"id": uuid4()} if soort < 91 or not rijen else rijen[-1]
    if soort < 91 or not rijen:
        rijen.append(nieuw)
    return gelezen | {
        "handeling": "maken" if soort < 91 else "wijzigen",
        "object_soort": "gebeurtenis",
        "object_id": str(nieuw["id"]),
        "rij": row_digest(Gebeurtenis.tabel(), nieuw),
        "velden": ["auteur_id", "categorie", "gezin_id", "op", "op_echt", "soort", "take", "tekst"],
        "zegels": {"tekst": "cd" * 32},
    }


def regels(session: Session, sink: Sink, klok: Klok, aantal: int) -> Iterator[dict[str, Any]]:
    """Lines that follow on the last one, announced and signed as they come; at the end the rows they made."""
    kans, kop = random.Random(aantal), head(session)  # noqa: S311
    gelezen, rij = voorbeelden(session)
    rijen: list[dict[str, Any]] = []
    while kop.volgnummer < aantal:
        begin, klok.nu = kop, klok.nu + timedelta(seconds=1)
        for _ in range(PER_COMMIT):
            wie = uuid4()
            wat = inhoud(kans.randrange(100), gelezen, rij, rijen)
            vol = wat | {"id": str(wie), "op_echt": klok.nu.isoformat(), "volgnummer": kop.volgnummer + 1}
            tekst = canoniek(vol)
            vorige, kop = kop.hash, Kop(kop.volgnummer + 1, schakel(kop.hash, tekst))
            yield {"id": wie.hex, "n": kop.volgnummer, "t": tekst, "v": vorige, "h": kop.hash}
        sink.announce(begin, kop)
        sink.confirm(kop)
    session.execute(sa.insert(Gebeurtenis.tabel()), rijen)


def vul(store: Store, aantal: int) -> None:
    """Straight into the file: through the application this would take an hour."""
    if store.sink is None:
        raise RuntimeError("no second sink")
    klok = Klok()
    store.sink._klok = klok
    with Session(store.engine) as session, patch("os.fdatasync"):
        kolommen = "(id, versie, volgnummer, inhoud, vorige, hash) VALUES (:id, 1, :n, :t, :v, :h)"
        voeg = sa.text(f"INSERT INTO log_regel {kolommen}")
        stroom = regels(session, store.sink, klok, aantal)
        while brok := list(islice(stroom, 10_000)):
            session.execute(voeg, brok)
        session.commit()


def gemeten(wat: str, aantal: int, doe: Any) -> str:
    begin, cpu = time.perf_counter(), time.process_time()
    doe()
    duur, cpu = time.perf_counter() - begin, time.process_time() - cpu
    return f"  {wat:<34} {duur:6.2f} s  {aantal / duur:>9,.0f} per s  (processor {cpu:.2f} s)"


def delen(store: Store, bewijs: Any, aantal: int) -> Iterator[str]:
    stand, naast = Stand(), Naast(trusted(bewijs))
    with Session(store.engine) as session:
        yield gemeten("het tweede spoor lezen", aantal, lambda: trusted(bewijs))
        yield gemeten("de keten, naast het spoor", aantal, lambda: _keten(session, stand, naast))
        yield gemeten("elke rij", len(stand.rijen), lambda: _rijen(session, Opslag.RUIMTE, stand))


def los(plaats: Any, bewijs: Any) -> None:
    opdracht = [sys.executable, "tools/verifieer.py", str(plaats.db), str(plaats.spoor), bewijs.publiek.hex()]
    subprocess.run([*opdracht, str(bewijs.begin)], cwd=ROOT, check=True, capture_output=True)  # noqa: S603


def heel(plaats: Any) -> None:
    with closing(sqlite3.connect(plaats.db)) as c:
        c.execute("PRAGMA integrity_check").fetchall()


def main(aantal: int) -> None:
    with tempfile.TemporaryDirectory(prefix="controleer-") as wortel:
        plaats = plaats_in(bouw(Path(wortel, "huis")))
        with Stores(Instellingen(plaats.map)).gesloten() as stores:
            store, bewijs = stores.ruimte(plaats.ruimte), stores.bewijs_van(plaats.ruimte)
            zeg(gemeten("(vullen)", aantal, lambda: vul(store, aantal)))
            grootte = plaats.db.stat().st_size / 1e6, plaats.spoor.stat().st_size / 1e6
            zeg(f"{aantal:,} regels, {grootte[0]:.0f} MB, spoor {grootte[1]:.0f} MB")
            begin, cpu = time.perf_counter(), time.process_time()
            controle = stores.controleer(plaats.ruimte)
            snelheid = controle.regels / (time.perf_counter() - begin)
            rekentijd = controle.regels / (time.process_time() - cpu)
            oordeel = "gehaald" if snelheid >= DOEL else "NIET GEHAALD"
            zeg(f"  controleer-logboek, alles: {snelheid:,.0f} regels/s op de klok; {oordeel}")
            zeg(f"  en {rekentijd:,.0f} per seconde rekentijd, bij {os.getloadavg()[0]:.1f} wachtenden")
            zeg(f"  {controle.zin}")
            zeg(*delen(store, bewijs, aantal))
            zeg(gemeten("integrity_check van SQLite", aantal, lambda: heel(plaats)))
        zeg(gemeten("tools/verifieer.py", aantal, lambda: los(plaats, bewijs)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else REGELS)
