"""A question without a gezin, its answer and thanks: for who asked and for who was asked."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.consultatie import ConsultatieStatus, Deskundigheid
from ..permissions import Categorie
from .row import Row, choice, related
from .wie import Gebruiker, Organisatie
from .zegel import Eigenaar, Sealed, sealed

OVERLEG = Categorie.OVERLEG


class Consultatie(Row, table=True):
    """Asked of everybody with this function in one organisation, and sealed under its key. Nothing here leads
    to a gezin. What was withdrawn is taken away."""

    op: datetime
    van_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    deskundigheid: Deskundigheid = choice(Deskundigheid)
    organisatie_id: UUID = Field(foreign_key="organisatie.id", index=True)
    status: ConsultatieStatus = choice(ConsultatieStatus, default=ConsultatieStatus.GEVRAAGD)
    beantwoord_op: datetime | None = None
    door_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    vraag: Sealed | None = sealed(OVERLEG, optional=True)
    antwoord: Sealed | None = sealed(OVERLEG, optional=True)
    dank: Sealed | None = sealed(OVERLEG, optional=True)

    gebruiker: Gebruiker = related(foreign_keys="Consultatie.van_id")
    organisatie: Organisatie = related()
    door: Gebruiker | None = related(foreign_keys="Consultatie.door_id")

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.organisatie_id
