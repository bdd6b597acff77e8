"""Wegen, en wie er voor een tijd in het team zit: niet het gezin, niet voor altijd, niet voor alles."""

from datetime import date, timedelta

import pytest

from caseapp.domain.mda import team as regels
from caseapp.domain.mda.signaal import lijkt_op_mda
from caseapp.domain.mda.team import Lidmaatschap
from caseapp.domain.mda.weging import WEGING, Wegingsbesluit, toets_einde, toets_weging
from caseapp.domain.protocol import Kring
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Categorie

VANDAAG = date(2026, 4, 10)
MORGEN, GISTEREN = VANDAAG + timedelta(1), VANDAAG - timedelta(1)
VOL = {vak.naam: f"Wat er staat bij {vak.naam}." for vak in WEGING}
NIEMAND: set[Categorie] = set()


def test_een_nee_heeft_altijd_een_advies_en_een_ja_geeft_er_geen() -> None:
    assert "advies" in toets_weging(Wegingsbesluit.NIET_INGEZET, VOL)
    assert "advies" not in toets_weging(Wegingsbesluit.INGEZET, VOL)
    for advies in ("", "nee"):
        with pytest.raises(Regelfout) as fout:
            toets_weging(Wegingsbesluit.NIET_INGEZET, VOL | {"advies": advies})
        assert fout.value.veld == "advies"


@pytest.mark.parametrize("veld", ["risico", "bescherming", "kwalificatie", "reden"])
def test_een_weging_zegt_wat_onveilig_maakt_wat_beschermt_en_waarom(veld: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_weging(Wegingsbesluit.INGEZET, VOL | {veld: ""})
    assert fout.value.veld == veld


@pytest.mark.parametrize("tot", [None, GISTEREN, VANDAAG, VANDAAG + timedelta(366)])
def test_mda_heeft_een_einde_na_vandaag_en_binnen_een_jaar(tot: date | None) -> None:
    toets_einde(VANDAAG + timedelta(365), VANDAAG)
    with pytest.raises(Regelfout) as fout:
        toets_einde(tot, VANDAAG)
    assert fout.value.veld == "tot"


def test_een_lid_leest_mee_van_de_eerste_tot_en_met_de_laatste_dag() -> None:
    lid = Lidmaatschap(VANDAAG, MORGEN)
    loopt = [lid.loopt(VANDAAG + timedelta(n)) for n in (-1, 0, 1, 2)]
    assert loopt == [False, True, True, False]
    assert not Lidmaatschap(VANDAAG, MORGEN, weg=True).loopt(VANDAAG)


@pytest.mark.parametrize("kring", [Kring.GEZIN, Kring.NETWERK])
@pytest.mark.parametrize(("protocol", "zin"), [(True, "bijzonder protocol"), (False, "mensen die er werken")])
def test_wie_bij_het_gezin_of_het_netwerk_hoort_komt_niet_in_het_team(
    kring: Kring, protocol: bool, zin: str
) -> None:
    with pytest.raises(Regelfout, match=zin):
        regels.toets_lid(kring, protocol=protocol, al_lid=False)


def test_wie_er_al_in_zit_komt_er_niet_nog_eens_in() -> None:
    regels.toets_lid(Kring.HULP, protocol=True, al_lid=False)
    with pytest.raises(Regelfout, match="zit al"):
        regels.toets_lid(Kring.HULP, protocol=False, al_lid=True)


def test_wat_iemand_op_zijn_plek_nooit_kan_lezen_wordt_niet_toegezegd() -> None:
    kan = {Categorie.OVERLEG, Categorie.GVA_GEDEELD}
    regels.toets_soorten([Categorie.OVERLEG], kan)
    for gekozen in ([Categorie.OVERLEG, Categorie.MELDING], []):
        with pytest.raises(Regelfout) as fout:
            regels.toets_soorten(gekozen, kan)
        assert fout.value.veld == "categorieen"


def test_een_lid_blijft_nooit_langer_dan_mda_zelf() -> None:
    regels.toets_tot(MORGEN, VANDAAG, MORGEN)
    with pytest.raises(Regelfout, match="na het einde"):
        regels.toets_tot(MORGEN + timedelta(1), VANDAAG, MORGEN)
    with pytest.raises(Regelfout, match="na vandaag"):
        regels.toets_tot(GISTEREN, VANDAAG, MORGEN)


def test_verlengen_is_een_nieuw_besluit_met_een_reden_tot_een_latere_dag() -> None:
    nu = Lidmaatschap(GISTEREN, MORGEN)
    regels.toets_verlengen(nu, MORGEN + timedelta(1), "Het gaat nog niet vanzelf.")
    for tot, reden, veld in ((MORGEN, "Het gaat nog niet vanzelf.", "tot"), (None, "kort", "reden")):
        with pytest.raises(Regelfout) as fout:
            regels.toets_verlengen(nu, tot, reden)
        assert fout.value.veld == veld
    with pytest.raises(Regelfout, match="opnieuw in het team"):
        regels.toets_verlengen(Lidmaatschap(GISTEREN, MORGEN, weg=True), None, "")


def test_een_ander_dan_mda_krijgt_gegevens_alleen_op_een_grondslag_en_over_iemand() -> None:
    regels.toets_grondslag_erbij([], [], None)
    with pytest.raises(Regelfout, match="grondslag"):
        regels.toets_grondslag_erbij([Categorie.GVA_GEDEELD], ["eva"], None)
    with pytest.raises(Regelfout, match="over wie"):
        regels.toets_grondslag_erbij([Categorie.GVA_GEDEELD], [], "wettelijke_taak_jeugd")


def test_een_sein_zegt_dat_het_doorgaat_en_dat_er_nog_iets_is() -> None:
    basis = {"structureel": True, "hermeldingen": 1, "incidenten": 1, "niet_nagekomen": 0}
    assert lijkt_op_mda(**basis)  # type: ignore[arg-type]
    assert lijkt_op_mda(**basis | {"structureel": False, "niet_nagekomen": 2})  # type: ignore[arg-type]
    assert not lijkt_op_mda(**basis | {"structureel": False})  # type: ignore[arg-type]
    assert not lijkt_op_mda(**basis | {"incidenten": 0})  # type: ignore[arg-type]
