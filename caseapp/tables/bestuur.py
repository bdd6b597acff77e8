"""What was put to the bestuur, which knows no gezin; and, in the gezin, that it was."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.belemmering import BelemmeringSoort
from ..domain.bestuur import BestuurStatus
from ..permissions import Categorie
from .actie import Belemmering
from .gezin import Gezin
from .row import Inhoud, Row, choice, related, word_type
from .wie import Organisatie
from .zegel import Eigenaar, Sealed, sealed


class Bestuursvraag(Row, table=True):
    """`organisatie_id`: whose rule, money or queue it is. Nothing here leads to a gezin: no id, no author,
    and a key of its own, so that who reads it opens no key of a gezin."""

    soort: BelemmeringSoort = choice(BelemmeringSoort)
    organisatie_id: UUID | None = Field(default=None, foreign_key="organisatie.id")
    status: BestuurStatus = choice(BestuurStatus, default=BestuurStatus.OPEN, index=True)
    op: datetime
    besloten_op: datetime | None = None
    zin: Sealed = sealed(Categorie.CIJFERS)
    antwoord: Sealed | None = sealed(Categorie.CIJFERS, optional=True)

    organisatie: Organisatie | None = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Voorlegging(Inhoud, table=True):
    """That a belemmering of this gezin lies with the bestuur, and which question that is: known here alone,
    and gone with the gezin. Shielded as the belemmering is."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.SCORES, sa_type=word_type(Categorie))
    belemmering_id: UUID = Field(foreign_key="belemmering.id", index=True)
    vraag_id: UUID = Field(foreign_key="bestuursvraag.id", unique=True)
    op: datetime

    gezin: Gezin = related()
    belemmering: Belemmering = related()
    vraag: Bestuursvraag = related()
