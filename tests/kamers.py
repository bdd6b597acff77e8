"""Fixtures: the demonstration to read in, an empty room per module, and a fresh empty room per test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from caseapp.db import Stores, in_ruimte, op_platform
from caseapp.queries.dossier import laad
from caseapp.queries.kader import kaarten
from caseapp.queries.namen import gezin_naam
from caseapp.tables import Gebruiker, Gezin, RuimteSoort

from .builders import Huis, alles, instellingen_in, lege_kamer
from .kring import Kring, een_kring
from .plek import kopie_van


def bewoond(stores: Stores, map_: Path) -> Huis:
    """The demonstration, with its personas and gezinnen by name."""
    ruimte_id = stores.zoek(RuimteSoort.DEMONSTRATIE)[0]
    ruimte = stores.ruimte(ruimte_id)
    with ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        wie = {kaart.naam: kaart.id for groep in kaarten(werk.ctx) for kaart in groep.kaarten}
        machine = select(Gebruiker.id).order_by(Gebruiker.volgorde.desc()).limit(1)
        wie["De simulatie"] = werk.ctx.session.exec(machine).one()
    with ruimte.werk(in_ruimte(wie["mw. Sering"]), alleen_lezen=True) as werk:
        open_ = laad(werk.ctx, [gezin.id for gezin in alles(werk.ctx, Gezin)])
        gezinnen = {gezin_naam(werk.ctx, g).removeprefix("Gezin "): g.id for g in open_.values()}
    return Huis(stores, ruimte, ruimte_id, map_, wie, gezinnen)


def onbewoond(map_: Path) -> Huis:
    """The house in this folder; an empty room is made where there is none."""
    stores = Stores(instellingen_in(map_))
    try:
        ruimte_id = next(iter(stores.zoek(RuimteSoort.OEFENING)), None) or lege_kamer(stores)
        return Huis(stores, stores.ruimte(ruimte_id), ruimte_id, map_)
    except BaseException:
        stores.sluit()
        raise


@pytest.fixture(scope="session")
def leeshuis(gebouwd: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Huis]:
    """The demonstration of this worker: look, add lines to its log, but change nothing."""
    with kopie_van(gebouwd, tmp_path_factory, "leeshuis") as map_:
        stores = Stores(instellingen_in(map_))
        with stores.gesloten():
            yield bewoond(stores, map_)


@pytest.fixture
def huis(stores: Stores, data: Path) -> Huis:
    """An own copy of the demonstration: do with it what you like."""
    return bewoond(stores, data)


@pytest.fixture(scope="module")
def kamer(leeg_gebouwd: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Huis]:
    """An empty room for all tests of a module: each furnishes its own corner."""
    with kopie_van(leeg_gebouwd, tmp_path_factory, "kamer") as map_:
        huis = onbewoond(map_)
        with huis.stores.gesloten():
            yield huis


@pytest.fixture
def eigen_kamer(leeg_gebouwd: Path, tmp_path: Path) -> Iterator[Huis]:
    """An empty room for one test."""
    huis = onbewoond(Path(shutil.copytree(leeg_gebouwd, tmp_path / "eigen")))
    with huis.stores.gesloten():
        yield huis


@pytest.fixture
def kring(kamer: Huis) -> Kring:
    """A gezin in that room, with somebody in every position around it."""
    with kamer.systeem() as werk:
        return een_kring(werk.ctx)


@pytest.fixture(scope="session")
def leeg_gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one empty room in it, made once per worker."""
    map_ = tmp_path_factory.mktemp("leeg") / "huis"
    onbewoond(map_).stores.sluit()
    return map_
