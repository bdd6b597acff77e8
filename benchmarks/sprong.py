"""How long a jump takes in a room with one gezin, beside an empty page in the same run.

Each jump goes on to the end of a round of the first scenario: it keeps a point to go back to, lets come what
is due, and puts the clock down. Goal: p95 <= 150 ms (simulation 10, G4).
"""

import time
from itertools import count
from uuid import UUID, uuid4

from caseapp.config import ROOT
from caseapp.db import Stores, in_ruimte
from caseapp.permissions import Actor, Rol
from caseapp.spel.ruimtes import maak_ruimte
from caseapp.spel.sprong import doel_in, spring
from caseapp.spel.zaaien import sjabloon_van

from .meten import huis, percentiel, zeg

RUIMTES = 12
DAGEN = (0, 7, 28, 84, 140, 238, 365, 455, 548)
TRAINER = Actor(uuid4(), Rol.TRAINER)


def _sprong(stores: Stores, ruimte_id: UUID, dag: int) -> float:
    with stores.ruimte(ruimte_id).werk(in_ruimte(TRAINER), alleen_lezen=True) as werk:
        doel = doel_in(werk.ctx, dag)
    begin = time.perf_counter()
    spring(stores, ruimte_id, TRAINER, doel)
    return time.perf_counter() - begin


def main() -> None:
    sprongen, paginas, nummer = list[float](), list[float](), count(1)
    with huis() as h:
        sjabloon = sjabloon_van(h.stores, ROOT / "seeds", "scenario:gezin-kandelaar")
        bezoeker = h.bezoeker(h.persona())
        for _ in range(RUIMTES):
            ruimte_id = maak_ruimte(h.stores, sjabloon, f"Groep {next(nummer)}")
            for dag in DAGEN:
                sprongen.append(_sprong(h.stores, ruimte_id, dag))
                begin = time.perf_counter()
                bezoeker.get("/uitleg/")
                paginas.append(time.perf_counter() - begin)
    zeg(f"{len(sprongen)} sprongen in {RUIMTES} ruimtes, van dag 0 tot {DAGEN[-1]}")
    for naam, tijden in (("sprong", sprongen), ("bladzijde Uitleg", paginas)):
        p50, p95 = percentiel(tijden, 0.5) * 1_000, percentiel(tijden, 0.95) * 1_000
        zeg(f"  {naam:18} p50 {p50:6.1f} ms   p95 {p95:6.1f} ms   langst {max(tijden) * 1_000:6.1f} ms")
    keer = percentiel(sprongen, 0.5) / percentiel(paginas, 0.5)
    zeg(f"  p50 van een sprong is {keer:.1f} keer die van een bladzijde")


if __name__ == "__main__":
    main()
