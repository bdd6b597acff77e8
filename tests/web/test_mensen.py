"""The people of a gezin on one page: the drawing, homes, gezag and the same in a table."""

import re

import pytest

from .wandeling import leesbaar


def figuur(pagina: str) -> str:
    return re.search(r"<svg[^>]*role=\"img\".*?</svg>", pagina, re.S).group(0)


def getekend(pagina: str) -> set[str]:
    return set(re.findall(r'class="naam"[^>]*>([^<]+)<', figuur(pagina)))


def test_de_contactpersoon_ziet_het_hele_gezin_getekend_en_in_een_tabel(leeshuis):
    pagina = leeshuis.gast("wilg").get(leeshuis.pad("Wolkenveld", "mensen")).text
    assert getekend(pagina) == {"Noor", "Joost", "Pien", "Bram", "Ko"}
    assert "lijn-partner" in figuur(pagina)
    assert "lijn-gezag" in figuur(pagina)
    tekst = leesbaar(pagina)
    for zin in (
        "De mensen van dit gezin",
        "Wie heeft gezag",
        "Joost (partner)",
        "Noor, Joost",
        "heeft gezag over",
    ):
        assert zin in tekst


def test_de_afwezige_met_gezag_staat_erbij(leeshuis):
    pagina = leesbaar(leeshuis.gast("kastanje").get(leeshuis.pad("Lantaarn", "mensen")).text)
    tekst = re.sub(r"<[^>]+>", "", pagina)
    assert "Rik woont niet bij Liv; hoort bericht te krijgen, als dat veilig is" in tekst
    assert "Eva woont niet bij Liv" not in tekst
    assert "Rik (ex-partner)" in tekst


def test_een_gezinslid_ziet_alleen_wie_hij_mag_zien(leeshuis):
    """Rik may know Liv, over whom he has gezag; of Eva there is nothing: no name, no line, no place."""
    pagina = leeshuis.gast("rik").get(leeshuis.pad("Lantaarn", "mensen")).text
    assert getekend(pagina) == {"Rik", "Liv"}
    deel = leesbaar(pagina.split("<h1>")[1])
    assert "Eva" not in deel
    assert "Huishouden" not in deel
    assert "huis" not in re.findall(r'class="([\w-]+)"', figuur(pagina))
    assert "lijn-ex" not in pagina
    assert "Onze mensen" in deel
    assert "bericht te krijgen" not in deel


def test_wie_iemand_anders_mag_zien_krijgt_een_andere_tekening(leeshuis):
    eva = leeshuis.gast("eva").get(leeshuis.pad("Lantaarn", "mensen")).text
    assert getekend(eva) == {"Eva", "Liv"}
    assert "Bij mij thuis" in leesbaar(eva)
    noor = leeshuis.gast("noor").get(leeshuis.pad("Wolkenveld", "mensen")).text
    assert getekend(noor) == {"Noor", "Joost", "Pien", "Bram"}
    kind = leeshuis.gast("pien").get(leeshuis.pad("Wolkenveld", "mensen")).text
    assert "Onze familie in een tekening" in leesbaar(kind)


@pytest.mark.parametrize(("wie", "status"), [("els", 403), ("kastanje", 404), ("olm", 404), ("beuk", 403)])
def test_wie_er_niet_bij_hoort_komt_er_niet_in(leeshuis, wie, status):
    antwoord = leeshuis.gast(wie).get(leeshuis.pad("Wolkenveld", "mensen"), status)
    assert not re.search(r"\bNoor\b", antwoord.text)


def test_een_vreemde_van_straat_moet_eerst_kiezen_wie_hij_is(leeshuis):
    assert leeshuis.gast().get(leeshuis.pad("Wolkenveld", "mensen"), None).status_code in (302, 401)


def test_de_tekening_heeft_haar_eigen_stijlblad_en_andere_bladen_niet(leeshuis):
    gast = leeshuis.gast("wilg")
    assert "css/genogram.css" in gast.get(leeshuis.pad("Wolkenveld", "mensen")).text
    assert "css/genogram.css" not in gast.get(leeshuis.pad("Wolkenveld")).text


def test_de_mensen_staan_tussen_de_tabbladen(leeshuis):
    pagina = leeshuis.gast("wilg").get(leeshuis.pad("Wolkenveld", "mensen")).text
    assert re.search(r'mensen" aria-current="page">Mensen<', pagina)


def test_kijken_staat_in_het_logboek(huis):
    huis.gast("wilg").get(huis.pad("Wolkenveld", "mensen"))
    inzage = leesbaar(huis.gast("wilg").get(huis.pad("Wolkenveld", "inzage"), None).text)
    assert "gezin en gezag" in inzage
