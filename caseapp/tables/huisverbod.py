"""A huisverbod as it was imposed, what there is for each of its three sporen, and each step after it."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.huisverbod import BESLUITEN, HuisverbodDaad, HuisverbodDoor, HuisverbodStatus, Spoor
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, niemand, related, word_type
from .zegel import Sealed, sealed

OPVOLGING = ("opvolging",)


class Huisverbod(Inhoud, table=True):
    """`betreft_id`: who has to leave. `alleen_voor`: who is protected by it, and so reads it too. At most one
    per person of a gezin has the status `opgelegd`, kept by the partial unique index beside the domain."""

    __table_args__ = (
        sa.Index(
            "uq_een_huisverbod",
            "gezin_id",
            "betreft_id",
            unique=True,
            sqlite_where=sa.text("status = 'opgelegd'"),
        ),
        sa.CheckConstraint("tot >= opgelegd_op", name="eindigt_later"),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.HUISVERBOD, sa_type=word_type(Categorie))
    status: HuisverbodStatus = choice(HuisverbodStatus, default=HuisverbodStatus.OPGELEGD)
    door: HuisverbodDoor = choice(HuisverbodDoor)
    opgelegd_op: datetime
    tot: datetime
    vastgelegd: datetime
    vastgelegd_echt: datetime
    ingetrokken_op: datetime | None = None
    bereikbaar: bool = False
    beschermd: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    plaats: Sealed = sealed()
    feiten: Sealed = sealed()
    rihg: Sealed = sealed()
    veilig_thuis: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()


class HuisverbodSpoor(Inhoud, table=True):
    """What there is for one of the three, each wording a row; the last one counts. Never for the other
    side."""

    __table_args__ = (sa.UniqueConstraint("huisverbod_id", "spoor", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.HUISVERBOD, sa_type=word_type(Categorie))
    huisverbod_id: UUID = Field(foreign_key="huisverbod.id", index=True)
    spoor: Spoor = choice(Spoor)
    nummer: int = 1
    op: datetime
    op_echt: datetime
    eerste_contact: date | None = None
    belt_dag: date | None = None
    helper: Sealed | None = sealed(optional=True)
    wat: Sealed | None = sealed(optional=True)
    belt: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    huisverbod: Huisverbod = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return OPVOLGING


class HuisverbodStap(Inhoud, table=True):
    """Advice, decision, breach: written down once. `van`: who knows of it, or who does it. `tot`: the new
    end."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.HUISVERBOD, sa_type=word_type(Categorie))
    huisverbod_id: UUID = Field(foreign_key="huisverbod.id", index=True)
    soort: HuisverbodDaad = choice(HuisverbodDaad)
    op: datetime
    op_echt: datetime
    tot: datetime | None = None
    tekst: Sealed = sealed()
    van: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    huisverbod: Huisverbod = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return () if self.soort in BESLUITEN else OPVOLGING
