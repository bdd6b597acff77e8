"""Houses to walk through: one that is only read, shared within a file or a run; and own copies to change."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import _om_beurten, instellingen_voor
from tests.plek import kopie_van

from .huis import Huis, bekijk_huis, open_huis
from .plan import plannen
from .wandeling import Plan, Wandeling, bewaar, in_kopie, lees, maak_klaar, wandel

Eenmalig = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def eenmalig(gebouwd: Path) -> Eenmalig:
    """Make something on disk once for all workers: `eenmalig("naam", maak)` gives its path."""

    def maak_eens(naam: str, maak: Callable[[Path], None]) -> Path:
        plek = gebouwd.parent / naam
        with _om_beurten(plek.with_suffix(".beurt")):
            if not plek.with_suffix(".klaar").exists():
                maak(plek)
                plek.with_suffix(".klaar").touch()
        return plek

    return maak_eens


@pytest.fixture(scope="session")
def voorbereid(gebouwd: Path, eenmalig: Eenmalig, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which everybody has a session and every address leads somewhere. Only copied."""

    def maak(plek: Path) -> None:
        shutil.copytree(gebouwd, plek)
        with in_kopie(instellingen_voor(plek), gebouwd.with_suffix(".klaar")) as huis:
            maak_klaar(huis)

    plek = eenmalig("voorbereid", maak)
    kennis = shutil.copytree(plek, tmp_path_factory.mktemp("kennis") / "huis")
    with open_huis(instellingen_voor(kennis)):  # who is who is looked up once per worker, and that is logged
        return plek


@pytest.fixture(scope="session")
def moment(gebouwd: Path) -> Path:
    return gebouwd.with_suffix(".klaar")


@pytest.fixture(scope="session")
def gelopen(voorbereid: Path, moment: Path, eenmalig: Eenmalig) -> Path:
    """A folder with what everybody sees at every address, and the plan that twins are compared on: walked
    once, for all workers."""

    def maak(plek: Path) -> None:
        shutil.copytree(voorbereid, plek)
        with in_kopie(instellingen_voor(plek), moment) as huis:
            eerst, daarna = plannen(huis)
            bewaar(wandel(huis, eerst, daarna), plek / "wandeling.json")
            (plek / "plan.json").write_text(json.dumps(eerst))

    return eenmalig("wandeling-a", maak)


@pytest.fixture(scope="session")
def wandeling(gelopen: Path) -> Wandeling:
    return lees(gelopen / "wandeling.json")


@pytest.fixture(scope="session")
def plan(gelopen: Path) -> Plan:
    return {
        w: [(e, p) for e, p in stappen]
        for w, stappen in json.loads((gelopen / "plan.json").read_text()).items()
    }


@pytest.fixture(scope="module")
def leeshuis(voorbereid: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Huis]:
    """A house for tests that only look; shared within a file."""
    with (
        kopie_van(voorbereid, tmp_path_factory, "leeshuis") as plek,
        open_huis(instellingen_voor(plek)) as huis,
    ):
        yield huis


@pytest.fixture
def huis(app, stores) -> Huis:
    """A house of one's own, on `data`: change what you like."""
    return bekijk_huis(app, stores)


@pytest.fixture
def in_ci() -> bool:
    return os.environ.get("CI") == "true"
