"""Vastleggen met wie je sprak: ook later, ook apart; en niets van wat niet klopt blijft."""

import re

import pytest

from caseapp.tables import Contact, Gebeurtenis, Uitspraak

from .wandeling import leesbaar
from .winkel import afdruk, tel

OVER = "Pien vertelt dat het thuis rustiger is, en dat zij dat spannend vindt."


def pad(huis, gezin="Wolkenveld"):
    return huis.pad(gezin, "contacten/noteer")


def wie_zijn(huis, gast, gezin="Wolkenveld"):
    """Ids of the people on the form, by name."""
    html = gast.get(pad(huis, gezin)).text
    vakjes = re.findall(r'name="met"[^>]*value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>([^<]+)<', html)
    return {naam: id_ for id_, naam in vakjes}


def velden(**anders):
    basis = {"hoe": "school", "dag": "10-4-2026", "tijd": "14:30", "waar": "Op school.", "waarover": OVER}
    return basis | anders


def test_een_gesprek_apart_staat_op_de_tijdlijn_en_telt_in_de_kop(huis):
    gast = huis.gast("wilg")
    mensen = wie_zijn(huis, gast)
    assert "Met Bram is nog niet apart gesproken." in leesbaar(gast.get(huis.pad("Wolkenveld")).text)
    gast.post(pad(huis), **velden(met=[mensen["Bram"]], apart="y", bij="mw. Hazelaar"))
    lijn = leesbaar(gast.get(huis.pad("Wolkenveld", "tijdlijn")).text)
    assert "gesprek apart" in lijn
    assert "school, apart" in lijn
    assert "mw. Hazelaar" in lijn
    assert "opgeschreven op dag 96" in lijn  # het was op dag 95
    kop = leesbaar(gast.get(huis.pad("Wolkenveld")).text)
    assert "Met Bram is nog niet apart gesproken." not in kop
    assert "Bram gisteren" in kop


def test_niet_apart_telt_niet_als_apart_gesproken(huis):
    gast = huis.gast("wilg")
    mensen = wie_zijn(huis, gast)
    gast.post(pad(huis), **velden(met=[mensen["Bram"]], erbij=[mensen["Noor"]]))
    assert "Met Bram is nog niet apart gesproken." in leesbaar(gast.get(huis.pad("Wolkenveld")).text)


def test_eigen_woorden_worden_een_uitspraak_van_ieder(huis):
    gast, voor = huis.gast("wilg"), tel(huis, Uitspraak)
    mensen = wie_zijn(huis, gast)
    woorden = {
        f"woorden_{mensen['Noor'].replace('-', '')}": "Ik slaap weer. \U0001f642",
        f"woorden_{mensen['Joost'].replace('-', '')}": "أنا متعب",
    }
    gast.post(pad(huis), **velden(met=[mensen["Noor"], mensen["Joost"]], **woorden))
    assert tel(huis, Uitspraak) == voor + 2
    pagina = leesbaar(huis.gast("noor").get(huis.pad("Wolkenveld")).text)
    assert "Ik slaap weer. \U0001f642" in pagina
    assert "أنا متعب" in pagina


def test_wat_een_ouder_niet_mag_lezen_is_er_voor_hem_niet_ook_de_woorden_niet(huis):
    gast = huis.gast("kastanje")
    mensen = wie_zijn(huis, gast, "Lantaarn")
    woorden = {f"woorden_{mensen['Liv'].replace('-', '')}": "Dit blijft tussen ons."}
    wat = velden(met=[mensen["Liv"]], apart="y", niet_voor=[mensen["Rik"]], **woorden)
    gast.post(pad(huis, "Lantaarn"), **wat)
    for wie, ziet in (("rik", False), ("liv", True)):
        tekst = leesbaar(huis.gast(wie).get(huis.pad("Lantaarn", "tijdlijn")).text)
        tekst += leesbaar(huis.gast(wie).get(huis.pad("Lantaarn")).text)
        assert (OVER in tekst, "Dit blijft tussen ons." in tekst) == (ziet, ziet), wie


@pytest.mark.parametrize(("wie", "code"), [("els", 403), ("hazelaar", 403), ("ko", 403), ("kastanje", 404)])
def test_wie_er_niet_bij_hoort_legt_niets_vast(leeshuis, wie, code):
    voor = afdruk(leeshuis.ruimte)
    assert OVER not in leeshuis.gast(wie).post(pad(leeshuis), code, **velden()).text
    assert afdruk(leeshuis.ruimte) == voor


def test_het_gezin_zelf_krijgt_de_eigen_pagina(leeshuis):
    voor = afdruk(leeshuis.ruimte)
    for antwoord in (
        leeshuis.gast("joost").get(pad(leeshuis), 302),
        leeshuis.gast("joost").post(pad(leeshuis), **velden()),
    ):
        assert antwoord.location.endswith("gebeurtenissen/noteer")
    assert afdruk(leeshuis.ruimte) == voor


FOUT = [
    ({"met": []}, "met", "Kies met wie je sprak"),
    ({"dag": "12-4-2026"}, "dag", "toekomst van het verhaal"),
    ({"dag": "11-4-2026", "tijd": "23:59"}, "tijd", "later dan het nu is"),
    ({"dag": "1-1-0001"}, "dag", "tien jaar geleden"),
    ({"dag": ""}, "dag", "Vul in op welke dag"),
    ({"dag": "gisteren"}, "dag", "dag-maand-jaar"),
    ({"tijd": "half acht"}, "tijd", "uur:minuut"),
    ({"waarover": ""}, "waarover", "Schrijf op waar het over ging."),
    ({"waarover": "é" * 10_001}, "waarover", "10001 tekens"),
    ({"waarover": "Zijn bsn is 111222333."}, "waarover", "burgerservicenummer"),
    ({"waar": "1234 AB 12"}, "waar", "postcode"),
    ({"waar": "x" * 10_001}, "waar", "het maximum is 300"),
    ({"waar": "nul \x00"}, "waar", "stuurteken"),
    ({"bij": "06-12345678"}, "bij", "telefoonnummer"),
    ({"met": ["00000000-0000-0000-0000-000000000000"]}, "met", "hoort niet bij dit gezin"),
    ({"met": ["x"]}, "met", "hoort niet bij dit gezin"),
    ({"niet_voor": ["mw. Wilg"]}, "niet_voor", "hoort niet bij dit gezin"),
    ({"hoe": "telepathie"}, "hoe", ""),
]


@pytest.mark.parametrize(("anders", "veld", "zin"), FOUT)
def test_wat_niet_klopt_staat_bij_zijn_veld_en_blijft_niet(leeshuis, anders, veld, zin):
    gast, voor = leeshuis.gast("wilg"), afdruk(leeshuis.ruimte)
    mensen = wie_zijn(leeshuis, gast)
    wat = velden(**({"met": [mensen["Pien"]], "anderen": ""} | anders))
    html = gast.post(pad(leeshuis), 422, **wat).text
    assert f'id="{veld}-fout"' in html
    assert zin in leesbaar(html)
    if anders.keys() != {"waarover"}:
        assert OVER in leesbaar(html)
    assert afdruk(leeshuis.ruimte) == voor


def test_apart_met_een_ouder_erbij_en_woorden_van_een_ander_worden_geweigerd(leeshuis):
    gast = leeshuis.gast("wilg")
    mensen = wie_zijn(leeshuis, gast)
    html = gast.post(
        pad(leeshuis), 422, **velden(met=[mensen["Pien"]], erbij=[mensen["Noor"]], apart="y")
    ).text
    assert 'id="apart-fout"' in html
    veld = f"woorden_{mensen['Bram'].replace('-', '')}"
    html = gast.post(pad(leeshuis), 422, **velden(met=[mensen["Pien"]], **{veld: "Ik zei niets."})).text
    assert f'id="{veld}-fout"' in html
    assert '<details class="veld" open>' in html
    html = gast.post(pad(leeshuis), 422, **velden(met=[mensen["Bram"]], **{veld: "Bel 06-12345678"})).text
    assert f'id="{veld}-fout"' in html


def test_iemand_van_een_ander_gezin_is_hier_niemand(leeshuis):
    with leeshuis.als("eva", alleen_lezen=True) as werk:
        eva = str(werk.ctx.actor.persoon_id)
    html = leeshuis.gast("wilg").post(pad(leeshuis), 422, **velden(met=[eva])).text
    assert 'id="met-fout"' in html
    assert "Eva" not in leesbaar(html.split("<h1>")[1])


def test_twee_keer_versturen_geeft_twee_contacten_en_geen_fout(huis):
    gast, voor = huis.gast("wilg"), (tel(huis, Contact), tel(huis, Gebeurtenis))
    mensen = wie_zijn(huis, gast)
    for _ in range(2):
        gast.post(pad(huis), **velden(met=[mensen["Pien"]]))
    assert (tel(huis, Contact), tel(huis, Gebeurtenis)) == (voor[0] + 2, voor[1] + 2)
