"""Een vraag zonder gezin in de browser: stellen, antwoorden, bedanken, intrekken, en wie er niets merkt."""

import re

import pytest

from .adressen_opschaling import VRAAG
from .wandeling import leesbaar

NIEUW, LIJST = "/consultatie/vraag", "/consultatie"
ANTWOORD = "Begin bij wat er die dag gebeurde."


def stel(huis, wie="hazelaar", aan="regionaal_veiligheidsteam", tekst=VRAAG):
    gast = huis.gast(wie)
    sleutel = next(k for k in re.findall(r'value="(\w+:[0-9a-f-]{36})"', gast.get(NIEUW).text) if aan in k)
    gast.post(NIEUW, aan=sleutel, tekst=tekst)
    paden = re.findall(r'href="(/consultatie/[0-9a-f-]{36})"', gast.get(LIJST).text)
    return gast, paden[0]


def test_vraag_antwoord_en_dank(huis):
    gast, pad = stel(huis)
    een, twee = huis.gast("haagbeuk"), huis.gast("sequoia")
    assert pad in een.get("/vandaag").text
    pagina = leesbaar(een.get(pad).text)
    assert VRAAG in pagina
    assert "Hazelaar" not in pagina
    twee.get(pad)
    een.post(pad, tekst=ANTWOORD)
    later = twee.post(pad, 422, tekst="Ik zou eerst met school bellen.")
    assert "net voor" in leesbaar(later.text)
    assert "Ik zou eerst met school bellen." in later.text
    assert ANTWOORD in leesbaar(later.text)
    assert pad in gast.get("/vandaag").text
    gelezen = leesbaar(gast.get(pad).text)
    assert ANTWOORD in gelezen
    assert "mw. Haagbeuk" in gelezen
    gast.post(f"{pad}/bedanken", dank="Dit helpt mij verder.")
    assert "al bedankt" in leesbaar(gast.post(f"{pad}/bedanken", 422, dank="Nog eens.").text)
    assert "Dit helpt mij verder." in leesbaar(een.get(pad).text)
    assert pad not in gast.get("/vandaag").text


def test_wat_is_ingetrokken_is_weg_en_wie_net_antwoordde_houdt_zijn_tekst(huis):
    gast, pad = stel(huis)
    gast.post(f"{pad}/intrekken")
    ander = huis.gast("haagbeuk")
    assert pad not in ander.get(LIJST).text
    assert VRAAG not in ander.get(pad).text
    fout = ander.post(pad, 422, tekst=ANTWOORD)
    assert "ingetrokken" in fout.text
    assert ANTWOORD in fout.text
    assert "al ingetrokken" in leesbaar(gast.post(f"{pad}/intrekken", 422).text)
    assert VRAAG not in gast.get(pad).text


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("Wat doe ik als Pien weer stil is?", "naam"),
        ("wat doe ik als noor weer niet opendoet?", "naam"),
        ("Een meisje van negen jaar is stil. Wat nu?", "leeftijd"),
        ("Een meisje van 9 is stil en moe. Wat nu?", "leeftijd"),
        ("Sinds 14 maart is een leerling stil. Wat nu?", "datum"),
        ("Bel mij op 06-12345678 over deze vraag.", "telefoonnummer"),
        ("Hoe?", "paar woorden"),
        (" ", "Schrijf op"),
    ],
)
def test_een_herkenbare_vraag_wordt_bij_het_veld_geweigerd_en_bewaard_voor_wie_typte(huis, tekst, zin):
    gast = huis.gast("wilg")
    voor = gast.get(LIJST).text.count("/consultatie/")
    sleutel = re.search(r'value="(aandachtsfunctionaris:[0-9a-f-]{36})"', gast.get(NIEUW).text)[1]
    fout = gast.post(NIEUW, 422, aan=sleutel, tekst=tekst)
    assert 'id="tekst-fout"' in fout.text
    assert zin in leesbaar(fout.text)
    assert tekst.strip() in leesbaar(fout.text)
    assert gast.get(LIJST).text.count("/consultatie/") == voor


def test_zonder_ontvanger_gaat_er_niets_weg(huis):
    gast = huis.gast("wilg")
    for aan in ({}, {"aan": "ervaringsdeskundige:niemand"}):
        assert 'id="aan-fout"' in gast.post(NIEUW, 422, tekst=VRAAG, **aan).text


@pytest.mark.parametrize("wie", ["noor", "pien", "ko", "beuk", "acacia", "sering", "jeneverbes", "hulst"])
def test_voor_ieder_ander_is_deze_plek_er_niet(leeshuis, wie):
    gast = leeshuis.gast(wie)
    for pad in (LIJST, NIEUW):
        gast.get(pad, 404)
    assert LIJST not in gast.get("/uitleg/").text


def test_een_ervaringsdeskundige_vraagt_niet_en_ziet_geen_gezin(leeshuis):
    gast = leeshuis.gast("amberboom")
    assert "Stel een vraag" not in gast.get(LIJST).text
    gast.get(NIEUW, 404)
    assert "Mijn gezinnen" not in gast.get("/vandaag").text
    assert leeshuis.pad("Wolkenveld") not in gast.get("/gezinnen/", None).text


def test_een_trainer_of_collega_leest_niet_mee(huis):
    _, pad = stel(huis)
    for wie in ("sering", "els", "populier", "amberboom", "wilg", "spar"):
        huis.gast(wie).get(pad, 404)
        huis.gast(wie).post(pad, 404, tekst=ANTWOORD)
        huis.gast(wie).post(f"{pad}/intrekken", 404)


def test_van_de_casussen_wacht_er_een_en_is_er_een_bedankt(leeshuis):
    assert "Geef antwoord" in leeshuis.gast("els").get("/vandaag").text
    assert "Lees het antwoord" in leeshuis.gast("kastanje").get("/vandaag").text
    assert "bedankt" in leeshuis.gast("abeel").get(LIJST).text
