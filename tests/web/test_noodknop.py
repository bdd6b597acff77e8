"""The noodknop: open for an hour, seen by everybody who must know, looked at by another."""

import re
import shutil
from datetime import timedelta

import pytest
import time_machine

from caseapp.db import wall
from caseapp.domain.noodknop import DUUR
from caseapp.tables import Noodknop, Termijn
from tests.conftest import instellingen_voor

from .adressen import _paden, adressen, routes
from .huis import open_huis
from .kanarie import kanaries
from .wandeling import leesbaar
from .winkel import afdruk, logregels, tel

GEZIN = "Wolkenveld"
WAAROM = "Er is gebeld: er is ruzie, en de contactpersoon neemt niet op."
VELDEN = {"reden": "gevaar_nu", "motivering": WAAROM}


@pytest.fixture
def klok():
    """Real time stands still, and goes on when the test says so."""
    with time_machine.travel(wall(), tick=False) as stil:
        yield stil


def pad(huis, rest="noodknop/gebruik"):
    return huis.pad(GEZIN, rest)


def druk(huis, wie="els"):
    gast = huis.gast(wie)
    gast.post(pad(huis), **VELDEN)
    return gast


def eerste(huis, wie="wilg"):
    """The address where the contactpersoon says what he finds of it."""
    pagina = huis.gast(wie).get(pad(huis, "noodknop")).text
    return re.search(rf'href="(/gezinnen/{huis.gezinnen[GEZIN]}/noodknop/[0-9a-f-]{{36}})"', pagina)[1]


def test_de_knop_staat_waar_een_teamgenoot_een_nee_krijgt_en_zegt_wat_hij_kost(leeshuis):
    for pagina in (
        leeshuis.gast("els").get(pad(leeshuis, ""), 403).text,
        leeshuis.gast("els").get(pad(leeshuis, "toegang")).text,
    ):
        assert pad(leeshuis) in pagina
        assert "Dat ziet iedereen die het moet weten" in leesbaar(pagina)
        assert "een ander kijkt na of het nodig was" in leesbaar(pagina)


def test_met_de_noodknop_leest_een_teamgenoot_dit_gezin_en_geen_ander(huis, klok):
    els = druk(huis)
    pagina = leesbaar(els.get(pad(huis, "")).text)
    assert "Gezin Wolkenveld" in pagina
    assert "Je kijkt met een noodknop." in pagina
    assert "Nog 60 minuten" in pagina
    els.get(pad(huis, "plan"))
    els.get(huis.pad("Zandloper"), 403)
    els.get(huis.pad("Lantaarn"), 404)


@pytest.fixture
def vol(voorbereid, tmp_path):
    """A house in which every address leads somewhere, to write in."""
    plek = tmp_path / "vol"
    shutil.copytree(voorbereid, plek)
    with open_huis(instellingen_voor(plek)) as huis:
        yield huis


VRIJ = {"noodknop.druk", "noodknop.vraag_meekijken", "toegang.vraag"}


def test_zij_schrijft_nergens_en_geen_bladzijde_valt_om(vol, klok):
    els = druk(vol)
    voor, hier = afdruk(vol.ruimte), vol.pad(GEZIN)
    van_een_gezin = [r for r in routes(vol.app, "POST") if "gezin_id" in r[1] and r[0] not in VRIJ]
    alle = [(e, p) for e, welke in van_een_gezin for p in _paden(vol, e, welke) if p.startswith(hier)]
    assert len(alle) > 60
    antwoorden = {p: els.post(p, None).status_code for _, p in alle}
    assert {p: code for p, code in antwoorden.items() if code not in (403, 404)} == {}
    assert afdruk(vol.ruimte) == voor
    gezien = {p: els.get(p, None) for _, p in adressen(vol) if p.startswith(hier)}
    codes = {p: antwoord.status_code for p, antwoord in gezien.items()}
    assert {p: code for p, code in codes.items() if code not in (200, 302, 403, 404)} == {}
    assert afdruk(vol.ruimte) == voor
    # Nothing that an involved colleague may not read: not what is silent, nor what is shielded.
    verboden = [k for k in kanaries() if "berk" not in k.voor and "els" not in k.voor]
    assert len(verboden) > 100
    teksten = {p: leesbaar(a.get_data(as_text=True)) for p, a in gezien.items() if a.mimetype == "text/html"}
    assert [(k.waar, p) for k in verboden for p, tekst in teksten.items() if k.in_(tekst)] == []


@pytest.mark.parametrize("minuten", [60, 61, 600])
def test_na_zestig_minuten_echte_tijd_is_het_voorbij_en_dat_staat_erbij(huis, klok, minuten):
    els = druk(huis)
    klok.shift(timedelta(minutes=59, seconds=59))
    assert "Nog 1 minuut" in leesbaar(els.get(pad(huis, "")).text)
    klok.shift(timedelta(minutes=minuten) - timedelta(minutes=59, seconds=59))
    pagina = leesbaar(huis.gast("els").get(pad(huis, ""), 403).text)
    assert "jouw noodknop is voorbij; die liep tot" in pagina
    assert pad(huis) in pagina  # it can be used again, with a new reason


def test_de_klok_van_het_verhaal_telt_niet_mee(huis, klok):
    els = druk(huis)
    huis.gast("sering").post("/oefenruimte/klok", stap="week")
    els.get(pad(huis, ""))


def test_twee_keer_drukken_is_een_noodknop(huis, klok):
    voor, termijnen = tel(huis, Noodknop), tel(huis, Termijn)
    els = druk(huis)
    els.post(pad(huis), **VELDEN)
    els.post(pad(huis), reden="", motivering="")
    assert (tel(huis, Noodknop), tel(huis, Termijn)) == (voor + 1, termijnen + 1)
    assert "Je noodknop staat al open." in leesbaar(els.get(pad(huis)).text)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"motivering": "nu"}, "in minstens 20 tekens"),
        ({"motivering": "             a              "}, "in minstens 20 tekens"),
        ({"motivering": ""}, "Leg uit waarom dit niet kan wachten."),
        ({"reden": ""}, "Kies een reden."),
        ({"reden": "nieuwsgierig"}, "Kies een reden."),
        ({"motivering": "Bel mij op 06-12345678, het is dringend."}, "een telefoonnummer"),
    ],
)
def test_zonder_goede_reden_gaat_er_niets_open_en_blijft_staan_wat_er_was(huis, velden, zin):
    voor = afdruk(huis.ruimte)
    els = huis.gast("els")
    pagina = leesbaar(els.post(pad(huis), 422, **VELDEN | velden).text)
    assert zin in pagina or "geldige keuze" in pagina.lower() or "Kies" in pagina
    assert velden.get("motivering", WAAROM).strip() in pagina
    els.get(pad(huis, ""), 403)
    assert afdruk(huis.ruimte) == voor


@pytest.mark.parametrize("wie", ["kastanje", "linde", "noor", "beuk", "wilg", "berk", "hulst", "jeneverbes"])
def test_wie_geen_teamgenoot_is_heeft_geen_noodknop(leeshuis, wie):
    voor = afdruk(leeshuis.ruimte)
    leeshuis.gast(wie).get(pad(leeshuis), 404)
    leeshuis.gast(wie).post(pad(leeshuis), 404, **VELDEN)
    assert afdruk(leeshuis.ruimte) == voor


def test_de_regel_staat_er_voor_het_eerste_en_elke_regel_daarna_noemt_de_noodknop(huis, klok):
    begin = len(logregels(huis))
    els = druk(huis)
    na_de_knop = logregels(huis)[begin:]
    gedrukt = [v for v in na_de_knop if v["handeling"] == "noodknop"]
    assert len(gedrukt) == 1
    assert gedrukt[0]["doel"] == "gevaar_nu"
    assert gedrukt[0]["logreden"]
    assert WAAROM not in str(na_de_knop)
    assert not [v for v in na_de_knop if v["handeling"] == "bekijken"]
    begin = len(logregels(huis))
    els.get(pad(huis, ""))
    els.get(pad(huis, "situatie"), 403)
    gelezen = [v for v in logregels(huis)[begin:] if v.get("gezin_id") == str(huis.gezinnen[GEZIN])]
    assert {v["noodknop_id"] for v in gelezen} == {gedrukt[0]["noodknop_id"]}
    assert {"bekijken", "geweigerd"} <= {v["handeling"] for v in gelezen}
    klok.shift(DUUR)
    begin = len(logregels(huis))
    huis.gast("els").get(pad(huis, ""), 403)
    assert not any("noodknop_id" in v for v in logregels(huis)[begin:])


def test_het_hoofd_van_het_logboek_is_meteen_ondertekend(huis, klok):
    druk(huis)
    controle = huis.stores.controleer(huis.ruimte.id)
    assert controle.goed
    assert "ondertekend." in controle.zin
    assert "nog niet ondertekend" not in controle.zin


def test_de_contactpersoon_ziet_het_meteen_en_kijkt_het_na(huis, klok):
    els = druk(huis)
    els.get(pad(huis, ""))
    wilg = huis.gast("wilg")
    assert "Een collega keek met een noodknop." in leesbaar(wilg.get("/vandaag").text)
    pagina = leesbaar(wilg.get(pad(huis, "noodknop")).text)
    assert WAAROM in pagina
    assert "mw. Els" in pagina
    assert "er is nu gevaar" in pagina
    assert "gezin en gezag" in pagina
    waar = eerste(huis)
    assert "wat er niet paste" in leesbaar(wilg.post(waar, 422, passend="niet_passend", reactie="Nee.").text)
    wilg.post(waar, passend="niet_passend", reactie="Ik was bereikbaar en ben niet gebeld.")
    assert "noodknop" not in wilg.get("/vandaag").text.split("Nieuw sinds")[0]
    wilg.post(waar, passend="passend", reactie="Toch wel.")
    pagina = leesbaar(wilg.get(pad(huis, "noodknop")).text)
    assert "al naar gekeken" in pagina
    assert "Toch wel." not in pagina


def test_wie_de_knop_gebruikte_leest_terug_wat_zij_schreef_en_kijkt_niet_zelf_na(huis, klok):
    els = druk(huis)
    assert WAAROM in leesbaar(els.get(pad(huis, "noodknop")).text)
    waar = eerste(huis)
    assert "eigen noodknop" in leesbaar(els.get(waar).text)
    voor = afdruk(huis.ruimte)
    els.post(waar, 403, passend="passend", reactie="")
    assert afdruk(huis.ruimte) == voor
    assert logregels(huis)[-1]["resultaat"] == "geweigerd"


def test_ook_als_zij_later_zelf_contactpersoon_is_kijkt_zij_het_niet_na(huis, klok):
    from caseapp.permissions import Actor, Dossier, Relatie, Rol, beoordeel_gezien

    els = huis.wie["els"]
    dossier = Dossier(huis.gezinnen[GEZIN], relaties={els: Relatie.CONTACTPERSOON})
    oordeel = beoordeel_gezien(Actor(els, Rol.LOKAAL_TEAM), dossier, els)
    assert not oordeel.mag
    assert "eigen noodknop" in oordeel.omdat
    assert beoordeel_gezien(Actor(els, Rol.LOKAAL_TEAM), dossier, huis.wie["berk"]).mag


@pytest.mark.parametrize("wie", ["berk", "linde", "noor", "pien", "hazelaar", "ko", "sering"])
def test_een_ander_leest_de_motivering_niet(huis, klok, wie):
    druk(huis)
    gast = huis.gast(wie, controle=False)
    for rest in ("noodknop", "", "tijdlijn", "inzage"):
        antwoord = gast.client.get(pad(huis, rest))
        assert WAAROM not in leesbaar(antwoord.text), rest
    gast.client.get(eerste(huis)).status_code in (403, 404)  # noqa: B015


def test_het_gezin_ziet_bij_wie_heeft_gekeken_dat_het_met_een_noodknop_was(huis, klok):
    els = druk(huis)
    els.get(pad(huis, ""))
    for wie in ("noor", "wilg"):
        pagina = leesbaar(huis.gast(wie).get(pad(huis, "inzage")).text)
        assert "mw. Els" in pagina
        assert "Mocht met een noodknop" in pagina
        assert ">noodknop<" in huis.gast(wie).get(pad(huis, "inzage")).text


def test_een_open_noodknop_staat_in_geen_enkele_lijst(huis, klok):
    els = druk(huis)
    for waar in ("/gezinnen/", "/vandaag"):
        assert "Gezin Wolkenveld" not in els.get(waar).text
    assert pad(huis, "noodknop") in els.get("/vandaag").text  # the one way back
    assert "Je kijkt met een noodknop" not in huis.gast("berk").get("/vandaag").text
    assert "Gezin Wolkenveld" not in els.post("/zoeken", 200, term="Wolkenveld").text


def test_wie_intussen_zelf_betrokken_raakt_kijkt_niet_meer_met_een_noodknop(huis, klok):
    els = druk(huis)
    els.post(pad(huis, "toegang"), reden="Ik neem de gesprekken van deze week over van dhr. Berk.")
    wilg = huis.gast("wilg")
    vraag = re.search(r'href="(/gezinnen/[^"]+/toegang/[^"]+)"', wilg.get(pad(huis, "")).text)[1]
    wilg.post(vraag, besluit="toegekend", tot="1-5-2026", motivering="Zij neemt dit voor een week over.")
    assert "Je kijkt met een noodknop" not in els.get(pad(huis, "")).text


def test_het_antwoord_op_een_vraag_om_toegang_staat_er_met_de_motivering(huis):
    els, nee = huis.gast("els"), "Dhr. Berk is er gewoon zelf, en dat blijft zo."
    els.post(pad(huis, "toegang"), reden="Ik neem de gesprekken van deze week over van dhr. Berk.")
    wilg = huis.gast("wilg")
    vraag = re.search(r'href="(/gezinnen/[^"]+/toegang/[^"]+)"', wilg.get(pad(huis, "")).text)[1]
    wilg.post(vraag, besluit="afgewezen", tot="", motivering=nee)
    pagina = leesbaar(els.get(pad(huis, "toegang")).text)
    assert nee in pagina
    assert "afgewezen" in pagina
    assert "opnieuw vragen" in pagina
    els.post(pad(huis, "toegang"), reden="Dhr. Berk is nu toch ziek, en het gesprek is morgen.")
    pagina = leesbaar(els.get(pad(huis, "toegang")).text)
    assert "Je vraag ligt bij de contactpersoon." in pagina
    assert nee not in leesbaar(huis.gast("esdoorn").get(pad(huis, "toegang")).text)
