"""Wat het bord van de procesregisseur zegt, en wanneer het om aandacht vraagt."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from caseapp.domain.procesregie import (
    BANDEN,
    PLAN_BINNEN_DAGEN,
    REGELS,
    TE_SNEL_DAGEN,
    KindFeit,
    PlanStand,
    Procesfeiten,
    ProcesSignaal,
    leeftijdsband,
    letter,
    plan_stand,
    signalen,
)
from caseapp.domain.veiligheidsplan.woorden import PlanStatus

VANDAAG = date(2026, 4, 11)
GISTEREN, MORGEN = VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)
KIND = KindFeit("kind A", "8-10", 12)
GOED = Procesfeiten(
    kenmerk="K-07",
    fase=2,
    plan=PlanStand.VASTGESTELD,
    evaluatie=MORGEN,
    laagste=5,
    hoogste=8,
    schendingen=0,
    kinderen=(KIND,),
    contactpersoon=True,
    sinds_dagen=80,
    wisselingen=1,
    wachtlijst=False,
    acties_te_laat=0,
    termijnen_te_laat=0,
    belemmeringen=0,
    afgerond_na=None,
)


def zinnen(**anders: Any) -> dict[ProcesSignaal, str]:
    return {signaal.soort: signaal.zin for signaal in signalen(replace(GOED, **anders))}


def test_waar_het_proces_loopt_vraagt_niets_om_aandacht() -> None:
    assert zinnen() == {}


def test_zonder_contactpersoon_staat_er_hoe_lang_al() -> None:
    assert zinnen(contactpersoon=False, sinds_dagen=4) == {
        ProcesSignaal.GEEN_CONTACTPERSOON: "Geen contactpersoon, al 4 dagen."
    }


def test_een_plan_dat_doorloopt_na_de_dag_van_de_evaluatie_vraagt_aandacht() -> None:
    assert "voorbij is" in zinnen(plan=PlanStand.VERLOPEN)[ProcesSignaal.PLAN_ZONDER_EVALUATIE]


@pytest.mark.parametrize("plan", [PlanStand.VASTGESTELD, PlanStand.SPOEDVERSIE])
def test_een_plan_dat_loopt_zonder_dag_om_te_kijken_ook(plan: PlanStand) -> None:
    assert set(zinnen(plan=plan, evaluatie=None)) == {ProcesSignaal.PLAN_ZONDER_EVALUATIE}


@pytest.mark.parametrize("plan", [PlanStand.CONCEPT, PlanStand.AFGEROND])
def test_een_plan_dat_niet_loopt_hoeft_geen_evaluatie(plan: PlanStand) -> None:
    assert zinnen(plan=plan, evaluatie=None) == {}


@pytest.mark.parametrize(("dagen", "zegt_iets"), [(PLAN_BINNEN_DAGEN, False), (PLAN_BINNEN_DAGEN + 1, True)])
def test_lang_een_contactpersoon_en_geen_plan(dagen: int, zegt_iets: bool) -> None:
    gezegd = zinnen(plan=PlanStand.GEEN, evaluatie=None, sinds_dagen=dagen)
    assert (ProcesSignaal.GEEN_PLAN in gezegd) is zegt_iets


def test_zonder_contactpersoon_wordt_niet_ook_nog_om_een_plan_gevraagd() -> None:
    gezegd = zinnen(plan=PlanStand.GEEN, evaluatie=None, contactpersoon=False)
    assert set(gezegd) == {ProcesSignaal.GEEN_CONTACTPERSOON}


@pytest.mark.parametrize(("dagen", "zegt_iets"), [(TE_SNEL_DAGEN - 1, True), (TE_SNEL_DAGEN, False)])
def test_een_plan_dat_kort_na_het_begin_is_afgerond_vraagt_of_het_blijvend_veilig_is(
    dagen: int, zegt_iets: bool
) -> None:
    gezegd = zinnen(plan=PlanStand.AFGEROND, evaluatie=None, afgerond_na=dagen)
    assert (ProcesSignaal.TE_SNEL_AFGESLOTEN in gezegd) is zegt_iets


@pytest.mark.parametrize(("hoeveel", "zegt_iets"), [(2, False), (3, True)])
def test_een_contactpersoon_die_vaak_wisselt(hoeveel: int, zegt_iets: bool) -> None:
    assert (ProcesSignaal.VAAK_GEWISSELD in zinnen(wisselingen=hoeveel)) is zegt_iets


def test_elk_kind_met_wie_niet_gesproken_is_staat_in_een_zin() -> None:
    stil = [KindFeit(f"kind {n}", None, None) for n in "BCD"]
    gezegd = zinnen(kinderen=(KIND, *stil))[ProcesSignaal.KIND_NIET_GESPROKEN]
    assert gezegd == "Met kind B, kind C en kind D is nog geen gesprek apart te zien."


def test_vandaag_gesproken_is_gesproken() -> None:
    assert zinnen(kinderen=(KindFeit("kind A", None, 0),)) == {}


@pytest.mark.parametrize(("hoeveel", "zin"), [(1, "1 termijn over tijd."), (2, "2 termijnen over tijd.")])
def test_wat_over_tijd_is(hoeveel: int, zin: str) -> None:
    assert zinnen(termijnen_te_laat=hoeveel) == {ProcesSignaal.TE_LAAT: zin}


@pytest.mark.parametrize(
    "anders", [{"termijnen_te_laat": 1}, {"acties_te_laat": 1}, {"plan": PlanStand.VERLOPEN}]
)
def test_te_laat_is_een_termijn_een_actie_of_een_evaluatie(anders: dict[str, Any]) -> None:
    assert not GOED.te_laat
    assert replace(GOED, **anders).te_laat


def test_elk_signaal_is_in_een_woord_te_zeggen_en_verschilt_van_de_andere() -> None:
    alle = replace(GOED, contactpersoon=False, kinderen=(replace(KIND, dagen=None),), termijnen_te_laat=1)
    kort = [signaal.kort for signaal in signalen(alle)]
    assert kort == ["geen contactpersoon", "kind niet gesproken", "te laat"]
    assert set(REGELS) < set(ProcesSignaal)


@pytest.mark.parametrize(
    ("status", "evaluatie", "spoed", "stand"),
    [
        (None, None, False, PlanStand.GEEN),
        (PlanStatus.VERVALLEN, GISTEREN, False, PlanStand.GEEN),
        (PlanStatus.IN_DE_MAAK, None, True, PlanStand.CONCEPT),
        (PlanStatus.LOOPT, VANDAAG, False, PlanStand.VASTGESTELD),
        (PlanStatus.OPGESCHAALD, MORGEN, False, PlanStand.VASTGESTELD),
        (PlanStatus.LOOPT, MORGEN, True, PlanStand.SPOEDVERSIE),
        (PlanStatus.LOOPT, GISTEREN, True, PlanStand.VERLOPEN),
        (PlanStatus.AFGEROND, GISTEREN, False, PlanStand.AFGEROND),
    ],
)
def test_hoe_het_plan_ervoor_staat(
    status: PlanStatus | None, evaluatie: date | None, spoed: bool, stand: PlanStand
) -> None:
    assert plan_stand(status, evaluatie, VANDAAG, spoed=spoed) is stand


@pytest.mark.parametrize(
    ("geboren", "band"),
    [
        (2026, "0-3"),
        (2023, "0-3"),
        (2022, "4-7"),
        (2018, "8-10"),
        (2016, "8-10"),
        (2015, "11-13"),
        (2009, "14-17"),
        (2008, "14-17"),  # 18 this year: perhaps not yet today
        (2007, None),
        (1971, None),
    ],
)
def test_van_een_kind_weet_de_procesregisseur_een_band_en_geen_leeftijd(
    geboren: int, band: str | None
) -> None:
    assert leeftijdsband(geboren, 2026) == band


def test_geen_band_past_bij_een_leeftijd_alleen() -> None:
    grenzen = [-1, *(tot for tot, _ in BANDEN)]
    assert all(tot - vorige >= 3 for vorige, tot in pairwise(grenzen))


@pytest.mark.parametrize(("nummer", "woord"), [(0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB")])
def test_elk_kind_heeft_een_eigen_letter(nummer: int, woord: str) -> None:
    assert letter(nummer) == woord


def test_een_kind_zonder_bekende_band_heet_alleen_naar_zijn_letter() -> None:
    assert (KIND.wie, replace(KIND, band=None).wie) == ("kind A (8-10)", "kind A")
