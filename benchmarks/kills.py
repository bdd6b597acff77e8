"""kill -9 while a process writes without stopping; then: what was acknowledged is there, each row with its
line.

The child is forked from a process that has loaded everything, opens the stores itself and acknowledges each
commit through a pipe, only after it was kept. `python3 -m benchmarks.kills [how often]`, 1,000 by itself.
"""

import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from uuid import UUID

from caseapp.config import Instellingen
from caseapp.db import Store, Stores, in_ruimte, op_platform
from caseapp.queries.dossier import visible_to
from caseapp.queries.kader import kaarten
from caseapp.spel.zaaien import demonstratie
from caseapp.tables import Concept, RuimteSoort

from .meten import WIE, zeg

PER_HUIS = 50


@dataclass(frozen=True)
class Plaats:
    """Where is written: a data folder, a room in it, and as whom."""

    map: Path
    ruimte: UUID
    wie: UUID

    @property
    def db(self) -> Path:
        return self.map / "gegevens" / "ruimtes" / f"{self.ruimte}.db"

    @property
    def spoor(self) -> Path:
        return self.map / "bewijs" / f"{self.ruimte}.spoor"


def bouw(map_: Path) -> Path:
    """A demonstration in this folder."""
    with Stores(Instellingen(map_)).gesloten() as stores:
        demonstratie(stores, Instellingen(map_).seeds)
    return map_


def plaats_in(map_: Path) -> Plaats:
    stores = Stores(Instellingen(map_))
    with stores.gesloten():
        [ruimte] = stores.zoek(RuimteSoort.DEMONSTRATIE)
        with stores.ruimte(ruimte).werk(op_platform(), alleen_lezen=True) as werk:
            wie = next(k.id for groep in kaarten(werk.ctx) for k in groep.kaarten if k.naam == WIE)
    return Plaats(map_, ruimte, wie)


def schrijf(store: Store, wie: UUID, nummer: int) -> UUID:
    """One unit of work: a new row with a sealed text, and the same row of a gezin changed once more."""
    with store.werk(in_ruimte(wie)) as werk:
        rij = Concept(gebruiker_id=wie, pad=f"/{nummer}/{random.random()}", op_echt=werk.ctx.wall)  # noqa: S311
        werk.ctx.verzegel(rij, velden="{}")
        gezin = werk.ctx.session.exec(visible_to(werk.ctx)).first()
        if gezin is None:
            raise RuntimeError("no gezin to write about")
        werk.ctx.verzegel(gezin, situatie=f"Voor de {nummer}e keer.")
        werk.ctx.session.add(rij)
    return rij.id


def _kind(plaats: Plaats, pijp: int) -> None:
    store = Stores(Instellingen(plaats.map)).ruimte(plaats.ruimte)
    os.write(pijp, b"begonnen\n")
    for nummer in count():
        os.write(pijp, f"{schrijf(store, plaats.wie, nummer).hex}\n".encode())


def dood(plaats: Plaats, commits: int, wachten: float) -> set[str]:
    """Let a child write, kill it so many commits and seconds later; gives the ids that it acknowledged."""
    lees, pijp = os.pipe()
    kind = os.fork()
    if kind == 0:
        try:
            os.close(lees)
            _kind(plaats, pijp)
        finally:
            os._exit(1)
    os.close(pijp)
    with open(lees, "rb", buffering=0) as uit:
        gezegd = b""
        while gezegd.count(b"\n") <= commits and (meer := uit.read(65_536)):
            gezegd += meer
        time.sleep(wachten)
        os.kill(kind, signal.SIGKILL)
        gezegd += b"".join(iter(lambda: uit.read(65_536), b""))
    _, hoe = os.waitpid(kind, 0)
    if not os.WIFSIGNALED(hoe) or not gezegd.startswith(b"begonnen\n"):
        raise RuntimeError("the child stopped by itself")
    return {regel.decode() for regel in gezegd.split(b"\n")[1:-1]}


def gevallen(plaats: Plaats) -> Counter[str]:
    """In which state the files were left, before anybody opened them."""
    regels = plaats.spoor.read_bytes().split(b"\n")
    return Counter(
        {
            "met een half journaal": int(plaats.db.with_name(f"{plaats.db.name}-journal").exists()),
            "met een aankondiging zonder bevestiging": int(regels[-2][:1] == b"v"),
            "met een afgebroken regel in het spoor": int(regels[-1] != b""),
        }
    )


def mankementen(plaats: Plaats, beloofd: set[str]) -> list[str]:
    """Open everything again; what is not as it should be, in words."""
    stores = Stores(Instellingen(plaats.map))
    with stores.gesloten():
        controle = stores.controleer(plaats.ruimte)
    with closing(sqlite3.connect(plaats.db)) as c:
        heel = c.execute("PRAGMA integrity_check").fetchall()
        er = {rij for (rij,) in c.execute("SELECT id FROM concept")}
        soort = "json_extract(inhoud, '$.object_soort') = 'concept'"
        regels = c.execute(f"SELECT count(*) FROM log_regel WHERE {soort}").fetchone()[0]  # noqa: S608
    fouten = [] if controle.goed else [controle.zin]
    fouten += [f"{len(beloofd - er)} bevestigde commits zijn weg"] if beloofd - er else []
    fouten += [] if heel == [("ok",)] else [f"het bestand is niet heel: {heel[:1]}"]
    return fouten + ([] if regels == len(er) else [f"{len(er)} rijen, {regels} regels"])


def moord(plaats: Plaats, keren: int, kans: random.Random) -> Counter[str]:
    """So many kills on one room, each verified; RuntimeError at the first that was not survived."""
    telling: Counter[str] = Counter()
    beloofd: set[str] = set()
    for keer in range(keren):
        nieuw = dood(plaats, kans.randrange(4), kans.uniform(0.0, 0.02))
        telling += gevallen(plaats)
        beloofd |= nieuw
        telling.update({"keer gedood": 1, "bevestigde commits": len(nieuw)})
        if fouten := mankementen(plaats, beloofd):
            raise RuntimeError(f"keer {keer + 1}: {'; '.join(fouten)}")
    return telling


def main(keren: int) -> None:
    telling: Counter[str] = Counter()
    begin, kans = time.monotonic(), random.Random(keren)  # noqa: S311
    with tempfile.TemporaryDirectory(prefix="kills-") as wortel:
        bron = bouw(Path(wortel, "bron"))
        while telling["keer gedood"] < keren:
            map_ = Path(shutil.copytree(bron, Path(wortel, "huis")))
            telling += moord(plaats_in(map_), min(PER_HUIS, keren - telling["keer gedood"]), kans)
            shutil.rmtree(map_)
    zeg(
        f"kill -9 tijdens schrijven, in {time.monotonic() - begin:.0f} s",
        *(f"  {aantal:>6}  {wat}" for wat, aantal in telling.items()),
        "  na elke keer: geen bevestigde commit weg, elke rij haar regel en omgekeerd, bestand heel",
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
