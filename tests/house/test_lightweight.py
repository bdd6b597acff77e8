"""The rules and the permission page load without any framework: a rule can be read, tested and kept alone."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ZWAAR = ("flask", "sqlalchemy", "sqlmodel", "pydantic", "wtforms", "flask_wtf", "flask_login", "cryptography")
MODULES = sorted(
    ".".join(pad.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for laag in ("domain", "permissions")
    for pad in (ROOT / "caseapp" / laag).rglob("*.py")
)
PROGRAMMA = """
import importlib, sys
for naam in sys.argv[1].split(","):
    importlib.import_module(naam)
print(",".join(sorted({m.split(".")[0] for m in sys.modules} & set(sys.argv[2].split(",")))))
"""


def _geladen(modules: list[str]) -> str:
    opdracht = [sys.executable, "-c", PROGRAMMA, ",".join(modules), ",".join(ZWAAR)]
    klaar = subprocess.run(opdracht, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    return klaar.stdout.strip()


def test_there_are_rules_and_a_page_to_load() -> None:
    assert {"caseapp.domain.toegang", "caseapp.permissions.tabel"} <= set(MODULES)


@pytest.mark.parametrize("laag", ["caseapp.domain", "caseapp.permissions"])
def test_a_layer_of_rules_loads_without_a_framework(laag: str) -> None:
    assert _geladen([naam for naam in MODULES if naam.startswith(laag)]) == ""


def test_the_check_itself_sees_a_framework() -> None:
    assert "flask" in _geladen(["flask"]).split(",")
