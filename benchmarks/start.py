"""Starting and memory: a first start in an empty folder, later starts, a new room, back to the beginning.

A start is measured from outside, from making the process until the first page answers, in an environment that
is already installed. Memory is that of the process (resident, Linux) after it served every persona one round.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from caseapp.config import Instellingen
from caseapp.db import Stores, in_ruimte, op_platform
from caseapp.queries.kader import kaarten
from caseapp.spel.zaaien import DEMONSTRATIE, sjabloon
from caseapp.tables import RuimteSoort

from .meten import uitslag, zeg
from .proces import Browser, geheugen, gerekend, toepassing, tot_gezond, vrije_poort

LATER = 5
PADEN = ("/", "/gezinnen/", "/uitleg/", "/uitleg/wie-mag-wat-zien", "/uitleg/beveiliging")


def duur(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def ruimtes(data: Path) -> tuple[float, list[float], list[float]]:
    """Seconds for the template, for each new room, and for each return to the beginning."""
    instellingen = Instellingen(data)
    stores = Stores(instellingen)
    with stores.gesloten():
        bouwen = duur(lambda: sjabloon(stores, instellingen.seeds))
        bron = sjabloon(stores, instellingen.seeds)
        nieuw = [
            duur(lambda: stores.maak_uit_sjabloon(DEMONSTRATIE, RuimteSoort.OEFENING, bron))
            for _ in range(LATER)
        ]
        terug = [_terug(stores, ruimte) for ruimte in stores.zoek(RuimteSoort.OEFENING)]
        return bouwen, nieuw, terug


def _terug(stores: Stores, ruimte: UUID) -> float:
    return duur(lambda: herstel(stores, ruimte))


def herstel(stores: Stores, ruimte: UUID) -> None:
    store = stores.ruimte(ruimte)
    with store.werk(op_platform(), alleen_lezen=True) as werk:
        wie = kaarten(werk.ctx)[0].kaarten[0].id
    with store.werk(in_ruimte(wie)) as werk:
        stores.herstel(werk.ctx, ruimte)


def personas(data: Path) -> list[str]:
    stores = Stores(Instellingen(data))
    with stores.gesloten():
        demonstratie = stores.ruimte(stores.zoek(RuimteSoort.DEMONSTRATIE)[0])
        with demonstratie.werk(op_platform(), alleen_lezen=True) as werk:
            return [str(kaart.id) for groep in kaarten(werk.ctx) for kaart in groep.kaarten]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="meting-") as map_:
        bouwen, nieuw, terug = ruimtes(Path(map_, "ruimtes"))
        data, poort = Path(map_, "start"), vrije_poort()
        with toepassing(data, poort) as proces:
            eerste = tot_gezond(proces, poort)
        iedereen = personas(data)
        later: list[float] = []
        rekentijd: list[float] = []
        for _ in range(LATER):
            with toepassing(data, poort) as proces:
                later.append(tot_gezond(proces, poort))
                rekentijd.append(gerekend(proces))
        with toepassing(data, poort) as proces:
            tot_gezond(proces, poort)
            leeg, _ = geheugen(proces)
            for persona in iedereen:
                browser = Browser(poort)
                browser.kies(persona)
                for pad in PADEN:
                    browser.haal(pad)
            vol, hoogste = geheugen(proces)
    zeg(
        "Starten en geheugen",
        f"  eerste start in een lege map (zonder pakketten installeren): {eerste:.2f} s",
        f"  sjabloon bouwen {bouwen:.2f} s; nieuwe ruimte {_kort(nieuw)};"
        f" terug naar het begin {_kort(terug)}",
        f"  geheugen na de start {leeg:.0f} MB, na een ronde van {len(iedereen)} persona's {vol:.0f} MB"
        f" (hoogste {hoogste:.0f} MB)",
        f"  latere start {_kort(later)}; aan processortijd {_kort(rekentijd)}",
        "  " + uitslag("latere start, middelste van vijf, in s", statistics.median(later), 2, ""),
        "  " + uitslag("nieuwe ruimte, middelste van vijf, in s", statistics.median(nieuw), 1, ""),
        "  " + uitslag("terug naar het begin, middelste, in s", statistics.median(terug), 1, ""),
        "  " + uitslag("geheugen, hoogste, in MB", hoogste, 150, ""),
    )


def _kort(tijden: list[float]) -> str:
    return f"{statistics.median(tijden):.2f} s (laagste {min(tijden):.2f} s)"


if __name__ == "__main__":
    main()
