"""Sessions live in the store: they end when they should, and a copy of a cookie is then worth nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from sqlmodel import select

from caseapp.app import create_app
from caseapp.db import op_platform, wall
from caseapp.permissions import Rol
from caseapp.queries.platform import sessie_bij
from caseapp.tables import Account, Gebeurtenis
from tests.conftest import instellingen_voor

from .winkel import tel


def test_na_twee_uur_stilte_is_een_sessie_voorbij(huis):
    gast = huis.gast("wilg")
    with time_machine.travel(wall(), tick=False) as klok:
        klok.shift(timedelta(hours=1, minutes=59))
        gast.get("/vandaag")
        klok.shift(timedelta(hours=1, minutes=59))
        gast.get("/vandaag")
        klok.shift(timedelta(hours=2, seconds=1))
        assert "Je zat er een tijd niet" in gast.get("/vandaag", 401).text


def test_na_twaalf_uur_is_een_sessie_voorbij_ook_als_je_bezig_bent(huis):
    gast = huis.gast("wilg")
    with time_machine.travel(wall(), tick=False) as klok:
        for _ in range(11):
            klok.shift(timedelta(hours=1))
            gast.get("/uitleg/")
        klok.shift(timedelta(hours=1, seconds=2))
        gast.get("/uitleg/", 401)


def test_bij_het_kiezen_krijg_je_een_nieuwe_sleutel_en_is_de_oude_dood(huis):
    """Session fixation: a cookie that somebody planted before is nobody afterwards."""
    gast = huis.gast()
    gast.get("/")
    geplant = gast.client.get_cookie("sessie").value
    gast.kies(huis.wie["wilg"])
    nieuw = gast.client.get_cookie("sessie").value
    assert nieuw != geplant
    dief = huis.app.test_client()
    dief.set_cookie("sessie", geplant)
    assert dief.get("/vandaag").status_code == 401


def test_een_verzonnen_cookie_is_niemand(leeshuis):
    client = leeshuis.app.test_client()
    for waarde in ("x", "A" * 43, "A" * 3000, "\u20ac".encode().decode("latin-1")):
        client.set_cookie("sessie", waarde)
        assert client.get("/vandaag").status_code == 401


def test_na_een_wissel_is_de_vorige_persona_voorbij(huis):
    gast = huis.gast()
    gast.kies(huis.wie["wilg"])
    oud = gast.client.get_cookie("sessie").value
    gast.kies(huis.wie["rik"])
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        assert sessie_bij(werk.ctx, oud).beeindigd is not None


def test_van_een_sleutel_staat_alleen_de_afdruk_in_de_winkel(huis, data):
    gast = huis.gast()
    gast.kies(huis.wie["wilg"])
    token = gast.client.get_cookie("sessie").value.encode()
    assert not [p for p in data.rglob("*") if p.is_file() and token in p.read_bytes()]


def test_de_cookie_is_alleen_voor_de_server_en_gaat_niet_mee_naar_elders(leeshuis):
    kop = leeshuis.gast().get("/inloggen").headers["Set-Cookie"]
    for deel in ("sessie=", "HttpOnly", "SameSite=Strict", "Path=/"):
        assert deel in kop
    assert not any(deel in kop for deel in ("Domain", "Expires", "Max-Age"))


def test_over_https_heet_de_cookie_host_en_is_hij_secure(stores, data):
    app = create_app(stores, replace(instellingen_voor(data), https=True), TESTING=True)
    antwoord = app.test_client().get("/inloggen", base_url="https://localhost")
    kop = antwoord.headers["Set-Cookie"]
    assert kop.startswith("__Host-sessie=")
    assert "Secure" in kop
    assert "Domain" not in kop
    assert "max-age=63072000" in antwoord.headers["Strict-Transport-Security"]


@pytest.mark.parametrize("token", [None, "", "x", "a.b.c"])
def test_zonder_het_goede_formulierkenmerk_gebeurt_er_niets(leeshuis, token):
    gast = leeshuis.gast("wilg")
    voor = tel(leeshuis, Gebeurtenis)
    velden = {"soort": "contact", "over": "", "tekst": "Dit komt van een andere site."}
    if token is not None:
        velden["csrf_token"] = token
    antwoord = gast.client.post(leeshuis.pad("Wolkenveld", "gebeurtenissen/noteer"), data=velden)
    assert antwoord.status_code == 400
    assert "Er is niets bewaard" in antwoord.text
    assert tel(leeshuis, Gebeurtenis) == voor


def test_een_formulierkenmerk_van_een_ander_geldt_niet(leeshuis):
    vreemd = leeshuis.gast()
    vreemd.kies(leeshuis.wie["rik"])
    gast = leeshuis.gast()
    gast.kies(leeshuis.wie["wilg"])
    pad = leeshuis.pad("Wolkenveld", "gebeurtenissen/noteer")
    velden = {"soort": "contact", "over": "", "tekst": "Van een ander.", "csrf_token": vreemd.token}
    assert gast.client.post(pad, data=velden).status_code == 400


def test_een_sessie_van_een_gesloten_account_is_niemand(huis):
    gast = huis.met_account(Rol.BEHEERDER)
    gast.get("/beheer/")
    with huis.stores.platform.werk(op_platform()) as werk:
        werk.ctx.session.exec(select(Account)).one().actief = False
    gast.get("/beheer/", 401)
