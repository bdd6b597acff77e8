"""What is agreed to do, and what stands in the way of it."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.actie import ActieStatus
from ..domain.belemmering import BelemmeringSoort, BelemmeringStatus
from ..permissions import Categorie
from .gezin import Gezin
from .row import Inhoud, choice, related, word_type
from .verhaal import Termijn
from .wie import Gebruiker, Organisatie
from .zegel import Sealed, sealed


class Actie(Inhoud, table=True):
    """One organisation answers for it, one person of it does it. `uitleg`: what came of it, or why it was
    moved or dropped."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    organisatie_id: UUID = Field(foreign_key="organisatie.id")
    verantwoordelijke_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    termijn_id: UUID = Field(foreign_key="termijn.id", unique=True)
    status: ActieStatus = choice(ActieStatus, default=ActieStatus.OPEN)
    uiterlijk: date
    afgesproken_op: datetime
    afgerond_op: datetime | None = None
    tekst: Sealed = sealed()
    uitleg: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    organisatie: Organisatie = related()
    verantwoordelijke: Gebruiker = related()
    termijn: Termijn = related()


class Belemmering(Inhoud, table=True):
    """`organisatie_id`: whose rule, money or queue it is. The sentence without names and the answer to it are
    pseudonymous, and sealed as such: they are all that a procesregisseur can open."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    soort: BelemmeringSoort = choice(BelemmeringSoort)
    organisatie_id: UUID | None = Field(default=None, foreign_key="organisatie.id")
    verantwoordelijke_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    termijn_id: UUID = Field(foreign_key="termijn.id", unique=True)
    status: BelemmeringStatus = choice(BelemmeringStatus, default=BelemmeringStatus.GEMELD, index=True)
    gemeld_op: datetime
    doorgezet_op: datetime | None = None
    opgelost_op: datetime | None = None
    tekst: Sealed = sealed()
    zonder_namen: Sealed | None = sealed(Categorie.SCORES, optional=True)
    antwoord: Sealed | None = sealed(Categorie.SCORES, optional=True)
    resultaat: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    organisatie: Organisatie | None = related()
    verantwoordelijke: Gebruiker = related()
    termijn: Termijn = related()
