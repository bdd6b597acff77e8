"""How long each casus takes: its template, built through the actions, and a new room from that template;
beside an empty page in the same run.

Goal: every template without one rule broken, and a new room in <= 1 s (issue I, done when).
"""

import time
from itertools import count

from caseapp.config import ROOT
from caseapp.spel.ruimtes import maak_ruimte
from caseapp.spel.zaaien import CASUS, casussen_in, sjabloon_van

from .meten import huis, percentiel, zeg

KEER = 5


def main() -> None:
    ruimtes, paginas, nummer = list[float](), list[float](), count(1)
    with huis() as h:
        bezoeker = h.bezoeker(h.persona())
        zeg(f"{'casus':18} {'handelingen':>11} {'sjabloon':>10} {'ruimte (p50)':>13} {'langst':>8}")
        for casus in casussen_in(ROOT / "seeds"):
            begin = time.perf_counter()
            sjabloon = sjabloon_van(h.stores, ROOT / "seeds", CASUS + casus.sleutel)
            gebouwd = time.perf_counter() - begin
            hier = list[float]()
            for _ in range(KEER):
                begin = time.perf_counter()
                maak_ruimte(h.stores, sjabloon, f"Groep {next(nummer)}")
                hier.append(time.perf_counter() - begin)
                begin = time.perf_counter()
                bezoeker.get("/uitleg/")
                paginas.append(time.perf_counter() - begin)
            ruimtes += hier
            p50, langst = f"{percentiel(hier, 0.5):.2f} s", f"{max(hier):.2f} s"
            zeg(f"{casus.sleutel:18} {len(casus.handelingen):11} {gebouwd:8.1f} s {p50:>13} {langst:>8}")
    keer = percentiel(ruimtes, 0.5) / percentiel(paginas, 0.5)
    zeg(f"nieuwe ruimte: p50 {percentiel(ruimtes, 0.5):.2f} s, p95 {percentiel(ruimtes, 0.95):.2f} s")
    zeg(f"dat is {keer:.0f} keer de bladzijde Uitleg (p50 {percentiel(paginas, 0.5) * 1_000:.1f} ms)")


if __name__ == "__main__":
    main()
