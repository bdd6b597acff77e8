"""Keeping a point and going back to it, beside copying the file of the room; and the law of it at length.

`python3 -m benchmarks.terug [points]`: side by side, in a room with one gezin and in the demonstration; then
so many points (500 by itself) of stories played at random, each gone back to with the same fingerprint.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlmodel import select

from caseapp.db import SYSTEEM, Store, Stores, in_ruimte
from caseapp.db import herstelpunt as db
from caseapp.domain.oefenverloop import PuntReden
from caseapp.tables import Herstelpunt
from tests.builders import Huis as Kamer
from tests.db.terug import Spel
from tests.kamers import onbewoond
from tests.kring import een_kring

from .meten import Kant, Reeks, huis, in_het_kort, om_en_om, percentiel, uitslag, verhouding, zeg

RONDES, PER_RONDE = 12, 4
DOEL_MS, PER_SPEL = 75.0, 50  # half of what a jump may take


def maak(stores: Stores, kamer: Store, reden: PuntReden = PuntReden.SPRONG) -> UUID:
    with kamer.werk(in_ruimte(SYSTEEM)) as werk:
        return db.maak_herstelpunt(stores, werk.ctx, kamer.id, reden).id


def ga(stores: Stores, kamer: Store, punt_id: UUID) -> None:
    with kamer.werk(in_ruimte(SYSTEEM)) as werk:
        punt = werk.ctx.session.exec(select(Herstelpunt).where(Herstelpunt.id == punt_id)).one()
        db.ga_terug(stores, werk.ctx, kamer.id, punt, "Om te meten hoe lang het duurt.")


def kopieer(kamer: Store, map_: Path) -> Callable[[], object]:
    """What going back would be without anything that stays: the whole file, keys and logboek too."""
    return lambda: kamer.copy_to(map_ / "kopie.db").sluit()


def meet(naam: str, stores: Stores, kamer: Store) -> float:
    """Gives how long keeping a point takes, p95, in ms."""
    punt_id = maak(stores, kamer, PuntReden.ZELF)
    with tempfile.TemporaryDirectory(prefix="kopie-") as map_:
        kant = (lambda: maak(stores, kamer), lambda: ga(stores, kamer, punt_id), kopieer(kamer, Path(map_)))
        reeksen = om_en_om(*map(Kant, kant), rondes=RONDES, per_ronde=PER_RONDE)
    maken, gaan, kopie = reeksen
    zeg(f"{naam}: {kamer.path.stat().st_size / 1e6:.1f} MB")
    for wat, reeks in zip(("een punt maken", "teruggaan", "bestand kopiëren"), reeksen, strict=True):
        zeg(f"  {wat:<17} {in_het_kort(reeks)}; klok p95 {_p95(reeks):.1f} ms")
    zeg(
        f"  maken / kopiëren: {verhouding(maken, kopie, 'wand'):.2f}; teruggaan / kopiëren: "
        f"{verhouding(gaan, kopie, 'wand'):.2f}"
    )
    return _p95(maken)


def _p95(reeks: Reeks) -> float:
    return percentiel([tijd.wand for tijd in reeks.tijden], 0.95) * 1e3


def een_gezin(map_: Path) -> Kamer:
    kamer = onbewoond(map_)
    with kamer.systeem() as werk:
        een_kring(werk.ctx)
    return kamer


def wet(punten: int) -> None:
    """A new room for each so many points."""
    gemaakt = terug = 0
    while gemaakt < punten:
        with tempfile.TemporaryDirectory(prefix="wet-") as map_:
            kamer = een_gezin(Path(map_))
            with kamer.stores.gesloten():
                spel = Spel(kamer, random.Random(gemaakt))  # noqa: S311
                while spel.gemaakt < min(PER_SPEL, punten - gemaakt):
                    spel.stap()
                if not (controle := kamer.stores.controleer(kamer.ruimte_id)).goed:
                    raise RuntimeError(controle.zin)
        gemaakt, terug = gemaakt + spel.gemaakt, terug + spel.terug
    zeg(f"{gemaakt} punten, {terug} keer terug: elke keer dezelfde vingerafdruk, en het logboek klopt")


def main(punten: int) -> None:
    with tempfile.TemporaryDirectory(prefix="kamer-") as map_:
        kamer = een_gezin(Path(map_))
        with kamer.stores.gesloten():
            p95 = meet("een ruimte met één gezin", kamer.stores, kamer.ruimte)
            zeg(uitslag("  een punt maken, p95", p95, DOEL_MS, " ms"))
    with huis() as h:
        meet("de demonstratie", h.stores, h.ruimte)
    wet(punten)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
