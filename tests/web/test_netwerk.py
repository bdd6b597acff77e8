"""Who stands around a gezin, as a page: the ecogram, the forms, and what stays hidden from whom."""

import re

import pytest

from caseapp.tables import Netwerklid, Netwerktoestemming

from .wandeling import leesbaar
from .winkel import afdruk, tel

REDEN = "Hij vertelt alles door aan de verkeerde mensen."
SLOT = 'Buurman Łukasz 🌻 zegt "hoi" en نور luistert.'


def pad(huis, gezin="Wolkenveld", rest=""):
    return huis.pad(gezin, f"netwerk{rest}")


def pagina(huis, wie, gezin="Wolkenveld"):
    return huis.gast(wie).get(pad(huis, gezin)).text


def getekend(html):
    figuur = re.search(r'<svg[^>]*class="genogram ecogram".*?</svg>', html, re.S)
    return re.findall(r'<text class="naam"[^>]*>([^<]*)', figuur.group()) if figuur else []


def waar(html, naam):
    """The page of this person, as linked from the list."""
    return re.search(rf'href="([^"]+)">[^<]*<span[^>]*> {naam}<', html).group(1)


def erbij(naam="Lotte", **anders):
    velden = {"naam": naam, "relatie": "vriendin", "soort": "vrienden", "lijn": "wisselend", "gebruiker": ""}
    return velden | anders


def personen(huis, wie="wilg", gezin="Wolkenveld"):
    """Ids of the people of a gezin by name, as the form offers them."""
    html = huis.gast(wie).get(pad(huis, gezin, "/erbij")).text
    vakjes = re.findall(r'name="vertrouwd_door"[^>]*value="([^"]+)"[^>]*> <label[^>]*>([^<]+)', html)
    return {naam: waarde for waarde, naam in vakjes}


def test_wie_helpt_staat_op_de_pagina_in_de_tekening_en_in_de_tabel(leeshuis):
    html = pagina(leeshuis, "wilg")
    assert {"opa Ko", "buurvrouw Fien", "Sanne", "Gezin Wolkenveld"} <= set(getekend(html))
    tekst = leesbaar(html)
    for zin in (
        "Heeft Joost gedronken?",
        "Vertrouwd door:</b> Noor, Joost, Pien, Bram",
        "Noor: gegeven op dag 24",
        "toestemming ontbreekt",
        "Het ecogram in een tabel",
        "School Voorbeeld (fictief)",
    ):
        assert zin in tekst
    for soort in ("contact-steunend", "contact-toestemming-ontbreekt", "contact-betrokken"):
        assert soort in html


def test_het_netwerk_staat_tussen_de_tabbladen_en_het_gezin_leest_eigen_woorden(leeshuis):
    html = pagina(leeshuis, "noor")
    assert re.search(r'netwerk" aria-current="page">Wie helpen ons<', html)
    assert "<h1>Wie helpen ons</h1>" in html
    assert "Steunfiguren staan dicht" not in html


def test_wie_niet_betrokken_wordt_staat_apart_en_nooit_in_de_tekening(leeshuis):
    html = pagina(leeshuis, "kastanje", "Lantaarn")
    assert "oom Bas" in html
    assert "Bas belt Eva’s werk" in html
    assert "oom Bas" not in getekend(html)


def test_rik_vindt_niets_van_wie_voor_hem_verborgen_is(leeshuis):
    html = leesbaar(pagina(leeshuis, "rik", "Lantaarn"))
    for woord in ("Bas", "Mirte", "Eva", "Wie doet niet mee", "Vrouwenopvang", "Politie", "geschiedenis"):
        assert woord not in html.split("<h1>")[1]
    for naam in ("oom Bas", "Mirte"):
        adres = waar(pagina(leeshuis, "kastanje", "Lantaarn"), naam)
        leeshuis.gast("rik").get(adres, 404)
        leeshuis.gast("rik").post(adres, 404, lijn="steunend")
        leeshuis.gast("rik").post(f"{adres}/niet-betrekken", 404, reden=REDEN)


def test_de_een_leest_niet_wat_de_ander_alleen_voor_haar_opschreef(huis):
    noor = huis.gast("noor")
    niet_voor = personen(huis, "noor")["Joost"]
    noor.post(pad(huis, rest="/erbij"), **erbij(niet_voor=niet_voor))
    assert "Lotte" in pagina(huis, "noor")
    assert "Lotte" not in pagina(huis, "joost")
    assert "Lotte" in pagina(huis, "wilg")


@pytest.mark.parametrize("wie", ["ko", "fien"])
def test_een_steunfiguur_leest_alleen_de_eigen_afspraak(leeshuis, wie):
    eigen, ander = {"ko": ("Heeft Joost gedronken", "Fien belt"), "fien": ("Fien belt", "Heeft Joost")}[wie]
    for html in (leeshuis.gast(wie).get("/mijn-afspraken").text, pagina(leeshuis, wie)):
        deel = leesbaar(html.split("<h1>")[1])
        assert eigen in deel
        for woord in (ander, "Sanne", "Vertrouwd", "Weet:", "Toestemming", "<svg", "Zet "):
            assert woord not in deel
    leeshuis.gast(wie).get(waar(pagina(leeshuis, "wilg"), "opa Ko"), 403)
    leeshuis.gast(wie).get(pad(leeshuis, rest="/erbij"), 403)


def test_wie_geen_steunfiguur_is_heeft_geen_eigen_afspraken(leeshuis):
    for wie in ("wilg", "noor", "beuk", "sering"):
        assert "Er is nu geen afspraak met jou." in leesbaar(leeshuis.gast(wie).get("/mijn-afspraken").text)


@pytest.mark.parametrize(
    ("wie", "code"), [("els", 403), ("kastanje", 404), ("olm", 404), ("beuk", 403), ("hulst", 403)]
)
def test_wie_er_niet_bij_hoort_leert_niets_en_verandert_niets(leeshuis, wie, code):
    voor, adres = afdruk(leeshuis.ruimte), waar(pagina(leeshuis, "wilg"), "opa Ko")
    for plek in (pad(leeshuis), pad(leeshuis, rest="/erbij"), pad(leeshuis, rest="/niet-betrekken"), adres):
        tekst = leesbaar(leeshuis.gast(wie).get(plek, code).text)
        assert "Fien" not in tekst
        assert "Sanne" not in tekst
    leeshuis.gast(wie).post(pad(leeshuis, rest="/erbij"), code, **erbij())
    leeshuis.gast(wie).post(f"{adres}/afspraak", code, afspraak="Komt elke zondag.")
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize("wie", ["berk", "linde", "sering"])
def test_wie_alleen_leest_krijgt_geen_knoppen_en_wijzigt_niets(leeshuis, wie):
    voor, html = afdruk(leeshuis.ruimte), pagina(leeshuis, wie)
    assert "opa Ko" in html
    assert "netwerk/erbij" not in html
    assert ">Wijzig<" not in html
    leeshuis.gast(wie).post(pad(leeshuis, rest="/erbij"), 403, **erbij())
    assert afdruk(leeshuis.ruimte) == voor


def test_iemand_erbij_toestemming_en_een_afspraak(huis):
    """The whole way: named, asked of each, agreed; and the yes taken back again by who gave it."""
    wilg, wie = huis.gast("wilg"), personen(huis)
    wilg.post(pad(huis, rest="/erbij"), **erbij(weet=SLOT, vertrouwd_door=wie["Noor"]))
    adres = waar(pagina(huis, "wilg"), "Lotte")
    assert SLOT in leesbaar(wilg.get(adres).text)
    wilg.post(f"{adres}/toestemming", wie=wie["Noor"], antwoord="gevraagd")
    html = huis.gast("noor").get(adres).text
    assert "Vind je het goed?" in html
    assert "Betrek deze persoon niet" not in html
    huis.gast("noor").post(f"{adres}/toestemming", wie=wie["Noor"], antwoord="gegeven")
    wilg.post(f"{adres}/afspraak", afspraak="Lotte belt elke zondag.", versie="")
    assert "Lotte belt elke zondag." in pagina(huis, "berk")
    assert "contact-wisselend" in pagina(huis, "berk")
    huis.gast("noor").post(f"{adres}/toestemming", wie=wie["Noor"], antwoord="ingetrokken")
    assert "Deze afspraak geldt nu niet" in leesbaar(pagina(huis, "wilg"))
    assert (
        "Toestemming voor Lotte: ingetrokken."
        in huis.gast("wilg").get(huis.pad("Wolkenveld", "tijdlijn")).text
    )


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        (erbij(naam=""), "Schrijf op hoe deze persoon heet."),
        (erbij(naam="F" * 81), "Houd dit kort"),
        (erbij(naam="Buurvrouw fien"), "staat al in het netwerk"),
        (erbij(soort="vijanden"), "Uit welke kring"),
        (erbij(lijn=""), "Hoe is het contact"),
        (erbij(vertrouwd_door="00000000-0000-0000-0000-000000000001"), "Wie vertrouwt deze persoon"),
        (erbij(weet="w" * 10_001), "te lang"),
        (erbij(weet="Haar BSN is 111222333."), "burgerservicenummer"),
        (erbij(weet="onzichtbaar \x0b teken"), "stuurteken"),
    ],
)
def test_wat_niet_kan_wordt_niet_bewaard_en_wat_je_typte_staat_er_nog(leeshuis, velden, zin):
    voor = afdruk(leeshuis.ruimte)
    html = leeshuis.gast("wilg").post(pad(leeshuis, rest="/erbij"), 422, **velden).text
    assert zin in leesbaar(html)
    assert f'value="{velden["naam"]}"' in html
    assert " ".join(velden.get("weet", "")[:40].split()) in leesbaar(html)
    assert afdruk(leeshuis.ruimte) == voor


def test_toestemming_van_wie_niet_bij_het_gezin_hoort_of_niet_zelf_mag_beslissen(leeshuis):
    voor, adres, wie = afdruk(leeshuis.ruimte), waar(pagina(leeshuis, "wilg"), "Sanne"), personen(leeshuis)
    antwoorden = tel(leeshuis, Netwerktoestemming)
    lantaarn = personen(leeshuis, "kastanje", "Lantaarn")
    for wild in ("", "niets", lantaarn["Eva"], wie["Pien"]):
        html = leeshuis.gast("wilg").post(f"{adres}/toestemming", 422, wie=wild, antwoord="gegeven").text
        assert "Er klopt nog iets niet" in html
    html = leeshuis.gast("joost").post(f"{adres}/toestemming", 422, wie=wie["Noor"], antwoord="gegeven").text
    assert "Er klopt nog iets niet" in html
    html = (
        leeshuis.gast("wilg").post(f"{adres}/toestemming", 422, wie=wie["Noor"], antwoord="ingetrokken").text
    )
    assert "nog niet gevraagd of gegeven" in html
    assert afdruk(leeshuis.ruimte) == voor
    assert tel(leeshuis, Netwerktoestemming) == antwoorden


def test_een_afspraak_zonder_toestemming_wordt_geweigerd_en_de_tekst_blijft_staan(leeshuis):
    voor, adres = afdruk(leeshuis.ruimte), waar(pagina(leeshuis, "wilg"), "Sanne")
    html = leeshuis.gast("wilg").post(f"{adres}/afspraak", 422, afspraak="Komt op zondag.", versie="1").text
    assert "Eerst moet er toestemming zijn" in html
    assert "Komt op zondag." in html
    assert afdruk(leeshuis.ruimte) == voor


def test_twee_keer_versturen_is_een_keer(huis):
    wilg, wie = huis.gast("wilg"), personen(huis)
    mensen, antwoorden = tel(huis, Netwerklid), tel(huis, Netwerktoestemming)
    wilg.post(pad(huis, rest="/erbij"), **erbij())
    wilg.post(pad(huis, rest="/erbij"), 422, **erbij())
    adres = waar(pagina(huis, "wilg"), "Lotte")
    wilg.post(f"{adres}/toestemming", wie=wie["Noor"], antwoord="gegeven")
    wilg.post(f"{adres}/toestemming", 422, wie=wie["Noor"], antwoord="gegeven")
    wilg.post(f"{adres}/niet-betrekken", reden=REDEN)
    wilg.post(f"{adres}/niet-betrekken", 422, reden=REDEN)
    wilg.post(f"{adres}/weer-betrekken")
    assert "al gevraagd" in wilg.post(f"{adres}/weer-betrekken", 422).text
    assert (tel(huis, Netwerklid), tel(huis, Netwerktoestemming)) == (mensen + 1, antwoorden + 1)


def test_twee_mensen_tegelijk_lezen_allebei_de_teksten(huis):
    wilg, adres = huis.gast("wilg"), waar(pagina(huis, "wilg"), "opa Ko")
    versie = re.search(r'name="versie"[^>]*value="(\d+)"', wilg.get(adres).text).group(1)
    wilg.post(f"{adres}/afspraak", afspraak="Ko haalt Pien van school.", versie=versie)
    html = wilg.post(f"{adres}/afspraak", 409, afspraak="Ko haalt Bram van school.", versie=versie).text
    assert "Ko haalt Pien van school." in html
    assert "Ko haalt Bram van school." in html


def test_niet_betrekken_sluit_ook_de_deelnemer_buiten(huis):
    wilg, adres = huis.gast("wilg"), waar(pagina(huis, "wilg"), "opa Ko")
    wie = personen(huis)
    wilg.post(f"{adres}/niet-betrekken", 422, reden="nee")
    wilg.post(f"{adres}/niet-betrekken", reden=REDEN, niet_voor=wie["Joost"])
    assert REDEN in leesbaar(pagina(huis, "noor"))
    for plek in (pad(huis), huis.pad("Wolkenveld", "tijdlijn")):
        assert "opa Ko (vader van Joost)" not in huis.gast("joost").get(plek).text
        assert REDEN not in leesbaar(huis.gast("joost").get(plek).text)
    huis.gast("ko").get(pad(huis), 404)
    assert "Er is nu geen afspraak met jou." in leesbaar(huis.gast("ko").get("/mijn-afspraken").text)


def test_wie_niet_betrokken_wordt_leg_je_in_een_keer_vast(huis):
    velden = {"naam": "neef Tom", "relatie": "neef", "soort": "familie", "reden": REDEN}
    huis.gast("wilg").post(pad(huis, rest="/niet-betrekken"), 422, **(velden | {"reden": "nee"}))
    huis.gast("wilg").post(pad(huis, rest="/niet-betrekken"), **velden)
    html = leesbaar(pagina(huis, "wilg"))
    assert "neef Tom" in html
    assert REDEN in html


def test_bij_een_bijzonder_protocol_wordt_geen_familie_gevraagd_en_staat_er_niet_waarom(huis):
    """The casus itself has one: intieme terreur."""
    for wie in ("kastanje", "rik"):
        html = huis.gast(wie).post(pad(huis, "Lantaarn", "/erbij"), 422, **erbij(soort="familie")).text
        assert "vragen we nu geen familie om te helpen" in html
        assert ("protocol" in html) is (wie == "kastanje"), "only who may know of it reads why"
    huis.gast("kastanje").post(pad(huis, "Lantaarn", "/erbij"), **erbij())


def test_kijken_staat_in_het_logboek(huis):
    huis.gast("berk").get(pad(huis))
    assert "netwerk" in leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "inzage"), None).text)


def test_een_leeg_formulier_zegt_wat_er_mist(leeshuis):
    html = leeshuis.gast("wilg").post(pad(leeshuis, rest="/erbij"), 422).text
    assert "Schrijf op hoe deze persoon heet." in html
