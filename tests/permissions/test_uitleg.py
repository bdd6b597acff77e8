"""The page read aloud: every cell has one sentence that a person understands."""

import pytest

from caseapp.permissions import FEITEN, LETTERS, TOEGANG, Categorie, Positie, regel_in_woorden, uitleg_van
from caseapp.permissions.uitleg import FEIT_ZINNEN, LETTER_ZINNEN

from .bouwstenen import KOLOMMEN
from .test_pagina import NIET_ZEGGEN


def test_every_letter_and_every_fact_on_the_page_has_words() -> None:
    assert set(LETTER_ZINNEN) == set(LETTERS)
    assert set(FEIT_ZINNEN) >= {cel.feit for rij in TOEGANG.values() for cel in rij.values() if cel.feit}
    assert set(FEIT_ZINNEN) <= set(FEITEN)


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("CP:identiteit:W", "leest en schrijft dit"),
        (
            "LT:melding:T:overgedragen",
            "leest dit omdat een grondslag is vastgelegd (alleen wat is overgedragen)",
        ),
        ("GZ:gva_gedeeld:B", "leest dit, en schrijft een eigen bijdrage"),
        ("VT:identiteit:X:van_vroeger", ""),
        ("kamer", ""),
        ("", ""),
    ],
)
def test_een_regel_van_het_logboek_zegt_in_woorden_wat_toen_gold(regel: str, zin: str) -> None:
    """Also of a cell that has been changed since: the line keeps how it was."""
    assert regel_in_woorden(regel) == zin


def test_elke_cel_die_iets_opent_heeft_woorden_voor_het_logboek() -> None:
    for cellen in TOEGANG.values():
        for cel in cellen.values():
            assert bool(regel_in_woorden(f"CP:melding:{cel}")) is (cel.letter not in ".DS")


@pytest.mark.parametrize("positie", KOLOMMEN)
def test_elke_cel_is_een_zin_zonder_woorden_die_mensen_kleiner_maken(positie: Positie) -> None:
    for categorie in Categorie:
        zin = uitleg_van(categorie, positie)
        assert zin[0].isupper()
        assert zin.endswith(".")
        assert "  " not in zin
        assert not any(woord in zin.lower() for woord in NIET_ZEGGEN)
