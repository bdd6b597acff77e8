"""What ketenpartners write in their own field: only added to, the last wording counts."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, related, word_type
from .zegel import Sealed, sealed


class Vakbericht(Inhoud, table=True):
    """About one person, in the field of its author. The store refuses to change one.

    `kern_id` stays the same through all wordings, `nummer` counts them. `dat`: only that something is, sealed
    as the register of what is shared: whoever may know that this row is there reads it, before any grondslag.
    `wat`: sealed as the kind of the row itself.
    """

    __table_args__ = (sa.UniqueConstraint("kern_id", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(sa_type=word_type(Categorie))
    kern_id: UUID
    nummer: int = 1
    op: datetime
    op_echt: datetime
    dat: Sealed = sealed(Categorie.DEELREGISTER)
    wat: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()
