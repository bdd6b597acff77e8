"""Noting what happened: by whom it may be, in words that are nobody real, and kept as they were typed."""

import pytest

from caseapp.tables import Gebeurtenis

from .wandeling import leesbaar
from .winkel import afdruk, logregels, tel

TEKST = "Joost belde vanmorgen zelf en vroeg of we morgen langs kunnen komen."


def pad(huis, gezin="Wolkenveld"):
    return huis.pad(gezin, "gebeurtenissen/noteer")


def velden(**anders):
    return {"soort": "contact", "over": "", "tekst": TEKST} | anders


@pytest.mark.parametrize("wie", ["wilg", "berk", "linde", "noor", "joost", "pien"])
def test_wie_bij_het_gezin_hoort_schrijft_op_wat_er_gebeurde(huis, wie):
    gast = huis.gast(wie)
    gast.get(pad(huis))
    gast.post(pad(huis), **velden())
    assert "Genoteerd." in gast.get(huis.pad("Wolkenveld")).text
    assert TEKST in leesbaar(huis.gast("sering").get(huis.pad("Wolkenveld")).text)


def test_wat_is_genoteerd_staat_op_naam_van_wie_het_schreef(huis):
    huis.gast("berk").post(pad(huis), **velden())
    regel = next(r for r in reversed(logregels(huis)) if r.get("object_soort") == "gebeurtenis")
    assert (regel["handeling"], regel["gebruiker_id"]) == ("maken", str(huis.wie["berk"]))
    assert "tekst" in regel["zegels"]
    assert TEKST not in str(regel)


@pytest.mark.parametrize(("wie", "code"), [("els", 403), ("hazelaar", 403), ("ko", 403), ("kastanje", 404)])
def test_wie_er_niet_bij_hoort_schrijft_niets_op(leeshuis, wie, code):
    voor = afdruk(leeshuis.ruimte)
    antwoord = leeshuis.gast(wie).post(pad(leeshuis), code, **velden())
    assert TEKST not in antwoord.text
    assert afdruk(leeshuis.ruimte) == voor


ECHT = [
    ("Zijn bsn is 111222333.", "burgerservicenummer"),
    ("Zijn bsn is 111.22.23.33, zegt hij.", "burgerservicenummer"),
    ("Zij woont op 1234 AB 12.", "een postcode met een huisnummer"),
    ("Bel 06-12345678 vanavond.", "een telefoonnummer"),
    ("Bel +31 20 123 45 67.", "een telefoonnummer"),
    ("Mail haar: noor.w@gmail.com", "een e-mailadres"),
]


@pytest.mark.parametrize(("tekst", "wat"), ECHT)
def test_wat_echt_lijkt_wordt_bij_het_veld_geweigerd_met_uitleg(leeshuis, tekst, wat):
    voor = afdruk(leeshuis.ruimte)
    pagina = leeshuis.gast("wilg").post(pad(leeshuis), 422, **velden(tekst=tekst)).text
    assert wat in leesbaar(pagina)
    assert 'id="tekst-fout"' in pagina
    assert 'href="#tekst"' in pagina
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize(("tekst", "wat"), ECHT)
def test_ook_in_de_situatie_komt_niets_echts(leeshuis, tekst, wat):
    gast = leeshuis.gast("wilg", controle=False)
    versie = (
        gast.get(leeshuis.pad("Wolkenveld", "situatie")).text.split('name="versie"')[1].split('value="')[1]
    )
    antwoord = gast.post(
        leeshuis.pad("Wolkenveld", "situatie"), 422, tekst=tekst, versie=versie.split('"')[0]
    )
    assert wat in leesbaar(antwoord.text)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "Schrijf op wat er is gebeurd of gezegd."),
        ("   \r\n ", "Schrijf op wat er is gebeurd of gezegd."),
        ("é" * 10_001, "Deze tekst is te lang: 10001 tekens, het maximum is 10000."),
        ("een nul \x00 erin", "onzichtbaar stuurteken"),
    ],
)
def test_een_tekst_die_niet_kan_wordt_niet_bewaard(leeshuis, tekst, zin):
    voor = afdruk(leeshuis.ruimte)
    assert zin in leesbaar(leeshuis.gast("wilg").post(pad(leeshuis), 422, **velden(tekst=tekst)).text)
    assert afdruk(leeshuis.ruimte) == voor


@pytest.mark.parametrize(
    "tekst",
    [
        "Pien tekende een \U0001f468\U0001f3fd\u200d\U0001f469\U0001f3fd\u200d\U0001f467\U0001f3fd"
        " en lachte \U0001f642",
        "هي تتكلم العربية والهولندية في البيت.",
        "e\u0301e\u0301n keer, met losse accenten",
        "<script>alert(1)</script> & \"aanhaling\" 'enkel' {{ 7*7 }}",
        "x" * 10_000,
        "regel een\n\nregel twee",
    ],
)
def test_wat_iemand_typt_komt_precies_zo_terug(leeshuis, tekst):
    gast = leeshuis.gast("wilg")
    gast.post(pad(leeshuis), **velden(tekst=tekst))
    pagina = gast.get(leeshuis.pad("Wolkenveld", "tijdlijn")).text
    assert leesbaar(tekst) in leesbaar(pagina.replace("<p>", "").replace("</p>", ""))
    assert "<script>alert" not in pagina
    assert "49" not in pagina.split("aanhaling")[-1][:20]


def test_twee_keer_versturen_geeft_twee_regels_en_geen_fout(huis):
    """What is said twice is kept twice: nothing is dropped in silence. The page itself sends once."""
    voor, gast = tel(huis, Gebeurtenis), huis.gast("wilg")
    gast.post(pad(huis), **velden())
    gast.post(pad(huis), **velden())
    assert tel(huis, Gebeurtenis) == voor + 2


@pytest.mark.parametrize(
    "anders",
    [
        {"soort": "fase_gewijzigd"},
        {"soort": "x"},
        {"over": "x"},
        {"over": "00000000-0000-0000-0000-000000000000"},
    ],
)
def test_een_keuze_die_niet_op_de_lijst_staat_wordt_geweigerd(leeshuis, anders):
    voor = afdruk(leeshuis.ruimte)
    leeshuis.gast("wilg").post(pad(leeshuis), 422, **velden(**anders))
    assert afdruk(leeshuis.ruimte) == voor


def test_over_iemand_van_een_ander_gezin_schrijf_je_hier_niet(leeshuis):
    with leeshuis.als("eva", alleen_lezen=True) as werk:
        eva = str(werk.ctx.actor.persoon_id)
    leeshuis.gast("wilg").post(pad(leeshuis), 422, **velden(over=eva))


def test_wie_je_kunt_kiezen_zijn_alleen_mensen_die_je_mag_kennen(leeshuis):
    keuzes = leeshuis.gast("rik").get(pad(leeshuis, "Lantaarn")).text
    assert ">Liv<" in keuzes
    assert ">Eva<" not in keuzes


def test_wat_het_laatst_is_getypt_staat_bovenaan(huis):
    """The clock of the story stands still while people type: the order is that of typing."""
    gast, zinnen = huis.gast("wilg"), [f"Dit is zin {woord} van vanmiddag." for woord in "abcdefghij"]
    for zin in zinnen:
        gast.post(pad(huis), **velden(tekst=zin))
    for plek in ("", "tijdlijn"):
        pagina = leesbaar(gast.get(huis.pad("Wolkenveld", plek)).text)
        gezien = [zin for zin in zinnen if zin in pagina]
        assert zinnen[-1] in gezien
        assert sorted(gezien, key=pagina.index) == gezien[::-1]
