"""Where somebody lives, over time: more than one household at a time for a child of two homes."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.wonen import Inkijk
from .gezin import Gezinslid
from .row import Row, choice, related


class Woonperiode(Row, table=True):
    """A member lives in household n of the gezin from `van`, and no longer on `tot` itself.

    A member without any row here lives in his first home, `Gezinslid.huishouden`; as soon as there is one,
    only these rows count. `inkijk` empty: the first home, from when the member came.
    """

    __table_args__ = (
        sa.CheckConstraint("tot IS NULL OR tot >= van", name="niet_eerder"),
        sa.Index(
            "uq_een_woonperiode",
            "lid_id",
            "huishouden",
            unique=True,
            sqlite_where=sa.text("tot IS NULL"),
        ),
    )
    lid_id: UUID = Field(foreign_key="gezinslid.id", index=True)
    huishouden: int = Field(ge=1, le=9)
    van: date
    tot: date | None = None
    inkijk: Inkijk | None = choice(Inkijk, default=None, nullable=True)

    lid: Gezinslid = related("woonperioden")
