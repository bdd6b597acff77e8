"""Anoniem inbrengen: niemand is te herkennen aan een naam, een leeftijd, een datum of wie er zijn."""

from uuid import UUID

import pytest

from caseapp.domain.kamer.anoniem import (
    MINSTENS_GELIJK,
    genoemde_leeftijd,
    kindband,
    kinderen_als_letters,
    nummer_voor,
    samenstelling,
    toets_anoniem,
    toets_zonder_naam,
)
from caseapp.domain.regel import Regelfout

NAMEN, LEEFTIJDEN = ["Bo", "Kaatje", "Papierenvlinder"], [26, 9, 3]


@pytest.mark.parametrize(
    "tekst",
    [
        "Gisteren belde Kaatje zelf.",
        "kaatjes moeder zei niets.",
        "Het gezin papierenvlinder is bekend.",
        "Het kind van 9 jaar slaapt slecht.",
        "Een negenjarige en een peuter.",
        "Het oudste kind (9) tekent veel.",
        "Een meisje van negen jaar.",
        "Op 14 maart ging het mis.",
        "Het begon op 14-3-2026.",
        "Wij spraken met De Wilgenhof over haar.",
    ],
)
def test_wie_herkend_kan_worden_aan_een_tekst_blijft_eruit(tekst: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_anoniem(tekst, NAMEN, LEEFTIJDEN, "feiten")
    assert fout.value.veld == "feiten"


@pytest.mark.parametrize(
    "tekst",
    [
        "Een kind van 8 tot 9 jaar slaapt slecht.",
        "Een kind van 8-10 jaar tekent veel.",
        "Sinds vijf jaar is er ruzie, en dat al 12 keer.",
        "Het bootje ligt stil; de boer is bang.",
        "In het voorjaar ging het beter. Veilig Thuis keek mee.",
    ],
)
def test_wat_ruimer_is_gezegd_mag(tekst: str) -> None:
    toets_anoniem(tekst, NAMEN, LEEFTIJDEN, "feiten")


def test_wie_het_gezin_niet_kent_krijgt_alleen_een_nee_om_de_vorm_van_een_woord() -> None:
    toets_zonder_naam("kaatje is hier een gewoon woord.", "tekst")
    with pytest.raises(Regelfout, match="lijkt een naam"):
        toets_zonder_naam("Volgens Marieke is dat anders.", "tekst")


def test_elke_leeftijd_tot_achttien_heeft_een_band_en_daarna_geen() -> None:
    assert all(kindband(jaren) for jaren in range(18))
    assert kindband(18) == kindband(40) == ""


def test_kinderen_heten_naar_een_letter_het_oudste_eerst() -> None:
    assert kinderen_als_letters([3, 40, 9]) == ("kind A (8-10)", "kind B (0-3)")


def test_is_de_samenstelling_zeldzaam_dan_staan_er_geen_leeftijden_bij() -> None:
    assert samenstelling(2, [9, 3], MINSTENS_GELIJK) == "2 volwassenen, kind A (8-10), kind B (0-3)"
    assert samenstelling(2, [9, 3], MINSTENS_GELIJK - 1) == "volwassenen en kinderen"
    assert samenstelling(1, [9], 1) == "volwassenen en een kind"
    assert samenstelling(2, [], 1) == "2 volwassenen, geen kinderen"


def test_een_gezin_heet_in_twee_kamers_anders_en_in_een_kamer_altijd_gelijk() -> None:
    kamers = [UUID(int=n) for n in range(40)]
    nummers = [nummer_voor(kamer, UUID(int=7), ()) for kamer in kamers]
    assert nummers == [nummer_voor(kamer, UUID(int=7), ()) for kamer in kamers]
    assert len(set(nummers)) > 20
    assert all(10 <= nummer <= 99 for nummer in nummers)


def test_twee_gezinnen_in_een_kamer_heten_nooit_gelijk() -> None:
    bezet: list[int] = []
    for n in range(60):
        bezet.append(nummer_voor(UUID(int=1), UUID(int=n), bezet))
    assert len(set(bezet)) == 60


@pytest.mark.parametrize("zin", ["al negen maanden", "hij is 9 keer geweest", "nummer 9"])
def test_een_getal_dat_geen_leeftijd_is_mag(zin: str) -> None:
    assert genoemde_leeftijd(zin, LEEFTIJDEN) == ""
