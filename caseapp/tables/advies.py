"""Advies of Veilig Thuis, and the support afterwards: of no gezin, about no persoon, asked by nobody that is
kept (domein 5.2-1)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.advies import AdviesKanaal, AdviesVervolg, SoortVrager
from ..permissions import Categorie
from .row import Row, choice, niemand, related
from .wie import Gebruiker, Organisatie
from .zegel import Eigenaar, Sealed, sealed


class Advies(Row, table=True):
    """`door_id`: who of Veilig Thuis gave it. Sealed under the key of that organisation, not of a gezin."""

    op: datetime
    kanaal: AdviesKanaal = choice(AdviesKanaal)
    soort_vrager: SoortVrager = choice(SoortVrager)
    geweldsvormen: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    vervolg: AdviesVervolg = choice(AdviesVervolg)
    organisatie_id: UUID = Field(foreign_key="organisatie.id", index=True)
    door_id: UUID = Field(foreign_key="gebruiker.id")
    vraag: Sealed = sealed(Categorie.MELDING)
    advies: Sealed = sealed(Categorie.MELDING)

    organisatie: Organisatie = related()
    gebruiker: Gebruiker = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.organisatie_id


class AdviesOndersteuning(Row, table=True):
    """What was done afterwards to help carry it out; each time a row more, none ever changes."""

    advies_id: UUID = Field(foreign_key="advies.id", index=True)
    op: datetime
    organisatie_id: UUID = Field(foreign_key="organisatie.id")
    door_id: UUID = Field(foreign_key="gebruiker.id")
    tekst: Sealed = sealed(Categorie.MELDING)

    advies: Advies = related()
    organisatie: Organisatie = related()
    gebruiker: Gebruiker = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.organisatie_id
