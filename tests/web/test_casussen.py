"""Welke casus oefent wat: de trainer leest het, met de valkuil, de vragen en twee plannen."""

import re

import pytest

from caseapp.permissions import Rol

from .test_oefensessie import tekst


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


def test_de_tabel_wijst_per_onderdeel_naar_de_casussen(trainer):
    blad = tekst(trainer.get("/scenarios/casussen"))
    rij = re.search(r"huisverbod</th>(.*?)</tr>", blad, re.S)[1]
    assert [bool(cel) for cel in re.findall(r"<td[^>]*>\s*(ja)?", rij)].index(True) == 2


def test_van_een_casus_lees_je_de_valkuil_de_vragen_en_twee_plannen(trainer):
    blad = tekst(trainer.get("/scenarios/casussen/3"))
    for zin in (
        "De valkuil",
        "Hij is weg, dus het is veilig",
        "Een zwak plan",
        "Een beter plan",
        "Mila Lampenkap, 27 jaar",
    ):
        assert zin in blad
    assert "Nog niet nagelezen door een trainer en een ervaringsdeskundige" in blad
    assert 'href="/sessies?casus=3"' in blad
    assert 'selected value="casus:lampenkap"' in trainer.get("/sessies?casus=3").text


def test_alleen_wie_trainingen_leidt_leest_het(huis):
    huis.gast("wilg").get("/scenarios/casussen", 403)
    huis.gast("wilg").get("/scenarios/casussen/2", 403)


def test_een_casus_die_er_niet_is_is_er_niet(trainer):
    trainer.get("/scenarios/casussen/99", 404)
