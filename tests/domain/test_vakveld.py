"""Dat, niet wat: één zin die zegt dat er iets is, en apart daarvan wat; en welk vak een eigen veld heeft."""

import pytest

from caseapp.domain.regel import Regelfout
from caseapp.domain.toegang import KetenSoort
from caseapp.domain.vakveld import LANGST_DAT, LANGST_WAT, VELDEN, ZONDER_VELD, Bericht, toets_bericht


def waarom(dat: str, wat: str = "") -> tuple[str | None, str]:
    with pytest.raises(Regelfout) as fout:
        toets_bericht(Bericht(dat, wat))
    return fout.value.veld, fout.value.melding


def test_zonder_dat_is_er_geen_bericht() -> None:
    assert waarom(" \n", "Hij slaapt slecht.")[0] == "dat"


@pytest.mark.parametrize(
    "dat",
    [
        "Er is behandeling. Hij slikt medicijnen.",
        "Er is behandeling! en nog iets",
        "Er is ‘behandeling.’ Meer ook.",
        "Er is behandeling\nHij slikt medicijnen",
    ],
)
def test_dat_is_een_zin(dat: str) -> None:
    assert waarom(dat) == ("dat", "Maak er één zin van. Wat er meer is, hoort in het veld hieronder.")


@pytest.mark.parametrize(
    "dat",
    [
        "Er is behandeling, en dhr. Moerbei is te bellen.",
        "Mw. Ceder kent haar",
        "Er is iets…",
        "x" * LANGST_DAT,
    ],
)
def test_een_naam_met_een_punt_is_geen_tweede_zin(dat: str) -> None:
    assert toets_bericht(Bericht(f"  {dat} ")) == Bericht(dat)


def test_te_lang_is_te_lang() -> None:
    assert waarom("x" * (LANGST_DAT + 1)) == ("dat", "Dit is te lang: 161 tekens, het maximum is 160.")
    assert waarom("Er is iets.", "x" * (LANGST_WAT + 1))[0] == "wat"


def test_alleen_dat_is_genoeg() -> None:
    assert toets_bericht(Bericht("De huisarts kent dit kind.", "  ")) == Bericht("De huisarts kent dit kind.")


def test_elk_vak_heeft_een_veld_of_een_reden_waarom_niet() -> None:
    assert VELDEN.keys() | ZONDER_VELD.keys() == set(KetenSoort)
    assert not VELDEN.keys() & ZONDER_VELD.keys()
    assert all(all((veld.naam, veld.dat, veld.wat, veld.geheim)) for veld in VELDEN.values())


def test_wat_een_vak_als_voorbeeld_krijgt_is_zelf_een_zin() -> None:
    for veld in VELDEN.values():
        toets_bericht(Bericht(veld.dat.removeprefix("Bijvoorbeeld: ")))
