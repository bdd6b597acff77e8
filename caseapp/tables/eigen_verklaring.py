"""What somebody wants to be kept beside what is written about him, in own words: only added to."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.eigen_verklaring import VerklaringBij
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, related, word_type
from .zegel import Eigenaar, Sealed, sealed


class EigenVerklaring(Inhoud, table=True):
    """`bij`: beside which document it lies. Who may read the analysis reads it, but for whom `niet_voor`
    names; or only its audience. Under the key of who wrote it."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(sa_type=word_type(Categorie))
    bij: VerklaringBij = choice(VerklaringBij)
    op: datetime
    op_echt: datetime
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    persoon: Persoon = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.betreft_id
