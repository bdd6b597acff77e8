"""A text that was taken away because it may be about real people, under a key of its own."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from ..domain.quarantaine import QuarantaineStand
from ..permissions import Categorie
from .row import Bewaring, Row, choice, related, word_type
from .zegel import Eigenaar, Sealed, sealed


class Quarantaine(Row, table=True):
    """`pad`: the page on which it was pointed at. It stays when the story is wound back: what is real does
    not become invented by that. The key of its texts is its own; wiping is destroying that key."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    stand: QuarantaineStand = choice(QuarantaineStand, default=QuarantaineStand.WACHT, index=True)
    door_id: UUID
    op: datetime
    op_echt: datetime
    pad: str = Field(max_length=300)
    gelezen_door: UUID | None = None
    gelezen_op: datetime | None = None
    beslist_door: UUID | None = None
    beslist_op: datetime | None = None

    teksten: list["QuarantaineTekst"] = related("quarantaine")


class QuarantaineTekst(Row, table=True):
    """One place where it stood (`soort`: the table), and the whole value of it as it was. `vervangen`:
    SHA-256 of the ciphertext that was put there; only while that still lies there, the text can go back.
    `aangewezen`: the place that was pointed at; all others hold the same text and were found with it.

    `uit_gezin` and `gegeven` are not called gezin_id and categorie: then no line about this row is of that
    gezin, and nobody reads there that something he may not know of was taken away."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    quarantaine_id: UUID = Field(foreign_key="quarantaine.id", index=True)
    soort: str = Field(max_length=60)
    kolom: str = Field(max_length=60)
    rij_id: UUID
    uit_gezin: UUID | None = None
    gegeven: Categorie = Field(sa_type=word_type(Categorie))
    aangewezen: bool = False
    vervangen: str = Field(max_length=64)
    tekst: Sealed | None = sealed(Categorie.TRAINING, optional=True, unchecked=True)

    quarantaine: Quarantaine = related("teksten")

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.quarantaine_id
