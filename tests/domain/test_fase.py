"""Naar een andere fase: naar boven met twee, terug altijd meteen (domein 2.2)."""

from uuid import UUID

import pytest

from caseapp.domain import fase as regels
from caseapp.domain.gezin import Fase
from caseapp.domain.incident import Geweldsvorm
from caseapp.domain.regel import Regelfout

EEN, TWEE, DRIE = Fase
IK, ANDER = UUID(int=1), UUID(int=2)


OMHOOG = [(EEN, TWEE), (EEN, DRIE), (TWEE, DRIE), (None, TWEE), (None, DRIE)]


@pytest.mark.parametrize(("van", "naar"), OMHOOG)
def test_naar_boven_is_een_voorstel(van: Fase | None, naar: Fase) -> None:
    regels.toets_hoger(van, naar)


@pytest.mark.parametrize(("van", "naar"), [(TWEE, TWEE), (DRIE, TWEE), (TWEE, EEN), (EEN, EEN), (None, EEN)])
def test_gelijk_of_lager_stel_je_niet_voor(van: Fase | None, naar: Fase) -> None:
    with pytest.raises(Regelfout, match="Terug naar fase 1 kan altijd") as fout:
        regels.toets_hoger(van, naar)
    assert fout.value.veld == "fase"


@pytest.mark.parametrize("van", [None, TWEE, DRIE])
def test_terug_kan_van_overal_behalve_van_fase_1(van: Fase | None) -> None:
    regels.toets_terug(van)
    with pytest.raises(Regelfout, match="al in fase 1"):
        regels.toets_terug(EEN)


def test_een_stap_heeft_feiten_en_met_kinderen_ook_hun_blik() -> None:
    regels.toets_feiten("Zes weken rust.", "", met_kinderen=False)
    regels.toets_feiten("Zes weken rust.", "Zij slaapt.", met_kinderen=True)
    for feiten, blik, veld in (("  ", "Zij slaapt.", "feiten"), ("Rust.", " ", "kinderblik")):
        with pytest.raises(Regelfout) as fout:
            regels.toets_feiten(feiten, blik, met_kinderen=True)
        assert fout.value.veld == veld


def test_niemand_besluit_alleen_dat_het_veiliger_is() -> None:
    regels.toets_tweede(IK, ANDER)
    with pytest.raises(Regelfout, match="tweede professional"):
        regels.toets_tweede(IK, IK)


def test_bij_nee_hoort_een_reden() -> None:
    regels.toets_besluit(ja=True, reden="")
    regels.toets_besluit(ja=False, reden="Te vroeg.")
    with pytest.raises(Regelfout, match="waarom niet"):
        regels.toets_besluit(ja=False, reden=" ")


@pytest.mark.parametrize("status", [s for s in regels.FaseStapStatus if s != "voorgesteld"])
def test_over_een_besluit_besluit_niemand_nog_een_keer(status: regels.FaseStapStatus) -> None:
    with pytest.raises(Regelfout, match="al besloten"):
        regels.toets_open(status)


@pytest.mark.parametrize("vorm", Geweldsvorm)
def test_lichamelijk_en_seksueel_geweld_vraagt_om_fase_1(vorm: Geweldsvorm) -> None:
    assert regels.vraagt_terug([vorm]) is (vorm in (Geweldsvorm.FYSIEK, Geweldsvorm.SEKSUEEL))
    assert regels.vraagt_terug([]) is False


def test_voor_elke_fase_die_je_verlaat_staat_er_wat_nodig_is() -> None:
    assert set(regels.EERST_NODIG) == set(Fase)
    assert all(regels.EERST_NODIG[fase] for fase in (EEN, TWEE))
