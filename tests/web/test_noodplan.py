"""De bladzijde van het noodplan: wie haar heeft, wie er niets van merkt, en de kaart."""

import pytest
from sqlmodel import select

from caseapp.tables import Noodplan
from tests.pdf import alles_erin, kenmerken, paginas, woorden

from .wandeling import leesbaar
from .winkel import afdruk

HEEN = "Naar de kantine van mijn werk, en daarna naar mw. Vlier."
ROOD = "Ik roep hard en loop naar mensen toe. Ik bel 112."


def pad(huis, rest="", gezin="Lantaarn"):
    return huis.pad(gezin, f"noodplan{rest}")


@pytest.fixture(scope="module")
def plan(leeshuis):
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        van_eva = select(Noodplan.plan_id).where(Noodplan.gezin_id == leeshuis.gezinnen["Lantaarn"])
        return str(werk.ctx.session.exec(van_eva).one())


@pytest.mark.parametrize("wie", ["kastanje", "meidoorn", "eva", "sering"])
def test_wie_erbij_hoort_leest_het_hele_plan_en_krijgt_de_kaart(leeshuis, plan, wie):
    gast = leeshuis.gast(wie)
    assert HEEN in leesbaar(gast.get(pad(leeshuis)).text)
    assert gast.client.get(pad(leeshuis, f"/{plan}/kaart")).status_code == 200


@pytest.mark.parametrize("wie", ["rik", "liv", "iep"])
def test_een_ander_krijgt_dezelfde_lege_bladzijde_of_er_een_plan_is_of_niet(leeshuis, plan, wie):
    gast = leeshuis.gast(wie)
    pagina = leesbaar(gast.get(pad(leeshuis)).text)
    assert HEEN not in pagina
    assert "Noodplan van" not in pagina
    gast.get(pad(leeshuis, f"/{plan}/kaart"), 404)
    gast.get(pad(leeshuis, f"/{plan}"), 404)


@pytest.mark.parametrize("wie", ["lijsterbes", "spar", "vlier", "wilg"])
def test_voor_wie_het_nooit_is_bestaat_de_bladzijde_niet(leeshuis, wie):
    leeshuis.gast(wie).get(pad(leeshuis), 404)


def test_de_kaart_past_op_een_vel_en_noemt_geen_naam_en_geen_plek(leeshuis, plan):
    kaart = leeshuis.gast("eva").client.get(pad(leeshuis, f"/{plan}/kaart"))
    tekst = woorden(kaart.data)
    assert ROOD in tekst
    assert "Oefenomgeving — alles is verzonnen" in tekst
    assert len(paginas(kaart.data)) == 1
    for geheim in (HEEN, "Eva", "Rik", "Lantaarn"):
        assert geheim not in alles_erin(kaart.data)
    assert "kaart.pdf" in kaart.headers["Content-Disposition"]
    assert kenmerken(kaart.data)


def velden(huis, **anders):
    with huis.als("noor", alleen_lezen=True) as werk:
        noor = str(werk.ctx.actor.persoon_id)
    return {"voor": noor, "doe_rood": "Ik ga naar Fien.", "bellen": "112, dan Fien."} | anders


def test_schrijven_aanpassen_en_een_botsing(huis):
    gast = huis.gast("wilg")
    gast.get(pad(huis, "/nieuw", "Wolkenveld"))
    gast.post(pad(huis, "/nieuw", "Wolkenveld"), **velden(huis, mee="De rode tas."))
    assert "De rode tas." in leesbaar(huis.gast("noor").get(pad(huis, "", "Wolkenveld")).text)
    with huis.als("sering", alleen_lezen=True) as werk:
        rijen = werk.ctx.session.exec(select(Noodplan)).all()
        eigen = next(str(r.plan_id) for r in rijen if r.gezin_id == huis.gezinnen["Wolkenveld"])
    adres = pad(huis, f"/{eigen}", "Wolkenveld")
    assert "De rode tas." in gast.get(adres).text
    nieuw = {"versie": "1", "doe_rood": "Ik ga naar opa.", "bellen": "112, dan opa."}
    gast.post(adres, **nieuw)
    botsing = leesbaar(gast.post(adres, 409, **(nieuw | {"doe_rood": "Ik ga naar school."})).text)
    assert "Ik ga naar opa." in botsing
    assert "Ik ga naar school." in botsing


@pytest.mark.parametrize(
    ("anders", "zin", "veld"),
    [
        ({"voor": ""}, "Kies voor wie dit plan is.", "voor"),
        ({"doe_rood": " "}, "Schrijf op wat iemand doet als het gevaarlijk is.", "doe_rood"),
        ({"bellen": ""}, "Schrijf op wie iemand belt.", "bellen"),
        ({"mee": "x" * 1_001}, "te lang", "mee"),
        ({"heen": "1234 AB 12"}, "een postcode met een huisnummer", "heen"),
    ],
)
def test_een_fout_staat_bij_haar_veld_en_er_gaat_niets_verloren(leeshuis, anders, zin, veld):
    voor = afdruk(leeshuis.ruimte)
    getypt = velden(leeshuis, dieren="De kat gaat mee.") | anders
    antwoord = leeshuis.gast("wilg").post(pad(leeshuis, "/nieuw", "Wolkenveld"), 422, **getypt)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert "De kat gaat mee." in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor
