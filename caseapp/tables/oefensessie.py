"""A training on the platform: who leads it, its rooms and their codes; and in each room who sits where."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from ..permissions import Categorie
from .platform import Account, PlatformRow, Ruimte
from .row import Bewaring, Row, related
from .zegel import Eigenaar, Sealed, sealed


class Oefensessie(PlatformRow, table=True):
    """One training of one trainer. `bron`: what its rooms begin with, as in Oefening; empty for the whole
    demonstration. `gesloten`: no code opens any more; `gewist`: its rooms are gone. `hulp`: where to go
    afterwards, checked by the trainer on `hulp_nagekeken`; numbers of help stand there, so it is not looked
    through for them."""

    naam: str = Field(max_length=60)
    account_id: UUID = Field(foreign_key="account.id", index=True)
    begonnen: datetime
    gesloten: datetime | None = None
    gewist: datetime | None = None
    bron: str | None = Field(default=None, max_length=80)
    hulp: Sealed | None = sealed(Categorie.TRAINING, optional=True, unchecked=True)
    hulp_nagekeken: datetime | None = None

    account: Account = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Oefengroep(PlatformRow, table=True):
    """One room of a training. `token`: the blind index of its code; the code itself is sealed, for the
    trainer to show. `kijktoken` and `kijkcode`: the same for who only watches. `schermtoken`: the SHA-256 of
    the link for the screen; once that is used, of what the browser of the screen keeps. `ruimte_id` is empty
    once the room is destroyed."""

    oefensessie_id: UUID = Field(foreign_key="oefensessie.id", index=True)
    nummer: int
    ruimte_id: UUID | None = Field(default=None, foreign_key="ruimte.id")
    token: bytes = Field(unique=True)
    code: Sealed = sealed(Categorie.TRAINING)
    code_tot: datetime
    kijktoken: bytes | None = Field(default=None, index=True, unique=True)
    kijkcode: Sealed | None = sealed(Categorie.TRAINING, optional=True)
    schermtoken: bytes | None = Field(default=None, index=True, unique=True)

    oefensessie: Oefensessie = related()
    ruimte: Ruimte | None = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Verslag(PlatformRow, table=True):
    """What a room leaves behind when it is destroyed: its report, without names, as JSON. One for each room,
    until the trainer throws it away."""

    oefengroep_id: UUID = Field(foreign_key="oefengroep.id", unique=True)
    gemaakt: datetime
    inhoud: Sealed = sealed(Categorie.TRAINING, unchecked=True)

    oefengroep: Oefengroep = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.oefengroep_id


class Deelnemer(Row, table=True):
    """Who sits at a card in this room. `apparaat`: SHA-256 of what his browser keeps, so that he gets his
    card back. `bijnaam`: for the trainer alone; gone with the key of the room. `gebruiker_id` is no foreign
    key: who sits there stays, also while the story is put back."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    gebruiker_id: UUID = Field(unique=True)
    apparaat: bytes = Field(unique=True)
    sinds_echt: datetime
    bijnaam: Sealed | None = sealed(Categorie.TRAINING, optional=True)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id
