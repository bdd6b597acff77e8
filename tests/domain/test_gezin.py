"""Wie bij een gezin hoort, hoe oud iemand is, in welke fase: de regels, nagerekend."""

from datetime import date, timedelta
from itertools import combinations_with_replacement
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.gezin import (
    Fase,
    GezinRol,
    GezinStatus,
    fase_van_gezin,
    leeftijd,
    toets_geboren,
    toets_gezag,
    toets_naam,
    toets_nog_geen_lid,
)
from caseapp.domain.regel import Regelfout

VANDAAG = date(2026, 4, 11)
dagen = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("geboren", "op", "jaren"),
    [
        (date(2008, 4, 11), VANDAAG, 18),
        (date(2008, 4, 12), VANDAAG, 17),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (VANDAAG, VANDAAG, 0),
        (date(2025, 12, 31), date(2026, 1, 1), 0),
    ],
)
def test_een_leeftijd_telt_hele_jaren(geboren: date, op: date, jaren: int) -> None:
    assert leeftijd(geboren, op) == jaren


@given(dagen, dagen)
def test_wie_later_geboren_is_is_nooit_ouder(een: date, ander: date) -> None:
    eerst, later = sorted((een, ander))
    assert leeftijd(eerst, date(2100, 1, 1)) >= leeftijd(later, date(2100, 1, 1))


@given(dagen)
def test_een_jaar_later_is_iemand_een_jaar_ouder(geboren: date) -> None:
    op = date(2100, 6, 1)
    assert leeftijd(geboren, date(2101, 6, 1)) == leeftijd(geboren, op) + 1


def test_de_fasen_tellen_van_een_tot_drie() -> None:
    assert [fase.nummer for fase in Fase] == [1, 2, 3]


@pytest.mark.parametrize("fasen", list(combinations_with_replacement(Fase, 3)))
def test_de_fase_van_een_gezin_is_de_laagste_en_nooit_een_gemiddelde(fasen: tuple[Fase, ...]) -> None:
    laagste = fase_van_gezin(fasen)
    assert laagste is not None
    assert laagste.nummer == min(fase.nummer for fase in fasen)


def test_een_gezin_zonder_fasen_heeft_geen_fase() -> None:
    assert fase_van_gezin([]) is None


@pytest.mark.parametrize("naam", ["", "  ", "\n"])
def test_een_gezin_heeft_een_naam(naam: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_naam(naam)
    assert fout.value.veld == "naam"


def test_een_naam_is_genoeg() -> None:
    toets_naam("Wolkenveld")


@pytest.mark.parametrize("geboren", [VANDAAG + timedelta(days=1), date(1905, 4, 11), date(1, 1, 1)])
def test_niemand_is_nog_niet_geboren_of_ouder_dan_honderdtwintig(geboren: date) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_geboren(geboren, VANDAAG)
    assert fout.value.veld == "geboren"


@pytest.mark.parametrize("geboren", [VANDAAG, date(1905, 4, 12), date(1990, 1, 1)])
def test_een_baby_en_een_honderdtwintigjarige_horen_erbij(geboren: date) -> None:
    toets_geboren(geboren, VANDAAG)


def test_niemand_hoort_twee_keer_bij_hetzelfde_gezin() -> None:
    noor, joost = uuid4(), uuid4()
    toets_nog_geen_lid(noor, [joost])
    with pytest.raises(Regelfout, match="hoort al bij dit gezin"):
        toets_nog_geen_lid(noor, [joost, noor])


def test_over_een_kind_van_zeventien_bestaat_gezag_en_over_een_van_achttien_niet() -> None:
    ouder = date(1980, 1, 1)
    toets_gezag(date(2008, 4, 12), ouder, VANDAAG)
    with pytest.raises(Regelfout) as fout:
        toets_gezag(date(2008, 4, 11), ouder, VANDAAG)
    assert fout.value.veld == "kind"


@pytest.mark.parametrize("ouder", [date(2014, 1, 1), date(2014, 1, 2)])
def test_wie_gezag_heeft_is_ouder_dan_het_kind(ouder: date) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_gezag(date(2014, 1, 1), ouder, VANDAAG)
    assert fout.value.veld == "ouder"


def test_niemand_heet_hier_pleger_of_slachtoffer() -> None:
    woorden = {rol.value for rol in GezinRol}
    assert woorden.isdisjoint({"pleger", "slachtoffer", "dader"})
    assert GezinStatus.NIEUW == "nieuw"
