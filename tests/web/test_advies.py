"""De bladzijden van Veilig Thuis over advies: wie ze heeft, wat er staat, en dat een naam er niet in komt."""

import re

import pytest
from sqlmodel import select

from caseapp.tables import Advies

from .wandeling import leesbaar

GOED = {
    "kanaal": "bericht",
    "soort_vrager": "niet_beroepsmatig",
    "vraag": "Mijn buurvrouw is bang. Wat kan ik doen?",
    "advies": "Vraag haar wat zij nodig heeft.",
    "geweldsvormen": "psychisch",
    "vervolg": "advies",
}
ANDEREN = [
    "wilg",
    "els",
    "iep",
    "beuk",
    "acacia",
    "olm",
    "noor",
    "pien",
    "ko",
    "sering",
    "hulst",
    "jeneverbes",
]


@pytest.fixture(scope="module")
def advies(leeshuis):
    with leeshuis.als("sering", alleen_lezen=True) as werk:
        return str(werk.ctx.session.exec(select(Advies.id).order_by(Advies.op)).first())


def test_veilig_thuis_leest_de_adviezen_van_nieuw_naar_oud_en_kiest(leeshuis):
    gast = leeshuis.gast("linde")
    pagina = leesbaar(gast.get("/veilig-thuis").text)
    assert "6 van 6 adviezen" in pagina
    dagen = [int(dag.replace("−", "-")) for dag in re.findall(r"dag (−?\d+)<span", pagina)]
    assert len(dagen) == 6
    assert dagen == sorted(dagen, reverse=True)
    for vraag, aantal in (
        ("kanaal=codewoord_apotheek", "1 van 6"),
        ("kanaal=chat", "1 van 6"),
        ("kanaal=bericht", "past niets bij"),
        ("soort_vrager=beroepsmatig", "4 van 6"),
        ("kanaal=iets&soort_vrager=", "6 van 6"),
    ):
        assert aantal in leesbaar(gast.get(f"/veilig-thuis?{vraag}").text)
    for naam in ("Wolkenveld", "Bram", "Eva", "Tine", "Hazelaar", "Kornoelje"):
        assert naam not in pagina


@pytest.mark.parametrize("wie", ANDEREN)
def test_een_ander_wordt_geweigerd_en_heeft_er_geen_plek_voor(leeshuis, advies, wie):
    gast = leeshuis.gast(wie)
    for pad in ("/veilig-thuis", "/veilig-thuis/advies", f"/veilig-thuis/advies/{advies}"):
        assert "alleen wie meldingen aanneemt" in leesbaar(gast.get(pad, 403).text)
        assert 'href="/veilig-thuis"' not in gast.get("/uitleg/").text
    gast.post("/veilig-thuis/advies", 403, **GOED)
    gast.post(f"/veilig-thuis/advies/{advies}", 403, tekst="Nagebeld.")


def test_vastleggen_lezen_en_er_later_iets_bij_zetten(huis):
    gast = huis.gast("cipres")
    assert 'href="/veilig-thuis"' in gast.get("/veilig-thuis/advies").text
    pad = gast.post("/veilig-thuis/advies", **GOED).location
    pagina = leesbaar(gast.get(pad).text)
    for zin in (
        GOED["vraag"],
        GOED["advies"],
        "bericht",
        "geen beroepskracht",
        "dhr. Cipres",
        "Er is nog niets",
    ):
        assert zin in pagina
    assert "‘Eva’ lijkt een naam" in leesbaar(gast.post(pad, 422, tekst="Gebeld met Eva.").text)
    huis.gast("linde").post(pad, tekst="Samen gekeken naar hulp in de buurt.")
    pagina = leesbaar(gast.get(pad).text)
    assert "Samen gekeken naar hulp in de buurt." in pagina
    assert "dhr. Linde" in pagina
    assert "Gebeld met Eva." not in pagina
    assert "7 van 7 adviezen" in leesbaar(gast.get("/veilig-thuis").text)


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("vraag", "Het gaat om Ilse uit 3b.", "‘Ilse’ lijkt een naam"),
        ("advies", "Bel haar op 06-12345678.", "telefoonnummer"),
        ("vraag", "", "Schrijf op wat iemand vroeg."),
        ("advies", "  ", "Schrijf op welk advies je gaf."),
        ("vervolg", "", "Kies hoe het verder ging."),
        ("soort_vrager", "", "Kies wie het vroeg."),
        ("geweldsvormen", "iets", "Kies uit de lijst."),
    ],
)
def test_een_fout_staat_bij_het_veld_en_wat_je_typte_blijft_staan(leeshuis, veld, waarde, zin):
    pagina = leesbaar(leeshuis.gast("linde").post("/veilig-thuis/advies", 422, **GOED | {veld: waarde}).text)
    foutzin = re.search(rf'id="{veld}-fout">(.*?)</p>', pagina).group(1)
    assert zin in foutzin
    for ander in {"vraag", "advies"} - {veld}:
        assert GOED[ander] in pagina
    assert "6 van 6 adviezen" in leesbaar(leeshuis.gast("linde").get("/veilig-thuis").text)


def test_een_advies_dat_er_niet_is_is_er_niet(leeshuis):
    leeshuis.gast("linde").get("/veilig-thuis/advies/7a1bd9fd-2d1c-4a1c-9a52-0d8f3f6d3c11", 404)
