"""What README and docs point at exists: files and folders, modules, commands with their options."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLADEN = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
CODE = re.compile(r"`([^`\n]+)`|^ *(python3 -m \S.*)$", re.MULTILINE)
PAD = re.compile(
    r"(?:caseapp|templates|tests|docs|seeds|benchmarks|tools|migrations|\.ci)(?:/[\w.-]+)+/?"
    r"|(?:README|CHANGELOG|LICENSE|Dockerfile|publiccode|pyproject|requirements[\w-]*)(?:\.\w+)?"
)
OPDRACHT = re.compile(r"(?:python3|py) -m (caseapp|benchmarks\.\w+)(.*)")
OPTIE = re.compile(r"(?<!\S)--[a-z-]+")
VAN_ANDEREN = {"--universal", "--generate-hashes", "--python-version", "--extra", "--group"}  # uv


def _stukken(blad: Path) -> list[str]:
    return [code or opdracht for code, opdracht in CODE.findall(blad.read_text())]


def _naam(blad: Path) -> str:
    return blad.relative_to(ROOT).as_posix()


def _hulp(*woorden: str) -> str:
    opdracht = [sys.executable, "-c", "import sys; from caseapp.cli import main; main(sys.argv[1:])"]
    return subprocess.run(
        [*opdracht, *woorden, "--help"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    ).stdout


def test_er_zijn_bladen_en_paden_om_na_te_kijken() -> None:
    assert len(BLADEN) > 10
    assert sum(bool(PAD.fullmatch(stuk)) for blad in BLADEN for stuk in _stukken(blad)) > 100


@pytest.mark.parametrize("blad", BLADEN, ids=_naam)
def test_elk_pad_dat_een_blad_noemt_bestaat(blad: Path) -> None:
    paden = {stuk for stuk in _stukken(blad) if PAD.fullmatch(stuk)}
    assert [pad for pad in sorted(paden) if not _bestaat(pad)] == []


def _bestaat(pad: str) -> bool:
    return (ROOT / pad).exists() or (ROOT / "caseapp" / pad).exists()


@pytest.mark.parametrize("blad", BLADEN, ids=_naam)
def test_elke_opdracht_die_een_blad_noemt_bestaat(blad: Path) -> None:
    algemeen = _hulp()
    for wat, rest in (gevonden.groups() for stuk in _stukken(blad) if (gevonden := OPDRACHT.match(stuk))):
        if wat.startswith("benchmarks."):
            assert (ROOT / f"{wat.replace('.', '/')}.py").exists(), wat
            continue
        woorden = re.split(r"\s{2,}|#", rest.strip())[0].split()
        if woorden and not woorden[0].startswith("-"):
            assert woorden[0] in algemeen, woorden[0]


@pytest.mark.parametrize("blad", BLADEN, ids=_naam)
def test_elke_optie_die_een_blad_noemt_bestaat(blad: Path) -> None:
    algemeen = _hulp()
    genoemd = {optie for stuk in _stukken(blad) for optie in OPTIE.findall(stuk)} - VAN_ANDEREN
    assert [optie for optie in sorted(genoemd) if optie not in algemeen] == []


def test_elk_besluit_heeft_een_eigen_nummer() -> None:
    nummers = [pad.name[:4] for pad in (ROOT / "docs" / "beslissingen").glob("*.md")]
    assert len(nummers) == len(set(nummers))
    assert all(nummer.isdigit() for nummer in nummers)


def test_de_instellingen_die_de_readme_noemt_worden_gelezen() -> None:
    code = "".join(pad.read_text() for pad in (ROOT / "caseapp").rglob("*.py"))
    genoemd = set(re.findall(r"`(CASEAPP_\w+)", (ROOT / "README.md").read_text()))
    assert genoemd
    assert [naam for naam in genoemd if f'"{naam}"' not in code] == []


def test_de_readme_is_een_bladzijde() -> None:
    assert len((ROOT / "README.md").read_text().splitlines()) <= 75
