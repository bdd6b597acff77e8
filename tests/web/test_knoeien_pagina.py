"""A trainer tampers with a copy of the room and sees it found; nobody else gets to it, and the room stays as
it was."""

import re

import pytest

from caseapp.db import KNOEIEN

from .wandeling import leesbaar

PAD = "/uitleg/knoeien"


@pytest.mark.parametrize("aanval", KNOEIEN)
def test_een_trainer_knoeit_met_een_kopie_en_ziet_het_gevonden(leeshuis, aanval):
    gast = leeshuis.gast("sering")
    voor = leeshuis.ruimte.path.read_bytes()
    pagina = leesbaar(gast.post(PAD, 200, aanval=aanval).text)
    assert "Wat er is gedaan en gevonden" in pagina
    assert re.search(r"<dt>Eerste regel die niet klopt</dt><dd>regel \d+</dd>", pagina)
    assert "sluiten op elkaar aan en elke rij" not in pagina
    assert leeshuis.ruimte.path.read_bytes() == voor
    assert leeshuis.stores.controleer(leeshuis.ruimte.id).goed


def test_de_pagina_noemt_wat_er_te_kiezen_is_en_doet_nog_niets(leeshuis):
    pagina = leesbaar(leeshuis.gast("sering").get(PAD).text)
    assert all(woorden in pagina for woorden in KNOEIEN.values())
    assert len(KNOEIEN) >= 8
    assert "Wat er is gedaan" not in pagina


@pytest.mark.parametrize("aanval", ["", "../../etc", "alles"])
def test_iets_anders_kiezen_doet_niets(leeshuis, aanval):
    pagina = leesbaar(leeshuis.gast("sering").post(PAD, 422, aanval=aanval).text)
    assert "Er klopt nog iets niet" in pagina
    assert "Wat er is gedaan" not in pagina


@pytest.mark.parametrize("wie", ["wilg", "noor", "pien", "beuk", "acacia", "hulst"])
def test_een_ander_komt_er_niet_en_krijgt_geen_verwijzing(leeshuis, wie):
    gast = leeshuis.gast(wie)
    gast.get(PAD, 403)
    gast.post(PAD, 403, aanval="wis")
    assert PAD not in gast.get("/uitleg/").text


def test_wie_niet_binnen_is_komt_er_niet(leeshuis):
    leeshuis.gast().get(PAD, 401)


def test_een_trainer_vindt_de_pagina_bij_de_uitleg(leeshuis):
    assert PAD in leeshuis.gast("sering").get("/uitleg/").text
