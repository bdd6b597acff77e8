"""Logging in and out with a password, and the one-time link that makes the first account."""

from datetime import timedelta

import pytest
import time_machine

from caseapp.actions import account as acties
from caseapp.app import create_app
from caseapp.db import op_platform, wall
from caseapp.permissions import Rol
from caseapp.tables import Account, Sessie, Uitnodiging
from tests.conftest import instellingen_voor

from .huis import WACHTWOORD
from .winkel import op_het_platform

NAAM = "Baas"


def nodig_uit(huis, rol=Rol.BEHEERDER):
    with huis.stores.platform.werk(op_platform()) as werk:
        return acties.nodig_uit(werk.ctx, rol)


def maak_account(huis, rol=Rol.BEHEERDER, naam=NAAM):
    pad = f"/eerste-account/{nodig_uit(huis, rol)}"
    huis.gast(controle=False).post(pad, naam=naam, wachtwoord=WACHTWOORD, nogmaals=WACHTWOORD)


def log_in(huis, naam=NAAM, wachtwoord=WACHTWOORD, verwacht=302):
    gast = huis.gast()
    gast.post("/inloggen", verwacht, naam=naam, wachtwoord=wachtwoord)
    return gast


def test_met_de_goede_naam_en_het_goede_wachtwoord_ben_je_binnen(huis):
    maak_account(huis)
    gast = log_in(huis, naam="  bAAs ")
    assert "je kijkt als <b>Baas</b>" in gast.get("/uitleg/").text
    gast.get("/beheer/")


def test_een_trainer_met_een_account_ziet_alles_en_dat_staat_erbij(huis):
    maak_account(huis, Rol.TRAINER)
    gast = log_in(huis)
    pagina = gast.get(huis.pad("Lantaarn")).text
    assert "Trainersweergave" in pagina
    assert "Gezin Lantaarn" in pagina
    gast.get("/beheer/", 403)


@pytest.mark.parametrize(
    ("naam", "wachtwoord"), [(NAAM, "een ander woord"), ("Niemand", WACHTWOORD), ("' OR 1=1 --", "x" * 12)]
)
def test_een_foute_naam_en_een_fout_wachtwoord_krijgen_hetzelfde_antwoord(huis, naam, wachtwoord):
    maak_account(huis)
    gast = huis.gast()
    antwoord = gast.post("/inloggen", 422, naam=naam, wachtwoord=wachtwoord)
    assert "Deze naam en dit wachtwoord horen niet bij elkaar." in antwoord.text
    assert wachtwoord not in antwoord.text
    gast.get("/vandaag", 401)


def test_een_leeg_formulier_zegt_wat_er_ontbreekt(huis):
    pagina = huis.gast().post("/inloggen", 422).text
    assert "Vul je naam in." in pagina
    assert "Vul je wachtwoord in." in pagina


@pytest.mark.parametrize("naam", [NAAM, "onbekend"])
def test_de_zesde_poging_wordt_tegengehouden_ook_voor_een_naam_die_niet_bestaat(huis, naam):
    maak_account(huis)
    with time_machine.travel(wall(), tick=False) as klok:
        for _ in range(5):
            log_in(huis, naam, "fout fout fout", 422)
        tegen = log_in(huis, naam, WACHTWOORD, 429)
        assert "Even wachten" in tegen.post("/inloggen", 429, naam=naam, wachtwoord="x").text
        klok.shift(timedelta(minutes=15, seconds=1))
        log_in(huis, naam, WACHTWOORD, 302 if naam == NAAM else 422)


def test_de_rem_geldt_ook_voor_wie_steeds_een_andere_naam_probeert(huis):
    for n in range(5):
        log_in(huis, f"naam {n}", "fout fout fout", 422)
    log_in(huis, "weer een ander", "fout fout fout", 429)


def test_de_rem_overleeft_een_herstart(huis, stores, data):
    for _ in range(5):
        log_in(huis, "iemand", "fout fout fout", 422)
    opnieuw = create_app(stores, instellingen_voor(data), TESTING=True).test_client()
    token = opnieuw.get("/inloggen").text.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    velden = {"naam": "iemand", "wachtwoord": "fout", "csrf_token": token}
    assert opnieuw.post("/inloggen", data=velden).status_code == 429


def test_wie_is_uitgelogd_komt_met_de_oude_cookie_niet_meer_binnen(huis):
    maak_account(huis)
    gast = log_in(huis)
    gast.get("/beheer/")
    oud = gast.client.get_cookie("sessie").value
    gast.post("/uitloggen")
    ander = huis.app.test_client()
    ander.set_cookie("sessie", oud)
    for pad in ("/beheer/", "/vandaag", "/uitleg/"):
        assert ander.get(pad).status_code == 401, pad


def test_uitloggen_zonder_sessie_doet_geen_kwaad(leeshuis):
    assert leeshuis.gast().post("/uitloggen").headers["Location"] == "/uitgelogd"
    assert "Je bent uitgelogd" in leeshuis.gast().get("/uitgelogd").text


def test_uitloggen_van_een_ander_kan_niet_van_buiten(leeshuis):
    gast = leeshuis.gast("wilg")
    assert gast.client.post("/uitloggen").status_code == 400
    gast.get("/vandaag")


def test_de_link_voor_het_eerste_account_werkt_een_keer(huis):
    pad = f"/eerste-account/{nodig_uit(huis)}"
    velden = {"wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD}
    assert "beheerder" in huis.gast().get(pad).text
    huis.gast().post(pad, 302, naam=NAAM, **velden)
    huis.gast().get(pad, 404)
    huis.gast().post(pad, 404, naam="Ander", **velden)
    assert len(op_het_platform(huis, Account)) == 1


def test_een_link_is_een_dag_geldig(huis):
    pad = f"/eerste-account/{nodig_uit(huis)}"
    with time_machine.travel(wall() + timedelta(hours=24, seconds=1), tick=False):
        huis.gast().get(pad, 404)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": "X"}, "Kies een naam van 2 tot 60 tekens"),
        ({"wachtwoord": "kort", "nogmaals": "kort"}, "Kies een wachtwoord van 12 tot 200"),
        ({"nogmaals": "iets heel anders"}, "De twee wachtwoorden zijn niet gelijk"),
        ({"wachtwoord": "aaaaaaaaaaaa", "nogmaals": "aaaaaaaaaaaa"}, "herhaalt steeds hetzelfde"),
        ({"wachtwoord": "mijn Baas 1234", "nogmaals": "mijn Baas 1234"}, "Gebruik je naam niet"),
    ],
)
def test_een_account_dat_niet_kan_wordt_niet_gemaakt_en_de_link_blijft_geldig(huis, velden, zin):
    pad = f"/eerste-account/{nodig_uit(huis)}"
    goed = {"naam": NAAM, "wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD}
    gast = huis.gast()
    assert zin in gast.post(pad, 422, **(goed | velden)).text
    assert op_het_platform(huis, Account) == []
    assert [u.gebruikt for u in op_het_platform(huis, Uitnodiging)] == [None]
    gast.post(pad, 302, **goed)


def test_een_naam_die_al_bestaat_wordt_geweigerd(huis):
    maak_account(huis)
    pad = f"/eerste-account/{nodig_uit(huis)}"
    velden = {"naam": "BAAS", "wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD}
    assert "al in gebruik" in huis.gast().post(pad, 422, **velden).text
    assert len(op_het_platform(huis, Account)) == 1


def test_snel_sluiten_eindigt_de_sessie_en_laat_niets_zien(huis):
    gast = huis.gast("noor")
    antwoord = gast.post("/snel-sluiten")
    assert antwoord.headers["Location"] == "/nieuw"
    pagina = gast.get("/nieuw").text
    assert not any(woord in pagina for woord in ("gezin", "Oefenomgeving", "Noor", "veilig"))
    gast.get("/vandaag", 401)
    assert all(s.beeindigd for s in op_het_platform(huis, Sessie) if s.gebruiker_id == huis.wie["noor"])
