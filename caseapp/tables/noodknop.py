"""A noodknop: who opened a gezin that is not his, why, and what others found of it."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.noodknop import NoodReden, Passend, einde
from ..permissions import Categorie
from .gezin import Gezin
from .row import Inhoud, choice, related, word_type
from .wie import Gebruiker
from .zegel import Sealed, sealed


class Noodknop(Inhoud, table=True):
    """Its auteur is who used it. Open from `op_echt` on, for sixty minutes of real time.

    `motivering`, `reactie`: reasons of the log, for who reads the whole log of the gezin and who supervises.
    `tweede_id`: who was asked to look along, so that also a verblijfplaats opens; he reads `vraag`.
    `beoordeeld_op`: when a toezichthouder gave a verdict on it.
    """

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.LOGGING, sa_type=word_type(Categorie))
    auteur_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    op: datetime
    op_echt: datetime
    reden: NoodReden = choice(NoodReden)
    motivering: Sealed = sealed()
    tweede_id: UUID | None = Field(default=None, foreign_key="gebruiker.id", index=True)
    tweede_zei_ja: bool | None = None
    tweede_op: datetime | None = None
    vraag: Sealed | None = sealed(Categorie.GEZIN_GEZAG, optional=True)
    gezien_door: UUID | None = None
    gezien_op: datetime | None = None
    passend: Passend | None = choice(Passend, default=None, nullable=True)
    reactie: Sealed | None = sealed(optional=True)
    beoordeeld_op: datetime | None = None

    gezin: Gezin = related()
    wie: Gebruiker = related(foreign_keys="Noodknop.auteur_id")
    tweede: Gebruiker | None = related(foreign_keys="Noodknop.tweede_id")

    @property
    def einde(self) -> datetime:
        return einde(self.op_echt)
