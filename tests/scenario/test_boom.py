"""Wat niet veilig te lezen is, wordt geweigerd met een zin."""

from pathlib import Path

import pytest

from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.lezen import lees_casus
from tests.scenario.voorbeeld import GEBRUIKERS, KOP, fouten


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "regel 1: het bestand is leeg."),
        ("a: &x 1\nb: *x\n", "verwijzingen met & en *"),
        ("a: !!python/name:os.system\n", "uitroepteken"),
        ("a: !!binary aGFsbG8=\n", "uitroepteken"),
        ("a: 1\n---\nb: 2\n", "één verhaal"),
        ("a: " + "[" * 40 + "]" * 40, "te diep genest"),
        ("[" * 5_000, "te diep genest"),
        ("a: [1\nb: 2\n", "geen geldige YAML"),
        ("a: 'open\n", "geen geldige YAML"),
        ("a: \x07\n", "geen geldige YAML"),
        ('a: "\\ud800"\n', "een teken dat niet bestaat"),
        ('a: "\\UFFFFFFFF"\n', "een teken dat niet bestaat"),
        ("\t- a\n", "geen geldige YAML"),
        ("zomaar tekst", "hier horen sleutels met waarden"),
        ("- een\n- lijst\n", "hier horen sleutels met waarden"),
    ],
)
def test_een_bestand_dat_niet_te_lezen_is_wordt_geweigerd(map_: Path, tekst: str, zin: str) -> None:
    assert zin in fouten(map_, tekst)[0]


def test_een_te_groot_bestand_wordt_geweigerd(map_: Path) -> None:
    assert fouten(map_, KOP + "#" * 300_000) == ["casussen/01.yaml: het bestand is groter dan 256 KiB."]


def test_geen_gewone_tekst_wordt_geweigerd_met_de_regel(map_: Path) -> None:
    pad = map_ / "01.yaml"
    pad.write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(Bestandsfout, match="regel 2: het bestand is geen gewone tekst"):
        lees_casus(pad, GEBRUIKERS)


def test_een_bestand_dat_er_niet_is_geeft_een_zin(map_: Path) -> None:
    for pad in (map_, map_ / "weg.yaml"):
        with pytest.raises(Bestandsfout, match="niet te openen"):
            lees_casus(pad, GEBRUIKERS)
