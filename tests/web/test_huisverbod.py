"""De bladzijde van het huisverbod: wie haar leest, wat daar niet staat, en wat er bij een fout gebeurt."""

import re

import pytest
from sqlmodel import select

from caseapp.domain.oefenruimte import AMSTERDAM
from caseapp.tables import Huisverbod

from .adressen_huisverbod import PLAATS
from .tweeling import persoon_van
from .wandeling import leesbaar
from .winkel import afdruk

SPOREN = {
    "uithuisgeplaatste": "Samen zoeken naar hulp om te stoppen met geweld, en naar een advocaat.",
    "achterblijver": "samen met Gijs zorgen dat Mila er ’s avonds niet alleen voor staat.",
    "kinderen": "Elke week naar Teun kijken, wakker en op schoot.",
}
OVERTREDING = "Sam stond aan de deur en kwam de gang in."
BEKEND = "De politie, Mila en Gijs"


def pad(huis, rest="", gezin="Lampenkap"):
    return huis.pad(gezin, f"huisverbod{rest}")


@pytest.fixture(scope="module")
def lopend(leeshuis):
    """The id of the huisverbod of Joost, and the day of today as it is typed."""
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        hier = select(Huisverbod).where(Huisverbod.gezin_id == leeshuis.gezinnen["Wolkenveld"])
        rij, vandaag = werk.ctx.session.exec(hier).one(), werk.ctx.now.astimezone(AMSTERDAM)
        return str(rij.id), f"{vandaag.day}-{vandaag.month}-{vandaag.year}"


def test_in_casus_3_komen_de_dagen_uit(leeshuis):
    """Imposed on day 34 at 02:40, for ten days, made four weeks: until day 62 at the same hour."""
    tekst = leesbaar(leeshuis.gast("abeel").get(pad(leeshuis)).text)
    assert "zo 8 februari 02:40" in tekst
    assert re.search(r"afgelopen.{0,20} op zo 8 maart 02:40", tekst)
    assert "Klaar op ma 16 februari" in tekst
    for woord in (*SPOREN.values(), OVERTREDING, BEKEND, "Plan van aanpak", "advies: verlengen"):
        assert woord.lower() in tekst.lower()


def test_sam_leest_zijn_kant_en_mila_de_hare(leeshuis):
    weg, blijft = (leesbaar(leeshuis.gast(wie).get(pad(leeshuis)).text) for wie in ("sam", "mila"))
    assert SPOREN["uithuisgeplaatste"] in weg
    assert "Je mag naar de rechter." in weg
    assert SPOREN["uithuisgeplaatste"] not in blijft
    for woord in (SPOREN["achterblijver"], SPOREN["kinderen"], OVERTREDING):
        assert woord in blijft
        assert woord not in weg
    for tekst in (weg, blijft):
        assert BEKEND not in tekst
        assert "RiHG" not in tekst


def test_wie_weg_moet_leest_wat_mag_en_niet_mag_zolang_het_loopt(leeshuis):
    tekst = leesbaar(leeshuis.gast("joost").get(pad(leeshuis, "", "Wolkenveld")).text)
    for woord in ("Dag 1 van 10", "nog 9 dagen", "Je mag niet in het huis komen", "hulp van een advocaat"):
        assert woord in tekst


def test_wie_helpt_leest_alleen_dat_het_er_is_en_wie_er_niet_bij_hoort_niets(leeshuis):
    tekst = leesbaar(leeshuis.gast("berk").get(pad(leeshuis, "", "Wolkenveld")).text)
    assert "Er loopt een huisverbod." in tekst
    assert PLAATS not in tekst
    for wie in ("pien", "hazelaar", "els", "cipres"):
        leeshuis.gast(wie).get(pad(leeshuis, "", "Wolkenveld"), 404 if wie in ("cipres",) else 403)


@pytest.mark.parametrize("rest", ["/opleggen", "/{id}/verlengen", "/{id}/intrekken", "/{id}/iets-anders"])
def test_wie_niet_besluit_heeft_die_bladzijden_niet(leeshuis, lopend, rest):
    adres = pad(leeshuis, rest.format(id=lopend[0]), "Wolkenveld")
    leeshuis.gast("wilg").get(adres, 404)
    leeshuis.gast("noor").get(adres, 403)
    leeshuis.gast("joost").post(adres, 403)


def velden(huis, lopend, **anders):
    personen = {wie: persoon_van(huis, wie) for wie in ("noor", "joost", "pien")}
    goed = {"wie": "noor", "dag": lopend[1], "tijd": "0:05", "door": "burgemeester", "beschermd": "joost"}
    goed |= {"plaats": "Het huis.", "feiten": "Er was geweld.", "rihg": "Hoog.", "veilig_thuis": "Gebeld."}
    return {naam: personen.get(waarde, waarde) for naam, waarde in (goed | anders).items()}


@pytest.mark.parametrize(
    ("anders", "zin", "veld"),
    [
        ({"wie": ""}, "Kies wie er weg moet.", "wie"),
        ({"wie": "pien"}, "alleen voor volwassenen", "wie"),
        ({"wie": "joost", "beschermd": "noor", "tijd": "0:06"}, "al een huisverbod", "wie"),
        ({"tijd": ""}, "Vul het uur in", "tijd"),
        ({"tijd": "half drie"}, "als uur:minuut", "tijd"),
        ({"tijd": "23:59"}, "later dan het nu is", "tijd"),
        ({"dag": "1-1-2030"}, "toekomst", "dag"),
        ({"beschermd": "noor"}, "niet ook wie er blijft", "beschermd"),
        ({"beschermd": "00000000-0000-0000-0000-000000000009"}, "hoort niet bij dit gezin", "beschermd"),
        ({"veilig_thuis": " "}, "eerst contact met Veilig Thuis", "veilig_thuis"),
        ({"feiten": "Bel 06-12345678."}, "telefoonnummer", "feiten"),
    ],
)
def test_een_fout_bij_opleggen_staat_bij_haar_veld_en_er_gaat_niets_verloren(
    leeshuis, lopend, anders, zin, veld
):
    voor = afdruk(leeshuis.ruimte)
    getypt = velden(leeshuis, lopend, rihg="Deze zin blijft staan.", **anders)
    antwoord = leeshuis.gast("linde").post(pad(leeshuis, "/opleggen", "Wolkenveld"), 422, **getypt)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert "Deze zin blijft staan." in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


BESLUIT = {"besluit": "ja", "door": "burgemeester", "reden": "Deze zin blijft staan."}


@pytest.mark.parametrize(
    ("daad", "getypt", "zin", "veld"),
    [
        ("verlengen", BESLUIT, "Kies tot welke dag", "tot"),
        ("verlengen", BESLUIT | {"tot": "1-1-2027"}, "vier weken", "tot"),
        (
            "verlengen",
            BESLUIT | {"door": "hulpofficier", "tot": "1-5-2026"},
            "alleen de burgemeester",
            "door",
        ),
        ("intrekken", {"door": "hulpofficier", "reden": BESLUIT["reden"]}, "alleen de burgemeester", "door"),
        ("casemanagement", {"intensief": "ja", "reden": BESLUIT["reden"]}, "wie het doet", "wie"),
        (
            "overtreding",
            {"dag": "1-4-2026", "tijd": "9:00", "wat": BESLUIT["reden"], "bekend_bij": "De buurt"},
            "er nog niet",
            "dag",
        ),
        ("spoor/kinderen", {"helper": " ", "wat": BESLUIT["reden"]}, "wie er helpt", "helper"),
        (
            "spoor/kinderen",
            {"helper": "De juf", "wat": BESLUIT["reden"], "eerste_contact": "1-4-2026"},
            "vóór het opleggen",
            "eerste_contact",
        ),
    ],
)
def test_een_fout_bij_wat_erop_volgt_staat_bij_haar_veld(leeshuis, lopend, daad, getypt, zin, veld):
    voor = afdruk(leeshuis.ruimte)
    adres = pad(leeshuis, f"/{lopend[0]}/{daad}", "Wolkenveld")
    antwoord = leeshuis.gast("linde").post(adres, 422, **getypt)
    assert zin in leesbaar(antwoord.text)
    assert f'id="{veld}-fout"' in antwoord.text
    assert "Deze zin blijft staan." in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


def test_opleggen_helpen_melden_en_verlengen(huis):
    """In a house of one's own: Veilig Thuis decides, the contactpersoon keeps the help together."""
    with huis.als("sering", alleen_lezen=True) as werk:
        nu = werk.ctx.now.astimezone(AMSTERDAM)
    vandaag = f"{nu.day}-{nu.month}-{nu.year}"
    vt, cp = huis.gast("linde"), huis.gast("wilg")
    adres = pad(huis, "/opleggen", "Wolkenveld")
    goed = velden(huis, ("", vandaag))
    vt.get(adres)
    vt.post(adres, **goed)
    assert "al een huisverbod" in leesbaar(vt.post(adres, 422, **goed).text)
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Huisverbod).where(Huisverbod.gezin_id == huis.gezinnen["Wolkenveld"])
        rij = werk.ctx.session.exec(hier).one()
    van = pad(huis, f"/{rij.id}", "Wolkenveld")
    cp.post(f"{van}/spoor/uithuisgeplaatste", belt="Dhr. Berk", belt_dag=vandaag)
    assert "Dhr. Berk" in cp.get(f"{van}/spoor/uithuisgeplaatste").text
    eigen = leesbaar(huis.gast("noor").get(pad(huis, "", "Wolkenveld")).text)
    assert "Dhr. Berk</b> belt vandaag." in eigen
    cp.post(f"{van}/overtreding", dag=vandaag, tijd="0:06", wat="Zij stond er.", bekend_bij="De buurt")
    vt.post(f"{van}/intrekken", door="burgemeester", reden="Er is een veilige plek.")
    weg = leesbaar(huis.gast("noor").get(pad(huis, "", "Wolkenveld")).text)
    assert "ingetrokken" in weg
    assert "Zij stond er." not in weg
    assert "Zij stond er." in leesbaar(huis.gast("joost").get(pad(huis, "", "Wolkenveld")).text)
