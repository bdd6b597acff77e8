"""Zorg voor wie meedoet: stoppen mag, en waar je na afloop terechtkunt."""

import re

import pytest

from caseapp.permissions import Rol

from .test_oefensessie import codes, doe_mee, tekst, zet_klaar
from .test_speelkaart import AGENT, KANDELAAR
from .test_waarnemer import kijk

NUMMER = "Luisterlijn van de regio: 0900-1234567"


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


@pytest.fixture
def pad(trainer):
    return zet_klaar(trainer, bron=KANDELAAR)


def test_wat_de_trainer_invult_leest_iedereen_in_de_ruimte(huis, trainer, pad):
    (code,) = codes(trainer, pad)
    agent = doe_mee(huis, code, AGENT)
    leeg = tekst(agent.get("/zorg"))
    assert "Nummers staan hier nog niet" in leeg
    assert not re.search(r"\d{4,}", leeg.split("<main")[1].split("</main")[0])  # no number is typed in
    assert 'href="/zorg"' in agent.get("/mijn-kaart").text
    trainer.get(f"{pad}/hulp")
    trainer.post(f"{pad}/hulp", 302, hulp=NUMMER, nagekeken="y")
    for wie in (agent, kijk(huis, trainer, pad, AGENT)):
        blad = tekst(wie.get("/zorg"))
        assert NUMMER in blad
        assert re.search(r"nagekeken op \d", blad)
    assert "zijn nagekeken op" in tekst(trainer.get(pad))
    trainer.get(f"{pad}/hulp")
    trainer.post(f"{pad}/hulp", 302, hulp="")
    assert NUMMER not in agent.get("/zorg").text


def test_een_nummer_telt_pas_als_het_vandaag_is_nagekeken(trainer, pad):
    fout = trainer.post(f"{pad}/hulp", 422, hulp=NUMMER)
    assert "Kijk elk nummer eerst na" in tekst(fout)
    assert NUMMER in fout.text
    trainer.post(f"{pad}/hulp", 302, hulp=NUMMER, nagekeken="y")
    assert "checked" not in trainer.get(f"{pad}/hulp").text.split("<main")[1]


def test_een_lang_verhaal_blijft_staan_en_wordt_niet_bewaard(trainer, pad):
    lang = "Bel ons. " * 200
    fout = trainer.post(f"{pad}/hulp", 422, hulp=lang, nagekeken="y")
    assert "hoogstens 1000 tekens" in tekst(fout)
    assert lang.strip() in tekst(fout)
    assert "Bel ons" not in trainer.get(f"{pad}/hulp").text


def test_buiten_een_oefening_of_van_een_ander_is_er_niets(huis, trainer, pad):
    huis.gast("wilg").get("/zorg", 404)
    huis.gast().get("/zorg", 401)
    agent = doe_mee(huis, codes(trainer, pad)[0], AGENT)
    agent.get(f"{pad}/hulp", 403)
    agent.get("/mijn-kaart")
    agent.post(f"{pad}/hulp", 403, hulp=NUMMER, nagekeken="y")
    assert NUMMER not in agent.get("/zorg").text


def test_met_de_ruimtes_gaan_ook_de_nummers_weg(trainer, pad):
    trainer.get(f"{pad}/hulp")
    trainer.post(f"{pad}/hulp", 302, hulp=NUMMER, nagekeken="y")
    trainer.post(f"{pad}/sluit", 302)
    trainer.get(f"{pad}/wis")
    trainer.post(f"{pad}/wis", 302)
    assert NUMMER not in trainer.get(f"{pad}/hulp").text
    fout = trainer.post(f"{pad}/hulp", 422, hulp=NUMMER, nagekeken="y")
    assert "is gewist" in tekst(fout)
