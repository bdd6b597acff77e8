"""Kijkdagen: een ritme met een weekdag geeft dagen, een ander ritme niet."""

from datetime import date

import pytest

from caseapp.domain.veiligheidsplan.kijkdagen import kijkdagen

ZATERDAG, TOT = date(2026, 4, 11), date(2026, 4, 27)


def test_elke_maandag_geeft_elke_maandag_tot_en_met_de_laatste_dag() -> None:
    assert [dag.day for dag in kijkdagen("Elke maandag, na school", ZATERDAG, TOT)] == [13, 20, 27]


def test_vandaag_telt_mee_en_twee_dagen_zijn_er_twee() -> None:
    dagen = kijkdagen("iedere zaterdag en elke dinsdag", ZATERDAG, date(2026, 4, 18))
    assert [dag.day for dag in dagen] == [11, 14, 18]


@pytest.mark.parametrize("ritme", ["", "als het kan", "om de week op maandag", "elke maand", "op maandag"])
def test_van_een_ander_ritme_maken_wij_geen_dag(ritme: str) -> None:
    assert list(kijkdagen(ritme, ZATERDAG, TOT)) == []


def test_wat_al_voorbij_is_heeft_geen_dagen() -> None:
    assert list(kijkdagen("elke maandag", TOT, ZATERDAG)) == []
