"""A room that was lived in: with lines after its beginning, heads in between, and an unsigned tail."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import time_machine

from caseapp.db import Store, Stores, in_ruimte, op_platform
from caseapp.db.knoeien import Doelwit, last, raw
from caseapp.db.witness import Bewijs
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin, visible_to
from caseapp.queries.kader import kaarten
from caseapp.tables import RuimteSoort

from ..conftest import instellingen_voor

# Seconds between units of work: a head at the first, and at the first one after a minute.
STAPPEN = (0, 10, 20, 100, 110, 120)


@dataclass(frozen=True)
class Levend:
    """`map` as it lies there while the application runs; `vroeger`: the same, some units of work ago.

    `daarna`: the real moment at which it was left; whoever goes on with it does so later.
    """

    map: Path
    vroeger: Path
    ruimte: UUID
    tweede: UUID
    sjabloon: UUID
    bewijs: Bewijs
    vaste_kop: int
    daarna: datetime

    def kopie(self, plek: Path) -> Path:
        """An own copy of the whole folder."""
        return Path(shutil.copytree(self.map, plek / "huis"))

    def doelwit(self, plek: Path) -> Doelwit:
        """An own copy of the room and its sink; the line in the middle is the first of its unit of work."""
        db, spoor = plek / f"{self.ruimte}.db", plek / f"{self.ruimte}.spoor"
        shutil.copy(self.db(self.map), db)
        shutil.copy(self.spoor(self.map), spoor)
        return Doelwit(db, spoor, self.bewijs.begin + 3)

    def leef_door(self, map_: Path) -> None:
        """The application starts on this folder, is looked around in, and stops."""
        with time_machine.travel(self.daarna + timedelta(hours=1), tick=False):
            stores = Stores(instellingen_voor(map_))
            with stores.gesloten():
                _kijk(stores.ruimte(self.ruimte))

    def db(self, map_: Path, ruimte: UUID | None = None) -> Path:
        return map_ / "gegevens" / "ruimtes" / f"{ruimte or self.ruimte}.db"

    def spoor(self, map_: Path, ruimte: UUID | None = None) -> Path:
        return map_ / "bewijs" / f"{ruimte or self.ruimte}.spoor"


def leef(gebouwd: Path, plek: Path) -> Levend:
    map_ = Path(shutil.copytree(gebouwd, plek / "levend"))
    stores = Stores(instellingen_voor(map_))
    with stores.gesloten():
        [sjabloon], [ruimte] = (stores.zoek(s) for s in (RuimteSoort.SJABLOON, RuimteSoort.DEMONSTRATIE))
        tweede = stores.maak_uit_sjabloon("Tweede", RuimteSoort.OEFENING, sjabloon)
        store, bewijs = stores.ruimte(ruimte), stores.bewijs_van(ruimte)
        vroeger = plek / "vroeger"
        begin = datetime.now(UTC) + timedelta(hours=1)  # after the house was built, whenever that was
        with time_machine.travel(begin, tick=False) as klok:
            for nummer, seconden in enumerate(STAPPEN):
                klok.move_to(daarna := begin + timedelta(seconds=seconden))
                _leef(store, nummer)
                if nummer == 2:
                    shutil.copytree(map_, vroeger)
            _leef(stores.ruimte(tweede), 0)
        foto = Path(shutil.copytree(map_, plek / "foto"))
    vaste_kop = max(int(r.split()[1]) for r in bewijs.spoor.read_text().splitlines()[:-1] if r[0] == "k")
    levend = Levend(foto, vroeger, ruimte, tweede, sjabloon, bewijs, vaste_kop, daarna)
    with raw(levend.db(foto)) as c:
        assert bewijs.begin < levend.vaste_kop < last(c)
    return levend


def _leef(store: Store, nummer: int) -> None:
    """The contactpersoon looks and describes the situation anew: two lines."""
    with store.werk(in_ruimte(_wilg(store))) as werk:
        rij = werk.ctx.session.exec(visible_to(werk.ctx)).first()
        open_gezin(werk.ctx, rij.id, Doen.ZIEN, Categorie.GEZIN_GEZAG)
        werk.ctx.verzegel(rij, situatie=f"Zo staat het ervoor, versie {nummer}.")


def _kijk(store: Store) -> None:
    with store.werk(in_ruimte(_wilg(store)), alleen_lezen=True) as werk:
        rij = werk.ctx.session.exec(visible_to(werk.ctx)).first()
        open_gezin(werk.ctx, rij.id, Doen.ZIEN, Categorie.GEZIN_GEZAG)


def _wilg(store: Store) -> UUID:
    with store.werk(op_platform(), alleen_lezen=True) as werk:
        return next(k.id for groep in kaarten(werk.ctx) for k in groep.kaarten if k.naam == "mw. Wilg")
