"""Who cares for whom, from when to when."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.zorg import ZorgSoort
from .gezin import Persoon
from .row import Row, choice, related


class Zorgrelatie(Row, table=True):
    """From who cares to who is cared for; at most one running row in each direction."""

    __table_args__ = (
        sa.CheckConstraint("verzorger_id <> verzorgde_id", name="niet_zichzelf"),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name="niet_eerder"),
        sa.Index(
            "uq_een_zorgrelatie",
            "verzorger_id",
            "verzorgde_id",
            unique=True,
            sqlite_where=sa.text("tot IS NULL"),
        ),
    )
    verzorger_id: UUID = Field(foreign_key="persoon.id", index=True)
    verzorgde_id: UUID = Field(foreign_key="persoon.id", index=True)
    soort: ZorgSoort = choice(ZorgSoort)
    van: date
    tot: date | None = None

    verzorger: Persoon = related(foreign_keys="Zorgrelatie.verzorger_id")
    verzorgde: Persoon = related(foreign_keys="Zorgrelatie.verzorgde_id")
