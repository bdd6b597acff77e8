"""What a beheerder manages: rooms, accounts and sessions; never content, and never as a persona."""

import re

import pytest

from caseapp.permissions import Rol
from caseapp.tables import Account, Sessie, Uitnodiging

from .huis import WACHTWOORD
from .kanarie import rollen
from .wandeling import leesbaar
from .winkel import op_het_platform


@pytest.fixture
def baas(huis):
    return huis.met_account(Rol.BEHEERDER)


def test_een_beheerder_ziet_accounts_sessies_en_ruimtes(huis, baas):
    huis.gast("rik")
    pagina = leesbaar(baas.get("/beheer/").text)
    for deel in ("Account beheerder", "actief", "Demonstratie", "persona in de demonstratie"):
        assert deel in pagina


def test_een_beheerder_ziet_niet_wie_waar_naar_keek(huis, baas):
    huis.gast("rik").get(huis.pad("Lantaarn"))
    pagina = baas.get("/beheer/").text
    assert not [n for n in ("Rik", "Lantaarn", "mw. Wilg", str(huis.gezinnen["Lantaarn"])) if n in pagina]


@pytest.mark.parametrize("wie", [*sorted(rollen()["beheerder"]), "wilg", "sering", "noor", "jeneverbes"])
def test_een_persona_komt_nooit_in_het_beheer(leeshuis, wie):
    gast = leeshuis.gast(wie)
    voor = len(op_het_platform(leeshuis, Uitnodiging))
    for pad in ("/beheer/", "/beheer/uitnodigen"):
        antwoord = gast.get(pad, 403) if pad.endswith("/") else gast.post(pad, 403, soort="beheerder")
        assert "hier beheert alleen een beheerder die met een wachtwoord is ingelogd" in antwoord.text
    assert len(op_het_platform(leeshuis, Uitnodiging)) == voor


def test_een_trainer_met_een_account_is_geen_beheerder(huis):
    trainer = huis.met_account(Rol.TRAINER)
    trainer.get("/beheer/", 403)
    trainer.post("/beheer/uitnodigen", 403, soort="trainer")


def test_wie_niet_binnen_is_ziet_geen_beheer(leeshuis):
    leeshuis.gast().get("/beheer/", 401)


@pytest.mark.parametrize("soort", ["trainer", "beheerder"])
def test_een_uitnodiging_is_een_link_die_een_keer_werkt(huis, baas, soort):
    pagina = baas.post("/beheer/uitnodigen", 200, soort=soort).text
    link = re.search(r"http://localhost(/eerste-account/[\w-]+)", pagina).group(1)
    assert link not in baas.get("/beheer/").text, "de link is daarna niet meer te zien"
    velden = {"naam": "Nieuw hier", "wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD}
    huis.gast().post(link, **velden)
    assert op_het_platform(huis, Account)[-1].rol == soort
    huis.gast().get(link, 404)


@pytest.mark.parametrize("soort", ["", "procesregisseur", "gezin", "simulatie", "x"])
def test_voor_een_andere_rol_is_er_geen_uitnodiging(huis, baas, soort):
    baas.post("/beheer/uitnodigen", 302, soort=soort)
    assert "Kies trainer of beheerder." in baas.get("/beheer/").text
    assert op_het_platform(huis, Uitnodiging) == []


def test_een_ingetrokken_sessie_is_bij_het_volgende_verzoek_voorbij(huis, baas):
    gast = huis.gast("wilg")
    gast.get("/vandaag")
    sessie = next(s for s in op_het_platform(huis, Sessie) if s.gebruiker_id == huis.wie["wilg"])
    baas.post(f"/beheer/sessies/{sessie.id}/intrekken")
    gast.get("/vandaag", 401)
    gast.post(huis.pad("Wolkenveld", "gebeurtenissen/noteer"), 401, soort="contact", tekst="Te laat.")


def test_een_persona_kan_geen_sessie_van_een_ander_intrekken(huis):
    gast = huis.gast("wilg")
    sessie = next(s for s in op_het_platform(huis, Sessie) if s.gebruiker_id == huis.wie["wilg"])
    huis.gast("hulst").post(f"/beheer/sessies/{sessie.id}/intrekken", 403)
    gast.get("/vandaag")


def test_een_sessie_die_niet_bestaat_intrekken_doet_geen_kwaad(baas):
    baas.post("/beheer/sessies/00000000-0000-0000-0000-000000000000/intrekken", None)
    baas.get("/beheer/")
