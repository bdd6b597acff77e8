"""Eight people at one zitting, each asking every 2.5 seconds whether something changed, for ten minutes; the
chair and the others keep things moving meanwhile.

The application runs as people run it (waitress, eight threads, in a process of its own); all go over HTTP on
loopback. Beside it, in the same run and between the others, a page that everybody may see: what is measured
is also said as a ratio to that.

    python3 -m benchmarks.zitting [SECONDS]
"""

import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

from sqlmodel import select

from caseapp.actions.kamer import tijdens, voor
from caseapp.config import Instellingen
from caseapp.db import Store, Stores, in_ruimte
from caseapp.domain.kamer.woorden import ZittingStap, ZittingStatus
from caseapp.queries.kamer.deur import open_zitting
from caseapp.spel.zaaien import demonstratie
from caseapp.tables import Gebruiker, Zitting

from .meten import TOKEN, Huis, percentiel, uitslag, zeg
from .proces import Browser, toepassing, tot_gezond, vrije_poort

ELKE, LANG = 2.5, 600.0
VOORZITTER = "mw. Beuk"
AL_GEVRAAGD = ("mw. Wilg", "dhr. Linde", "dhr. Populier", "mw. Hazelaar", "mw. Olm")
ERBIJ = ("dhr. Moerbei", "dhr. Den", "mw. Ceder")
DOEL_MS = 50


class Peiler(Browser):
    """Asks with the mark of what it has, as the script on the page does."""

    def __init__(self, poort: int) -> None:
        super().__init__(poort)
        self._merk = ""

    def peil(self, pad: str) -> int:
        koppen = {"Cookie": self._koekje} | ({"If-None-Match": self._merk} if self._merk else {})
        self._verbinding.request("GET", pad, headers=koppen)
        antwoord = self._verbinding.getresponse()
        antwoord.read()
        self._merk = antwoord.getheader("ETag") or self._merk
        return antwoord.status

    def doe(self, pagina: str, pad: str, velden: dict[str, str]) -> int:
        """One button on a page."""
        gevonden = TOKEN.search(self.haal(pagina)[1])
        if gevonden is None:
            raise RuntimeError(f"no form on {pagina}")
        return self.haal(pad, velden | {"csrf_token": gevonden[1]})[0]


def bouw(data: Path) -> tuple[list[str], str, str]:
    """A demonstration with an open zitting; gives eight who take part, its address, and that of the gezin on
    the table."""
    instellingen = Instellingen(data)
    stores = Stores(instellingen)
    with stores.gesloten():
        ruimte = stores.ruimte(demonstratie(stores, instellingen.seeds))
        huis = Huis(stores, None, ruimte)  # type: ignore[arg-type]  # no application is needed to look up who
        voorzitter = huis.persona(VOORZITTER)
        wie = [huis.persona(naam) for naam in (*AL_GEVRAAGD, *ERBIJ)]
        return [str(een) for een in wie], *_begin(ruimte, voorzitter, wie)


def _begin(ruimte: Store, voorzitter: UUID, wie: list[UUID]) -> tuple[str, str]:
    with ruimte.werk(in_ruimte(voorzitter)) as werk:
        ctx = werk.ctx
        rij = ctx.session.exec(select(Zitting).where(Zitting.status == ZittingStatus.GEPLAND)).one()
        for een in wie[len(AL_GEVRAAGD) :]:
            voor.nodig_uit(ctx, open_zitting(ctx, rij.id), ctx.session.get_one(Gebruiker, een))
            ctx.session.flush()
        open_ = open_zitting(ctx, rij.id)
        tijdens.open_de_zitting(ctx, open_, set(wie))
        while rij.stap is not ZittingStap.VERDUIDELIJKING:
            tijdens.ga_verder(ctx, open_)
        pad = f"/overleg/zittingen/{rij.id}"
        return pad, f"{pad}/inbreng/{rij.inbreng_id}"


def peilt(browser: Peiler, pad: str, eind: float, begin: float) -> list[tuple[float, int]]:
    """Seconds and status of every time it asked."""
    gemeten: list[tuple[float, int]] = []
    volgende = begin
    while volgende < eind:
        time.sleep(max(0.0, volgende - time.perf_counter()))
        start = time.perf_counter()
        status = browser.peil(f"{pad}/stand/eigen")
        gemeten.append((time.perf_counter() - start, status))
        volgende += ELKE
    return gemeten


def beweegt(browsers: list[Peiler], pad: str, zaak: str, eind: float) -> list[int]:
    """Somebody raises a hand or says something, one after the other."""
    statussen, beurt = [], 0
    while time.perf_counter() < eind - 5:
        browser = browsers[beurt % len(browsers)]
        if beurt % 3:
            velden = {"op": "op" if beurt % 2 else "neer"}
            statussen.append(browser.doe(f"{pad}/live", f"{pad}/hand", velden))
        else:
            velden = {
                "soort": "optie",
                "leefgebied": "",
                "tekst": f"een idee om te bespreken, nummer {beurt}",
            }
            statussen.append(browser.doe(f"{pad}/live", f"{zaak}/bijdrage", velden))
        beurt += 1
        time.sleep(5)
    return statussen


def main() -> None:
    lang = float(sys.argv[1]) if len(sys.argv) > 1 else LANG
    with tempfile.TemporaryDirectory(prefix="meting-") as map_:
        wie, pad, zaak = bouw(Path(map_))
        poort = vrije_poort()
        with toepassing(Path(map_), poort) as proces:
            tot_gezond(proces, poort)
            kijken, doen = [Peiler(poort) for _ in wie], [Peiler(poort) for _ in wie]
            for browser, persona in zip([*kijken, *doen], [*wie, *wie], strict=True):
                browser.kies(persona)
            begin = time.perf_counter() + 1
            eind = begin + lang
            with ThreadPoolExecutor(len(wie) + 2) as samen:
                beweging = samen.submit(beweegt, doen, pad, zaak, eind)
                anders = samen.submit(peilt_anders, poort, eind, begin)
                lopers = [
                    samen.submit(peilt, een, pad, eind, begin + plek * ELKE / len(wie))
                    for plek, een in enumerate(kijken)
                ]
                alle = [meting for loper in lopers for meting in loper.result()]
            vertel(lang, alle, beweging.result(), anders.result())


def peilt_anders(poort: int, eind: float, begin: float) -> list[float]:
    """A page without anybody in it, as often as one who takes part asks: what the machine takes anyway."""
    browser, tijden, volgende = Browser(poort), list[float](), begin + ELKE / 2
    while volgende < eind:
        time.sleep(max(0.0, volgende - time.perf_counter()))
        start = time.perf_counter()
        browser.haal("/gezond")
        tijden.append(time.perf_counter() - start)
        volgende += ELKE
    return tijden


def vertel(lang: float, alle: list[tuple[float, int]], gedaan: list[int], anders: list[float]) -> None:
    tijden = [tijd for tijd, _ in alle]
    fout = [status for _, status in alle if status not in (200, 304)] + [s for s in gedaan if s != 302]
    nieuw = sum(status == 200 for _, status in alle)
    p95 = percentiel(tijden, 0.95)
    zeg(
        f"Een zitting van {lang:.0f} s: {len(alle)} keer gepeild door acht, {nieuw} keer was er iets nieuws;"
        f" {len(gedaan)} keer deed iemand iets; {len(fout)} fouten {sorted(set(fout))}",
        f"  peilen p50 {statistics.median(tijden) * 1e3:.1f} ms, p99 {percentiel(tijden, 0.99) * 1e3:.1f} ms,"
        f" langst {max(tijden) * 1e3:.1f} ms",
        f"  p95 tegen p50 van een lege pagina: {p95 / statistics.median(anders):.1f}x",
        "  " + uitslag("p95 van peilen", p95 * 1e3, DOEL_MS, " ms"),
        "  " + uitslag("fouten", len(fout), 0, ""),
    )


if __name__ == "__main__":
    main()
