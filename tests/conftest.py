"""Rooms to test in: the demonstration is built once per run and copied for each test that wants its own."""

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from caseapp.config import ROOT, Instellingen
from caseapp.db import Store, Stores, in_ruimte, op_platform, sqlite
from caseapp.db import stores as winkels
from caseapp.db.sqlite import check_whole
from caseapp.queries.kader import kaarten
from caseapp.spel.zaaien import demonstratie
from caseapp.tables import RuimteSoort

from .web.bezoeker import Bezoeker
from .web.huis import maak_app

# The same examples in every run: what passes here passes there.
settings.register_profile(
    "huis", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("huis")
# Thousands of short units of work: tidying up after every seven hundred objects is a tenth of the run.
gc.set_threshold(200_000, 20, 100)
GOEDKOOP = (1, 8, 1)
# A house to test in is thrown away: it need not survive a power cut, so nothing waits for a disk. What must
# survive one is tested in processes of its own, where this file is not read.
ZOALS_ONTWORPEN = sqlite.PRAGMAS
sqlite.PRAGMAS = (*sqlite.PRAGMAS, "synchronous=OFF")
if hasattr(os, "fdatasync"):
    os.fdatasync = lambda _bestand: None


def pytest_collection_finish() -> None:
    """Ten thousand tests that were found stay until the end, and need not be looked through again."""
    gc.collect()
    gc.freeze()


def _heel_of_bekend(pad: Path) -> None:
    """A copy of a store that was found whole is the same to the byte, and is not read through again."""
    if not pad.exists() or pad.with_name(f"{pad.name}-journal").exists():
        return check_whole(pad)
    stempel = (pad.name, pad.stat().st_size, pad.stat().st_mtime_ns)
    if stempel not in _HEEL:
        check_whole(pad)
        _HEEL.add(stempel)
    return None


_HEEL: set[tuple[str, int, int]] = set()
winkels.check_whole = _heel_of_bekend


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs the walk through the whole house goes first: one worker walks while the others do the
    rest."""
    items.sort(key=lambda item: "gelopen" not in getattr(item, "fixturenames", ()))


def instellingen_voor(data: Path) -> Instellingen:
    """Settings for a test: cheap passwords, seeds of the repository."""
    return replace(Instellingen(data), wachtwoord_kosten=GOEDKOOP)


@pytest.fixture(scope="session")
def gebouwd(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A data folder with the demonstration in it, made once for all workers."""
    wortel = tmp_path_factory.getbasetemp()
    plek = (wortel if worker_id == "master" else wortel.parent) / "demonstratie"
    klaar = plek.with_suffix(".klaar")
    with _om_beurten(plek.with_suffix(".beurt")):
        if not klaar.exists():
            stores = Stores(instellingen_voor(plek))
            with stores.gesloten():
                demonstratie(stores, ROOT / "seeds")
            klaar.touch()
    return plek


class _om_beurten:  # reads as a phrase
    """One worker at a time."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad

    def __enter__(self) -> None:
        self._bestand = self._pad.open("a")
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(self._bestand, fcntl.LOCK_EX)

    def __exit__(self, *_rest: object) -> None:
        self._bestand.close()


@pytest.fixture(scope="session")
def worker_id() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "master")


@pytest.fixture
def data(gebouwd: Path, tmp_path: Path) -> Path:
    """An own copy of the data folder: break it as you like."""
    return Path(shutil.copytree(gebouwd, tmp_path / "huis"))


@pytest.fixture
def stores(data: Path) -> Iterator[Stores]:
    stores = Stores(instellingen_voor(data))
    with stores.gesloten():
        yield stores


@pytest.fixture
def ruimte(stores: Stores) -> Store:
    """The demonstration room."""
    return stores.ruimte(stores.zoek(RuimteSoort.DEMONSTRATIE)[0])


@pytest.fixture
def wie(ruimte: Store) -> dict[str, UUID]:
    """Personas by name: 'mw. Wilg', 'Noor Wolkenveld'."""
    with ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        return {kaart.naam: kaart.id for groep in kaarten(werk.ctx) for kaart in groep.kaarten}


@pytest.fixture
def als(ruimte: Store, wie: dict[str, UUID]) -> Callable[..., object]:
    """`with als("mw. Wilg") as werk:` — a unit of work as this persona."""

    def begin(naam: str, *, alleen_lezen: bool = False) -> object:
        return ruimte.werk(in_ruimte(wie[naam]), alleen_lezen=alleen_lezen)

    return begin


@pytest.fixture
def app(stores: Stores, data: Path) -> Flask:
    return maak_app(stores, instellingen_voor(data))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def bezoeker(app: Flask, wie: dict[str, UUID]) -> Callable[..., Bezoeker]:
    """`bezoeker("mw. Wilg")` — a browser that looks through these eyes; without a name a stranger."""

    def maak(naam: str | None = None) -> Bezoeker:
        nieuw = Bezoeker(app.test_client())
        if naam is not None:
            nieuw.kies(wie[naam])
        return nieuw

    return maak
