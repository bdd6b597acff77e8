"""De bibliotheek van scenario's, en een eigen bestand laten nakijken."""

import re
from io import BytesIO

import pytest

from caseapp.config import ROOT
from caseapp.permissions import Rol
from caseapp.scenario.oefening import lees_scenario, scenarios

from .wandeling import leesbaar

KANDELAAR = ROOT / "seeds" / "scenarios" / "gezin-kandelaar.yaml"
CONTROLEER = "/scenarios/controleer"


@pytest.fixture
def trainer(huis):
    return huis.met_account(Rol.TRAINER)


def stuur(trainer, inhoud, verwacht=200):
    trainer.get(CONTROLEER)
    velden = {"csrf_token": trainer.token, "bestand": (BytesIO(inhoud), "mijn.yaml")}
    antwoord = trainer.client.post(CONTROLEER, data=velden, content_type="multipart/form-data")
    antwoord.request.environ["wsgi.input"].close()
    return leesbaar(trainer._bekijk(antwoord, verwacht).text)


def test_een_trainer_leest_het_scenario_en_wat_er_nog_niet_wordt_gespeeld(trainer):
    assert "Het gaat alweer beter" in leesbaar(trainer.get("/scenarios").text)
    blad = leesbaar(trainer.get("/scenarios/gezin-kandelaar").text)
    assert "Nog niet nagelezen door een trainer" in blad
    assert "Hetzelfde gezin, een eind op weg" not in blad
    assert 'href="/scenarios/casussen/3"' in trainer.get("/scenarios/huisverbod").text
    for woorden in ("Gezin Kandelaar", "Wijkagent", "De melding", "De tekening van Sanne", "dag 548"):
        assert woorden in blad
    assert "15 gevolgen gebeuren nog niet" in blad
    trainer.get("/scenarios/bestaat-niet", 404)


def test_het_draaiboek_gaat_mee_als_rekenblad(trainer):
    antwoord = trainer.get("/scenarios/gezin-kandelaar/draaiboek.csv")
    assert antwoord.mimetype == "text/csv"
    tekst = antwoord.data.decode("utf-8-sig")
    assert "nr;moment;soort;naar;kanaal;titel;tekst;verwacht;binnen;notitie" in tekst
    assert "Zorgmelding politie" in tekst


def test_een_goed_bestand_klopt_en_wordt_niet_bewaard(trainer):
    gelezen = stuur(trainer, KANDELAAR.read_bytes())
    assert "Dit bestand klopt" in gelezen
    assert "7 kaarten, 8 rondes, 12 keer" in gelezen


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        (b"rol: politie", b"rol: polite", "‘polite’ is geen bekende rol. Bedoelde u “politie”?"),
        (b"fictief: true", b"fictief: false", "‘fictief’ kan alleen “true” zijn"),
        (b"scenario/1\n", b"scenario/2\n", "geschreven voor versie 2 van het formaat"),
        (b"id: gezin-kandelaar\n", b"id: gezin-kandelaar\nid: nog-een\n", "regel"),
    ],
)
def test_een_fout_staat_er_met_de_regel_en_een_raad(trainer, oud, nieuw, zin):
    gelezen = stuur(trainer, KANDELAAR.read_bytes().replace(oud, nieuw, 1), 422)
    assert zin in gelezen
    assert "dit bestand, regel " in gelezen


def test_wat_geen_scenario_is_hoort_een_gewone_zin(trainer):
    assert "groter dan 256 KiB" in stuur(trainer, b"#" * 300_000, 422)
    assert "Hier klopt iets niet" in stuur(trainer, b"\xff\xfe\x00", 422)
    assert "Kies een bestand." in leesbaar(trainer.post(CONTROLEER, 422).text)


@pytest.mark.parametrize("wie", ["sering", "wilg", "noor"])
def test_de_bibliotheek_is_voor_een_trainer_met_een_account(huis, wie):
    for pad in ("/scenarios", "/scenarios/gezin-kandelaar", CONTROLEER):
        assert huis.gast(wie).get(pad, None).status_code == 403


def test_een_draaiboek_gaat_heen_en_komt_als_scenario_terug(trainer):
    pad = "/scenarios/gezin-kandelaar/draaiboek"
    csv = trainer.get("/scenarios/gezin-kandelaar/draaiboek.csv").data
    antwoord = trainer.post(pad, 200, bestand=(BytesIO(csv), "draaiboek.csv"))
    assert lees_scenario(antwoord.data) == scenarios(ROOT / "seeds")["gezin-kandelaar"]
    anders = csv.replace(b"Oma aan de balie", b"Oma belt")
    nieuw = lees_scenario(trainer.post(pad, 200, bestand=(BytesIO(anders), "draaiboek.csv")).data)
    assert "Oma belt" in [inject.titel for inject in nieuw.injects]


def test_een_rekenblad_dat_niet_klopt_zegt_op_welke_rij(trainer):
    csv = trainer.get("/scenarios/gezin-kandelaar/draaiboek.csv").data.replace(
        b"dag 120 11:00", b"op een dag"
    )
    antwoord = trainer.post("/scenarios/gezin-kandelaar/draaiboek", 422, bestand=(BytesIO(csv), "d.csv"))
    assert "een moment schrijft u als dag en tijd" in antwoord.text


def test_een_sessie_met_een_eigen_scenario(trainer):
    eigen = (ROOT / "seeds" / "scenarios" / "gezin-kandelaar.yaml").read_bytes()
    eigen = eigen.replace(b"id: gezin-kandelaar\n", b"id: ons-gezin\n").replace(
        b"Wijkagent", b"Wijkagent Oost"
    )
    velden = {"naam": "Eigen verhaal", "aantal": "1", "bron": "scenario:gezin-kandelaar"}
    pad = trainer.post("/sessies", 302, bestand=(BytesIO(eigen), "x.yaml"), **velden).headers["Location"]
    trainer.post(f"{pad}/erbij", 302)
    bedienen = re.findall(r'href="([^"]+/bediening)"', trainer.get(pad).text)
    assert len(bedienen) == 2
    assert all("Wijkagent Oost" in trainer.get(een).text for een in bedienen)


def test_een_eigen_scenario_met_een_fout_wordt_geweigerd_en_wat_je_typte_blijft(trainer):
    velden = {"naam": "Eigen verhaal", "aantal": "1", "bron": ""}
    for inhoud, zin in (
        (b"schema: 1g1p1r-scenario/2\n", "versie 2 van het formaat"),
        (b"x" * 300_000, "256 KiB"),
    ):
        antwoord = trainer.post("/sessies", 422, bestand=(BytesIO(inhoud), "x.yaml"), **velden)
        assert zin in antwoord.text
        assert "Eigen verhaal" in antwoord.text
    assert "Je hebt nog geen sessie" in trainer.get("/sessies").text
