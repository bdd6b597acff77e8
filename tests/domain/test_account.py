"""Wie een account heeft, hoe die heet, en wat een goed wachtwoord is."""

import pytest

from caseapp.domain.account import toets_naam, toets_rol, toets_wachtwoord
from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import Rol

MET = {Rol.TRAINER, Rol.BEHEERDER}


@pytest.mark.parametrize("rol", sorted(MET))
def test_een_trainer_en_een_beheerder_hebben_een_account(rol: Rol) -> None:
    toets_rol(rol)


@pytest.mark.parametrize("rol", sorted(set(Rol) - MET))
def test_alle_anderen_kiezen_een_kaart(rol: Rol) -> None:
    with pytest.raises(Regelfout, match="kiezen een kaart"):
        toets_rol(rol)


@pytest.mark.parametrize("naam", ["Bo", "a" * 60, "  Sering  "])
def test_een_naam_heeft_twee_tot_zestig_tekens(naam: str) -> None:
    toets_naam(naam)


@pytest.mark.parametrize("naam", ["", " B ", "a" * 61])
def test_een_andere_naam_niet(naam: str) -> None:
    with pytest.raises(Regelfout) as fout:
        toets_naam(naam)
    assert fout.value.veld == "naam"


@pytest.mark.parametrize("wachtwoord", ["abcdefghijkl", "a b c d e f g", "x1y2z" * 40])
def test_een_lang_wachtwoord_met_verschillende_tekens_is_goed(wachtwoord: str) -> None:
    toets_wachtwoord(wachtwoord, "Sering")


@pytest.mark.parametrize(
    ("wachtwoord", "zin"),
    [
        ("abcdefghijk", "12 tot 200 tekens"),
        ("x1y2z" * 40 + "!", "12 tot 200 tekens"),
        ("mijn SERING bloeit", "je naam niet"),
        ("abababababab", "herhaalt"),
        ("aaaabbbbccccdddd", "herhaalt"),
    ],
)
def test_een_wachtwoord_dat_te_raden_is_wordt_geweigerd_met_de_reden(wachtwoord: str, zin: str) -> None:
    with pytest.raises(Regelfout, match=zin) as fout:
        toets_wachtwoord(wachtwoord, " Sering ")
    assert fout.value.veld == "wachtwoord"
