"""Bringing a store to the tables of today: one line of migrations for rooms, one for the platform."""

from pathlib import Path
from threading import Lock
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from .. import tables
from ..config import StartFout
from ..tables import Opslag, Row

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"
_BEURT = Lock()  # Alembic keeps what it is doing in a module


def tables_of(opslag: Opslag) -> list[sa.Table]:
    """The tables that live in such a store, in an order in which they can be filled."""
    eigen = {rij.tabel().name for rij in row_classes() if rij.opslag in (opslag, Opslag.BEIDE)}
    return [tabel for tabel in SQLModel.metadata.sorted_tables if tabel.name in eigen]


def row_classes() -> list[type[Row]]:
    """Every class whose rows are kept."""
    soorten = [getattr(tables, naam) for naam in tables.__all__]
    return [soort for soort in soorten if isinstance(soort, type) and hasattr(soort, "__table__")]


def newest(opslag: Opslag) -> str:
    """The newest migration, told by its file name: '0003_noodplan.py' is '0003'."""
    return max(pad.stem.split("_")[0] for pad in (MIGRATIONS / opslag).glob("[0-9]*.py"))


def upgrade(engine: sa.Engine, opslag: Opslag, staat: str | None) -> None:
    """Run what is missing. A store from a newer version than this one is refused."""
    doel = newest(opslag)
    if staat == doel:
        return
    if staat is not None and staat > doel:
        raise StartFout("Deze gegevens zijn met een nieuwere versie gemaakt. Werk eerst de toepassing bij.")
    from alembic import command
    from alembic.util import CommandError

    with _BEURT, engine.begin() as connection:
        try:
            command.upgrade(configuration(connection, opslag), "head")
        except CommandError as fout:
            raise StartFout(
                f"Deze gegevens zeggen van versie {staat} te zijn, en die bestaat niet."
            ) from fout


def configuration(connection: sa.Connection, opslag: Opslag) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("version_locations", str(MIGRATIONS / opslag))
    config.set_main_option("path_separator", "os")
    config.attributes |= {
        "connection": connection,
        "metadata": SQLModel.metadata,
        "tables": {tabel.name for tabel in tables_of(opslag)},
    }
    return config
