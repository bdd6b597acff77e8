"""A platform from before the second step is brought up to date with its accounts and sessions in it."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

from caseapp.app import create_app
from caseapp.db import Stores
from caseapp.db.migrate import configuration, newest, upgrade
from caseapp.db.sqlite import make_engine
from caseapp.db.store import schema_versie
from caseapp.permissions import Rol
from caseapp.tables import Opslag
from tests.conftest import instellingen_voor

from ..web.accounts import koppel, log_in, maak_account

ERBIJ = ("totp", "totp_stap")
LATER = ("eigen_casus", "verslag", "oefengroep", "oefensessie")


@pytest.fixture
def van_voor(data: Path) -> Path:
    """A data folder with an account and a session, as the first version left it."""
    stores = Stores(instellingen_voor(data))
    with stores.gesloten():
        app = create_app(stores, instellingen_voor(data), TESTING=True)
        maak_account(app, stores, Rol.TRAINER, "Tine")
        log_in(app, "Tine")
        pad = stores.platform.path
    verbinding = sqlite3.connect(pad)
    for kolom in ERBIJ:
        verbinding.execute(f"ALTER TABLE account DROP COLUMN {kolom}")
    for tabel in LATER:
        verbinding.execute(f"DROP TABLE {tabel}")
    verbinding.execute("UPDATE alembic_version SET version_num = '0001'")
    verbinding.commit()
    zonder_nieuwe_rollen(verbinding)
    verbinding.close()
    return data


def zonder_nieuwe_rollen(verbinding: sqlite3.Connection) -> None:
    """The words of 0003 and 0004 too are not there yet."""
    verbinding.execute("PRAGMA writable_schema = ON")
    weg = ", 'regionaal_veiligheidsteam', 'ervaringsdeskundige', 'bijstand'"
    verbinding.execute("UPDATE sqlite_master SET sql = replace(sql, ?, '')", (weg,))
    verbinding.execute("PRAGMA writable_schema = OFF")
    verbinding.commit()


def test_bij_het_openen_komen_de_kolommen_erbij_en_blijft_alles_kloppen(van_voor: Path) -> None:
    stores = Stores(instellingen_voor(van_voor))
    with stores.gesloten():
        assert schema_versie(stores.platform.engine) == newest(Opslag.PLATFORM)
        assert stores.controleer().goed
        with stores.platform.session() as session:
            assert session.execute(sa.text("SELECT count(*), max(totp_stap) FROM account")).one() == (1, None)
            assert (
                session.execute(sa.text("SELECT count(*) FROM sessie WHERE account_id NOT NULL")).scalar()
                == 1
            )


def test_wie_al_een_account_had_logt_in_als_altijd_en_kan_een_code_aanzetten(van_voor: Path) -> None:
    instellingen = instellingen_voor(van_voor)
    stores = Stores(instellingen)
    with stores.gesloten():
        app = create_app(stores, instellingen, TESTING=True)
        koppel(log_in(app, "Tine"), datetime.now(UTC))
        log_in(app, "Tine").get("/account/tweestaps", 401)
        assert stores.controleer().goed


def test_de_weg_van_0001_naar_nu_geeft_dezelfde_tabel_als_opnieuw_beginnen(tmp_path: Path) -> None:
    engines = [make_engine(tmp_path / naam) for naam in ("stap.db", "ineens.db")]
    with engines[0].begin() as connection:
        command.upgrade(configuration(connection, Opslag.PLATFORM), "0001")
    assert not set(ERBIJ) & _kolommen(engines[0])
    upgrade(engines[0], Opslag.PLATFORM, schema_versie(engines[0]))
    upgrade(engines[1], Opslag.PLATFORM, None)
    assert _kolommen(engines[0]) == _kolommen(engines[1]) >= set(ERBIJ)


def _kolommen(engine: sa.Engine) -> set[str]:
    with engine.connect() as connection:
        return {kolom["name"] for kolom in sa.inspect(connection).get_columns("account")}
