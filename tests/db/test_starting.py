"""Starting on a folder: one clear sentence for what is wrong, and never a second key over a lost one."""

import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from caseapp.config import ROOT, StartFout
from caseapp.db import Stores, sqlite
from caseapp.db.sqlite import make_engine
from caseapp.spel.zaaien import demonstratie
from caseapp.tables import RuimteSoort

from ..builders import instellingen_in
from ..conftest import ZOALS_ONTWORPEN, instellingen_voor
from ..kamers import onbewoond


@pytest.fixture
def map_(leeg_gebouwd: Path, tmp_path: Path) -> Path:
    """A data folder with a platform and one room, closed."""
    return Path(shutil.copytree(leeg_gebouwd, tmp_path / "huis"))


def sleutelbestand(map_: Path) -> Path:
    return map_ / "sleutels" / "sleutels.json"


def inhoud(map_: Path) -> dict[str, bytes]:
    """Every file of stores and keys, as it lies there."""
    delen = (map_ / "gegevens", map_ / "sleutels")
    return {str(p): p.read_bytes() for deel in delen for p in sorted(deel.rglob("*")) if p.is_file()}


def weigert(map_: Path, zin: str) -> None:
    """Refused with this sentence, and nothing was made or changed."""
    voor = inhoud(map_)
    for _ in range(2):
        with pytest.raises(StartFout, match=zin) as fout:
            onbewoond(map_).stores.sluit()
        assert str(fout.value).endswith(".")
    assert inhoud(map_) == voor


def test_an_empty_folder_gets_a_platform_and_keys(tmp_path: Path) -> None:
    with Stores(instellingen_in(tmp_path / "nieuw")).gesloten() as stores:
        assert stores.zoek(RuimteSoort.DEMONSTRATIE) == []
    assert {"platform.db", "platform.sleutel"} <= {p.name for p in (tmp_path / "nieuw").rglob("*")}


@pytest.mark.skipif(os.name == "nt", reason="rights of files are another matter there")
def test_nobody_else_can_read_the_keys(tmp_path: Path) -> None:
    Stores(instellingen_in(tmp_path)).sluit()
    assert stat.S_IMODE(sleutelbestand(tmp_path).stat().st_mode) == 0o600
    for map_ in ("sleutels", "gegevens", "gegevens/ruimtes", "gegevens/sjablonen"):
        assert stat.S_IMODE((tmp_path / map_).stat().st_mode) == 0o700


def test_again_it_is_the_same_house(map_: Path) -> None:
    voor = sleutelbestand(map_).read_bytes()
    huis = onbewoond(map_)
    with huis.stores.gesloten():
        assert huis.stores.zoek(RuimteSoort.OEFENING) == [huis.ruimte_id]
    assert sleutelbestand(map_).read_bytes() == voor


def test_a_second_process_on_the_same_folder_is_told_so(map_: Path) -> None:
    with onbewoond(map_).stores.gesloten(), pytest.raises(StartFout, match="al gebruikt door een ander"):
        Stores(instellingen_in(map_))
    onbewoond(map_).stores.sluit()


def test_a_lost_key_file_is_never_made_anew(map_: Path) -> None:
    sleutelbestand(map_).unlink()
    weigert(map_, "ontbreekt, terwijl er al gegevens zijn")
    assert not sleutelbestand(map_).exists()


def test_not_even_when_the_platform_is_lost_too(map_: Path) -> None:
    """Rooms still lie there: what was lost may come back from a copy, under the old key."""
    sleutelbestand(map_).unlink()
    (map_ / "gegevens" / "platform.db").unlink()
    weigert(map_, "ontbreekt")


def test_a_lost_platform_beside_rooms_is_not_begun_anew(map_: Path) -> None:
    (map_ / "gegevens" / "platform.db").unlink()
    weigert(map_, "platform.db ontbreekt")


def _anders(wat: str) -> Callable[[Path], None]:
    def verander(pad: Path) -> None:
        delen = json.loads(pad.read_text())
        delen["keks"] = {"1": os.urandom(32).hex()} if wat == "kek" else {}
        pad.write_text(json.dumps(delen))

    return verander


STUK: dict[str, tuple[Callable[[Path], object], str]] = {
    "another key": (_anders("kek"), "past niet bij deze gegevens"),
    "no keys at all": (_anders("leeg"), "is beschadigd"),
    "not json": (lambda pad: pad.write_text("{"), "is beschadigd"),
    "other json": (lambda pad: pad.write_text("[1]"), "is beschadigd"),
    "not text": (lambda pad: pad.write_bytes(b"\xff\xfe\x00"), "is beschadigd"),
    "empty": (lambda pad: pad.write_text(""), "is beschadigd"),
    "a short key": (
        lambda pad: pad.write_text(pad.read_text().replace('"blind": "', '"blind": "", "x": "')),
        "is beschadigd",
    ),
}


@pytest.mark.parametrize(("stuk", "zin"), STUK.values(), ids=STUK)
def test_a_key_file_that_is_not_right_is_refused(
    map_: Path, stuk: Callable[[Path], object], zin: str
) -> None:
    stuk(sleutelbestand(map_))
    weigert(map_, zin)


def test_a_lost_platform_key_is_refused(map_: Path) -> None:
    (map_ / "gegevens" / "platform.sleutel").unlink()
    weigert(map_, "platform.sleutel ontbreekt")


@pytest.mark.parametrize("naam", ["platform.db", "ruimte"])
@pytest.mark.parametrize("schade", ["no store", "cut off", "torn pages", "one page lost"])
def test_a_damaged_store_is_refused(map_: Path, naam: str, schade: str) -> None:
    gegevens = map_ / "gegevens"
    pad = gegevens / "platform.db" if naam == "platform.db" else next((gegevens / "ruimtes").glob("*.db"))
    heel = pad.read_bytes()
    if schade == "no store":
        pad.write_bytes(b"dit is geen winkel" * 1000)
    elif schade == "cut off":
        pad.write_bytes(heel[: len(heel) // 2])
    elif schade == "torn pages":
        pad.write_bytes(heel[:4096] + os.urandom(len(heel) - 4096))
    else:
        pad.write_bytes(heel[: 4 * 4096] + bytes(4096) + heel[5 * 4096 :])
    weigert(map_, "beschadigd")


def test_a_damaged_demonstration_is_said_at_the_start(data: Path) -> None:
    """Else the address would be printed, and every visitor would be told that it can't be done now."""
    pad = next((data / "gegevens" / "ruimtes").glob("*.db"))
    with pad.open("r+b") as bestand:
        bestand.seek(20 * 4096)
        bestand.write(os.urandom(3 * 4096))
    stores = Stores(instellingen_voor(data))
    with stores.gesloten(), pytest.raises(StartFout, match="beschadigd"):
        demonstratie(stores, ROOT / "seeds")


def test_a_room_file_that_is_gone_is_said(map_: Path) -> None:
    next((map_ / "gegevens" / "ruimtes").glob("*.db")).unlink()
    weigert(map_, "van een oefenruimte ontbreekt")


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "huis").write_text("")
    with pytest.raises(StartFout, match="kan niet worden geschreven"):
        Stores(instellingen_in(tmp_path / "huis"))


def test_a_file_where_the_keys_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "sleutels").write_text("")
    with pytest.raises(StartFout, match=r"sleutel|geschreven"):
        Stores(instellingen_in(tmp_path))


@pytest.mark.parametrize("naam", ["map met spatie", "map #1", "100% oefening?", "ünïcode"])
def test_a_folder_may_have_any_name(tmp_path: Path, naam: str) -> None:
    for _ in range(2):
        onbewoond(tmp_path / naam).stores.sluit()
    assert [pad.name for pad in tmp_path.iterdir()] == [naam]
    (tmp_path / naam / "gegevens" / "platform.db").write_bytes(b"dit is geen winkel" * 1000)
    weigert(tmp_path / naam, "beschadigd")


def test_after_a_fall_in_the_middle_of_a_commit_it_starts_again(map_: Path, tmp_path: Path) -> None:
    """The rollback journal still lies beside the store: it is rolled back, not called damaged."""
    huis = onbewoond(map_)
    with huis.stores.gesloten(), huis.ruimte.session() as session:
        session.connection().exec_driver_sql("PRAGMA cache_size=1")
        session.connection().exec_driver_sql("CREATE TABLE vol (x)")
        session.connection().exec_driver_sql(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000) "
            "INSERT INTO vol SELECT hex(randomblob(100)) FROM n"
        )
        gevallen = Path(shutil.copytree(map_, tmp_path / "gevallen"))
        session.rollback()
    [journaal] = (gevallen / "gegevens" / "ruimtes").glob("*.db-journal")
    assert journaal.stat().st_size > 512
    huis = onbewoond(gevallen)
    with huis.stores.gesloten():
        assert huis.ruimte.controleer().goed
        with sqlite3.connect(huis.ruimte.path) as los:
            assert los.execute("SELECT count(*) FROM sqlite_master WHERE name = 'vol'").fetchone() == (0,)
        los.close()


def test_each_connection_gets_the_settings_that_the_design_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PRAGMAS", ZOALS_ONTWORPEN)
    verwacht = {"journal_mode": "delete", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    verwacht |= {"recursive_triggers": 1, "temp_store": 2, "busy_timeout": 5000}
    with make_engine(tmp_path / "x.db").connect() as connection:
        gevonden = {naam: connection.exec_driver_sql(f"PRAGMA {naam}").scalar() for naam in verwacht}
    assert gevonden == verwacht


def test_keys_may_lie_in_a_folder_of_their_own(
    map_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.move(map_ / "sleutels", tmp_path / "kluis")
    monkeypatch.setenv("CASEAPP_SLEUTELS", str(tmp_path / "kluis"))
    Stores(replace(instellingen_in(map_))).sluit()
    assert not sleutelbestand(map_).exists()
