"""De eerste uren: welke vraag nu iets van je vraagt, en wat later komt."""

from dataclasses import replace
from datetime import timedelta

import pytest

from caseapp.domain.gezin import Fase
from caseapp.domain.spoed import (
    VRAAG,
    WIE,
    Beeld,
    Document,
    SpoedStap,
    StapStand,
    hoe_lang,
    is_spoed,
    later,
    stappen,
)

EEN, TWEE, DRIE = Fase
SPOEDVERSIE = Document(geldt=True, spoed=True)
KLAAR = Beeld(
    fasen=(TWEE, DRIE),
    dagen_sinds_incident=30,
    analyse=SPOEDVERSIE,
    plan=SPOEDVERSIE,
    noodplan=True,
    contactpersoon=True,
    vervanger=True,
    kinderen=True,
    besproken=True,
    evaluatie=True,
    aan_tafel=True,
)


def stand(beeld: Beeld) -> dict[SpoedStap, StapStand]:
    return {stap.stap: stap.stand for stap in (*stappen(beeld), *later(beeld))}


def zin(beeld: Beeld, stap: SpoedStap) -> str:
    return next(een.reden for een in (*stappen(beeld), *later(beeld)) if een.stap is stap)


def test_er_zijn_vier_vragen_in_vaste_volgorde_en_bij_elke_staat_wie_het_doet() -> None:
    vier = [stap.stap for stap in stappen(Beeld())]
    assert vier == list(VRAAG) == list(WIE) == list(SpoedStap)[:4]
    assert [stap.stap for stap in later(KLAAR)] == list(SpoedStap)[4:]


def test_zonder_iets_vraagt_alles_nu_iets_en_komt_de_rest_later() -> None:
    leeg = Beeld(kinderen=True, niet_gesproken=["Bram"], niet_gehoord=["Noor"])
    assert {stap.stand for stap in stappen(leeg)} == {StapStand.NU}
    assert {stap.stand for stap in later(leeg)} == {StapStand.LATER}


def test_of_iedereen_veilig_is_blijft_altijd_een_vraag_en_de_rest_kan_klaar_zijn() -> None:
    assert [stap for stap, hoe in stand(KLAAR).items() if hoe is not StapStand.KLAAR] == [SpoedStap.VEILIG]


@pytest.mark.parametrize(
    ("fasen", "dagen", "woorden"),
    [
        ((TWEE, EEN), 90, "Iemand staat in fase 1: niet iedereen is veilig."),
        ((EEN,), 0, "Iemand staat in fase 1: niet iedereen is veilig."),
        ((TWEE, DRIE), 1, "Moet iemand terug naar fase 1?"),
        ((TWEE, None), 90, "Nog niet van iedereen is gezegd"),
        ((), None, "Nog niet van iedereen is gezegd"),
        ((TWEE, DRIE), 90, "Vraag het toch opnieuw"),
    ],
)
def test_hoe_veilig_het_is_volgt_uit_fasen_en_het_laatste_incident(
    fasen: tuple[Fase | None, ...], dagen: int | None, woorden: str
) -> None:
    assert woorden in zin(Beeld(fasen=fasen, dagen_sinds_incident=dagen), SpoedStap.VEILIG)


@pytest.mark.parametrize(
    ("analyse", "woorden", "genoeg"),
    [
        (Document(), "Eén pagina is nu genoeg", False),
        (Document(bezig=True, spoed=True), "spoedversie van de analyse is in de maak", False),
        (Document(bezig=True), "Een hele analyse is in de maak", False),
        (SPOEDVERSIE, "De hele analyse komt later", True),
        (Document(geldt=True), "Lees die eerst", True),
        (Document(geldt=True, bezig=True), "Lees die eerst", True),
        (Document(geldt=True, spoed=True, verlopen=True), "is verlopen", False),
        (Document(geldt=True, bezig=True, verlopen=True), "Een hele analyse is in de maak", False),
    ],
)
def test_een_spoedversie_die_niet_verlopen_is_is_nu_genoeg(
    analyse: Document, woorden: str, genoeg: bool
) -> None:
    beeld = replace(KLAAR, analyse=analyse)
    assert woorden in zin(beeld, SpoedStap.WETEN)
    assert (stand(beeld)[SpoedStap.WETEN] is StapStand.KLAAR) == genoeg


@pytest.mark.parametrize(
    ("plan", "woorden"),
    [
        (Document(), "nog geen veiligheidsplan"),
        (Document(bezig=True, spoed=True), "Het spoedplan is in de maak"),
        (Document(bezig=True), "Het veiligheidsplan is in de maak"),
        (Document(geldt=True, spoed=True, verlopen=True), "Het spoedplan is verlopen"),
    ],
)
def test_zonder_plan_dat_geldt_weten_wij_nog_niet_genoeg(plan: Document, woorden: str) -> None:
    beeld = replace(KLAAR, plan=plan)
    assert woorden in zin(beeld, SpoedStap.WETEN)
    assert stand(beeld)[SpoedStap.WETEN] is StapStand.NU


def test_voor_wie_het_noodplan_nooit_is_staat_er_niets_over_een_noodplan() -> None:
    nooit, niets = replace(KLAAR, noodplan=None), replace(KLAAR, noodplan=False)
    assert "noodplan" not in zin(nooit, SpoedStap.ALS_HET_MISGAAT).lower()
    assert "noodplan" not in zin(niets, SpoedStap.ALS_HET_MISGAAT).lower()
    assert stand(nooit)[SpoedStap.ALS_HET_MISGAAT] is StapStand.NU


@pytest.mark.parametrize(
    ("dagen", "woorden"), [(0, "sinds vandaag"), (1, "sinds gisteren"), (4, "al 4 dagen")]
)
def test_zonder_contactpersoon_staat_er_sinds_wanneer(dagen: int, woorden: str) -> None:
    zonder = replace(KLAAR, contactpersoon=False, vervanger=False, zonder_dagen=dagen)
    assert woorden in zin(zonder, SpoedStap.VASTE_GEZICHT)
    assert stand(zonder)[SpoedStap.VASTE_GEZICHT] is StapStand.NU


def test_een_contactpersoon_zonder_vervanger_wordt_gezegd() -> None:
    assert "geen vervanger" in zin(replace(KLAAR, vervanger=False), SpoedStap.VASTE_GEZICHT)
    assert "vervanger" not in zin(KLAAR, SpoedStap.VASTE_GEZICHT)


def test_wat_later_komt_noemt_wie_er_nog_niet_aan_bod_was() -> None:
    beeld = replace(KLAAR, niet_gesproken=["Bram", "Pien"], niet_gehoord=["Noor"])
    assert zin(beeld, SpoedStap.KINDEREN_APART) == "Nog niet apart gesproken: Bram en Pien."
    assert zin(beeld, SpoedStap.IEDER_GEHOORD) == "Nog niet in eigen woorden gehoord: Noor."
    assert SpoedStap.KINDEREN_APART not in stand(replace(KLAAR, kinderen=False))


@pytest.mark.parametrize(
    ("fasen", "dagen", "contactpersoon", "spoed"),
    [
        ([TWEE, EEN], None, True, True),
        ([TWEE], 2, True, True),
        ([TWEE], 3, True, False),
        ([TWEE], None, False, True),
        ([], None, True, False),
    ],
)
def test_het_is_spoed_bij_fase_1_bij_een_vers_incident_of_zonder_contactpersoon(
    fasen: list[Fase], dagen: int | None, contactpersoon: bool, spoed: bool
) -> None:
    assert is_spoed(fasen, dagen, contactpersoon=contactpersoon) is spoed


@pytest.mark.parametrize(
    ("uren", "woorden"),
    [(0.5, "minder dan een uur"), (1, "1 uur"), (71.9, "71 uur"), (72, "3 dagen"), (100, "4 dagen")],
)
def test_hoe_lang_geleden_staat_er_in_uren_en_na_drie_dagen_in_dagen(uren: float, woorden: str) -> None:
    assert hoe_lang(timedelta(hours=uren)) == woorden
