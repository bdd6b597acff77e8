"""Informeren: de brief per persoon, wie hem heeft, en dat hij niets verraadt."""

import re
from html import unescape

import pytest
from sqlmodel import select

from caseapp.tables import Gebruiker, Kennisgeving, Termijn

from ..pdf import alles_erin, woorden
from .wandeling import gemaskerd, leesbaar
from .winkel import afdruk, tel

BRIEF = re.compile(r'<article class="smalle stapel">(.*?)</article>', re.DOTALL)
REDEN = "Hij zou dan weten waar zij is geweest."


def pad(huis, gezin, rest=""):
    return huis.pad(gezin, f"informatie{rest}")


def persoon(huis, wie):
    with huis.als(wie, alleen_lezen=True) as werk:
        return str(werk.ctx.session.get_one(Gebruiker, huis.wie[wie]).persoon_id)


def brief(html):
    [gevonden] = BRIEF.findall(html)
    return gevonden


def test_noor_leest_precies_de_brief_die_mw_wilg_voor_haar_klaarzet(leeshuis):
    noor = leeshuis.gast("noor")
    mijn = noor.get(pad(leeshuis, "Wolkenveld")).text
    bij_wilg = (
        leeshuis.gast("wilg").get(pad(leeshuis, "Wolkenveld", f"/{persoon(leeshuis, 'noor')}/brief")).text
    )
    assert brief(mijn) == brief(bij_wilg)
    tekst = leesbaar(brief(mijn))
    assert "mw. Wilg" in tekst
    assert "dhr. Linde" in tekst
    assert "Je mag lezen wat er over jou staat." in tekst


def test_op_papier_staat_wat_op_de_bladzijde_staat_en_geen_naam_in_de_titel(leeshuis):
    antwoord = leeshuis.gast("noor").get(pad(leeshuis, "Wolkenveld", "/papier"))
    assert antwoord.mimetype == "application/pdf"
    assert 'filename="brief.pdf"' in antwoord.headers["Content-Disposition"]
    tekst = woorden(antwoord.data)
    assert "Oefenomgeving" in tekst
    assert "mw. Wilg" in tekst
    assert "Je mag lezen wat er over jou staat." in tekst
    assert "Voor Noor" in tekst
    wilg = leeshuis.gast("wilg").get(pad(leeshuis, "Wolkenveld", f"/{persoon(leeshuis, 'noor')}/papier"))
    assert woorden(wilg.data) == tekst


VERBORGEN = ("Vlier", "pvang", "protocol", "terreur", "noodplan", "codewoord", "Masker", "Populier", "Taxus")


def test_de_brief_van_rik_verraadt_niets(leeshuis):
    """Who was involved behind his back, where somebody stays, and that anything waits (domein 8.7)."""
    kastanje = leeshuis.gast("kastanje")
    voor_rik = kastanje.get(pad(leeshuis, "Lantaarn", f"/{persoon(leeshuis, 'rik')}/brief")).text
    papier = kastanje.get(pad(leeshuis, "Lantaarn", f"/{persoon(leeshuis, 'rik')}/papier")).data
    zichtbaar = leesbaar(leeshuis.gast("rik").get(leeshuis.pad("Lantaarn", "delen")).text)
    for tekst in (leesbaar(brief(voor_rik)), alles_erin(papier)):
        for woord in VERBORGEN:
            assert woord.lower() not in tekst.lower(), woord
    for naam in re.findall(r"<b>((?:mw|dhr)\. \w+)</b>", unescape(brief(voor_rik))):
        assert naam in zichtbaar, naam


def test_rik_merkt_niet_dat_zijn_brief_wacht(huis):
    """As if nobody came to it yet: with or without a 'not yet' his pages are the same."""
    bladen = ("informatie", "delen", "tijdlijn", "")
    voor = {b: gemaskerd(huis.gast("rik").get(huis.pad("Lantaarn", b)).text) for b in bladen}
    assert "Hier komt een brief voor jou." in voor["informatie"]
    rik = persoon(huis, "rik")
    huis.gast("kastanje").post(
        pad(huis, "Lantaarn", f"/{rik}/uitstellen"), toelichting=REDEN, herzien="20-4-2026"
    )
    assert {b: gemaskerd(huis.gast("rik").get(huis.pad("Lantaarn", b)).text) for b in bladen} == voor
    huis.gast("rik").get(pad(huis, "Lantaarn", "/papier"), 404)


def test_mw_kastanje_ziet_wie_het_weet_en_wie_nog_niet_en_wanneer_zij_opnieuw_kijkt(leeshuis):
    tekst = leesbaar(leeshuis.gast("kastanje").get(pad(leeshuis, "Lantaarn")).text)
    assert "Eva wil niets op papier en niets op haar telefoon." in tekst
    assert "opnieuw bekijken op" in tekst
    assert "Eerst overleggen met de deskundige." in tekst
    assert "nog niets vastgelegd" in tekst
    assert "kan krijgen" in leesbaar(leeshuis.gast("kastanje").get("/vandaag").text)


def test_nog_niet_wordt_een_taak_en_vertellen_rondt_die_af(huis):
    gezin, kind = "Wolkenveld", persoon(huis, "pien")
    wilg = huis.gast("wilg")
    wilg.post(pad(huis, gezin, f"/{kind}/uitstellen"), toelichting=REDEN, herzien="1-5-2026")

    def open_():
        with huis.als("sering", alleen_lezen=True) as werk:
            rijen = werk.ctx.session.exec(select(Termijn).where(Termijn.soort == "informatiebrief"))
            return [r for r in rijen if r.gezin_id == huis.gezinnen[gezin] and r.afgerond_op is None]

    [taak] = open_()
    assert str(taak.uiterlijk) == "2026-05-01"
    wilg.post(pad(huis, gezin, f"/{kind}/verteld"), hoe="samen_gelezen", dag="11-4-2026", toelichting="")
    assert open_() == []


FOUTEN = {
    "te laat": ("uitstellen", {"toelichting": REDEN, "herzien": "11-5-2026"}, "hooguit vier weken verder"),
    "vandaag": ("uitstellen", {"toelichting": REDEN, "herzien": "11-4-2026"}, "hooguit vier weken verder"),
    "zonder reden": ("uitstellen", {"toelichting": "Nee.", "herzien": "20-4-2026"}, "minstens 10 tekens"),
    "zonder dag": ("uitstellen", {"toelichting": REDEN, "herzien": ""}, "Kies de dag"),
    "straks": ("verteld", {"hoe": "gesprek", "dag": "12-4-2026", "toelichting": ""}, "nog niet geweest"),
    "een nummer": (
        "verteld",
        {"hoe": "gesprek", "dag": "11-4-2026", "toelichting": "Bel 06-12345678 voor haar."},
        "telefoonnummer",
    ),
}


@pytest.mark.parametrize(("stap", "velden", "zin"), FOUTEN.values(), ids=FOUTEN)
def test_wat_niet_kan_bewaart_niets(huis, stap, velden, zin):
    voor = afdruk(huis.ruimte)
    waar = pad(huis, "Wolkenveld", f"/{persoon(huis, 'noor')}/{stap}")
    assert zin in leesbaar(huis.gast("wilg").post(waar, 422, **velden).text)
    assert afdruk(huis.ruimte) == voor


def test_zolang_de_deskundige_niet_meekeek_is_informeren_uitgesteld(huis):
    """Domein 8.7-5: not by a page, and not by hand either."""
    wilg, noor = huis.gast("wilg"), persoon(huis, "noor")
    wilg.post(
        huis.pad("Wolkenveld", "protocol/instellen"),
        soort="huwelijksdwang",
        deskundige="lkha",
        reden="Pien vertelde school over een reis naar familie.",
    )
    aantal = tel(huis, Kennisgeving)
    met = {"hoe": "gesprek", "dag": "11-4-2026", "toelichting": "", "apart": "y"}
    waar = pad(huis, "Wolkenveld", f"/{noor}/verteld")
    assert "Informeren is uitgesteld" in leesbaar(wilg.post(waar, 422, **met).text)
    assert tel(huis, Kennisgeving) == aantal


@pytest.mark.parametrize(
    ("wie", "code"),
    [("joost", 403), ("berk", 403), ("hazelaar", 403), ("olm", 404), ("rik", 404), ("ko", 403)],
)
def test_alleen_wie_het_register_bijhoudt_ziet_de_brief_van_een_ander(leeshuis, wie, code):
    noor = persoon(leeshuis, "noor")
    for rest in ("brief", "papier", "verteld", "uitstellen"):
        leeshuis.gast(wie).get(pad(leeshuis, "Wolkenveld", f"/{noor}/{rest}"), code)
    vreemd = persoon(leeshuis, "eva")
    leeshuis.gast("wilg").get(pad(leeshuis, "Wolkenveld", f"/{vreemd}/brief"), 404)


def test_een_kind_van_negen_leest_samen_en_krijgt_geen_lijst_van_wat_er_is_gedeeld(leeshuis):
    tekst = leesbaar(leeshuis.gast("pien").get(pad(leeshuis, "Wolkenveld")).text)
    assert "Wie komt bij jou?" in tekst
    assert "Wat er nu over jou is gedeeld" not in tekst
    roel = leesbaar(leeshuis.gast("roel").get(pad(leeshuis, "Sterrewacht")).text)
    assert "Ben je 16, dan beslis jij." in roel
