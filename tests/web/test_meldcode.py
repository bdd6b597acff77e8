"""De bladzijden van de meldcode: van begin tot besluit, wat niet kan, en dat niemand anders iets merkt."""

import re

import pytest
from sqlmodel import select

from caseapp.tables import Concept, MeldcodeTraject

from .wandeling import leesbaar
from .winkel import afdruk

FEITEN = "Een blauwe plek op de bovenarm, zo groot als een munt."
INDRUK = "Ik denk dat het kind ergens bang voor is."
SIGNAAL = {"dag": "1-4-2026", "feiten": "Zij draagt elke dag dezelfde trui.", "indruk": "Ik maak mij zorgen."}
GESPREK = {"gehouden": "ja", "met": "de leerling", "dag": "2-4-2026", "gezegd": "Ik wil niet op reis."}


@pytest.fixture(scope="module")
def traject(leeshuis):
    return _van(leeshuis, "hazelaar")


def _van(huis, wie):
    """The first one: of mw. Hazelaar the one of Wolkenveld."""
    with huis.als(wie, alleen_lezen=True) as werk:
        mijn = select(MeldcodeTraject).where(MeldcodeTraject.auteur_id == werk.ctx.actor.id)
        return f"/meldcode/{werk.ctx.session.exec(mijn.order_by(MeldcodeTraject.begonnen)).first().id}"


def begonnen(huis, wie="olm", soort=""):
    gast = huis.gast(wie)
    antwoord = gast.post("/meldcode/nieuw", waarover="leerling groep 6", soort=soort)
    return gast, antwoord.headers["Location"]


def schrijf(gast, pad, deel, status=302, **velden):
    """As a person does: with the page in front of him."""
    stand = re.search(r'name="herziening"[^>]*value="(\d+)"', gast.get(f"{pad}/{deel}").text)[1]
    return gast.post(f"{pad}/{deel}", status, herziening=stand, **velden)


def test_wie_het_schreef_leest_het_hele_traject_met_de_bronnen(leeshuis, traject):
    gast = leeshuis.gast("hazelaar")
    assert "leerling groep 1" in gast.get("/meldcode").text
    pagina = leesbaar(gast.get(traject).text)
    for zin in (
        FEITEN,
        INDRUK,
        "Besloten: Melden bij Veilig Thuis.",
        "F49 handelingsprotocol.nl",
        "geen richtlijn",
    ):
        assert zin in pagina
    assert "Er is geen knop om te wissen" in pagina
    assert "Neem je besluit" not in pagina
    assert '<a href="/meldcode"' in gast.get("/uitleg/").text


@pytest.mark.parametrize("wie", ["sering", "noor", "pien", "iep", "wilg", "linde", "jeneverbes"])
def test_voor_wie_niet_bij_een_ketenpartner_werkt_is_de_plek_er_niet(leeshuis, traject, wie):
    gast = leeshuis.gast(wie)
    for pad in ("/meldcode", "/meldcode/nieuw", traject, f"{traject}/besluit"):
        gast.get(pad, 404)
    assert "/meldcode" not in gast.get("/uitleg/").text


def test_een_andere_ketenpartner_krijgt_van_een_vreemd_traject_hetzelfde_als_van_een_dat_er_niet_is(
    leeshuis, traject
):
    gast = leeshuis.gast("kornoelje")
    assert "leerling" not in gast.get("/meldcode").text
    nergens = "/meldcode/00000000-0000-4000-8000-000000000000"
    for rest in ("", "/signalen"):
        vreemd, niets = (gast.get(f"{pad}{rest}", 404).text for pad in (traject, nergens))
        assert _zonder_nummer(vreemd) == _zonder_nummer(niets)
    gast.post(f"{traject}/signalen", 404, herziening="1", **SIGNAAL)


def _zonder_nummer(html):
    return re.sub(r"\b[0-9a-f]{12}\b|value=\"[^\"]*\"", "", html)


def test_van_signaal_tot_besluit(huis):
    gast, pad = begonnen(huis)
    schrijf(gast, pad, "signalen", **SIGNAAL)
    schrijf(gast, pad, "vermoeden", antwoord="ja", reden="Het klopt niet.")
    onbekend = {"acuut": "onbekend", "structureel": "nee", "onthulling": "nee", "reden": "Dat weet ik niet."}
    schrijf(gast, pad, "onveiligheid", **onbekend)
    assert "Vraag Veilig Thuis om advies, zonder namen" in gast.get(pad).text
    schrijf(gast, pad, "onveiligheid", **onbekend | {"acuut": "nee"})
    schrijf(gast, pad, "eigen-hulp", antwoord="nee", reden="Dat is niet mijn vak.")
    pagina = leesbaar(gast.get(pad).text)
    assert "Het afwegingskader zegt: melden bij Veilig Thuis." in pagina
    assert pagina.count("later anders") == 1, "het eerste antwoord blijft staan"
    besluit = {"melden": "nee", "hulp": "ja", "reden": "Ik wacht nog.", "volgen": "Elke week."}
    fout = schrijf(gast, pad, "besluit", 422, **besluit)
    assert 'id="afwijking-fout"' in fout.text
    schrijf(gast, pad, "besluit", **besluit, afwijking="Morgen is er een gesprek met een arts.")
    klaar = leesbaar(gast.get(pad).text)
    assert "Besloten: Hulp, en blijven volgen." in klaar
    assert "Morgen is er een gesprek met een arts." in klaar
    assert "is afgesloten" in leesbaar(schrijf(gast, pad, "signalen", 422, **SIGNAAL).text)


def test_bij_eergerelateerd_geweld_eerst_een_deskundige_en_niets_naar_de_familie(huis):
    gast, pad = begonnen(huis, "moerbei", "huwelijksdwang")
    pagina = leesbaar(gast.get(pad).text)
    for zin in ("Vertel ouders en familie niets", "sporen wissen", "Praat eerst met een deskundige"):
        assert zin in pagina
    fout = schrijf(gast, pad, "gesprek", 422, **GESPREK)
    assert 'id="gehouden-fout"' in fout.text
    assert "Ik wil niet op reis." in fout.text
    schrijf(
        gast, pad, "deskundige", met="deskundige van LKHA", dag="1-4-2026", advies="Alleen met haar praten."
    )
    schrijf(gast, pad, "gesprek", **GESPREK)
    assert "Ik wil niet op reis." in leesbaar(gast.get(pad).text)


def test_twee_vensters_tegelijk_en_er_gaat_niets_verloren(huis):
    gast, pad = begonnen(huis)
    gast.post(f"{pad}/signalen", herziening="0", **SIGNAAL)
    botsing = leesbaar(
        gast.post(f"{pad}/signalen", 409, herziening="0", **SIGNAAL | {"feiten": "Nog iets."}).text
    )
    assert "Nog iets." in botsing
    assert SIGNAAL["feiten"] in botsing


@pytest.mark.parametrize(
    ("deel", "anders", "zin", "veld"),
    [
        ("signalen", {"dag": "1-4-2031"}, "moet nog komen", "dag"),
        ("signalen", {"dag": "ooit"}, "dag-maand-jaar", "dag"),
        ("signalen", {"feiten": "", "indruk": ""}, "wat je zag of hoorde", "feiten"),
        ("signalen", {"feiten": "1234 AB 12"}, "een postcode met een huisnummer", "feiten"),
        ("vermoeden", {"antwoord": "ja"}, "waarom je dit antwoordt", "reden"),
        ("vermoeden", {"antwoord": "misschien", "reden": "Zo is het."}, "", "antwoord"),
        ("besluit", {"melden": "ja", "hulp": "nee", "reden": "Ja.", "volgen": "Ja."}, "Weeg eerst", "melden"),
    ],
)
def test_een_fout_staat_bij_haar_veld_en_er_verandert_niets(huis, deel, anders, zin, veld):
    gast, pad = begonnen(huis)
    voor = afdruk(huis.ruimte)
    velden = (SIGNAAL if deel == "signalen" else {}) | anders
    antwoord = schrijf(gast, pad, deel, 422, **velden)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert afdruk(huis.ruimte) == voor


def test_een_bewaard_concept_komt_terug_en_kan_alsnog_worden_opgeschreven(huis):
    gast, pad = begonnen(huis)
    with huis.als("olm") as werk:
        rij = Concept(gebruiker_id=werk.ctx.actor.id, pad=f"{pad}/signalen", op_echt=werk.ctx.wall)
        werk.ctx.verzegel(rij, velden='{"feiten": ["Half af."], "herziening": ["9"]}')
        werk.ctx.session.add(rij)
    assert "Half af." in gast.get(f"{pad}/signalen").text
    schrijf(gast, pad, "signalen", **SIGNAAL)
    assert "Half af." not in gast.get(f"{pad}/signalen").text


def test_een_deel_dat_niet_bestaat_is_er_niet(leeshuis, traject):
    leeshuis.gast("hazelaar").get(f"{traject}/melding", 404)
    assert "Geef het een naam" in leeshuis.gast("olm").post("/meldcode/nieuw", 422, waarover=" ").text
