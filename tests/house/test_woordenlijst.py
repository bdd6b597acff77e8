"""Every enum with all its words, and every table, stands in docs/woordenlijst.md."""

import pkgutil
import re
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import caseapp.domain
import caseapp.tables

LIJST = (Path(__file__).parents[2] / "docs" / "woordenlijst.md").read_text()
RIJEN = {rij.split("`")[1]: rij for rij in LIJST.splitlines() if rij.startswith("| `")}


def _klassen(*pakketten: ModuleType) -> list[type]:
    """Every class that is made in one of these packages."""
    modules = [
        import_module(gevonden.name)
        for pakket in pakketten
        for gevonden in pkgutil.walk_packages(pakket.__path__, f"{pakket.__name__}.")
    ]
    return [
        klasse
        for module in modules
        for klasse in vars(module).values()
        if isinstance(klasse, type) and klasse.__module__ == module.__name__
    ]


KLASSEN = _klassen(caseapp.domain, caseapp.tables)
OPSOMMINGEN = [klasse for klasse in KLASSEN if issubclass(klasse, Enum) and list(klasse)]
TABELLEN = [klasse for klasse in KLASSEN if hasattr(klasse, "__table__")]


def _naam(klasse: type) -> str:
    return klasse.__name__


def test_er_zijn_woorden_om_te_zoeken() -> None:
    assert len(OPSOMMINGEN) > 15
    assert len(TABELLEN) > 15


@pytest.mark.parametrize("tabel", TABELLEN, ids=_naam)
def test_elke_tabel_staat_in_de_woordenlijst(tabel: type) -> None:
    assert tabel.__name__ in RIJEN


@pytest.mark.parametrize("opsomming", OPSOMMINGEN, ids=_naam)
def test_elke_opsomming_staat_er_met_al_haar_woorden_en_geen_andere(opsomming: type[Enum]) -> None:
    woorden = re.findall(r"`([^`]+)`", RIJEN.get(opsomming.__name__, ""))[1:]
    assert set(woorden) == {str(lid.value) for lid in opsomming}


def test_er_staat_geen_tabel_of_opsomming_in_die_er_niet_is() -> None:
    assert set(RIJEN) == {_naam(klasse) for klasse in (*OPSOMMINGEN, *TABELLEN)}
