"""Nabespreken: tien kopjes, elf lenzen, korte briefjes en nooit iets over één mens."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.nabespreking import (
    AANDACHTSPUNTEN,
    ELEMENTEN,
    KOPJES,
    LANGSTE_BRIEFJE,
    MEESTE_BRIEFJES,
    Kopje,
    lens_van,
    per_lens,
    samengevoegd,
    toets_bord,
    toets_briefje,
    toets_verbeteractie,
)
from caseapp.domain.regel import Regelfout

VANDAAG = date(2026, 11, 28)


def test_er_zijn_tien_kopjes_en_het_gezin_komt_eerst() -> None:
    assert list(KOPJES) == list(Kopje)
    assert len(KOPJES) == 10
    assert "wie het gezin speelde" in KOPJES[Kopje.STOOM].vraag
    assert list(KOPJES)[-1] is Kopje.NAZORG


def test_vijf_aandachtspunten_en_zes_werkzame_elementen_met_hun_bron() -> None:
    assert [(lens.code, lens.bron) for lens in AANDACHTSPUNTEN] == [(f"V{n}", "S0") for n in range(1, 6)]
    assert [(lens.code, lens.bron) for lens in ELEMENTEN] == [(f"W{n}", "S3") for n in range(1, 7)]


def test_analyse_en_plan_zijn_samen_een_element() -> None:
    assert [lens_van(code) for code in ("W3a", "W3b", "W3", "V5", "KK", "", "A1")] == [
        *("W3", "W3", "W3", "V5"),
        *("", "", ""),
    ]
    assert per_lens(["W3b", "V4", "W3a", "KK"]) == ("V4", "W3")


@pytest.mark.parametrize("tekst", ["", "  \n ", "a" * (LANGSTE_BRIEFJE + 1)])
def test_een_leeg_of_te_lang_briefje_hangt_niet(tekst: str) -> None:
    with pytest.raises(Regelfout):
        toets_briefje(tekst, "plus")


def test_een_briefje_is_een_regel() -> None:
    assert toets_briefje("  We vroegen\n het Sanne. ", "plus") == "We vroegen het Sanne."
    assert toets_briefje("a" * LANGSTE_BRIEFJE, "plus")


def test_het_bord_is_een_keer_vol() -> None:
    toets_bord(MEESTE_BRIEFJES - 2, 2)
    with pytest.raises(Regelfout, match="vol"):
        toets_bord(MEESTE_BRIEFJES - 1, 2)


@pytest.mark.parametrize(
    ("organisatie", "uiterlijk", "veld"),
    [
        (" ", VANDAAG, "organisatie"),
        ("a" * 81, VANDAAG, "organisatie"),
        ("Team Zuid", VANDAAG - timedelta(days=1), "uiterlijk"),
        ("Team Zuid", VANDAAG + timedelta(days=367), "uiterlijk"),
    ],
)
def test_een_verbeteractie_is_van_een_organisatie_en_nog_te_doen(
    organisatie: str, uiterlijk: date, veld: str
) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_verbeteractie(organisatie, uiterlijk, VANDAAG)
    assert fout.value.veld == veld


def test_een_verbeteractie_mag_vandaag_al_klaar_zijn() -> None:
    toets_verbeteractie("Team Zuid", VANDAAG, VANDAAG)


def test_wie_een_rol_kent_kent_een_mens_dus_staan_kleine_groepen_samen() -> None:
    assert samengevoegd({"politie": 1, "school": 1}, "allen", "rest") == {
        "politie": "allen",
        "school": "allen",
    }
    assert samengevoegd({"gezin": 3, "politie": 1, "school": 1, "huisarts": 1}, "allen", "rest") == {
        "gezin": "gezin",
        **dict.fromkeys(("politie", "school", "huisarts"), "rest"),
    }
    assert set(samengevoegd({"gezin": 4, "politie": 1}, "allen", "rest").values()) == {"allen"}
    assert samengevoegd({"gezin": 3}, "allen", "rest") == {"gezin": "gezin"}


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(1, 6), min_size=1, max_size=8))
def test_geen_regel_van_de_spiegel_gaat_over_minder_dan_drie_tenzij_er_niet_meer_zijn(
    kaarten: dict[str, int],
) -> None:
    regels: dict[str, int] = {}
    for soort, regel in samengevoegd(kaarten, "allen", "rest").items():
        regels[regel] = regels.get(regel, 0) + kaarten[soort]
    assert sum(regels.values()) == sum(kaarten.values())
    assert min(regels.values()) >= min(3, sum(kaarten.values()))
