"""A request to destroy a gezin or a persoon for good, and who confirmed it. It stays when the story is
wound back."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from ..domain.vernietiging import VernietigSoort
from ..permissions import Categorie
from .row import Bewaring, Row, choice
from .zegel import Eigenaar, Sealed, sealed


class Vernietiging(Row, table=True):
    """`kenmerk`: the pseudonym of the gezin, so that what was destroyed can be named without saying who it
    was."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    soort: VernietigSoort = choice(VernietigSoort)
    doel_id: UUID = Field(index=True)
    kenmerk: str = Field(max_length=10)
    gevraagd_door: UUID
    op_echt: datetime
    bevestigd_door: UUID | None = None
    bevestigd_op: datetime | None = None
    reden: Sealed = sealed(Categorie.TRAINING)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.gevraagd_door
