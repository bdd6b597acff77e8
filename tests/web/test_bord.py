"""Drie niveaus van regie in de browser: het bord, het bestuur, en wat van het een naar het ander gaat."""

import re

import pytest

from caseapp.tables import Gezin

from ..builders import laatste, regels_van
from .adressen_bestuur import ZIN as LIGT_ER
from .adressen_bestuur import leg_voor
from .begin import een_begin
from .wandeling import leesbaar

BESTUURLIJK, PROCES, CASUS = "Bestuurlijke regie:", "Procesregie:", "Casusregie:"
ZIN = "Voor een avond vrij is hier geen aanbod. Wil het bestuur dat inkopen?"
ANTWOORD = "Vanaf mei koopt de gemeente tien plekken in."
NIET_VAN_HEN = (
    "wilg",
    "berk",
    "linde",
    "acacia",
    "sering",
    "jeneverbes",
    "noor",
    "pien",
    "ko",
    "hazelaar",
    "olm",
)


def niveaus(html):
    """What the page says it is: only what stands above it, not what is behind it."""
    return re.findall(r"<summary><b>(\w+ ?regie:)", html, re.IGNORECASE)


def regels(pagina):
    return re.findall(r'href="/proces/(K-\d+)"', pagina)


# --- drie schermen, drie zinnen ---


@pytest.mark.parametrize(
    ("wie", "pad", "niveau"),
    [
        ("acacia", "/cijfers", BESTUURLIJK),
        ("wilg", "/cijfers", BESTUURLIJK),
        ("beuk", "/bord", PROCES),
        ("beuk", "/proces/{kenmerk}", PROCES),
        ("wilg", "/gezinnen/{gezin}/", CASUS),
        ("linde", "/gezinnen/{gezin}/", CASUS),
    ],
)
def test_elk_scherm_zegt_in_een_zin_welk_niveau_van_regie_het_is(leeshuis, wie, pad, niveau):
    pad = pad.format(kenmerk=leeshuis.kenmerken["Wolkenveld"], gezin=leeshuis.gezinnen["Wolkenveld"])
    assert niveaus(leeshuis.gast(wie).get(pad).text) == [niveau]


@pytest.mark.parametrize("wie", ["noor", "pien"])
def test_het_gezin_zelf_leest_niets_over_regie(leeshuis, wie):
    assert niveaus(leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld")).text) == []


# --- het bord ---


@pytest.mark.parametrize("pad", ["/bord", "/bord/bord.csv"])
@pytest.mark.parametrize("wie", NIET_VAN_HEN)
def test_het_bord_is_van_de_procesregisseur_en_een_ander_leest_waarom_niet(leeshuis, wie, pad):
    gast, vanaf = leeshuis.gast(wie), laatste(leeshuis)
    antwoord = gast.get(pad, 403)
    assert "het bord is van de procesregisseur" in leesbaar(antwoord.text)
    geweigerd = [r for r in regels_van(leeshuis, vanaf) if r["handeling"] == "geweigerd"]
    assert [r["regel"] for r in geweigerd] == ["bord"]
    assert 'href="/bord"' not in gast.get("/uitleg/").text


def test_van_elk_gezin_staat_er_een_regel_zonder_naam(leeshuis):
    pagina = leeshuis.gast("eik").get("/bord").text
    assert sorted(regels(pagina)) == sorted(leeshuis.kenmerken.values())
    tekst = leesbaar(pagina)
    assert "kind A (8-10): " in tekst
    assert "geen gesprek" in tekst
    assert not [naam for naam in leeshuis.gezinnen if naam in tekst]


def test_kiezen_laat_over_wat_past_en_blijft_staan_bij_het_rekenblad(leeshuis):
    gast, kenmerk = leeshuis.gast("beuk"), leeshuis.kenmerken["Lampenkap"]
    pagina = gast.get(f"/bord?kenmerk={kenmerk.lower()}&volgorde=kenmerk").text
    assert regels(pagina) == [kenmerk]
    [csv] = re.findall(r'href="(/bord/bord.csv[^"]*)"', pagina)
    blad = gast.get(csv.replace("&amp;", "&")).text.splitlines()
    assert blad[0].endswith("Oefenomgeving: alles is verzonnen")
    assert [regel.split(";")[0] for regel in blad[2:]] == [kenmerk]


@pytest.mark.parametrize("vraag", ["signaal=twee_plannen", "fase=3&zonder=ja", "kenmerk=%3Cscript%3E"])
def test_wat_nergens_op_past_geeft_een_leeg_bord_met_de_weg_terug(leeshuis, vraag):
    pagina = leeshuis.gast("beuk").get(f"/bord?{vraag}").text
    assert regels(pagina) == []
    assert "Hier past geen gezin bij." in leesbaar(pagina)


@pytest.mark.parametrize(
    "vraag", ["signaal=x", "fase=9", "volgorde=x", "pagina=x", "pagina=-3", "te_laat=nee"]
)
def test_een_keuze_die_niet_bestaat_is_geen_keuze(leeshuis, vraag):
    assert len(regels(leeshuis.gast("beuk").get(f"/bord?{vraag}").text)) == len(leeshuis.gezinnen)


def kenmerk_van_een_begin(huis):
    gezin_id = een_begin(huis, sinds=60)
    with huis.als("beuk", alleen_lezen=True) as werk:
        return werk.ctx.session.get(Gezin, gezin_id).kenmerk


def test_de_pagina_van_een_gezin_zegt_hetzelfde_als_het_bord_en_meer_in_woorden(huis):
    kenmerk = huis.kenmerken["Waterlelie"]
    proces = leesbaar(huis.gast("beuk").get(f"/proces/{kenmerk}").text)
    assert "geen kinderen" in proces  # a grown son is no child
    assert "er geen plan te zien." not in proces
    zonder = leesbaar(huis.gast("beuk").get(f"/proces/{kenmerk_van_een_begin(huis)}").text)
    assert "met een contactpersoon is er geen plan te zien." in zonder
    assert "1 belemmering" in proces
    assert "telt hier niet mee" in proces


# --- naar het bestuur en terug ---


@pytest.fixture
def gevuld(huis):
    leg_voor(huis)
    return huis


def doorgezet(huis):
    """Where a procesregisseur answers what was put through about Waterlelie's or Wolkenveld's gezin."""
    proces = huis.gast("beuk").get(f"/proces/{huis.kenmerken['Wolkenveld']}").text
    return re.findall(r'href="(/proces/[^"]+/belemmeringen/[^"]+)"', proces)[0]


def versie_op(gast, pad):
    return re.search(r'name="versie"[^>]*value="(\d+)"', gast.get(pad).text)[1]


def test_van_de_procesregisseur_naar_het_bestuur_en_terug(huis):
    pad, beuk, acacia = doorgezet(huis), huis.gast("beuk"), huis.gast("acacia")
    velden = {"stap": "bestuur", "antwoord": "", "zin": ZIN, "versie": versie_op(beuk, pad)}
    beuk.post(pad, **velden)
    bij_gezin = huis.pad("Wolkenveld", "acties")
    assert f"Aan het bestuur, zonder gezin, vandaag: “{ZIN}”" in leesbaar(
        huis.gast("wilg").get(bij_gezin).text
    )
    gezien = acacia.get("/cijfers").text
    assert ZIN in leesbaar(gezien)
    vraag = re.findall(r'href="(/bestuur/[^"]+)"[^>]*>Antwoord<span[^>]*> — [^<]*avond vrij', gezien)[0]
    acacia.post(vraag, stap="opgepakt", antwoord=ANTWOORD, versie=versie_op(acacia, vraag))
    for wie, waar in (("wilg", bij_gezin), ("beuk", pad), ("beuk", "/vandaag"), ("larix", "/cijfers")):
        assert ANTWOORD in leesbaar(huis.gast(wie).get(waar).text), (wie, waar)
    assert ANTWOORD not in leesbaar(huis.gast("noor").get(bij_gezin).text)
    assert "<form" not in acacia.get(vraag).text.split("<main")[1].split("<footer")[0]


@pytest.mark.parametrize("stap", ["opgepakt", "niet_opgepakt"])
def test_een_naam_of_kenmerk_gaat_niet_mee_en_staat_bij_het_veld(huis, stap):
    pad, beuk = doorgezet(huis), huis.gast("beuk")
    fout = {"stap": "bestuur", "antwoord": "", "versie": versie_op(beuk, pad)}
    pagina = beuk.post(pad, 422, **fout, zin=f"Bij {huis.kenmerken['Wolkenveld']} is geen plek.").text
    assert "is een kenmerk van een gezin" in pagina
    assert 'id="zin-fout"' in pagina
    leg_voor(huis)
    vraag = re.findall(r'href="(/bestuur/[^"]+)"', huis.gast("acacia").get("/cijfers").text)[-1]
    acacia = huis.gast("acacia")
    velden = {"stap": stap, "versie": versie_op(acacia, vraag)}
    pagina = acacia.post(vraag, 422, **velden, antwoord="Dat moet Sanne zelf regelen.").text
    assert "‘Sanne’ lijkt een naam" in pagina
    assert 'id="antwoord-fout"' in pagina


def test_wat_bij_het_bestuur_ligt_wordt_niet_nog_eens_aangeboden(gevuld):
    pagina = gevuld.gast("beuk").get(doorgezet(gevuld)).text
    assert 'value="beantwoord"' in pagina
    assert 'value="bestuur"' not in pagina
    assert 'name="zin"' not in pagina


def test_zonder_keuze_of_zonder_woorden_gaat_er_niets_weg(huis):
    pad, beuk = doorgezet(huis), huis.gast("beuk")
    versie = versie_op(beuk, pad)
    beuk.post(pad, 422, antwoord="", zin=ZIN, versie=versie)
    beuk.post(pad, 422, stap="bestuur", antwoord="", zin="", versie=versie)
    beuk.post(pad, 422, stap="beantwoord", antwoord="", zin="", versie=versie)
    assert ZIN not in leesbaar(huis.gast("acacia").get("/cijfers").text)


def test_wie_als_tweede_antwoordt_ziet_beide_teksten(gevuld):
    een, ander = gevuld.gast("acacia"), gevuld.gast("larix")
    vraag = re.findall(
        r'href="(/bestuur/[^"]+)"[^>]*>Antwoord<span[^>]*> — [^<]*past', een.get("/cijfers").text
    )[0]
    versie = versie_op(ander, vraag)
    een.post(vraag, stap="opgepakt", antwoord=ANTWOORD, versie=versie)
    mijn = "Hier is dit jaar geen geld voor."
    pagina = leesbaar(ander.post(vraag, 409, stap="niet_opgepakt", antwoord=mijn, versie=versie).text)
    assert ANTWOORD in pagina
    assert mijn in pagina


@pytest.mark.parametrize("wie", ["beuk", "wilg", "sering", "noor", "jeneverbes"])
def test_alleen_de_beleidsadviseur_antwoordt_namens_het_bestuur(gevuld, wie):
    gezien = gevuld.gast("acacia").get("/cijfers").text
    vraag = re.findall(r'href="(/bestuur/[^"]+)"', gezien)[0]
    gast, vanaf = gevuld.gast(wie), laatste(gevuld)
    assert "alleen de beleidsadviseur" in leesbaar(gast.get(vraag, 403).text)
    assert "geweigerd" in {r["handeling"] for r in regels_van(gevuld, vanaf)}
    elders = gast.get("/cijfers", None).text
    assert LIGT_ER not in leesbaar(elders)
    assert "Voorgelegd aan het bestuur" not in leesbaar(elders)


def test_een_vraag_die_er_niet_is_is_er_niet(leeshuis):
    leeshuis.gast("acacia").get("/bestuur/00000000-0000-0000-0000-000000000000", 404)


def test_een_getypt_antwoord_blijft_bewaard(gevuld):
    """A draft is kept as anywhere: the form says so."""
    gezien = gevuld.gast("acacia").get("/cijfers").text
    vraag = re.findall(r'href="(/bestuur/[^"]+)"', gezien)[0]
    assert "data-bewaak" in gevuld.gast("acacia").get(vraag).text
