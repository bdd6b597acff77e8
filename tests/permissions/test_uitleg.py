"""The page read aloud: every cell has one sentence that a person understands."""

import pytest

from caseapp.permissions import FEITEN, LETTERS, TOEGANG, Categorie, Positie, uitleg_van
from caseapp.permissions.uitleg import FEIT_ZINNEN, LETTER_ZINNEN

from .bouwstenen import KOLOMMEN
from .test_pagina import NIET_ZEGGEN


def test_every_letter_and_every_fact_on_the_page_has_words() -> None:
    assert set(LETTER_ZINNEN) == set(LETTERS)
    assert set(FEIT_ZINNEN) >= {cel.feit for rij in TOEGANG.values() for cel in rij.values() if cel.feit}
    assert set(FEIT_ZINNEN) <= set(FEITEN)


@pytest.mark.parametrize("positie", KOLOMMEN)
def test_elke_cel_is_een_zin_zonder_woorden_die_mensen_kleiner_maken(positie: Positie) -> None:
    for categorie in Categorie:
        zin = uitleg_van(categorie, positie)
        assert zin[0].isupper()
        assert zin.endswith(".")
        assert "  " not in zin
        assert not any(woord in zin.lower() for woord in NIET_ZEGGEN)
