"""Twenty rooms of trainings beside each other, and 200,000 guesses: `python -m benchmarks.raden [guesses]`.

Ten thousand per room, with made-up ids, ids of other rooms and cookies that are over. Says how often
something of another room was in an answer (that must be 0), and how often an answer was an error of ours.
"""

import sys
import time
from collections import Counter

from tests.web.raden import beeindig, raad, richt_in

from .meten import huis, zeg

RUIMTES, PER_RUIMTE = 20, 10_000
PER_KEER = 2_000


def main() -> int:
    pogingen = int(sys.argv[1]) if len(sys.argv) > 1 else RUIMTES * PER_RUIMTE
    totaal, begin = Counter[str](), time.monotonic()
    with huis() as h:
        kamers = richt_in(h.stores, RUIMTES)
        oud = beeindig(h.stores, kamers)
        for zaad in range(-(-pogingen // PER_KEER)):
            totaal += raad(h.app, kamers, oud, min(PER_KEER, pogingen - zaad * PER_KEER), zaad)
            stand = (
                f"{totaal['vreemd']} van een ander, {totaal['kapot']} kapot, {totaal['eigen']} van zichzelf"
            )
            zeg(f"{totaal['gedaan']:>8} gokken: {stand}")
        heel = all(h.stores.controleer(kamer.ruimte_id).eerste_fout is None for kamer in kamers)
    zeg(f"logboeken in orde: {heel}; {time.monotonic() - begin:.0f} s")
    return int(bool(totaal["vreemd"] or totaal["kapot"]) or not heel)


if __name__ == "__main__":
    raise SystemExit(main())
