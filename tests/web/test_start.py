"""The front door: three ways in, one click to look through somebody's eyes, and a logged way to change."""

import pytest
from sqlmodel import select

from caseapp.db import op_platform
from caseapp.queries.oefenruimte import STAPPEN
from caseapp.tables import Gebruiker

from .huis import gebruikers
from .kanarie import rollen
from .winkel import logregels


def test_de_startpagina_toont_drie_deuren_en_alle_kaarten(leeshuis):
    pagina = leeshuis.gast().get("/").text
    for deur in ("Kijk rond in de demonstratie", "Ik doe mee", "Ik ben trainer"):
        assert deur in pagina
    for kaart in gebruikers().values():
        assert kaart["naam"] in pagina, "iedere persona uit de bestanden is te kiezen"


def test_van_elke_rol_zijn_er_minstens_twee_om_door_te_kijken():
    assert {rol: len(wie) for rol, wie in rollen().items() if len(wie) < 2} == {}


@pytest.mark.parametrize("sleutel", gebruikers())
def test_een_klik_en_je_kijkt_als_iemand(leeshuis, sleutel):
    gast = leeshuis.gast(controle=False)
    gast.kies(leeshuis.wie[sleutel])
    vandaag = gast.get("/vandaag").text
    assert f"je kijkt als <b>{gebruikers()[sleutel]['naam']}</b>" in vandaag


def test_ik_doe_mee_zegt_eerst_waar_het_over_gaat(leeshuis):
    assert "Waar gaat dit over?" in leeshuis.gast().get("/ik-doe-mee").text


def test_gezond_antwoordt_ook_zonder_sessie(leeshuis):
    antwoord = leeshuis.gast().get("/gezond")
    assert (antwoord.json, antwoord.headers["Cache-Control"]) == ({"gezond": True}, "no-store")


def test_gezond_begint_geen_sessie(leeshuis):
    assert "Set-Cookie" not in leeshuis.gast().get("/gezond").headers


def test_gezond_zegt_niets_over_wat_er_in_de_ruimte_staat(leeshuis):
    assert set(leeshuis.gast().get("/gezond").json) == {"gezond"}


@pytest.mark.parametrize("keuze", ["", "geen-id", "00000000-0000-0000-0000-000000000000", "' OR 1=1"])
def test_een_persona_die_er_niet_is_kun_je_niet_kiezen(leeshuis, keuze):
    gast = leeshuis.gast()
    assert gast.post("/demonstratie/kies", None, gebruiker=keuze).status_code in (401, 404)
    gast.get("/vandaag", 401)


def test_de_simulatie_is_niemand_om_door_te_kijken(leeshuis):
    with leeshuis.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        machine = werk.ctx.session.exec(select(Gebruiker.id).where(Gebruiker.rol == "simulatie")).one()
    assert str(machine) not in leeshuis.gast().get("/").text
    leeshuis.gast().post("/demonstratie/kies", 404, gebruiker=str(machine))


def test_kiezen_zonder_formulier_gebeurt_niet(leeshuis):
    client = leeshuis.app.test_client()
    assert client.post("/demonstratie/kies", data={"gebruiker": leeshuis.wie["wilg"]}).status_code == 400
    assert client.get("/vandaag").status_code == 401


def test_wisselen_staat_in_het_logboek_met_wie_je_eerst_was(huis):
    gast = huis.gast()
    gast.kies(huis.wie["wilg"])
    gast.kies(huis.wie["rik"])
    regels = [r for r in logregels(huis) if r["handeling"] == "rol_wisselen"][-2:]
    assert [r["gebruiker_id"] for r in regels] == [str(huis.wie["wilg"]), str(huis.wie["rik"])]
    assert [r.get("namens_id") for r in regels] == [None, str(huis.wie["wilg"])]


def test_op_de_wisselpagina_staat_wie_je_nu_bent(leeshuis):
    pagina = leeshuis.gast("wilg").get("/wissel").text
    assert "Je kijkt nu als <b>mw. Wilg</b>" in pagina
    assert "Elke wissel staat in het logboek" in pagina


def test_wisselen_vraagt_dat_je_al_binnen_bent(leeshuis):
    leeshuis.gast().get("/wissel", 401)


def test_het_lint_en_de_persona_staan_op_elke_pagina_die_het_menu_noemt(leeshuis):
    gast = leeshuis.gast("sering")
    for pad in ("/vandaag", "/gezinnen/", "/oefenruimte/", "/uitleg/", "/cijfers"):
        assert "je kijkt als <b>mw. Sering</b>" in gast.get(pad).text
    assert len(STAPPEN) == 3
