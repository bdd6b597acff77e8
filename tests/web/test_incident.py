"""Noteren wat er tussen mensen gebeurde: met ieders rol in dat ene incident, getekend met een richting."""

import re

import pytest

from caseapp.tables import Gebeurtenis, Incident

from .wandeling import leesbaar
from .winkel import afdruk, tel

WAT = "Er werd hard geroepen over de post, en er viel een stoel om."


def pad(huis, gezin="Wolkenveld"):
    return huis.pad(gezin, "incidenten/noteer")


def wie_zijn(huis, gast, gezin="Wolkenveld"):
    html = gast.get(pad(huis, gezin)).text
    vakjes = re.findall(r'name="deed"[^>]*value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>([^<]+)<', html)
    return {naam: id_ for id_, naam in vakjes}


def velden(**anders):
    basis = {
        **{"dag": "10-4-2026", "tijd": "21:00", "tekst": WAT, "aard": ["psychisch", "fysiek"], "bron": ""},
        **{"bron_soort": "eigen_waarneming", "bewering": "feit", "relatie": ""},
    }
    return basis | anders


def lijnen(pagina):
    figuur = re.search(r"<svg[^>]*role=\"img\".*?</svg>", pagina, re.S).group(0)
    return re.findall(r'class="lijn lijn-geweld"[^>]*>', figuur)


def test_ieder_met_een_eigen_rol_staat_op_de_tijdlijn_en_in_het_genogram(huis):
    gast = huis.gast("wilg")
    mensen, begin = wie_zijn(huis, gast), lijnen(gast.get(huis.pad("Wolkenveld", "mensen")).text)
    wat = velden(deed=[mensen["Ko"]], onderging=[mensen["Joost"]], getuige=[mensen["Pien"], mensen["Bram"]])
    gast.post(pad(huis), **wat)
    tijdlijn = leesbaar(gast.get(huis.pad("Wolkenveld", "tijdlijn")).text)
    for zin in (WAT, "Zag of hoorde dit</dt><dd>Pien en Bram", "fysiek", "zelf gezien of gehoord"):
        assert zin in tijdlijn
    pagina = gast.get(huis.pad("Wolkenveld", "mensen")).text
    assert len(lijnen(pagina)) == len(begin) + 1
    assert "geweld tegen Joost, in een incident" in leesbaar(pagina)
    assert "geweld tegen Ko" not in leesbaar(pagina)


def test_over_en_weer_is_een_lijn_met_twee_pijlen(leeshuis):
    pagina = leeshuis.gast("wilg").get(leeshuis.pad("Wolkenveld", "mensen")).text
    [lijn] = lijnen(pagina)
    assert "marker-end" in lijn
    assert "marker-start" in lijn
    for naam in ("Joost", "Noor"):
        assert f"geweld tegen {naam}, in een incident" in leesbaar(pagina)


def test_een_incident_dat_niet_voor_iemand_is_laat_geen_lijn_en_geen_woord_na(leeshuis):
    """Rik may not know of it: his drawing has no line, his legend no word, his timeline no person more."""
    eva = leeshuis.gast("kastanje").get(leeshuis.pad("Lantaarn", "mensen")).text
    assert len(lijnen(eva)) == 1
    for plek in ("mensen", "tijdlijn", "tijdlijn/bestand"):
        tekst = leesbaar(leeshuis.gast("rik").get(leeshuis.pad("Lantaarn", plek)).text)
        assert not re.search(r"lijn-geweld|geweld tegen|geweld in een|wachtte Eva op|Overkwam dit", tekst), (
            plek
        )


def test_wie_je_niet_mag_kennen_staat_er_ook_niet_bij(huis):
    """Noor may not know Ko as a member here: what he did has no name for her."""
    gast = huis.gast("wilg")
    mensen = wie_zijn(huis, gast)
    gast.post(pad(huis), **velden(deed=[mensen["Ko"]], onderging=[mensen["Joost"]]))
    tijdlijn = leesbaar(huis.gast("noor").get(huis.pad("Wolkenveld", "tijdlijn")).text)
    assert WAT in tijdlijn
    assert "<dd>Ko</dd>" not in tijdlijn
    assert "Overkwam dit</dt><dd>Joost" in tijdlijn


def test_een_gezinslid_schrijft_zelf_op_wat_er_misging(huis):
    gast = huis.gast("noor")
    pagina = leesbaar(gast.get(pad(huis)).text)
    assert "Schrijf op wat er misging" in pagina
    assert 'name="relatie"' not in pagina
    assert 'name="niet_voor"' not in pagina
    mensen = wie_zijn(huis, gast)
    gast.post(pad(huis), **velden(deed=[mensen["Joost"]], onderging=[mensen["Noor"]]))
    assert WAT in leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "tijdlijn")).text)


@pytest.mark.parametrize(("wie", "code"), [("els", 403), ("hazelaar", 403), ("ko", 403), ("kastanje", 404)])
def test_wie_er_niet_bij_hoort_noteert_niets(leeshuis, wie, code):
    voor = afdruk(leeshuis.ruimte)
    assert WAT not in leeshuis.gast(wie).post(pad(leeshuis), code, **velden()).text
    assert afdruk(leeshuis.ruimte) == voor


FOUT = [
    ({"deed": []}, "deed", "Kies wie erbij was"),
    ({"getuige": "dezelfde"}, "getuige", "staat twee keer"),
    ({"deed": "dubbel"}, "deed", "staat er twee keer bij"),
    ({"deed": ["00000000-0000-0000-0000-000000000000"]}, "deed", "hoort niet bij dit gezin"),
    ({"aard": ["bovennatuurlijk"]}, "aard", "Kies uit de lijst."),
    ({"dag": "12-4-2026"}, "dag", "toekomst van het verhaal"),
    ({"tekst": ""}, "tekst", "Schrijf op wat er is gebeurd."),
    ({"tekst": "x" * 10_001}, "tekst", "10001 tekens"),
    ({"tekst": "Mail noor.w@gmail.com"}, "tekst", "e-mailadres"),
    ({"bron_soort": "gehoord"}, "bron", "van wie je dit weet"),
    ({"bron": "Bel 06-12345678"}, "bron", "telefoonnummer"),
    ({"bewering": ""}, "bewering", "Kies hoe zeker het is."),
    ({"bron_soort": "x"}, "bron_soort", ""),
]


@pytest.mark.parametrize(("anders", "veld", "zin"), FOUT)
def test_wat_niet_klopt_staat_bij_zijn_veld_en_blijft_niet(leeshuis, anders, veld, zin):
    gast, voor = leeshuis.gast("wilg"), afdruk(leeshuis.ruimte)
    joost = wie_zijn(leeshuis, gast)["Joost"]
    woorden = {"dezelfde": [joost], "dubbel": [joost, joost]}
    wat = velden(deed=[joost]) | {
        naam: woorden.get(waarde, waarde) if isinstance(waarde, str) else waarde
        for naam, waarde in anders.items()
    }
    html = gast.post(pad(leeshuis), 422, **wat).text
    assert f'id="{veld}-fout"' in html
    assert zin in leesbaar(html)
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize("tekst", ["هي تتكلم \U0001f642 <b>hard</b>", "x" * 10_000])
def test_wat_iemand_typt_komt_precies_zo_terug_ook_na_twee_keer_versturen(huis, tekst):
    gast, voor = huis.gast("wilg"), (tel(huis, Incident), tel(huis, Gebeurtenis))
    joost = wie_zijn(huis, gast)["Joost"]
    for _ in range(2):
        gast.post(pad(huis), **velden(deed=[joost], tekst=tekst))
    assert (tel(huis, Incident), tel(huis, Gebeurtenis)) == (voor[0] + 2, voor[1] + 2)
    assert leesbaar(tekst) in leesbaar(gast.get(huis.pad("Wolkenveld", "tijdlijn")).text)
