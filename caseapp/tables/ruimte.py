"""What a room itself keeps: its clock, its keys, and drafts of who was typing."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field, UniqueConstraint

from ..permissions import Categorie
from .row import Bewaring, Opslag, Row, word_type
from .zegel import LEEG, Compartiment, Eigenaar, Sealed, sealed


class Ruimteklok(Row, table=True):
    """One row: where the story stands. `tempo` in story seconds per real second; 0 stands still. `grens`: a
    running clock goes no further, for something is due there. `stil_sinds`: real time, nobody writes."""

    begin: datetime
    anker_sim: datetime
    anker_echt: datetime
    tempo: float = 0.0
    take: int = 0
    grens: datetime | None = None
    stil_sinds: datetime | None = None


class Dek(Row, table=True):
    """A data key of one compartment, wrapped by the key of this store. `kenmerk`: 8 random bytes."""

    __table_args__ = (UniqueConstraint("soort", "eigenaar_id", "categorie", "beschermt"),)
    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND
    opslag: ClassVar[Opslag] = Opslag.BEIDE

    kenmerk: bytes = Field(unique=True)
    soort: Eigenaar = Field(sa_type=word_type(Eigenaar))
    eigenaar_id: UUID
    categorie: Categorie = Field(sa_type=word_type(Categorie))
    beschermt: UUID = LEEG
    ingepakt: bytes
    vastlegging: bytes

    @property
    def compartiment(self) -> Compartiment:
        return Compartiment(self.soort, self.eigenaar_id, self.categorie, self.beschermt)


class Concept(Row, table=True):
    """A text that was being typed: kept per person and page, given back, never over another one."""

    __table_args__ = (UniqueConstraint("gebruiker_id", "pad"),)
    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    gebruiker_id: UUID
    pad: str = Field(max_length=300)
    op_echt: datetime
    velden: Sealed = sealed(Categorie.WERKAANTEKENINGEN, unchecked=True)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.gebruiker_id
