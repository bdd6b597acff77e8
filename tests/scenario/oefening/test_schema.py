"""Het schema waarmee een editor meekijkt: hetzelfde als de modellen, in het Nederlands, en in de seeds."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from caseapp.cli import main
from caseapp.scenario.oefening import json_schema_tekst
from caseapp.scenario.oefening.schema import BESTAND
from tests.scenario.oefening.hulp import GOED, SEEDS

TEKST = json_schema_tekst()
SCHEMA = json.loads(TEKST)


def velden(deel: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for model in (SCHEMA, *SCHEMA["$defs"].values()):
        yield from model.get("properties", {}).items()


def test_wat_in_de_seeds_ligt_is_wat_de_modellen_zeggen() -> None:
    assert (SEEDS / "scenarios" / BESTAND).read_text(encoding="utf-8") == TEKST


def test_het_scenario_wijst_naar_het_schema() -> None:
    assert GOED.startswith(f"# yaml-language-server: $schema=./{BESTAND}\n")


def test_elk_veld_heeft_een_nederlandse_uitleg() -> None:
    uitleg = {naam: veld.get("description", "") for naam, veld in velden(SCHEMA)}
    assert [naam for naam, zin in uitleg.items() if not re.fullmatch(r"[A-Z].{8,}[.]", zin)] == []
    assert [zin for zin in uitleg.values() if re.search(r"\b(the|what|which|when|of the)\b", zin)] == []


def test_er_staat_niets_engels_van_de_code_in() -> None:
    omschreven = {naam for naam, deel in SCHEMA["$defs"].items() if "description" in deel or "title" in deel}
    assert omschreven == set()


def test_wat_weg_mag_blijven_is_gewoon_wat_het_is_als_het_er_staat() -> None:
    assert '"null"' not in TEKST
    assert SCHEMA["$defs"]["Inject"]["properties"]["als"]["$ref"] == "#/$defs/Voorwaarde"
    assert "als" not in SCHEMA["$defs"]["Inject"]["required"]


def test_een_onbekende_sleutel_is_overal_fout() -> None:
    modellen = [deel for deel in SCHEMA["$defs"].values() if deel["type"] == "object"]
    assert len(modellen) > 15
    assert all(model["additionalProperties"] is False for model in (SCHEMA, *modellen))


def test_het_schema_kent_alleen_woorden_van_json_schema() -> None:
    assert not re.search(r'"(ge|le|gt|lt|pattern_engine)":', TEKST)


def test_de_opdracht_schrijft_het_schema_op_het_scherm(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario-schema"]) == 0
    assert capsys.readouterr().out == TEKST


def test_de_opdracht_schrijft_het_schema_in_een_bestand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert main(["scenario-schema", str(tmp_path / "s.json")]) == 0
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == TEKST
    assert "Geschreven in" in capsys.readouterr().out


@pytest.mark.parametrize(("naam", "zin"), [("s.yaml", "heet iets.json"), ("weg/s.json", "kan niet worden")])
def test_een_plek_die_niet_kan_geeft_een_zin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], naam: str, zin: str
) -> None:
    assert main(["scenario-schema", str(tmp_path / naam)]) == 2
    assert zin in capsys.readouterr().err
