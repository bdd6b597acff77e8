"""Eight processes on one data folder: the second is refused; forced past that, nothing forks or is lost.

Forced means: the lock on the folder is taken out, as somebody could who starts it with other code. All eight
then write in one room as fast as they can. `python3 -m benchmarks.acht_processen [commits per process]`.
"""

import os
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from sqlalchemy.exc import OperationalError

from caseapp.config import Instellingen, StartFout
from caseapp.db import Store, Stores

from .kills import Plaats, bouw, mankementen, plaats_in, schrijf
from .meten import percentiel, zeg

PROCESSEN = 8
HOE = "fork" if hasattr(os, "fork") else "spawn"


@dataclass(frozen=True)
class Verslag:
    """What one process did: the ids it was told are kept, the seconds each took, how often it gave up."""

    bevestigd: list[str]
    tijden: list[float]
    bezet: int


class Open:
    """In the place of the lock on the folder: it never says no."""

    def __init__(self, _map: Path) -> None: ...

    def release(self) -> None: ...


def werker(plaats: Plaats, commits: int) -> Verslag:
    bevestigd, tijden, bezet = [], [], 0
    with (
        patch("caseapp.db.stores.OneProcess", Open),
        Stores(Instellingen(plaats.map)).gesloten() as stores,
    ):
        store = _open(stores, plaats)
        for nummer in range(commits):
            begin = time.perf_counter()
            try:
                bevestigd.append(schrijf(store, plaats.wie, nummer).hex)
            except OperationalError:
                bezet += 1
            tijden.append(time.perf_counter() - begin)
    return Verslag(bevestigd, tijden, bezet)


def _open(stores: Stores, plaats: Plaats) -> Store:
    """Opening a room looks at it, and the others may hold it longer than one look waits."""
    for _ in range(50):
        try:
            return stores.ruimte(plaats.ruimte)
        except OperationalError:
            continue
    return stores.ruimte(plaats.ruimte)


def geweigerd(plaats: Plaats) -> str:
    """What a second process is told when it behaves."""
    with get_context(HOE).Pool(1) as anderen, Stores(Instellingen(plaats.map)).gesloten():
        return str(anderen.apply(_start, (plaats,)))


def _start(plaats: Plaats) -> str:
    try:
        Stores(Instellingen(plaats.map)).sluit()
    except StartFout as fout:
        return str(fout)
    return ""


def samen(plaats: Plaats, processen: int, commits: int) -> list[Verslag]:
    with get_context(HOE).Pool(processen) as allen:
        return allen.starmap(werker, [(plaats, commits)] * processen)


def vorken(plaats: Plaats) -> int:
    """Numbers that occur more than once, and lines that point to the same one before them."""
    with closing(sqlite3.connect(plaats.db)) as c:
        vraag = (
            "SELECT count(*) - count(DISTINCT volgnummer) + count(*) - count(DISTINCT vorige) FROM log_regel"
        )
        return int(c.execute(vraag).fetchone()[0])


def main(commits: int) -> None:
    with tempfile.TemporaryDirectory(prefix="acht-") as wortel:
        plaats = plaats_in(bouw(Path(wortel, "huis")))
        zin = geweigerd(plaats)
        begin = time.monotonic()
        verslagen = samen(plaats, PROCESSEN, commits)
        duur = time.monotonic() - begin
        bevestigd = {rij for verslag in verslagen for rij in verslag.bevestigd}
        tijden = [tijd for verslag in verslagen for tijd in verslag.tijden]
        fouten = mankementen(plaats, bevestigd)
        gevorkt = vorken(plaats)
    zeg(
        f"{PROCESSEN} processen op één map, {os.cpu_count()} kernen",
        f"  het tweede proces krijgt te horen: {zin}",
        f"  voorbij het slot: {len(bevestigd)} bevestigde commits in {duur:.1f} s",
        f"  wachten: p50 {percentiel(tijden, 0.5):.3f} s, p99 {percentiel(tijden, 0.99):.3f} s, "
        f"langst {max(tijden):.3f} s; {sum(v.bezet for v in verslagen)} keer te lang bezet, en geweigerd",
        f"  vorken: {gevorkt}; niet in orde: {fouten or 'niets'}",
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
