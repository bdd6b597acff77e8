"""Veel kleine gezinnen in één bestand: elk wordt gelezen als een gewone casus, met de regel van elke fout."""

from pathlib import Path

import pytest

from caseapp.scenario.casus import Casus
from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.vulling import lees_vulling

from .voorbeeld import GEBRUIKERS

KOP = """formaat: "1g1p1r-vulling/1"
kort: "Klein."
herzien_door: "nog niet"
begin: "2026-01-05"
vandaag: 20
inhoudswaarschuwing: "Niets ergs."
casussen:
"""
EEN = """  - sleutel: een
    nummer: 101
    titel: "Een titel"
    personen:
      - {sleutel: mirthe, roepnaam: "Mirthe", achternaam: "Kandelaar", geboren: "1990-01-01"}
    handelingen:
      - {dag: 0, wie: simulatie, wat: maak_gezin, naam: "Kandelaar", situatie: "Eén mens."}
      - {dag: 0, wie: simulatie, wat: voeg_lid_toe, persoon: mirthe, rol: ouder}
"""
TWEE = EEN.replace("sleutel: een", "sleutel: twee").replace("101", "102")
NOTEER = "      - {dag: 1, wie: simulatie, wat: noteer, soort: contact, tekst: Dag.}\n"


def lees(map_: Path, tekst: str) -> tuple[Casus, ...]:
    pad = map_ / "honderd.yaml"
    pad.write_text(tekst, encoding="utf-8")
    return lees_vulling(pad, GEBRUIKERS)


def fouten(map_: Path, tekst: str) -> list[str]:
    with pytest.raises(Bestandsfout) as fout:
        lees(map_, tekst)
    return [zin.removeprefix("casussen/honderd.yaml, ") for zin in fout.value.fouten]


def test_elk_gezin_wordt_een_casus_met_wat_zij_delen(map_: Path) -> None:
    een, twee = lees(map_, KOP + EEN + TWEE)
    assert (een.sleutel, twee.sleutel) == ("een", "twee")
    assert een.begin == twee.begin
    assert (een.vandaag, een.kort, een.herzien_door) == (20, "Klein.", "nog niet")


def test_wat_een_gezin_zelf_zegt_gaat_voor(map_: Path) -> None:
    [een] = lees(map_, KOP + EEN.replace('titel: "Een titel"', 'titel: "Een titel"\n    kort: "Eigen."'))
    assert een.kort == "Eigen."


def test_elke_fout_wijst_naar_haar_eigen_regel_in_het_bestand(map_: Path) -> None:
    """Of both gezinnen at once, and in what only shows when the story is walked through."""
    stuk = TWEE + NOTEER.replace("contact", "kontakt")
    laat = EEN + NOTEER.replace("dag: 1", "dag: 21")
    assert fouten(map_, KOP + laat + stuk) == [
        "regel 16: dag 21 ligt na vandaag (dag 20).",
        "regel 25: ‘kontakt’ is hier geen bekend woord. Bedoelde u “contact”?",
    ]


def test_een_sleutel_is_van_een_gezin(map_: Path) -> None:
    assert fouten(map_, KOP + EEN + EEN) == ["regel 16: de sleutel ‘een’ is al gebruikt."]


def test_de_kop_is_net_zo_streng(map_: Path) -> None:
    assert fouten(map_, KOP.replace("vandaag: 20\n", "").replace("kort", "korrt") + EEN) == [
        "regel 1: hier ontbreekt ‘vandaag’.",
        "regel 2: ‘korrt’ is hier geen bekende sleutel. Bedoelde u “kort”?",
    ]
    assert fouten(map_, KOP.replace("vulling/1", "casus/1") + EEN)[0].startswith("regel 1: ‘1g1p1r-casus/1’")


@pytest.mark.parametrize("lijst", ["  []\n", "  - een\n", "  een: twee\n"])
def test_zonder_gezinnen_is_het_geen_vulling(map_: Path, lijst: str) -> None:
    assert fouten(map_, KOP + lijst)


def test_een_bestand_vol_fouten_zegt_er_hoogstens_honderd(map_: Path) -> None:
    vol = "".join(
        EEN.replace("sleutel: een", f"sleutel: een{n}").replace("101", str(100 + n))
        + NOTEER.replace("Dag.", "") * 3
        for n in range(60)
    )
    assert len(fouten(map_, KOP + vol)) == 100
