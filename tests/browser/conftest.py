"""One browser for the whole run, and one house in which every address leads somewhere."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ..conftest import instellingen_voor
from ..web.huis import Huis, open_huis
from ..web.wandeling import maak_klaar
from .gastheer import open_deur, venster
from .rondes import Stap, rondes


@dataclass(frozen=True)
class Opstelling:
    """`rondes`: what each person has to look at."""

    huis: Huis
    adres: str
    rondes: dict[str, list[Stap]]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with venster() as browser:
        yield browser


@pytest.fixture(scope="package")
def opstelling(gebouwd: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opstelling]:
    data = Path(shutil.copytree(gebouwd, tmp_path_factory.mktemp("browser") / "huis"))
    with open_huis(instellingen_voor(data)) as huis:
        maak_klaar(huis)
        huis.terug("account-beheerder").post("/account/tweestaps/beginnen")
        with open_deur(huis.app) as adres:
            yield Opstelling(huis, adres, rondes(huis))
