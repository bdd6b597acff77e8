"""Who stands beside somebody of a gezin, and reads along with his yes."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.bijstand import BijstandStatus
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, related, word_type
from .wie import Gebruiker


class Bijstand(Inhoud, table=True):
    """`betreft_id`: beside whom; nobody else of the gezin may know of it. At most one is open per person.
    `tot`: the last day on which he reads along."""

    __table_args__ = (
        sa.Index(
            "uq_een_bijstand",
            "gezin_id",
            "betreft_id",
            unique=True,
            sqlite_where=sa.text("status IN ('gevraagd', 'loopt')"),
        ),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    status: BijstandStatus = choice(BijstandStatus)
    op: datetime
    tot: date
    beantwoord_op: datetime | None = None
    einde_op: datetime | None = None

    gezin: Gezin = related()
    persoon: Persoon = related()
    gebruiker: Gebruiker = related()
