"""The timeline: read, filtered and taken along, always through the curtain."""

import re
from collections.abc import Callable

import pytest

from caseapp.domain.rekenblad import veilige_cel

from .bezoeker import Bezoeker


def pad(gast: Bezoeker) -> str:
    gevonden = re.search(r'href="(/gezinnen/[0-9a-f-]{36}/)"', gast.get("/gezinnen/").text)
    assert gevonden
    return f"{gevonden.group(1)}tijdlijn"


def aantal(html: str) -> tuple[int, int]:
    gevonden = re.search(r"(\d+) van (\d+) gebeurtenissen", html)
    assert gevonden
    return int(gevonden.group(1)), int(gevonden.group(2))


def test_de_contactpersoon_leest_alles_van_nieuw_naar_oud(bezoeker: Callable[..., Bezoeker]) -> None:
    wilg = bezoeker("mw. Wilg")
    html = wilg.get(pad(wilg)).text
    hier, totaal = aantal(html)
    assert hier == totaal > 10
    dagen = [int(dag.replace("−", "-")) for dag in re.findall(r">dag (−?\d+) ·", html)]
    assert dagen == sorted(dagen, reverse=True)


def test_kiezen_op_soort_en_dag_laat_alleen_dat_zien(bezoeker: Callable[..., Bezoeker]) -> None:
    wilg = bezoeker("mw. Wilg")
    adres = pad(wilg)
    hier, totaal = aantal(wilg.get(f"{adres}?soort=incident").text)
    assert 0 < hier < totaal
    assert aantal(wilg.get(f"{adres}?van_dag=90&tot_dag=96").text)[0] < totaal
    assert "past niets bij" in wilg.get(f"{adres}?soort=bestaat_niet").text
    assert (
        "niet geldig" in wilg.get(f"{adres}?van_dag=veel").text.lower()
        or "getal" in wilg.get(f"{adres}?van_dag=veel").text
    )


def test_rik_vindt_met_geen_enkele_keuze_wat_voor_hem_is_afgeschermd(
    bezoeker: Callable[..., Bezoeker],
) -> None:
    rik, kastanje = bezoeker("Rik Lantaarn"), bezoeker("mw. Kastanje")
    adres = pad(rik)
    alles = kastanje.get(adres).text
    verborgen = [zin for zin in ("codewoord", "apotheek", "opvang") if zin in alles]
    assert verborgen
    for vraag in ("", "?soort=signaal", "?van_dag=-40", "/bestand"):
        tekst = rik.get(f"{adres}{vraag}").text
        assert not [zin for zin in verborgen if zin in tekst]


def test_het_bestand_zegt_hetzelfde_en_staat_in_het_logboek(bezoeker: Callable[..., Bezoeker]) -> None:
    wilg = bezoeker("mw. Wilg")
    adres = pad(wilg)
    _, totaal = aantal(wilg.get(adres).text)
    antwoord = wilg.get(f"{adres}/bestand")
    assert antwoord.mimetype == "text/csv"
    assert "Wolkenveld" not in antwoord.headers["Content-Disposition"]
    assert len(re.findall(r"^-?\d+;\d{4}-\d\d-\d\d;", antwoord.text, re.M)) == totaal
    assert "exporteren" in bezoeker("dhr. Jeneverbes").get("/logboek/").text


def test_een_vreemde_krijgt_niets_te_weten(bezoeker: Callable[..., Bezoeker]) -> None:
    wilg = bezoeker("mw. Wilg")
    for deel in ("", "/bestand"):
        bezoeker("dhr. Populier").get(f"{pad(wilg)}{deel}", 404)


@pytest.mark.parametrize("cel", ["=1+1", "+31", "@som", "-1+2", "\tx"])
def test_een_cel_wordt_nooit_een_formule(cel: str) -> None:
    assert veilige_cel(cel).startswith("'")


def test_een_gewoon_getal_blijft_een_getal() -> None:
    assert veilige_cel("-33") == "-33"
