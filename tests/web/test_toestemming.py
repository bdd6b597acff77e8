"""Toestemming, zoals mensen haar geven, weigeren en terugnemen: gezin 4 (twee ouders met gezag) en gezin 8
(Roel is 16, Saar is 12), geklikt door wie het aangaat."""

import re
from html import unescape

import pytest
from sqlmodel import select

from caseapp.tables import Deeltoestemming, Gebruiker, Verstrekking

from .wandeling import gemaskerd, leesbaar
from .winkel import afdruk, logregels

LINK = re.compile(r'<a[^>]*href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
DOEL = "Dan weet school wat helpt na een slechte nacht."
ANALYSE = "analyse"


def pad(huis, gezin, rest=""):
    return huis.pad(gezin, f"toestemming{rest}")


def klik(gast, html, woorden):
    """Follow the first link that says this; as somebody does who reads the page."""
    for adres, tekst in LINK.findall(html):
        if woorden in " ".join(unescape(TAG.sub(" ", tekst)).split()):
            return adres, gast.get(unescape(adres)).text
    raise AssertionError(f"er is geen knop ‘{woorden}’")


def kaart(html, *woorden):
    """The one card of a page on which all of this stands."""
    delen = html.split('<section class="kaart')[1:]
    kaarten = [deel for deel in delen if all(woord in unescape(deel) for woord in woorden)]
    assert len(kaarten) == 1, (woorden, len(kaarten))
    return kaarten[0]


def leest_analyse(huis, wie, gezin):
    """Whether the shared story opens for this ketenpartner."""
    return huis.gast(wie).get(huis.pad(gezin, ANALYSE), None).status_code == 200


def persoon(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        return str(werk.ctx.actor.persoon_id)


def vraag(huis, wie_vraagt, gezin, status=302, **velden):
    gewoon = {"wat": "gva_gedeeld", "doel": DOEL, "tot": "1-7-2026", "opnieuw": ""}
    return huis.gast(wie_vraagt).post(pad(huis, gezin, "/vragen"), status, **gewoon | velden)


def vraag_aan(huis, wie, **waar):
    """The newest question to this person."""
    with huis.als("sering", alleen_lezen=True) as werk:
        wie_id = persoon_id(werk, huis, wie)
        query = select(Deeltoestemming).where(Deeltoestemming.betreft_id == wie_id)
        rijen = werk.ctx.session.exec(query.order_by(Deeltoestemming.op.desc())).all()
        return next(r.id for r in rijen if all(getattr(r, naam) == w for naam, w in waar.items()))


def persoon_id(werk, huis, wie):
    return werk.ctx.session.get_one(Gebruiker, huis.wie[wie]).persoon_id


def test_wout_zegt_zelf_ja_over_lars_en_pas_dan_leest_school_mee(huis):
    """Family 4: Anna said yes; without the yes of Wout nothing is shared."""
    gezin = "Zandloper"
    delen = leesbaar(huis.gast("esdoorn").get(huis.pad(gezin, "delen")).text)
    assert "Wacht op toestemming van</dt><dd>Wout</dd>" in delen
    assert not leest_analyse(huis, "hazelaar", gezin)
    wout = huis.gast("wout")
    _, pagina = klik(wout, wout.get(huis.pad(gezin)).text, "Mijn toestemming")
    adres, vraag_ = klik(wout, pagina, "Geef antwoord")
    assert "Je mag ook nee zeggen." in leesbaar(vraag_)
    assert "Anna" not in leesbaar(vraag_)
    assert "Kies ja of nee." in wout.post(adres, 422, woorden="Eerst nadenken.").text
    wout.post(adres, antwoord="gegeven", woorden="Goed, voor Lars.")
    assert leest_analyse(huis, "hazelaar", gezin)
    esdoorn = leesbaar(huis.gast("esdoorn").get(pad(huis, gezin)).text)
    assert "Goed, voor Lars." in esdoorn
    assert "Goed, voor Lars." not in leesbaar(huis.gast("anna").get(pad(huis, gezin)).text)


def test_wout_zegt_nee_en_er_wordt_niets_gedeeld(huis):
    gezin = "Zandloper"
    wout = huis.gast("wout")
    adres, _ = klik(wout, wout.get(pad(huis, gezin)).text, "Geef antwoord")
    wout.post(adres, antwoord="geweigerd", woorden="")
    assert not leest_analyse(huis, "hazelaar", gezin)
    assert "Op deze vraag is al nee gezegd." in wout.post(adres, 422, antwoord="gegeven", woorden="").text
    esdoorn = huis.gast("esdoorn")
    assert "Iemand zei nee" in esdoorn.get("/vandaag").text
    lars, school = persoon(huis, "wout"), str(huis.wie["hazelaar"])
    with huis.als("sering", alleen_lezen=True) as werk:
        query = select(Deeltoestemming).where(Deeltoestemming.betreft_id == persoon_id(werk, huis, "wout"))
        over = str(max(werk.ctx.session.exec(query), key=lambda r: r.op).over_id)
    met = {"over": over, "aan": school, "wie": lars}
    assert "zei hier al nee" in vraag(huis, "esdoorn", gezin, 422, **met).text
    vraag(huis, "esdoorn", gezin, **met, opnieuw="School belt voortaan eerst met Wout.")
    assert "Geef antwoord" in huis.gast("wout").get(pad(huis, gezin)).text


def test_wat_wout_terugnam_staat_er_nog_voor_wie_helpt_en_loopt_niet_meer(leeshuis):
    """The seeds: both said yes about Isa, and Wout took his back."""
    pagina = leeshuis.gast("esdoorn").get(pad(leeshuis, "Zandloper")).text
    isa = leesbaar(kaart(pagina, "over Isa"))
    assert "School belde mij niet. Dan wil ik dit niet meer." in isa
    assert "niet compleet" in isa
    assert not leest_analyse(leeshuis, "hazelaar", "Zandloper")
    for wie in ("anna", "isa"):
        for rest in ("toestemming", "delen", "tijdlijn", "inzage"):
            assert "School belde mij niet" not in leesbaar(
                leeshuis.gast(wie).get(leeshuis.pad("Zandloper", rest)).text
            )


def test_isa_is_elf_en_wordt_hier_niets_gevraagd(huis):
    gezin, isa = "Zandloper", persoon(huis, "isa")
    assert "Er is jou nog niets gevraagd." in leesbaar(huis.gast("isa").get(pad(huis, gezin)).text)
    voor = afdruk(huis.ruimte)
    met = {"over": isa, "wie": isa, "aan": str(huis.wie["lork"]), "tot": "1-6-2026"}
    pagina = leesbaar(vraag(huis, "esdoorn", gezin, 422, **met).text)
    assert "Een kind van 11 geeft hier nog geen toestemming" in pagina
    assert DOEL in pagina
    assert afdruk(huis.ruimte) == voor


def test_anna_neemt_haar_ja_over_lars_terug(huis):
    gezin, anna = "Zandloper", huis.gast("anna")
    mijn = kaart(anna.get(pad(huis, gezin)).text, "Over: Lars")
    adres, _ = klik(anna, mijn, "Ik wil dit niet meer")
    anna.post(adres, reden="")
    assert "Ik wil dit niet meer" not in kaart(anna.get(pad(huis, gezin)).text, "Over: Lars")
    assert "Iemand trok toestemming in." in huis.gast("esdoorn").get("/vandaag").text
    wout = huis.gast("wout")
    adres, _ = klik(wout, wout.get(pad(huis, gezin)).text, "Geef antwoord")
    wout.post(adres, antwoord="gegeven", woorden="")
    assert not leest_analyse(huis, "hazelaar", gezin)


def test_roel_is_zestien_en_zegt_het_alleen_zelf(huis):
    """Family 8: no parent is asked, and none hears it."""
    gezin, roel, abeel = "Sterrewacht", persoon(huis, "roel"), huis.gast("abeel")
    met = {"over": roel, "wat": "financien", "aan": str(huis.wie["amandel"])}
    fout = vraag(huis, "amandel", gezin, 422, **met, wie=persoon(huis, "jet"))
    assert "Wie 16 of ouder is, geeft zelf toestemming." in leesbaar(fout.text)
    gast = huis.gast("roel")
    adres, pagina = klik(
        gast, kaart(gast.get(pad(huis, gezin)).text, "mw. Abeel", "Geef antwoord"), "Geef antwoord"
    )
    assert "Over: jou" in leesbaar(pagina)
    gast.post(adres, antwoord="gegeven", woorden="Alleen of ik er was.")
    assert "Alleen of ik er was." in leesbaar(abeel.get(pad(huis, gezin)).text)
    for wie in ("jet", "saar"):
        pagina = leesbaar(huis.gast(wie).get(pad(huis, gezin)).text)
        assert "Alleen of ik er was." not in pagina
        assert "dhr. Den" not in pagina


def test_saar_is_twaalf_en_zegt_het_samen_met_haar_ouders(huis):
    gezin, saar = "Sterrewacht", huis.gast("saar")
    assert "Wacht op toestemming van</dt><dd>Saar</dd>" in leesbaar(
        huis.gast("amandel").get(huis.pad(gezin, "delen")).text
    )
    assert not leest_analyse(huis, "hazelaar", gezin)
    adres, _ = klik(saar, saar.get(pad(huis, gezin)).text, "Geef antwoord")
    saar.post(adres, antwoord="gegeven", woorden="")
    assert leest_analyse(huis, "hazelaar", gezin)
    jet = huis.gast("jet")
    adres, _ = klik(jet, kaart(jet.get(pad(huis, gezin)).text, "mw. Hazelaar"), "Ik wil dit niet meer")
    jet.post(adres, reden="Ik wil eerst zelf met school praten.")
    assert not leest_analyse(huis, "hazelaar", gezin)
    saar_leest = leesbaar(huis.gast("saar").get(huis.pad(gezin, "delen")).text)
    assert "Ik wil eerst zelf" not in saar_leest


def test_het_nee_van_maarten_staat_er_voor_wie_helpt(leeshuis):
    """He has no account: mw. Amandel wrote down what he said."""
    pagina = leeshuis.gast("amandel").get(pad(leeshuis, "Sterrewacht")).text
    assert "Mijn dochter hoort niet in een lijst" in leesbaar(kaart(pagina, "dhr. Spar"))
    for wie in ("jet", "saar", "roel"):
        assert "in een lijst" not in leesbaar(leeshuis.gast(wie).get(pad(leeshuis, "Sterrewacht")).text)


def test_een_ander_kan_het_antwoord_niet_geven_of_terugnemen(huis):
    """Guessing an address finds nothing; who reads along may not write; nothing is kept."""
    gezin = "Zandloper"
    open_ = pad(huis, gezin, f"/{vraag_aan(huis, 'wout')}")
    voor = afdruk(huis.ruimte)
    for wie in ("anna", "isa", "jet", "rik", "hazelaar"):
        for stap in ("/zeg", "/intrekken"):
            huis.gast(wie).post(open_ + stap, 404, antwoord="gegeven", woorden="", reden="")
    lork = huis.gast("lork")
    lork.post(open_ + "/zeg", 404, antwoord="gegeven", woorden="")
    lork.post(open_ + "/antwoord", 403, antwoord="gegeven", hoe="gesprek", op="11-4-2026", woorden="")
    huis.gast("wout").post(open_ + "/antwoord", 403, antwoord="gegeven", hoe="gesprek", op="11-4-2026")
    assert afdruk(huis.ruimte) == voor


def test_wie_meeleest_trekt_het_ja_van_een_ander_niet_in_en_dat_staat_in_het_logboek(huis):
    gezin = "Zandloper"
    rij = pad(huis, gezin, f"/{vraag_aan(huis, 'anna')}")
    huis.gast("lork").post(rij + "/intrekken", 403, reden="")
    assert any(
        r["handeling"] == "geweigerd" and r["gebruiker_id"] == str(huis.wie["lork"]) for r in logregels(huis)
    )


def test_onder_het_protocol_merkt_rik_niets_van_wat_eva_wordt_gevraagd(huis):
    """Family 2: asked alone, on no page; Eva too reads it only where that was chosen."""
    gezin, eva = "Lantaarn", persoon(huis, "eva")
    bladen = ("", "delen", "toestemming", "tijdlijn", "mensen")
    alle = [(wie, blad) for wie in ("rik", "liv", "eva") for blad in bladen]
    voor = {(w, b): gemaskerd(huis.gast(w).get(huis.pad(gezin, b)).text) for w, b in alle}
    met = {"over": eva, "wie": eva, "wat": "financien", "aan": str(huis.wie["kastanje"])}
    vraag(huis, "kastanje", gezin, **met)
    rij = pad(huis, gezin, f"/{vraag_aan(huis, 'eva')}/antwoord")
    hoe = {"antwoord": "gegeven", "hoe": "gesprek", "op": "11-4-2026", "woorden": ""}
    kastanje = huis.gast("kastanje")
    assert "Vraag het ieder alleen" in leesbaar(kastanje.post(rij, 422, **hoe).text)
    kastanje.post(rij, **hoe, apart="y")
    na = {sleutel: gemaskerd(huis.gast(sleutel[0]).get(huis.pad(gezin, sleutel[1])).text) for sleutel in voor}
    assert na == voor
    vraag(huis, "kastanje", gezin, **{**met, "wat": "identiteit"}, zichtbaar="y")
    assert "Geef antwoord" in huis.gast("eva").get(pad(huis, gezin)).text
    assert gemaskerd(huis.gast("rik").get(pad(huis, gezin)).text) == voor["rik", "toestemming"]


def test_een_ontvanger_die_een_verblijf_verraadt_staat_niet_op_de_eigen_pagina(huis):
    gezin, eva = "Lantaarn", persoon(huis, "eva")
    met = {"over": eva, "wie": eva, "wat": "identiteit", "aan": str(huis.wie["vlier"])}
    vraag(huis, "kastanje", gezin, **met, zichtbaar="y")
    for wie in ("eva", "rik", "liv"):
        pagina = leesbaar(huis.gast(wie).get(pad(huis, gezin)).text)
        assert "Vlier" not in pagina
        assert "opvang" not in pagina.lower()
    assert "mw. Vlier" in leesbaar(huis.gast("kastanje").get(pad(huis, gezin)).text)


@pytest.mark.parametrize(
    ("wie", "code"), [("ko", 403), ("beuk", 403), ("olm", 404), ("els", 403), ("rik", 404)]
)
def test_een_ander_leert_niets_van_deze_pagina(leeshuis, wie, code):
    leeshuis.gast(wie).get(pad(leeshuis, "Wolkenveld"), code)


def test_twee_keer_ja_is_een_keer_ja(huis):
    """Two windows, one answer: pressed twice does nothing twice."""
    wout = huis.gast("wout")
    adres, _ = klik(wout, wout.get(pad(huis, "Zandloper")).text, "Geef antwoord")
    wout.post(adres, antwoord="gegeven", woorden="")
    with huis.als("sering", alleen_lezen=True) as werk:
        lopend = len([v for v in werk.ctx.session.exec(select(Verstrekking)) if v.status == "loopt"])
    assert "al gegeven" in wout.post(adres, 422, antwoord="gegeven", woorden="").text
    with huis.als("sering", alleen_lezen=True) as werk:
        assert len([v for v in werk.ctx.session.exec(select(Verstrekking)) if v.status == "loopt"]) == lopend
