"""B1: wat het gezin leest, heeft korte zinnen en geen vaktaal. Op elke bladzijde, door ieders ogen."""

import re

import pytest

from .huis import gebruikers
from .leesbaarheid import GEMIDDELD, gemiddeld, te_lang, vaktaal, van_mensen, zinnen

LINK = re.compile(r'href="(/[^"#]*)"')
# What explains the house to who practises, and is no page of a gezin.
NIET_VAN_HET_GEZIN = ("/uitleg", "/wissel", "/account", "/static", "/bootstrap", "/nieuw")
LEZERS = (
    "noor",
    "joost",
    "eva",
    "rik",
    "liv",
    "pien",
    "anna",
    "wout",
    "isa",
    "tine",
    "jet",
    "roel",
    "bo",
    "ko",
)


def begin(wie):
    return "/mijn-afspraken" if gebruikers()[wie]["rol"] == "netwerk" else "/ons-plan"


def bladzijden(huis, wie):
    """Every page that a link leads to, from where this person begins: (path without ids, html)."""
    gast, gezien, wachtrij = huis.gast(wie, controle=False), set(), [begin(wie)]
    while wachtrij:
        pad = wachtrij.pop()
        kaal = pad.split("?")[0]
        if kaal in gezien or kaal == "/" or kaal.startswith(NIET_VAN_HET_GEZIN):
            continue
        gezien.add(kaal)
        antwoord = gast.client.get(pad)
        if antwoord.status_code == 302:
            wachtrij.append(antwoord.location)
        elif antwoord.status_code == 200 and antwoord.mimetype == "text/html":
            wachtrij += LINK.findall(antwoord.text)
            yield re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", kaal), antwoord.text


@pytest.mark.parametrize("wie", LEZERS)
def test_wat_het_gezin_leest_is_gewone_taal(leeshuis, wie):
    fouten = {}
    for pad, html in bladzijden(leeshuis, wie):
        alle = zinnen(html)
        mis = [*te_lang(alle), *vaktaal(alle)]
        if gemiddeld(alle) > GEMIDDELD:
            mis.append(f"gemiddeld {gemiddeld(alle):.1f} woorden per zin")
        if mis:
            fouten[pad] = mis
    assert not fouten, "\n".join(f"{pad}: {zin}" for pad, mis in fouten.items() for zin in mis)


ZWAAR = "<main><p>Conform het veiligheidsplan zal de casusregisseur de interventie monitoren.</p></main>"
LANG = (
    "<main><p>" + "Dit is een zin die maar doorgaat " * 5 + "tot iemand hem niet meer kan volgen.</p></main>"
)


def test_de_maat_ziet_vaktaal_lange_zinnen_en_een_gemiddelde_dat_te_hoog_is():
    assert {regel.split(":")[0] for regel in vaktaal(zinnen(ZWAAR))} == {
        *("conform", "veiligheidsplan", "casusregisseur", "interventie", "monitoren")
    }
    assert te_lang(zinnen(LANG))
    assert gemiddeld(zinnen(LANG)) > GEMIDDELD


def test_wat_mensen_schreven_telt_niet_en_een_tekening_maakt_niet_doof():
    geschreven = "Om half acht leest een van ons voor."
    html = f'<main><svg><path d="M0"/></svg><p>{geschreven}</p><p>Lees het samen.</p></main>'
    assert van_mensen(geschreven)
    assert zinnen(html) == ["Lees het samen."]
