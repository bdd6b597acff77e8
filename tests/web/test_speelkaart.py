"""Verdeelde kennis: wat op een kaart staat leest alleen wie haar heeft, tot die het vertelt."""

import re

import pytest

from caseapp.config import ROOT
from caseapp.permissions import Rol
from caseapp.scenario.oefening import scenarios

from .test_oefensessie import codes, doe_mee, tekst, zet_klaar

KANDELAAR = "scenario:gezin-kandelaar"
SCENARIO = scenarios(ROOT / "seeds")["gezin-kandelaar"]
AGENT, LERAAR, WERKER = "Wijkagent", "Intern begeleider basisschool", "Gezinswerker lokaal team"


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


@pytest.fixture
def code(trainer):
    return codes(trainer, zet_klaar(trainer, bron=KANDELAAR))[0]


def kaart(gast):
    return tekst(gast.get("/mijn-kaart"))


def feiten_van(kaartwoord):
    return [feit.tekst for feit in SCENARIO.feiten if kaartwoord in map(str, feit.bekend_bij)]


def vertel(gast, aan="", **meer):
    (pad, *_) = re.findall(r'href="(/mijn-kaart/feiten/[^"]+)"', gast.get("/mijn-kaart").text)
    keuzes = dict(
        re.findall(r'value="([0-9a-f-]{36})"[^>]*> *<label[^>]*>([^<]+)</label>', gast.get(pad).text)
    )
    wie = [id_ for id_, naam in keuzes.items() if naam in aan]
    return gast.post(pad, None, aan=wie, **meer)


def test_elke_kaart_leest_haar_eigen_feiten_en_die_van_geen_ander(huis, code):
    for naam, woord in ((AGENT, "politie"), (LERAAR, "school"), ("Huisarts", "huisarts")):
        blad = kaart(doe_mee(huis, code, naam))
        for feit in SCENARIO.feiten:
            assert (feit.tekst in blad) == (feit.tekst in feiten_van(woord)), (naam, feit.id)


def test_wie_iets_hoort_leest_het_en_de_anderen_niet(huis, code):
    agent, leraar, werker = (doe_mee(huis, code, naam) for naam in (AGENT, LERAAR, WERKER))
    (feit,) = feiten_van("politie")
    assert vertel(agent, [LERAAR]).status_code == 302
    assert feit in kaart(leraar)
    assert f"Van {AGENT}" in kaart(leraar)
    assert feit not in kaart(werker)
    assert f"Je vertelde het aan {LERAAR}" in kaart(agent)


def test_vertellen_opent_geen_dossier(huis, code):
    agent, leraar = (doe_mee(huis, code, naam) for naam in (AGENT, LERAAR))
    eerst = leraar.get("/gezinnen/").text
    vertel(agent, iedereen="y")
    assert leesbaar_zonder_kaart(leraar.get("/gezinnen/").text) == leesbaar_zonder_kaart(eerst)
    assert "Kandelaar" not in leraar.get("/gezinnen/").text


def leesbaar_zonder_kaart(html):
    return re.sub(r"\s+", " ", re.sub(r'name="csrf_token" value="[^"]+"', "", html))


def test_wat_je_niet_kent_kun_je_niet_vertellen(huis, code):
    agent, leraar = (doe_mee(huis, code, naam) for naam in (AGENT, LERAAR))
    (pad,) = re.findall(r'href="(/mijn-kaart/feiten/[^"]+)"', agent.get("/mijn-kaart").text)
    leraar.get(pad, 404)
    leraar.post(pad, 404, iedereen="y")
    assert "Kies aan wie je het vertelt" in tekst(agent.post(pad, 422))
    buiten = agent.post(pad, 422, aan=["11111111-1111-4111-8111-111111111111"])
    assert "Kies uit de kaarten van deze ruimte" in tekst(buiten)


def test_wie_binnenkomt_leest_eerst_waar_dit_scenario_over_gaat(huis, code):
    gast = doe_mee(huis, code, AGENT)
    assert SCENARIO.veiligheid.inhoudswaarschuwing[0] in kaart(gast)
    assert "Jouw opdracht" in kaart(gast)
    assert "Deel wat je weet als iemand ernaar vraagt." in kaart(gast)


def test_de_kaarten_zijn_die_van_het_scenario_en_het_gezin(huis, trainer, code):
    from .test_oefensessie import kaarten, met_code, nieuw

    gast = nieuw(huis)
    met_code(gast, code)
    namen = set(kaarten(gast))
    assert {persona.functie for persona in SCENARIO.personas} <= namen
    assert {"Mirthe Kandelaar", "Jorn Windwijzer", "Sanne Kandelaar", "Greet Kandelaar"} <= namen
    assert "Tijn Windwijzer" not in namen  # four years old: nobody plays him
    assert "De simulatie" not in namen


def test_een_casus_alleen_heeft_alleen_haar_gezin(huis, trainer):
    (code,) = codes(trainer, zet_klaar(trainer, bron="casus:wolkenveld"))
    wilg = doe_mee(huis, code, "mw. Wilg")
    lijst = tekst(wilg.get("/gezinnen/"))
    assert "Wolkenveld" in lijst
    assert "Papierenvlinder" not in lijst


def test_een_begin_dat_er_niet_is_wordt_geweigerd_en_wat_je_typte_blijft(trainer):
    antwoord = trainer.post("/sessies", 422, naam="Team Zuid", aantal="1", bron="scenario:bestaat-niet")
    assert "Team Zuid" in antwoord.text
