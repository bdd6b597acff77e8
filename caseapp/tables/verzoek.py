"""What somebody of the gezin asked of the contactpersoon, and every answer to it: only added to."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.verzoek import VerzoekBesluit, VerzoekSoort
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, related, word_type
from .verhaal import Termijn
from .zegel import Eigenaar, Sealed, sealed


class Gezinsverzoek(Inhoud, table=True):
    """`betreft_id`: who asks, and nobody else of the gezin may know of it. `over_id`: about whom it is asked,
    the same or a child. Under the key of who asks."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    soort: VerzoekSoort = choice(VerzoekSoort)
    over_id: UUID
    termijn_id: UUID = Field(foreign_key="termijn.id")
    op: datetime
    tekst: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()
    termijn: Termijn = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.betreft_id


class Verzoekantwoord(Inhoud, table=True):
    """What the contactpersoon decided, with why. `uiterlijk`: until when it takes longer. The last counts."""

    __table_args__ = (sa.UniqueConstraint("verzoek_id", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    verzoek_id: UUID = Field(foreign_key="gezinsverzoek.id", index=True)
    nummer: int
    besluit: VerzoekBesluit = choice(VerzoekBesluit)
    uiterlijk: date | None = None
    op: datetime
    motivering: Sealed = sealed()

    gezin: Gezin = related()
    persoon: Persoon = related()
    verzoek: Gezinsverzoek = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.betreft_id
