"""Wie er meespeelt: een rol, en bij een ketenpartner de soort."""

import pytest

from caseapp.domain.regel import Regelfout
from caseapp.domain.scenario.kaart import KAARTEN, Kaart, kaart_van, voluit
from caseapp.domain.toegang import KetenSoort, Rol


@pytest.mark.parametrize("woord", KAARTEN)
def test_elk_woord_van_een_kaart_zegt_een_kaart(woord: str) -> None:
    kaart = KAARTEN[woord]
    assert KAARTEN[str(kaart)] == kaart
    assert kaart_van(*voluit(woord, None)) == kaart


@pytest.mark.parametrize("rol", [Rol.TRAINER, Rol.BEHEERDER, Rol.SIMULATIE])
def test_wie_de_oefening_laat_lopen_is_geen_kaart(rol: Rol) -> None:
    with pytest.raises(Regelfout, match="geen kaart"):
        Kaart(rol)


def test_een_ketenpartner_heeft_een_soort_en_een_ander_niet() -> None:
    with pytest.raises(Regelfout, match="heeft een soort"):
        Kaart(Rol.KETENPARTNER)
    with pytest.raises(Regelfout, match="alleen een ketenpartner"):
        Kaart(Rol.LOKAAL_TEAM, KetenSoort.SCHOOL)


def test_kort_en_voluit_zijn_hetzelfde() -> None:
    assert voluit("politie", None) == voluit("ketenpartner", "politie") == ("ketenpartner", "politie")
    assert voluit("werk_inkomen", None) == ("ketenpartner", "werk_en_inkomen")
    assert voluit("lokaal_team", None) == ("lokaal_team", None)
    with pytest.raises(Regelfout, match="staat een andere"):
        voluit("politie", "school")
