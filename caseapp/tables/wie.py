"""Who takes part in a room: organisations and the people (personas) who work or live there."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.oefenruimte import OrganisatieSoort
from ..permissions import Categorie, KetenSoort, Rol
from .gezin import Persoon
from .row import Row, choice, related
from .zegel import Eigenaar, Sealed, sealed


class Organisatie(Row, table=True):
    naam: str = Field(max_length=120, unique=True)
    soort: OrganisatieSoort = choice(OrganisatieSoort)


class Gebruiker(Row, table=True):
    """A persona. `kaart` is the line on the card: what this role may. Both are sealed under his own key.

    `functies`: what colleagues can ask him, as words of Deskundigheid; no gezin opens by it."""

    volgorde: int
    rol: Rol = choice(Rol)
    soort: KetenSoort | None = choice(KetenSoort, default=None, nullable=True)
    organisatie_id: UUID | None = Field(default=None, foreign_key="organisatie.id", index=True)
    persoon_id: UUID | None = Field(default=None, foreign_key="persoon.id", unique=True)
    functies: list[str] | None = Field(default=None, sa_type=sa.JSON(none_as_null=True))
    naam: Sealed = sealed(Categorie.TRAINING)
    kaart: Sealed = sealed(Categorie.TRAINING)

    organisatie: Organisatie | None = related()
    persoon: Persoon | None = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id
