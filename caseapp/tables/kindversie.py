"""The plan as one child reads it: every wording is kept, the last one counts."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, related, word_type
from .zegel import Sealed, sealed


class Kindversie(Inhoud, table=True):
    """`betreft_id`: the child. `nummer` counts the wordings; `goedgekeurd_op`: when the contactpersoon said
    that a child may carry this. `alleen_voor`: a school that may read along, where that was agreed."""

    __table_args__ = (sa.UniqueConstraint("betreft_id", "gezin_id", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.KINDVERSIE, sa_type=word_type(Categorie))
    nummer: int = 1
    op: datetime
    goedgekeurd_op: datetime | None = None
    inhoud: Sealed = sealed(unchecked=True)  # checked field by field

    gezin: Gezin = related()
    persoon: Persoon = related()
