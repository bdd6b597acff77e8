"""`controleer-logboek`: one verdict per store, what to keep elsewhere, and the key to verify it with."""

import re
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from caseapp.cli import main
from caseapp.config import ROOT
from caseapp.db import Stores
from caseapp.db.knoeien import raw
from caseapp.tables import RuimteSoort

from ..conftest import instellingen_voor


@pytest.fixture
def demonstratie(data: Path) -> UUID:
    stores = Stores(instellingen_voor(data))
    with stores.gesloten():
        return stores.zoek(RuimteSoort.DEMONSTRATIE)[0]


def zegt(data: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["controleer-logboek", "--data", str(data)])
    return code, capsys.readouterr().out


def test_elke_kamer_een_oordeel_en_de_publieke_sleutel(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stores = Stores(instellingen_voor(data))
    stores.sluit()
    code, uit = zegt(data, capsys)
    assert code == 0
    assert uit.count("in orde  ") == 3
    assert len(re.findall(r"bewaar elders: \d+:[0-9a-f]{64} \(spoor vanaf regel \d+\)", uit)) == 3
    assert uit.splitlines()[-1] == f"publieke sleutel: {stores.vault.sleutels.publiek.hex()}"


def test_de_map_mag_voor_en_achter_de_opdracht_staan(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named first and then forgotten, another folder would be said to be in order."""
    uit = []
    for argumenten in (
        ["controleer-logboek", "--data", str(data)],
        ["--data", str(data), "controleer-logboek"],
    ):
        assert main(argumenten) == 0
        uit.append(capsys.readouterr().out)
    assert uit[0] == uit[1]
    assert main(["--data", str(tmp_path / "leeg"), "controleer-logboek"]) == 2


def test_een_kamer_die_niet_opengaat_houdt_de_andere_niet_tegen(
    data: Path, demonstratie: UUID, capsys: pytest.CaptureFixture[str]
) -> None:
    with raw(data / "gegevens" / "platform.db") as c:
        c.execute("UPDATE ruimte SET ingepakt = zeroblob(60) WHERE id = ?", (demonstratie.hex,))
    code, uit = zegt(data, capsys)
    assert code == 1
    assert "NIET IN ORDE  platform: Een rij in ruimte is buiten het logboek om veranderd na regel" in uit
    assert f"NIET IN ORDE  demonstratie {demonstratie}: De sleutel in het sleutelbestand past niet" in uit
    assert uit.count("\nin orde  ") == 1


def test_een_ontbrekend_bestand_is_niet_in_orde(
    data: Path, demonstratie: UUID, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "gegevens" / "ruimtes" / f"{demonstratie}.db").unlink()
    code, uit = zegt(data, capsys)
    assert code == 1
    assert f"NIET IN ORDE  demonstratie {demonstratie}: Het bestand" in uit


def test_tweemaal_nakijken_maakt_niets_goed(
    data: Path, demonstratie: UUID, capsys: pytest.CaptureFixture[str]
) -> None:
    """Looking signs nothing: what was wrong stays wrong."""
    with raw(data / "gegevens" / "ruimtes" / f"{demonstratie}.db") as c:
        c.execute("DROP TRIGGER log_regel_geen_update")
        c.execute("UPDATE log_regel SET inhoud = inhoud || ' ' WHERE volgnummer = 7")
    for _ in range(2):
        code, uit = zegt(data, capsys)
        assert code == 1
        assert "Regel 7 is veranderd nadat zij geschreven was." in uit


def test_wie_de_uitvoer_halverwege_dichtdoet_krijgt_geen_traceback(data: Path) -> None:
    """As `controleer-logboek | head -1` does; here before the first line."""
    Stores(instellingen_voor(data)).sluit()
    opdracht = [sys.executable, "-u", "-m", "caseapp", "controleer-logboek", "--data", str(data)]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as proces:
        assert proces.stdout is not None
        assert proces.stderr is not None
        proces.stdout.close()
        assert proces.stderr.read() == b""
    assert proces.returncode == 141
