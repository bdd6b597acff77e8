"""De veiligheidsschaal: één vraag, één lijn per persoon, nooit een gemiddelde."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.regel import Regelfout
from caseapp.domain.veiligheidsschaal import (
    Antwoord,
    Grenzen,
    SchaalSignaal,
    ScoreAntwoord,
    signalen,
    toets_antwoord,
)

NOOR, JOOST, PIEN = (UUID(int=n) for n in (1, 2, 3))
NAMEN = {NOOR: "Noor", JOOST: "Joost", PIEN: "Pien"}
OUDERS = {PIEN: (NOOR, JOOST)}


def soorten(cijfers: dict[UUID, list[int]], grenzen: Grenzen | None = None) -> list[SchaalSignaal]:
    gevonden = signalen(cijfers, NAMEN, OUDERS, grenzen or Grenzen())
    return [signaal.soort for signaal in gevonden]


@pytest.mark.parametrize("cijfer", [-1, 11, 100, None])
def test_een_cijfer_ligt_tussen_0_en_10(cijfer: int | None) -> None:
    with pytest.raises(Regelfout, match="van 0 tot en met 10") as fout:
        toets_antwoord(Antwoord(ScoreAntwoord.CIJFER, cijfer))
    assert fout.value.veld == "cijfer"


@pytest.mark.parametrize("cijfer", range(11))
def test_elk_heel_getal_van_0_tot_en_met_10_mag(cijfer: int) -> None:
    toets_antwoord(Antwoord(ScoreAntwoord.CIJFER, cijfer))


@pytest.mark.parametrize("antwoord", [ScoreAntwoord.WIL_NIET, ScoreAntwoord.KAN_NIET])
def test_wie_geen_cijfer_geeft_zegt_of_laat_opschrijven_waarom(antwoord: ScoreAntwoord) -> None:
    toets_antwoord(Antwoord(antwoord, reden="Zij is een baby."))
    with pytest.raises(Regelfout, match="waarom er geen cijfer is"):
        toets_antwoord(Antwoord(antwoord, reden="  "))
    with pytest.raises(Regelfout, match="óf dat er geen cijfer is"):
        toets_antwoord(Antwoord(antwoord, 4, reden="Hij wil niet."))


def test_een_te_lange_tekst_staat_bij_haar_veld() -> None:
    with pytest.raises(Regelfout, match="te lang") as fout:
        toets_antwoord(Antwoord(ScoreAntwoord.CIJFER, 4, geen_nul="x" * 10_001))
    assert fout.value.veld == "geen_nul"


def test_zonder_cijfers_valt_er_niets_te_melden() -> None:
    assert soorten({}) == []
    assert soorten({NOOR: []}) == []
    assert soorten({NOOR: [7], JOOST: [8], PIEN: [7]}) == []


@pytest.mark.parametrize(
    ("cijfers", "verwacht"),
    [
        ({NOOR: [3]}, [SchaalSignaal.LAAG]),
        ({NOOR: [4]}, []),
        ({NOOR: [8, 6]}, [SchaalSignaal.DALING]),
        ({NOOR: [8, 7]}, []),
        ({NOOR: [8, 6, 6]}, []),
        ({NOOR: [8], JOOST: [7], PIEN: [6]}, [SchaalSignaal.KIND_LAGER]),
        ({NOOR: [8], JOOST: [6], PIEN: [6]}, []),
        ({NOOR: [8], PIEN: [7]}, [SchaalSignaal.KIND_LAGER]),
        ({PIEN: [5]}, []),
        ({NOOR: [8], JOOST: [4]}, [SchaalSignaal.SPREIDING]),
        ({NOOR: [8], JOOST: [5]}, []),
    ],
)
def test_elk_signaal_begint_precies_op_zijn_grens(
    cijfers: dict[UUID, list[int]], verwacht: list[SchaalSignaal]
) -> None:
    assert soorten(cijfers) == verwacht


def test_de_grenzen_zijn_een_instelling() -> None:
    streng = Grenzen(spreiding=2, laag=5, daling=1, kind_lager=False)
    assert soorten({NOOR: [8, 7], PIEN: [5]}, streng) == [
        SchaalSignaal.LAAG,
        SchaalSignaal.DALING,
        SchaalSignaal.SPREIDING,
    ]


def test_een_signaal_zegt_wie_wat_gaf_en_wat_te_vragen() -> None:
    zinnen = [signaal.zin for signaal in signalen({NOOR: [8], JOOST: [9, 7], PIEN: [2]}, NAMEN, OUDERS)]
    assert zinnen == [
        "Pien geeft een 2. Vraag vandaag nog wat er nu nodig is.",
        "Joost ging van 9 naar 7. Vraag wat er veranderde.",
        "Pien geeft een lager cijfer dan elke ouder. Vraag het kind, zonder hen erbij.",
        "Noor geeft een 8 en Pien een 2. Vraag waar dat verschil in zit.",
    ]


@given(st.dictionaries(st.sampled_from(list(NAMEN)), st.lists(st.integers(0, 10), min_size=1, max_size=6)))
def test_een_gemiddelde_verandert_niets_alleen_de_cijfers_zelf(cijfers: dict[UUID, list[int]]) -> None:
    """Wat er vóór de vorige keer was telt niet mee, en elke zin noemt alleen gegeven cijfers."""
    gevonden = signalen(cijfers, NAMEN, OUDERS)
    assert gevonden == signalen({wie: reeks[-2:] for wie, reeks in cijfers.items()}, NAMEN, OUDERS)
    for signaal in gevonden:
        gegeven = {str(cijfer) for wie in signaal.over for cijfer in cijfers[wie]}
        assert {woord.strip(".") for woord in signaal.zin.split() if woord.strip(".").isdecimal()} <= gegeven
