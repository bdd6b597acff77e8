"""Eight visitors on one room at once, against one visitor alone, over HTTP on loopback.

The application runs as people run it (waitress, eight threads, in a process of its own). Every visitor has a
session and a connection of its own and asks for the same dossier page again and again. One visitor alone is
measured before, between and after the rounds of eight.
"""

import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from caseapp.config import Instellingen
from caseapp.db import Stores
from caseapp.spel.zaaien import demonstratie

from .meten import Huis, percentiel, uitslag, zeg
from .proces import Browser, toepassing, tot_gezond, vrije_poort

BEZOEKERS, RONDES, VERZOEKEN = 8, 4, 25


def bouw(data: Path) -> tuple[str, str]:
    """A demonstration in this folder; gives the persona and the page."""
    instellingen = Instellingen(data)
    stores = Stores(instellingen)
    with stores.gesloten():
        ruimte = stores.ruimte(demonstratie(stores, instellingen.seeds))
        huis = Huis(stores, None, ruimte)  # type: ignore[arg-type]  # no application is needed to look up who
        persona = huis.persona()
        return str(persona), f"/gezinnen/{huis.gezin(persona)}/"


def bezoek(browser: Browser, pad: str) -> list[float]:
    tijden = []
    for _ in range(VERZOEKEN):
        begin = time.perf_counter()
        status, _tekst = browser.haal(pad)
        tijden.append(time.perf_counter() - begin)
        if status != 200:
            raise RuntimeError(f"{pad} answered {status}")
    return tijden


def main() -> None:
    alleen: list[float] = []
    samen: list[float] = []
    with tempfile.TemporaryDirectory(prefix="meting-") as map_:
        persona, pad = bouw(Path(map_))
        poort = vrije_poort()
        with toepassing(Path(map_), poort) as proces:
            tot_gezond(proces, poort)
            browsers = [Browser(poort) for _ in range(BEZOEKERS)]
            for browser in browsers:
                browser.kies(persona)
            bezoek(browsers[0], pad)  # warms up
            alleen += bezoek(browsers[0], pad)
            for _ in range(RONDES):
                with ThreadPoolExecutor(BEZOEKERS) as samen_:
                    for tijden in samen_.map(bezoek, browsers, [pad] * BEZOEKERS):
                        samen += tijden
                alleen += bezoek(browsers[0], pad)
    een = statistics.median(alleen)
    zeg(
        f"Acht bezoekers: {len(samen)} verzoeken van acht tegelijk, {len(alleen)} van één alleen",
        f"  één alleen    p50 {een * 1e3:.1f} ms, p99 {percentiel(alleen, 0.99) * 1e3:.1f} ms",
        f"  acht tegelijk p50 {statistics.median(samen) * 1e3:.1f} ms,"
        f" p99 {percentiel(samen, 0.99) * 1e3:.1f} ms, langst {max(samen) * 1e3:.1f} ms",
        "  " + uitslag("p99 van acht tegen p50 van één", percentiel(samen, 0.99) / een, 20),
    )


if __name__ == "__main__":
    main()
