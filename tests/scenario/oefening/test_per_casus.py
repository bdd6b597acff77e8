"""Elke casus is ook vanaf dag 0 te spelen: met kaarten die ieder een stukje weten, en niemand alles."""

import re
from collections import Counter

import pytest

from caseapp.domain.scenario.inrichting import JONGSTE_KAART, VOLWASSEN
from caseapp.domain.scenario.woorden import Familieband, InjectKanaal, InjectSoort
from caseapp.scenario.casus import Casus
from caseapp.scenario.oefening import Scenario, nog_niet_gespeeld, scenarios
from tests.scenario.meegegeven import CASUSSEN, SEEDS, per_casus, zinnen


def van(casus: Casus) -> Scenario:
    [scenario] = [een for een in scenarios(SEEDS).values() if een.titel == casus.titel]
    return scenario


@per_casus
def test_elke_casus_is_als_scenario_te_spelen_en_alles_erin_wordt_gespeeld(casus: Casus) -> None:
    scenario = van(casus)
    assert nog_niet_gespeeld(scenario) == ()
    assert sum(ronde.speeltijd.minuten() for ronde in scenario.rondes) <= 75
    assert scenario.rondes[-1].tot == 548


@per_casus
def test_het_zijn_dezelfde_mensen(casus: Casus) -> None:
    scenario, roepnamen = van(casus), {een.roepnaam for een in casus.personen}
    assert roepnamen <= {lid.naam.split()[0] for lid in scenario.gezin.leden}


@per_casus
def test_iedere_kaart_weet_een_of_twee_dingen_die_nodig_zijn_en_het_team_nooit_alleen(casus: Casus) -> None:
    scenario = van(casus)
    kaarten = [str(persona.kaart()) for persona in scenario.personas]
    assert 6 <= len(kaarten) <= 8
    assert {"lokaal_team", "veilig_thuis"} <= set(kaarten)
    weet = Counter(str(kaart) for feit in scenario.feiten if feit.kritiek for kaart in set(feit.bekend_bij))
    assert {kaart: weet[kaart] for kaart in kaarten if not 1 <= weet[kaart] <= 2} == {}
    assert [
        feit.id
        for feit in scenario.feiten
        if feit.kritiek and set(map(str, feit.bekend_bij)) == {"lokaal_team"}
    ] == []


@per_casus
def test_over_elk_kind_is_iets_bekend_en_elk_kind_komt_voor(casus: Casus) -> None:
    scenario = van(casus)
    kinderen = [
        lid for lid in scenario.gezin.leden if lid.relatie is Familieband.KIND and lid.leeftijd < VOLWASSEN
    ]
    komt_binnen = " ".join(f"{inject.titel} {inject.tekst} {inject.van}" for inject in scenario.injects)
    for kind in kinderen:
        assert any(feit.over == kind.id for feit in scenario.feiten), kind.id
        assert re.search(rf"\b{kind.naam.split()[0]}\b", komt_binnen), kind.id
        assert kind.leeftijd < JONGSTE_KAART or kind.omschrijving


@per_casus
def test_er_komt_een_melding_binnen_waar_het_mee_begint(casus: Casus) -> None:
    scenario = van(casus)
    eerste = [
        inject
        for inject in scenario.injects
        if inject.kanaal is InjectKanaal.MELDING
        and inject.moment
        and inject.moment.dag <= scenario.rondes[0].tot
    ]
    assert [[str(kaart) for kaart in inject.naar] for inject in eerste] == [["veilig_thuis"]]
    soorten = {inject.soort for inject in scenario.injects}
    assert soorten <= {InjectSoort.GEPLAND, InjectSoort.HANDMATIG, InjectSoort.ACHTERVANG}


@per_casus
def test_iets_op_een_kaart_mag_iemand_niet_horen(casus: Casus) -> None:
    teksten = " ".join(feit.tekst for feit in van(casus).feiten)
    assert re.search(r"\b(mag|mogen|hoeft|hoort|weet|weten|horen)\b[^.]*\b(niet|niemand|nooit)\b", teksten)


@per_casus
def test_de_zinnen_zijn_kort_en_er_is_genoeg_om_na_te_bespreken(casus: Casus) -> None:
    scenario = van(casus)
    teksten = [
        *(feit.tekst for feit in scenario.feiten),
        *(inject.tekst for inject in scenario.injects),
        *(f"{persona.belang} {persona.opdracht}" for persona in scenario.personas),
    ]
    assert [" ".join(zin) for tekst in teksten for zin in zinnen(tekst) if len(zin) > 25] == []
    assert max(len(inject.tekst) for inject in scenario.injects) <= 600
    assert 3 <= len(scenario.nabespreking) <= 6


def test_mensenhandel_is_alleen_een_inject_en_verwijst_door() -> None:
    teksten = [
        inject.tekst + (inject.trainer or "") for een in scenarios(SEEDS).values() for inject in een.injects
    ]
    assert sum("mensenhandel" in tekst.lower() for tekst in teksten) == 1
    assert all("mensenhandel" not in str(casus.handelingen).lower() for casus in CASUSSEN)


@pytest.mark.parametrize("id_", sorted(scenarios(SEEDS)))
def test_een_scenario_hoort_bij_een_casus_of_is_het_voorbeeld(id_: str) -> None:
    titels = {casus.titel for casus in CASUSSEN}
    assert id_ == "gezin-kandelaar" or scenarios(SEEDS)[id_].titel in titels
    assert not any(casus.sleutel in id_ for casus in CASUSSEN), "an id stands in an address"
