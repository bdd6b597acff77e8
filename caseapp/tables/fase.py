"""A step of one person to another phase: proposed, decided, and on which facts."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.fase import FaseStapStatus
from ..domain.gezin import Fase
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, related, word_type
from .zegel import Eigenaar, Sealed, sealed

OPEN = sa.text("status = 'voorgesteld'")


class FaseStap(Inhoud, table=True):
    """`auteur_id`: who proposed it, nobody where an incident did. `incident_id`: that one. Of one person one
    proposal is open at a time, for going up and for going back each; kept by the store."""

    __table_args__ = (
        sa.Index("uq_een_open_fasestap", "gezin_id", "betreft_id", "naar", unique=True, sqlite_where=OPEN),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.SCORES, sa_type=word_type(Categorie))
    naar: Fase = choice(Fase)
    van: Fase | None = choice(Fase, default=None, nullable=True)
    status: FaseStapStatus = choice(FaseStapStatus, default=FaseStapStatus.VOORGESTELD)
    op: datetime
    op_echt: datetime
    incident_id: UUID | None = None
    termijn_id: UUID | None = None
    besloten_op: datetime | None = None
    besloten_door_id: UUID | None = None
    feiten: Sealed | None = sealed(Categorie.GVA_GEDEELD, optional=True)
    kinderblik: Sealed | None = sealed(Categorie.GVA_GEDEELD, optional=True)
    reden: Sealed | None = sealed(Categorie.GVA_GEDEELD, optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.betreft_id
