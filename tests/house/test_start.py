"""A first start on a bare machine: it repairs itself, and every problem is one Dutch sentence."""

import ast
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from caseapp.cli.toets import browserstap, sluit_af, voer_uit

WORTEL = Path(__file__).resolve().parents[2]
STARTBESTAND = WORTEL / "caseapp" / "__main__.py"
BASIS = Path(os.path.realpath(sys._base_executable))

# Starts the module as `python -m caseapp` does, on a Python that has no pip to fall back on (so: no network).
STARTER = """
import runpy, sys
sys.modules["ensurepip"] = None
{vooraf}
sys.argv = ["caseapp", *sys.argv[1:]]
sys.path.insert(0, "")
runpy.run_module("caseapp", run_name="__main__", alter_sys=True)
"""

# Stands in for the real uv: writes down how it is called and makes just enough of a venv.
NEP_UV = """#!/bin/sh
echo "$@" >> "$NEP/aanroepen"
if [ "$1" = venv ]; then
    for map in "$@"; do :; done
    mkdir -p "$map/bin"
    echo "home = {home}" > "$map/pyvenv.cfg"
    ln -s "{python}" "$map/bin/python"
else
    . "$NEP/gedrag"
fi
"""

NEP_CLI = """
import os, sys
def main(argv):
    print("cli", *argv, os.environ.get("PYTHONDONTWRITEBYTECODE", "-"))
    return 7
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="de nagemaakte uv is een shellscript")


@dataclass(frozen=True)
class Machine:
    """A copy of the project on a machine with a make-believe uv."""

    map: Path

    @property
    def nep(self) -> Path:
        return self.map / "nep"

    @property
    def venv(self) -> Path:
        return self.map / ".venv"

    def opdracht(self, *argv: str, vooraf: str = "") -> list[str]:
        return [sys.executable, "-c", STARTER.format(vooraf=vooraf), *argv]

    def omgeving(self, **extra: str) -> dict[str, str]:
        pad = f"{self.nep}:/usr/bin:/bin"
        return {"PATH": pad, "NEP": str(self.nep), "PYTHONDONTWRITEBYTECODE": "1", **extra}

    def start(self, *argv: str, vooraf: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
        opdracht, omgeving = self.opdracht(*argv, vooraf=vooraf), self.omgeving(**extra)
        gedaan = subprocess.run(
            opdracht, cwd=self.map, env=omgeving, capture_output=True, text=True, timeout=60
        )
        assert "Traceback" not in gedaan.stderr
        return gedaan

    def gedrag(self, script: str) -> None:
        (self.nep / "gedrag").write_text(script + "\n")

    def installaties(self) -> list[str]:
        """Which locks were installed, in order; making a venv is written down as `venv`."""
        lijst = self.nep / "aanroepen"
        regels = lijst.read_text().splitlines() if lijst.exists() else []
        return ["venv" if regel.startswith("venv") else Path(regel).name for regel in regels]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    (tmp_path / "caseapp" / "cli").mkdir(parents=True)
    for naam in ("__init__.py", "__main__.py"):
        shutil.copy(WORTEL / "caseapp" / naam, tmp_path / "caseapp" / naam)
    (tmp_path / "caseapp" / "cli" / "__init__.py").write_text(NEP_CLI)
    for slot in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / slot).write_text(slot)
    (tmp_path / "nep").mkdir()
    uv = tmp_path / "nep" / "uv"
    uv.write_text(NEP_UV.format(home=BASIS.parent, python=BASIS))
    uv.chmod(0o755)
    gemaakt = Machine(tmp_path)
    gemaakt.gedrag("true")
    return gemaakt


def een_zin(gedaan: subprocess.CompletedProcess[str]) -> str:
    """The one sentence a refused start ends with (a line that says what it is doing may come before)."""
    assert gedaan.returncode == 2
    regels = [regel for regel in gedaan.stderr.splitlines() if not regel.startswith("Pakketten inrichten")]
    assert len(regels) == 1
    return regels[0]


def test_de_eerste_start_richt_in_en_geeft_het_stokje_door(machine: Machine) -> None:
    gedaan = machine.start("--poort", "8001")
    assert (gedaan.stdout, gedaan.returncode) == ("cli --poort 8001 -\n", 7)
    assert machine.installaties() == ["venv", "requirements.txt"]


def test_een_volgende_start_installeert_niets(machine: Machine) -> None:
    machine.start()
    (machine.nep / "aanroepen").unlink()
    gedaan = machine.start("weer")
    assert (gedaan.stdout, gedaan.stderr) == ("cli weer -\n", "")
    assert machine.installaties() == []


def test_toetsen_na_starten_vult_alleen_aan_en_starten_haalt_niets_weg(machine: Machine) -> None:
    machine.start()
    machine.start("test")
    machine.start()
    assert machine.installaties() == ["venv", "requirements.txt", "requirements-dev.txt"]


def test_een_veranderd_slot_maakt_de_omgeving_opnieuw(machine: Machine) -> None:
    machine.start("test")
    (machine.map / "requirements.txt").write_text("veranderd")
    machine.start()
    assert machine.installaties() == ["venv", "requirements-dev.txt"] * 2


def test_een_afgebroken_installatie_herstelt_bij_de_volgende_start(machine: Machine) -> None:
    machine.gedrag("kill -9 $PPID")
    assert machine.start().returncode == -9
    machine.gedrag("true")
    assert machine.start().returncode == 7
    assert machine.installaties() == ["venv", "requirements.txt"] * 2


def test_een_afgebroken_aanvulling_laat_de_toepassing_werken(machine: Machine) -> None:
    machine.start()
    machine.gedrag("kill -9 $PPID")
    machine.start("test")
    machine.gedrag("true")
    assert machine.start().returncode == 7
    assert machine.start("test").returncode == 7
    assert machine.installaties()[3:] == ["venv", "requirements-dev.txt"]


def test_twee_eerste_starts_tegelijk_richten_een_keer_in(machine: Machine) -> None:
    machine.gedrag("sleep 0.3")
    starts = [
        subprocess.Popen(
            machine.opdracht(), cwd=machine.map, env=machine.omgeving(), stderr=subprocess.DEVNULL
        )
        for _ in range(2)
    ]
    assert [start.wait(timeout=60) for start in starts] == [7, 7]
    assert machine.installaties() == ["venv", "requirements.txt"]


def test_een_te_oude_python_hoort_welke_nodig_is(machine: Machine) -> None:
    zin = een_zin(machine.start(vooraf="sys.version_info = (3, 9, 2, 'final', 0)"))
    assert zin == "Python 3.9 is te oud: installeer Python 3.11 of nieuwer en start opnieuw."


def test_zonder_venv_en_zonder_uv_staat_er_wat_je_installeert(machine: Machine) -> None:
    (machine.nep / "uv").unlink()
    zin = een_zin(machine.start(PATH=str(machine.nep)))
    assert "sudo apt install python3-venv" in zin
    assert "installeer uv" in zin


def test_een_map_waarin_je_niet_mag_schrijven_is_een_zin(machine: Machine) -> None:
    zin = een_zin(machine.start(CASEAPP_VENV=str(machine.map / "requirements.txt" / "venv")))
    assert "zorg dat u daar mag schrijven" in zin


def test_zonder_netwerk_is_er_een_zin_en_blijft_de_toepassing_werken(machine: Machine) -> None:
    machine.start()
    machine.gedrag("echo 'dns error: failed to lookup'; exit 2")
    assert "controleer de internetverbinding" in een_zin(machine.start("test"))
    assert machine.start().returncode == 7


def test_een_andere_fout_bij_het_installeren_staat_in_een_bestand(machine: Machine) -> None:
    machine.gedrag("echo 'hash mismatch'; exit 1")
    assert str(machine.venv) + ".log" in een_zin(machine.start())
    assert (machine.map / ".venv.log").read_text() == "hash mismatch\n"


def test_een_gewone_map_wordt_nooit_leeggemaakt(machine: Machine) -> None:
    assert "geen virtuele omgeving" in een_zin(machine.start(CASEAPP_VENV=str(machine.nep)))
    assert (machine.nep / "uv").exists()


def test_een_ontbrekend_slot_is_een_zin(machine: Machine) -> None:
    (machine.map / "requirements.txt").unlink()
    assert een_zin(machine.start()).startswith("requirements.txt ontbreekt")


def test_het_startbestand_is_leesbaar_voor_een_oude_python_en_vraagt_geen_pakketten() -> None:
    boom = ast.parse(STARTBESTAND.read_text(encoding="utf-8"), feature_version=(3, 6))
    modules = {naam.name for knoop in ast.walk(boom) if isinstance(knoop, ast.Import) for naam in knoop.names}
    modules |= {str(knoop.module) for knoop in ast.walk(boom) if isinstance(knoop, ast.ImportFrom)}
    assert {module.partition(".")[0] for module in modules} <= {*sys.stdlib_module_names, "caseapp"}


def test_het_slot_om_te_toetsen_bevat_alles_wat_draait() -> None:
    def pakketten(slot: str) -> set[str]:
        return set(re.findall(r"^\S+==\S+", (WORTEL / slot).read_text(), flags=re.MULTILINE))

    assert pakketten("requirements.txt") <= pakketten("requirements-dev.txt")
    assert pakketten("requirements.txt") <= pakketten("requirements-server.txt")


@pytest.mark.parametrize("slot", ["requirements.txt", "requirements-dev.txt", "requirements-server.txt"])
def test_een_slot_noemt_hashes_en_geen_adressen(slot: str) -> None:
    tekst = (WORTEL / slot).read_text()
    assert "://" not in tekst
    assert not re.search(r"^\S+==[^\\]*$", tekst, flags=re.MULTILINE)


@pytest.mark.parametrize(("ci", "mislukt"), [("", 0), ("true", 1)])
def test_zonder_chromium_is_overslaan_zichtbaar_en_op_de_bouwserver_fout(
    ci: str, mislukt: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    code = sluit_af([voer_uit(browserstap(None))])
    regels = capsys.readouterr().out.splitlines()
    assert "browsertests OVERGESLAGEN: geen Chromium gevonden" in regels
    assert (code, regels[-1]) == (mislukt, f"0 passed, {mislukt} failed")
