"""A new store begins as an empty one of today: its migrations ran once in this process, for the first."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command

from caseapp.db import Stores, blank, migrate
from caseapp.db.sqlite import make_engine
from caseapp.tables import Opslag, RuimteSoort

from ..builders import instellingen_in


def schema(pad: Path) -> dict[str, list[str]]:
    """The lines of each table and index; in which order the constraints of one come, nobody keeps."""
    with sqlite3.connect(pad) as db:
        rijen = db.execute("SELECT name, sql FROM sqlite_master").fetchall()
    return {naam: sorted(regel.strip(" \t,") for regel in (sql or "").splitlines()) for naam, sql in rijen}


def rows(pad: Path) -> dict[str, int]:
    """How many rows each table has."""
    with sqlite3.connect(pad) as db:
        tabellen = [naam for (naam,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {naam: db.execute(f'SELECT count(*) FROM "{naam}"').fetchone()[0] for naam in tabellen}  # noqa: S608


@pytest.fixture
def kaal(tmp_path: Path) -> Path:
    """A store of a room that ran its own migrations."""
    pad = tmp_path / "gemigreerd.db"
    motor = make_engine(pad)
    migrate.upgrade(motor, Opslag.RUIMTE, None)
    motor.dispose()
    return pad


def test_a_new_room_after_the_first_runs_no_migration_and_has_the_same_tables(
    tmp_path: Path, kaal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leeg = tmp_path / "leeg.db"
    stores = Stores(instellingen_in(tmp_path / "huis"))
    with stores.gesloten():
        stores.maak("Een", RuimteSoort.OEFENING, "", lambda store: None)
        monkeypatch.setattr(command, "upgrade", lambda *_: pytest.fail("ran the migrations again"))
        ruimte = stores.ruimte(stores.maak("Twee", RuimteSoort.OEFENING, "", lambda store: None))
        blank.lay_down(leeg, Opslag.RUIMTE)
        assert schema(leeg) == schema(kaal)
        assert ruimte.kop() is not None


def test_what_is_laid_down_holds_nothing_of_any_room(tmp_path: Path, kaal: Path) -> None:
    stores = Stores(instellingen_in(tmp_path / "huis"))
    with stores.gesloten():
        stores.maak("Een", RuimteSoort.OEFENING, "", lambda store: None)
    leeg = tmp_path / "leeg.db"
    blank.lay_down(leeg, Opslag.RUIMTE)
    assert rows(leeg) == rows(kaal)


def test_other_migrations_are_another_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stores = Stores(instellingen_in(tmp_path / "huis"))
    with stores.gesloten():
        stores.maak("Een", RuimteSoort.OEFENING, "", lambda store: None)
    monkeypatch.setattr(migrate, "newest", lambda _opslag: "9999")
    pad = tmp_path / "straks.db"
    blank.lay_down(pad, Opslag.RUIMTE)
    assert not pad.exists()
