"""The noodplan of one person: every wording is kept, the last one counts."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, related, word_type
from .zegel import Sealed, sealed


class Noodplan(Inhoud, table=True):
    """`plan_id` stays the same through all wordings, `nummer` counts them. `alleen_voor`: who may read along;
    `niet_voor`: against whom it protects. Silent, also that it exists."""

    __table_args__ = (sa.UniqueConstraint("plan_id", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.VP_AFGESCHERMD, sa_type=word_type(Categorie))
    plan_id: UUID
    nummer: int = 1
    op: datetime
    inhoud: Sealed = sealed(unchecked=True)  # checked field by field

    gezin: Gezin = related()
    persoon: Persoon = related()
