"""Tables and migrations say the same; an older store is brought up to date, a newer one refused."""

import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from caseapp.config import StartFout
from caseapp.db import migrate
from caseapp.db.sqlite import make_engine
from caseapp.db.store import schema_versie
from caseapp.tables import Opslag, RuimteSoort

from ..builders import Huis, instellingen_in
from ..kamers import onbewoond

WINKELS = [Opslag.RUIMTE, Opslag.PLATFORM]
TRIGGERS = {"log_regel_geen_update", "log_regel_geen_delete", "log_regel_sluit_aan"}


@pytest.fixture
def engine(tmp_path: Path) -> sa.Engine:
    return make_engine(tmp_path / "nieuw.db")


def verschillen(connection: sa.Connection, opslag: Opslag) -> list[object]:
    eigen = {tabel.name for tabel in migrate.tables_of(opslag)}

    def hoort_hier(_ding: object, naam: str, soort: str, *_rest: object) -> bool:
        return soort != "table" or naam in eigen

    opties = {"include_object": hoort_hier, "compare_type": True, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=opties), SQLModel.metadata))


def plat(sql: str) -> str:
    return " ".join(sql.replace('"', "").split())


@pytest.mark.parametrize("opslag", WINKELS)
def test_migrations_give_exactly_the_tables(engine: sa.Engine, opslag: Opslag) -> None:
    migrate.upgrade(engine, opslag, None)
    with engine.connect() as connection:
        assert verschillen(connection, opslag) == []
        gevonden = set(sa.inspect(connection).get_table_names()) - {"alembic_version"}
    assert gevonden == {tabel.name for tabel in migrate.tables_of(opslag)}


@pytest.mark.parametrize("opslag", WINKELS)
def test_migrations_give_the_same_columns_checks_and_indexes(engine: sa.Engine, opslag: Opslag) -> None:
    """Alembic does not compare CHECKs and partial indexes: the text of the schema does."""
    migrate.upgrade(engine, opslag, None)
    vers = sa.create_engine("sqlite://")
    SQLModel.metadata.create_all(vers, tables=migrate.tables_of(opslag))
    schema = sa.text("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql NOT NULL")
    with engine.connect() as echt, vers.connect() as bedoeld:
        schemas = [{naam: plat(sql) for naam, sql in kant.execute(schema)} for kant in (echt, bedoeld)]
    schemas[0].pop("alembic_version")
    assert schemas[0].keys() == schemas[1].keys()
    for naam, sql in schemas[1].items():
        delen = [sorted(deel.strip(" ()") for deel in tekst.split(", ")) for tekst in (schemas[0][naam], sql)]
        assert delen[0] == delen[1], naam


@pytest.mark.parametrize("opslag", WINKELS)
def test_the_triggers_of_the_logboek_are_there(engine: sa.Engine, opslag: Opslag) -> None:
    migrate.upgrade(engine, opslag, None)
    with engine.connect() as connection:
        vraag = sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert {naam for (naam,) in connection.execute(vraag)} >= TRIGGERS


@pytest.mark.parametrize("opslag", WINKELS)
def test_a_store_without_tables_gets_them_and_then_nothing_more(engine: sa.Engine, opslag: Opslag) -> None:
    assert schema_versie(engine) is None
    migrate.upgrade(engine, opslag, None)
    assert schema_versie(engine) == migrate.newest(opslag)
    migrate.upgrade(engine, opslag, schema_versie(engine))
    assert schema_versie(engine) == migrate.newest(opslag)


LATER = '''"""A column more."""
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{nieuw}", "{oud}", None, None


def upgrade() -> None:
    op.add_column("organisatie", sa.Column("plaats", sa.String(), nullable=True))
'''


def test_an_older_room_is_brought_up_to_date_when_it_is_opened(
    eigen_kamer: Huis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later version of the application, with one migration more, meets the file of today."""
    eigen_kamer.stores.sluit()
    oud = migrate.newest(Opslag.RUIMTE)
    later = f"{int(oud) + 1:04}"
    Path(shutil.copytree(migrate.MIGRATIONS, tmp_path / "migraties"))
    nieuw = tmp_path / "migraties" / Opslag.RUIMTE / f"{later}_plaats.py"
    nieuw.write_text(LATER.format(nieuw=later, oud=oud))
    monkeypatch.setattr(migrate, "MIGRATIONS", tmp_path / "migraties")
    huis = onbewoond(eigen_kamer.map)
    with huis.stores.gesloten():
        assert schema_versie(huis.ruimte.engine) == later
        with huis.ruimte.session() as session:
            assert session.execute(sa.text("SELECT plaats FROM organisatie")).all() == []


@pytest.mark.parametrize("bestand", ["platform.db", "ruimte"])
def test_a_store_of_a_newer_version_is_refused(eigen_kamer: Huis, bestand: str) -> None:
    eigen_kamer.stores.sluit()
    pad = eigen_kamer.ruimte.path if bestand == "ruimte" else eigen_kamer.stores.platform.path
    with sqlite3.connect(pad) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    voor = pad.read_bytes()
    with pytest.raises(StartFout, match="nieuwere versie"):
        onbewoond(eigen_kamer.map)
    assert pad.read_bytes() == voor


def test_a_broken_migration_leaves_the_store_as_it_was(
    engine: sa.Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate.upgrade(engine, Opslag.RUIMTE, None)
    oud = migrate.newest(Opslag.RUIMTE)
    later = f"{int(oud) + 1:04}"
    shutil.copytree(migrate.MIGRATIONS, tmp_path / "migraties")
    stuk = LATER.format(nieuw=later, oud=oud) + '    op.execute("geen sql")\n'
    (tmp_path / "migraties" / Opslag.RUIMTE / f"{later}_stuk.py").write_text(stuk)
    monkeypatch.setattr(migrate, "MIGRATIONS", tmp_path / "migraties")
    with pytest.raises(sa.exc.OperationalError):
        migrate.upgrade(engine, Opslag.RUIMTE, oud)
    assert schema_versie(engine) == oud
    with engine.connect() as connection:
        assert "plaats" not in [kolom["name"] for kolom in sa.inspect(connection).get_columns("organisatie")]


def test_alembic_itself_agrees_that_nothing_is_missing(engine: sa.Engine) -> None:
    migrate.upgrade(engine, Opslag.RUIMTE, None)
    with engine.begin() as connection:
        command.check(migrate.configuration(connection, Opslag.RUIMTE))


def test_the_kinds_of_rooms_are_few(tmp_path: Path) -> None:
    assert [soort.value for soort in RuimteSoort] == ["sjabloon", "demonstratie", "oefening"]
    assert instellingen_in(tmp_path).gegevens == tmp_path / "gegevens"
