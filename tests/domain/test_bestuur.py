"""Wat een procesregisseur niet zelf kan wegnemen, gaat naar het bestuur: zonder gezin."""

import pytest

from caseapp.domain.belemmering import BelemmeringStatus
from caseapp.domain.bestuur import (
    ANTWOORDEN,
    BestuurStatus,
    toets_antwoord,
    toets_voorleggen,
    toets_zonder_gezin,
)
from caseapp.domain.regel import Regelfout

ZIN = "Voor een nacht vrij is hier geen aanbod. Wil het bestuur dat inkopen?"


def test_alleen_wat_bij_de_procesregisseur_ligt_gaat_naar_het_bestuur() -> None:
    toets_voorleggen(BelemmeringStatus.DOORGEZET, ligt_er_al=False)
    for status in set(BelemmeringStatus) - {BelemmeringStatus.DOORGEZET}:
        with pytest.raises(Regelfout, match="niet bij de procesregisseur"):
            toets_voorleggen(status, ligt_er_al=False)


def test_wat_er_ligt_wordt_niet_nog_een_keer_voorgelegd() -> None:
    with pytest.raises(Regelfout, match="al bij het bestuur") as fout:
        toets_voorleggen(BelemmeringStatus.DOORGEZET, ligt_er_al=True)
    assert fout.value.veld == "zin"


def test_een_zin_over_wat_in_de_weg_staat_mag() -> None:
    toets_zonder_gezin(ZIN, "zin")


@pytest.mark.parametrize("kenmerk", ["K-07", "k-07", "K 07", "K07", "K–512345"])
def test_een_kenmerk_gaat_niet_mee(kenmerk: str) -> None:
    with pytest.raises(Regelfout, match="een kenmerk van een gezin") as fout:
        toets_zonder_gezin(f"Bij {kenmerk} is er geen plek.", "zin")
    assert fout.value.veld == "zin"


@pytest.mark.parametrize("naam", ["Noor", "mevrouw Wolkenveld", "mw. Jansen"])
def test_een_naam_gaat_niet_mee(naam: str) -> None:
    with pytest.raises(Regelfout, match="lijkt een naam"):
        toets_zonder_gezin(f"Er is geen plek voor {naam} in deze gemeente.", "zin")


def test_wie_nadenkt_houdt_het_kort_en_zegt_wel_iets() -> None:
    with pytest.raises(Regelfout, match="minstens"):
        toets_zonder_gezin("geen", "zin")
    with pytest.raises(Regelfout, match="Houd het kort"):
        toets_zonder_gezin("er is geen plek " * 40, "zin")


def test_het_bestuur_antwoordt_een_keer_met_wat_er_gebeurt_of_waarom_niet() -> None:
    for antwoord in ANTWOORDEN:
        toets_antwoord(BestuurStatus.OPEN, antwoord)
        with pytest.raises(Regelfout, match="al op geantwoord"):
            toets_antwoord(antwoord, BestuurStatus.OPGEPAKT)
    with pytest.raises(Regelfout, match="niet meer nodig"):
        toets_antwoord(BestuurStatus.VERVALLEN, BestuurStatus.OPGEPAKT)
    for geen in set(BestuurStatus) - set(ANTWOORDEN):
        with pytest.raises(Regelfout, match="Kies of er iets gebeurt"):
            toets_antwoord(BestuurStatus.OPEN, geen)
