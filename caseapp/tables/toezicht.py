"""What who supervises lays down: verdicts on looks, only ever added to; and an onderzoek on a gezin."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.toezicht.oordeel import ToezichtBesluit
from ..permissions import Categorie
from .row import Bewaring, Inhoud, Row, choice, word_type
from .zegel import Eigenaar, Sealed, sealed


class ToezichtOordeel(Row, table=True):
    """On one user, one gezin or none, and one real day, up to a line of the logboek. It stays, as the logboek
    does; so it knows users and gezinnen by id only. `regels`: the rules that were hit then."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    over_id: UUID = Field(index=True)
    over_gezin_id: UUID | None = None
    dag: date
    tot_regel: int
    regels: list[str] = Field(sa_type=sa.JSON)
    besluit: ToezichtBesluit = choice(ToezichtBesluit)
    door_id: UUID
    op: datetime
    op_echt: datetime
    reden: Sealed = sealed(Categorie.LOGGING)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.door_id


class Onderzoek(Inhoud, table=True):
    """Until a real day one toezichthouder, its auteur, reads something of one gezin. `niet_voor`: who does
    not hear of it yet. It stays when the story is wound back."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    categorie: Categorie = Field(default=Categorie.LOGGING, sa_type=word_type(Categorie))
    op: datetime
    op_echt: datetime
    tot: date
    gesloten_echt: datetime | None = None
    reden: Sealed = sealed()
    waarom_stil: Sealed | None = sealed(optional=True)
    uitkomst: Sealed | None = sealed(optional=True)
