"""Een beschadigd bestand geeft altijd zinnen, nooit een traceback."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caseapp.scenario.casus import Casus
from caseapp.scenario.fouten import Bestandsfout
from caseapp.scenario.lezen import lees_casus
from tests.scenario.meegegeven import GEBRUIKERS, SEEDS


def _korter() -> dict[str, Any]:
    """A casus of ours of which most is pieces of the analysis: a few of those, so that every kind of act is
    damaged often; and no stances on them."""
    boom: dict[str, Any] = yaml.safe_load((SEEDS / "casussen" / "02-lantaarn.yaml").read_text("utf-8"))
    stukken = [daad for daad in boom["handelingen"] if daad["wat"] == "draag_bij"]
    stemmen = [daad for daad in boom["handelingen"] if daad["wat"] == "neem_stelling_in"]
    weg = [*stukken[6:], *stemmen]
    return boom | {"handelingen": [daad for daad in boom["handelingen"] if daad not in weg]}


BOOM = _korter()
GOED = yaml.safe_dump(BOOM, allow_unicode=True, sort_keys=False)
ZIN = re.compile(r"^[^\n]+\.yaml(, regel \d+)?: [^\n]+[.?]$")

ruis = st.sampled_from(
    [
        "",
        ":",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a",
        "!!str ",
        "'",
        '"',
        "\t",
        "\n",
        "\x00",
        "é",
        "\\",
        "#",
        "? ",
        "|",
    ]
) | st.text(max_size=5)
rommel = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats() | st.dates(),
    lambda delen: st.lists(delen, max_size=3) | st.dictionaries(st.text(max_size=8), delen, max_size=3),
    max_leaves=5,
)
zonder_haast = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def antwoord(pad: Path) -> Casus | list[str]:
    try:
        return lees_casus(pad, GEBRUIKERS.values())
    except Bestandsfout as fout:
        return fout.fouten


def toets_antwoord(pad: Path, inhoud: bytes) -> None:
    """Either a casus, or whole sentences with the name of the file, sorted by line."""
    pad.write_bytes(inhoud)
    fouten = antwoord(pad)
    if isinstance(fouten, Casus):
        return
    assert fouten
    assert [zin for zin in fouten if not ZIN.match(zin)] == []
    regels = [int(gevonden[1]) for zin in fouten if (gevonden := re.search(r"regel (\d+)", zin))]
    assert regels == sorted(regels)
    assert all(1 <= regel <= inhoud.count(b"\n") + 1 for regel in regels)


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "casus.yaml"


@zonder_haast
@given(st.lists(st.tuples(st.integers(0, len(GOED)), st.integers(0, 30), ruis), min_size=1, max_size=4))
def test_tekens_erbij_en_eraf(pad: Path, sneden: list[tuple[int, int, str]]) -> None:
    tekst = GOED
    for plek, weg, erbij in sneden:
        tekst = tekst[:plek] + erbij + tekst[plek + weg :]
    toets_antwoord(pad, tekst.encode("utf-8", "surrogatepass"))


@zonder_haast
@given(st.data())
def test_regels_weg_dubbel_en_verwisseld(pad: Path, data: st.DataObject) -> None:
    regels = GOED.splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        een, ander = (data.draw(st.integers(0, len(regels) - 1)) for _ in "ab")
        soort = data.draw(st.sampled_from(["weg", "dubbel", "wissel"]))
        if soort == "wissel":
            regels[een], regels[ander] = regels[ander], regels[een]
        else:
            regels[een : een + 1] = [] if soort == "weg" else [regels[een]] * 2
    toets_antwoord(pad, "".join(regels).encode())


@zonder_haast
@given(st.data())
def test_iets_anders_op_een_plek(pad: Path, data: st.DataObject) -> None:
    """Any value in the tree is replaced by something of another kind."""
    boom = deepcopy(BOOM)
    plek: list[tuple[dict[str, object] | list[object], str | int]] = []
    stapel: list[object] = [boom]
    while stapel:
        deel = stapel.pop()
        paren = deel.items() if isinstance(deel, dict) else enumerate(deel) if isinstance(deel, list) else ()
        for sleutel, waarde in paren:
            plek.append((deel, sleutel))  # type: ignore[arg-type]
            stapel.append(waarde)
    deel, sleutel = data.draw(st.sampled_from(plek))
    deel[sleutel] = data.draw(rommel)  # type: ignore[index]
    toets_antwoord(pad, yaml.safe_dump(boom, allow_unicode=True).encode("utf-8", "surrogatepass"))


@zonder_haast
@given(st.binary(max_size=200))
def test_zomaar_bytes(pad: Path, inhoud: bytes) -> None:
    toets_antwoord(pad, inhoud)


def test_het_goede_bestand_zelf_is_goed(pad: Path) -> None:
    pad.write_text(GOED, encoding="utf-8")
    assert len(lees_casus(pad, GEBRUIKERS.values()).handelingen) == len(BOOM["handelingen"])
