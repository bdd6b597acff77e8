"""Whether a store still has the tables, indexes and guards that its migrations made, and no others."""

from functools import cache
from pathlib import Path

import sqlalchemy as sa

from ..tables import Opslag
from . import migrate

Dingen = dict[tuple[str, str], str]
_ALLES = sa.text("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
_VERSIE = sa.text("SELECT version_num FROM alembic_version")
_NAMEN = {"table": "De tabel", "index": "De index", "trigger": "De bewaker", "view": "De kijktabel"}


def changed(connection: sa.Connection, opslag: Opslag) -> str | None:
    """The first difference with a store as it is made today, in words; None when there is none."""
    hoort, nu = _made(opslag, migrate.MIGRATIONS), _things(connection)
    for soort, naam in sorted(hoort.keys() | nu.keys(), key=lambda ding: (ding[0] != "trigger", ding)):
        wat = f"{_NAMEN.get(soort, soort)} {naam}"
        if (soort, naam) not in nu:
            return f"{wat} is weggehaald."
        if (soort, naam) not in hoort:
            return f"{wat} is er door iemand anders bij gezet."
        if nu[soort, naam] != hoort[soort, naam]:
            return f"{wat} is veranderd."
    if [tuple(rij) for rij in connection.execute(_VERSIE)] != [(migrate.newest(opslag),)]:
        return "Het versienummer van de tabellen is veranderd."
    return None


@cache
def _made(opslag: Opslag, _migraties: Path) -> Dingen:
    engine = sa.create_engine("sqlite://")
    migrate.upgrade(engine, opslag, None)
    with engine.connect() as connection:
        dingen = _things(connection)
    engine.dispose()
    return dingen


def _things(connection: sa.Connection) -> Dingen:
    return {(soort, naam): _form(soort, sql or "") for soort, naam, sql in connection.execute(_ALLES)}


def _form(soort: str, sql: str) -> str:
    """Without layout; and a table without the order of its lines, which Alembic does not keep when it makes a
    table anew."""
    regels = [" ".join(regel.split()).rstrip(",") for regel in sql.splitlines()]
    return "\n".join(sorted(regels) if soort == "table" else regels)
