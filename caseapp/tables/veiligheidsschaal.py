"""What each says on the veiligheidsschaal, and when: only added to."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from ..domain.veiligheidsschaal import ScoreAntwoord, Vraagwijze
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, Row, choice, related, word_type
from .zegel import Eigenaar, Sealed, sealed


class VeiligheidsScore(Inhoud, table=True):
    """One answer to the fixed question. The store refuses to change one.

    `cijfer`: 0 to 10 as text, sealed as `scores`, that who keeps the process may read too. Why is no number:
    it is sealed as part of the shared story. `gedeeld`: this person lets the gezin read it.
    """

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.SCORES, sa_type=word_type(Categorie))
    antwoord: ScoreAntwoord = choice(ScoreAntwoord)
    gevraagd: Vraagwijze = choice(Vraagwijze)
    gedeeld: bool = False
    op: datetime
    op_echt: datetime
    cijfer: Sealed | None = sealed(optional=True)
    geen_nul: Sealed | None = sealed(Categorie.GVA_GEDEELD, optional=True)
    hoger: Sealed | None = sealed(Categorie.GVA_GEDEELD, optional=True)
    reden: Sealed | None = sealed(Categorie.GVA_GEDEELD, optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("cijfer", "gedeeld") if self.gedeeld else ("cijfer",)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.betreft_id


class Schaalgrenzen(Row, table=True):
    """At most one row: from where the numbers ask for a conversation in this room. Without it the ordinary
    ones hold."""

    spreiding: int
    laag: int
    daling: int
    kind_lager: bool
