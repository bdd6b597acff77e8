"""How fast all keys of a room are changed: every data key opened with the old room key and wrapped with the
new one, in one commit with its line. Beside it the same wraps alone, without the store.
`python3 -m benchmarks.wissel [keys]`, 20,000 by itself.
"""

import os
import sys
import time
from uuid import uuid4

from caseapp.cipher import herverpak, maak_dek
from caseapp.db import Store, op_platform
from caseapp.db.rotate import rewrap
from caseapp.db.store import als_dek
from caseapp.permissions import Categorie
from caseapp.tables import Compartiment, Eigenaar

from .meten import huis, zeg

DOEL, RONDES = 5_000, 5


def vul(store: Store, hoeveel: int) -> None:
    """Data keys of as many gezinnen, as the store keeps them."""
    with store.werk(op_platform()) as werk:
        for _ in range(hoeveel):
            vak = Compartiment(Eigenaar.GEZIN, uuid4(), Categorie.GVA_GEDEELD)
            werk.ctx.session.add(als_dek(maak_dek(store.sleutel, vak)[0]))


def alleen_inpakken(hoeveel: int) -> float:
    oud, nieuw = os.urandom(32), os.urandom(32)
    rijen = [
        maak_dek(oud, Compartiment(Eigenaar.GEZIN, uuid4(), Categorie.GVA_GEDEELD))[0] for _ in range(hoeveel)
    ]
    begin = time.perf_counter()
    for rij in rijen:
        herverpak(oud, nieuw, rij)
    return time.perf_counter() - begin


def main() -> None:
    hoeveel = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with huis() as h:
        vul(h.ruimte, hoeveel)
        snelheden, kaal = [], []
        for _ in range(RONDES):
            kaal.append(hoeveel / alleen_inpakken(hoeveel))
            begin = time.perf_counter()
            aantal = rewrap(h.ruimte, os.urandom(32))
            snelheden.append(aantal / (time.perf_counter() - begin))
    midden = sorted(snelheden)[RONDES // 2]
    oordeel = "gehaald" if midden >= DOEL else "NIET GEHAALD"
    zeg(
        f"Sleutels wisselen: {aantal} sleutels, {RONDES} keer",
        f"  in de opslag, met commit en logregel: {midden:,.0f} per seconde (middelste)  "
        f"(doel: minstens {DOEL:,})  {oordeel}",
        f"  alleen openen en inpakken: {sorted(kaal)[RONDES // 2]:,.0f} per seconde",
    )


if __name__ == "__main__":
    main()
