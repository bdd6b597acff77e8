"""Looking in the stores behind the app: what was kept, what was logged, and whether anything changed."""

import json
from hashlib import sha256
from typing import Any

from sqlmodel import func, select

from caseapp.db import Store, op_platform
from caseapp.tables import LogRegel, Row

from .huis import Huis

# What a request may write although it was refused: the line that says so, and the session that it came with.
BIJHOUDEN = ("log_regel", "sessie", "poging")


def tel(huis: Huis, tabel: type[Row]) -> int:
    """Rows of a table in the room."""
    with huis.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        return int(werk.ctx.session.exec(select(func.count()).select_from(tabel)).one())


def op_het_platform(huis: Huis, tabel: type[Row]) -> list[Any]:
    with huis.stores.platform.werk(op_platform(), alleen_lezen=True) as werk:
        return list(werk.ctx.session.exec(select(tabel)))


def logregels(huis: Huis) -> list[dict[str, Any]]:
    with huis.ruimte.werk(op_platform(), alleen_lezen=True) as werk:
        query = select(LogRegel.inhoud).order_by(LogRegel.volgnummer)  # type: ignore[arg-type]
        return [json.loads(inhoud) for inhoud in werk.ctx.session.exec(query)]


def afdruk(store: Store) -> str:
    """A digest of every row of every table, but for the log and the bookkeeping of sessions."""
    hash_ = sha256()
    with store.engine.begin() as verbinding:
        ruw = (
            verbinding.connection.cursor()
        )  # as it lies there; wrapping thousands of rows is most of the work
        tabellen = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        for (tabel,) in ruw.execute(tabellen).fetchall():
            if tabel not in BIJHOUDEN:
                rijen = ruw.execute(f'SELECT * FROM "{tabel}" ORDER BY 1').fetchall()  # noqa: S608
                hash_.update(repr((tabel, rijen)).encode())
    return hash_.hexdigest()
