"""Aantekeningen voor eigen ogen; en een gezinslid dat vraagt wat erin staat."""

import re

import pytest

from caseapp.tables import Werkaantekening

from .huis import gebruikers
from .wandeling import leesbaar
from .winkel import afdruk, tel

TEKST = "Ik twijfel of ik te snel ga. Dit bespreek ik vrijdag in de intervisie."


def pad(huis, rest="werkaantekeningen"):
    return huis.pad("Wolkenveld", rest)


def mijn(huis, gast, woorden=TEKST):
    """The address of my note with these words."""
    html = gast.get(pad(huis)).text
    stukken = html.split('<section class="kaart')
    [stuk] = [s for s in stukken if woorden in leesbaar(s) and "aantekening van" in s]
    return re.search(r'href="(/gezinnen/[^"]+/werkaantekeningen/[0-9a-f-]{36})"', stuk).group(1)


def test_wat_ik_voor_mijzelf_schrijf_leest_niemand_anders(huis):
    """Not a colleague, not the gezin, not even a trainer; on no page and at no address."""
    huis.gast("linde").post(pad(huis), tekst=TEKST)
    adres = mijn(huis, huis.gast("linde"))
    for wie in gebruikers():
        if wie == "linde":
            continue
        gast = huis.gast(wie, controle=False)
        assert gast.get(adres, None).status_code in (403, 404), wie
        if gast.get(pad(huis, ""), None).status_code != 200:
            continue  # who does not come in at the first page, comes in nowhere: test_stilte.py
        for plek in ("", "tijdlijn", "tijdlijn/bestand", "werkaantekeningen", "mensen", "inzage"):
            assert TEKST not in leesbaar(gast.get(pad(huis, plek), None).text), (wie, plek)


@pytest.mark.parametrize("wie", ["sering", "walnoot", "jeneverbes", "noor", "pien"])
def test_wie_niet_met_het_gezin_werkt_komt_niet_bij_de_aantekeningen(leeshuis, wie):
    voor = afdruk(leeshuis.ruimte)
    assert "Ik hoor mijzelf" not in leeshuis.gast(wie).get(pad(leeshuis), 403).text
    leeshuis.gast(wie).post(pad(leeshuis), 403, tekst=TEKST)
    assert afdruk(leeshuis.ruimte) == voor


def test_wie_meewerkt_maakt_en_verandert_een_eigen_aantekening(huis):
    gast = huis.gast("wilg")
    assert "Ik hoor mijzelf vooral met Noor praten" in leesbaar(gast.get(pad(huis)).text)
    gast.post(pad(huis), tekst=TEKST)
    adres = mijn(huis, gast)
    versie = re.search(r'name="versie"[^>]*value="(\d+)"', gast.get(adres).text).group(1)
    gast.post(adres, tekst="Ik ga rustiger.", versie=versie)
    pagina = leesbaar(gast.get(pad(huis)).text)
    assert "Ik ga rustiger." in pagina
    assert TEKST not in pagina
    html = gast.post(adres, 409, tekst="Wat ik elders typte.", versie=versie).text
    assert "Wat ik elders typte." in html
    assert "Ik ga rustiger." in html


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "Schrijf eerst iets op."),
        ("  ", "Schrijf eerst iets op."),
        ("x" * 10_001, "10001 tekens"),
        ("Zijn bsn is 111222333.", "burgerservicenummer"),
        ("nul \x00", "stuurteken"),
    ],
)
def test_wat_niet_kan_wordt_niet_bewaard(leeshuis, tekst, zin):
    voor = afdruk(leeshuis.ruimte)
    html = leeshuis.gast("wilg").post(pad(leeshuis), 422, tekst=tekst).text
    assert 'id="tekst-fout"' in html
    assert zin in leesbaar(html)
    assert afdruk(leeshuis.ruimte) == voor


def test_emoji_rechts_naar_links_en_tienduizend_tekens_passen(huis):
    gast, voor = huis.gast("berk"), tel(huis, Werkaantekening)
    for tekst in ("أفكر \U0001f914", "x" * 10_000):
        gast.post(pad(huis), tekst=tekst)
        assert tekst in leesbaar(gast.get(pad(huis)).text)
    assert tel(huis, Werkaantekening) == voor + 2


# Inzage vragen


def vraag(huis, wie="noor", aan="wilg", code=302, tekst="Wat schreef jij over mij?"):
    return huis.gast(wie).post(pad(huis, "inzage-vragen"), code, aan=str(huis.wie[aan]), vraag=tekst)


def te_beantwoorden(huis, wie="wilg"):
    html = huis.gast(wie).get(pad(huis, "inzage-vragen")).text
    return re.findall(r'href="(/gezinnen/[^"]+/inzage-vragen/[0-9a-f-]{36})"', html)


def test_een_gezinslid_vraagt_en_krijgt_een_kopie_die_alleen_hij_leest(huis):
    vraag(huis, "joost", "wilg")
    wilg = huis.gast("wilg")
    assert "vraagt wat jij voor jezelf opschreef" in leesbaar(wilg.get("/vandaag").text)
    adres = next(a for a in te_beantwoorden(huis) if "Joost" in leesbaar(wilg.get(a).text.split("<h1>")[1]))
    assert "Ik hoor mijzelf vooral met Noor praten" in leesbaar(wilg.get(adres).text)
    wilg.post(adres, besluit="gedeeld", kopie="Ik wil eerst vragen hoe jij het ziet, Joost.", reden="")
    kopie = "Ik wil eerst vragen hoe jij het ziet, Joost."
    assert kopie in leesbaar(huis.gast("joost").get(pad(huis, "tijdlijn")).text)
    for wie in ("noor", "pien", "berk", "linde"):
        assert kopie not in leesbaar(huis.gast(wie).get(pad(huis, "tijdlijn")).text), wie
    assert adres not in te_beantwoorden(huis)
    wilg.get(adres, 404)


def test_een_nee_heeft_een_reden_die_de_vrager_leest(huis):
    vraag(huis, "noor", "linde")
    linde = huis.gast("linde")
    [adres] = te_beantwoorden(huis, "linde")
    assert 'id="reden-fout"' in linde.post(adres, 422, besluit="geweigerd", kopie="", reden="Nee.").text
    assert 'id="kopie-fout"' in linde.post(adres, 422, besluit="gedeeld", kopie="", reden="").text
    assert 'id="kopie-fout"' in linde.post(adres, 422, besluit="gedeeld", kopie="x" * 10_001, reden="").text
    reden = "Er staat vooral iets over een ander in. Ik vertel het je liever zelf."
    linde.post(adres, besluit="geweigerd", kopie="", reden=reden)
    assert reden in leesbaar(huis.gast("noor").get(pad(huis, "inzage-vragen")).text)
    assert reden not in leesbaar(huis.gast("joost").get(pad(huis, "inzage-vragen")).text)


def test_vragen_kan_aan_iedereen_die_je_mag_kennen_ook_zonder_aantekening(huis):
    """A question betrays no note: berk wrote none, and is asked in the same way."""
    assert vraag(huis, "noor", "berk").status_code == 302
    assert len(te_beantwoorden(huis, "berk")) == 1
    keuzes = leesbaar(huis.gast("rik").get(huis.pad("Lantaarn", "inzage-vragen")).text)
    assert "mw. Kastanje" in keuzes
    for verborgen in ("mw. Vlier", "dhr. Spar", "dhr. Taxus", "mw. Taxus", "dhr. Vlier", "mw. Spar"):
        assert verborgen not in keuzes


def test_twee_keer_vragen_kan_niet_en_aan_een_vreemde_ook_niet(huis):
    vraag(huis, "joost", "berk")
    assert "al aan deze persoon gevraagd" in leesbaar(vraag(huis, "joost", "berk", 422).text)
    assert 'id="aan-fout"' in vraag(huis, "joost", "kastanje", 422).text
    assert 'id="vraag-fout"' in vraag(huis, "joost", "linde", 422, "Bel mij op 06-12345678").text


@pytest.mark.parametrize("wie", ["berk", "sering", "hazelaar"])
def test_alleen_iemand_van_het_gezin_vraagt(leeshuis, wie):
    voor = afdruk(leeshuis.ruimte)
    vraag(leeshuis, wie, "wilg", 422)
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize("wie", ["berk", "linde", "noor", "joost", "sering", "kastanje", "els"])
def test_een_vraag_aan_een_ander_beantwoord_je_niet(leeshuis, wie):
    [adres] = te_beantwoorden(leeshuis)
    antwoord = leeshuis.gast(wie).post(adres, None, besluit="gedeeld", kopie="Ik zeg iets.", reden="")
    assert antwoord.status_code in (403, 404)
