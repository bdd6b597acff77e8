"""`python3 -m caseapp test`: everything that passes or fails, in one go, with one table at the end."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

WORTEL = Path(__file__).resolve().parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
IMPORT_LINTER = "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])"


@dataclass(frozen=True)
class Stap:
    """One check; `opdracht` follows after the Python of the venv."""

    naam: str
    opdracht: tuple[str, ...]
    telt_tests: bool = False
    ontbreekt: str = ""  # what it lacks to run; empty: it runs
    mag_ontbreken: bool = True


@dataclass(frozen=True)
class Uitslag:
    naam: str
    oordeel: str
    geslaagd: int = 0
    mislukt: int = 0
    seconden: float = 0.0


CONTROLES = (
    Stap("ruff check", ("-m", "ruff", "check", "--quiet", ".")),
    Stap("ruff format", ("-m", "ruff", "format", "--check", "--quiet", ".")),
    Stap("mypy", ("-m", "mypy")),
    Stap("lint-imports", ("-c", IMPORT_LINTER)),
    Stap("djlint", ("-m", "djlint", "templates", "--lint", "--quiet")),
    Stap("deptry", ("-m", "deptry", ".")),
    Stap("tests", ("-m", "pytest", "-m", "not browser", "-n", "2", "--dist", "worksteal"), telt_tests=True),
)


def toets(argv: list[str]) -> int:
    """Run all checks, or only pytest when paths or options are given; 1 as soon as one of them fails."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    chromium = vind_chromium()
    if chromium:
        os.environ["CASEAPP_CHROMIUM"] = chromium
    if argv:
        return 1 if subprocess.run([sys.executable, "-m", "pytest", *argv], cwd=WORTEL).returncode else 0
    uitslagen = [voer_uit(stap) for stap in (*CONTROLES, browserstap(chromium))]
    return sluit_af(uitslagen)


def vind_chromium() -> str | None:
    """The browser to test with: CASEAPP_CHROMIUM, else the first one on PATH."""
    gekozen = os.environ.get("CASEAPP_CHROMIUM")
    if gekozen:
        return shutil.which(gekozen)
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def browserstap(chromium: str | None) -> Stap:
    """On a laptop the browser may be missing, said aloud; on a build server that is a failure."""
    return Stap(
        "browsertests",
        ("-m", "pytest", "-m", "browser"),
        telt_tests=True,
        ontbreekt="" if chromium else "geen Chromium gevonden",
        mag_ontbreken=os.environ.get("CI") != "true",
    )


def voer_uit(stap: Stap) -> Uitslag:
    """Run one check with its output visible."""
    print(f"\n── {stap.naam} ".ljust(72, "─"), flush=True)
    if stap.ontbreekt:
        print(f"{stap.naam} OVERGESLAGEN: {stap.ontbreekt}", flush=True)
        goed = stap.mag_ontbreken
        return Uitslag(stap.naam, "OVERGESLAGEN" if goed else "MISLUKT", mislukt=0 if goed else 1)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as werkmap:
        verslag = Path(werkmap, "verslag.xml")
        extra = [f"--junitxml={verslag}"] if stap.telt_tests else []
        goed = subprocess.run([sys.executable, *stap.opdracht, *extra], cwd=WORTEL).returncode == 0
        geslaagd, mislukt = tel(verslag) if verslag.exists() else (1 if goed else 0, 0)
    oordeel = "geslaagd" if goed else "MISLUKT"
    seconden = time.monotonic() - begin
    print(f"{stap.naam}: {oordeel} in {seconden:.1f} s", flush=True)
    return Uitslag(stap.naam, oordeel, geslaagd, mislukt if goed else max(mislukt, 1), seconden)


def tel(verslag: Path) -> tuple[int, int]:
    """How many tests passed and failed according to pytest; a skipped test is neither."""
    reeksen = ElementTree.parse(verslag).getroot().iter("testsuite")  # noqa: S314 (written by our own pytest)
    geslaagd = mislukt = 0
    for reeks in reeksen:
        fout = int(reeks.get("failures", 0)) + int(reeks.get("errors", 0))
        geslaagd += int(reeks.get("tests", 0)) - fout - int(reeks.get("skipped", 0))
        mislukt += fout
    return geslaagd, mislukt


def sluit_af(uitslagen: list[Uitslag]) -> int:
    """Show the table; the last line counts every test and every other check once."""
    print("\n── overzicht ".ljust(72, "─"))
    for uitslag in uitslagen:
        tijd = f"{uitslag.seconden:.1f} s"
        print(f"{uitslag.naam:<14} {uitslag.oordeel:<13} {tijd:>8}")
    mislukt = sum(uitslag.mislukt for uitslag in uitslagen)
    print(f"{'samen':<28} {sum(uitslag.seconden for uitslag in uitslagen):>6.1f} s\n")
    print(f"{sum(uitslag.geslaagd for uitslag in uitslagen)} passed, {mislukt} failed", flush=True)
    return 1 if mislukt else 0
