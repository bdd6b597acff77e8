"""Zoeken: wat hetzelfde woord is, en wat er niet gevraagd mag worden."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.regel import Regelfout
from caseapp.domain.zoeken import gewoon, herkenning, komt_voor, toets_term, toets_wie

VANDAAG = date(2026, 4, 11)


@pytest.mark.parametrize("tekst", ["Élise", "élise", "ELISE", "E\u0301lise", " Elise\u200b ", "\u202eElise"])
def test_accenten_hoofdletters_en_onzichtbare_tekens_doen_er_niet_toe(tekst: str) -> None:
    assert gewoon(tekst) == "elise"


@given(st.text(max_size=40))
def test_gewoon_maken_is_na_een_keer_klaar(tekst: str) -> None:
    assert gewoon(gewoon(tekst)) == gewoon(tekst)


def test_een_lege_naam_komt_nergens_voor() -> None:
    assert not komt_voor("", "iets")
    assert not komt_voor("  ", "iets")


@pytest.mark.parametrize("term", ["", " ", "a", "\u200b\u200b", "x" * 101])
def test_te_kort_of_te_lang_wordt_niet_gezocht(term: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_term(term)
    assert fout.value.veld == "term"


@pytest.mark.parametrize(
    ("roepnaam", "achternaam", "geboren", "veld"),
    [
        ("", "Wolkenveld", date(1992, 1, 1), "roepnaam"),
        ("Noor", "  ", date(1992, 1, 1), "achternaam"),
        ("Noor", "Wolkenveld", None, "geboren"),
        ("Noor", "Wolkenveld", date(2027, 1, 1), "geboren"),
        ("x" * 101, "Wolkenveld", date(1992, 1, 1), "roepnaam"),
    ],
)
def test_alleen_met_alle_drie_wordt_gevraagd_of_een_gezin_bekend_is(
    roepnaam: str, achternaam: str, geboren: date | None, veld: str
) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_wie(roepnaam, achternaam, geboren, VANDAAG)
    assert fout.value.veld == veld


def test_de_sleutel_is_van_alle_drie_samen() -> None:
    dag = date(1992, 1, 1)
    assert herkenning("NOOR", " wolkenveld", dag) == herkenning("Noor", "Wolkenveld", dag)
    assert herkenning("Noor", "Wolkenveld", dag) != herkenning("Noor", "Wolkenveld", date(1992, 1, 2))
    assert herkenning("Noor W", "olkenveld", dag) != herkenning("Noor", "Wolkenveld", dag)
