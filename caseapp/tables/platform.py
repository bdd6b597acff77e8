"""The platform store: accounts, rooms with their wrapped keys, sessions, invitations and tries."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..permissions import Categorie, Rol
from .row import Bewaring, Opslag, Row, choice, related
from .zegel import Eigenaar, Sealed, sealed


class RuimteSoort(StrEnum):
    SJABLOON = "sjabloon"
    DEMONSTRATIE = "demonstratie"
    OEFENING = "oefening"


class PlatformRow(Row):
    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND
    opslag: ClassVar[Opslag] = Opslag.PLATFORM


class Account(PlatformRow, table=True):
    """A trainer or beheerder. The name is sealed; `naam_token` is its blind index, for log-in only.

    `totp`: the secret shared with an authenticator app. It counts from the first code that fitted on;
    `totp_stap` is the time step (of 30 s) of the last code that was used.
    """

    rol: Rol = choice(Rol)
    naam_token: bytes = Field(unique=True)
    wachtwoord_hash: str = Field(max_length=200)
    actief: bool = True
    sinds: datetime
    naam: Sealed = sealed(Categorie.TRAINING)
    totp: Sealed | None = sealed(Categorie.TRAINING, optional=True, unchecked=True)
    totp_stap: int | None = None

    @property
    def tweestaps(self) -> bool:
        """Whether a code is asked at log-in."""
        return self.totp is not None and self.totp_stap is not None

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Ruimte(PlatformRow, table=True):
    """An oefenruimte (or the template of one): where its file is, and its wrapped key.

    `begin_regel`: how many lines its log had when it began. `volgend`: the next wrapped key, while
    keys are being changed.
    """

    naam: str = Field(max_length=80)
    soort: RuimteSoort = choice(RuimteSoort)
    bestand: str = Field(max_length=80, unique=True)
    bron: str = Field(default="", max_length=80)
    sinds: datetime
    begin_regel: int
    kek: int
    ingepakt: bytes
    volgend: bytes | None = None


class Sessie(PlatformRow, table=True):
    """A log-in. Only the SHA-256 of the token is kept; `beeindigd` kills it at once."""

    token: bytes = Field(unique=True)
    ruimte_id: UUID | None = Field(default=None, foreign_key="ruimte.id")
    gebruiker_id: UUID | None = None
    account_id: UUID | None = Field(default=None, foreign_key="account.id")
    gegevens: dict[str, Any] = Field(default_factory=lambda: {}, sa_type=sa.JSON)
    begonnen: datetime
    laatst: datetime = Field(index=True)
    beeindigd: datetime | None = None

    ruimte: Ruimte | None = related()
    account: Account | None = related()


class Uitnodiging(PlatformRow, table=True):
    """A one-time link to make an account."""

    token: bytes = Field(unique=True)
    rol: Rol = choice(Rol)
    tot: datetime
    gebruikt: datetime | None = None


class Poging(PlatformRow, table=True):
    """A try that failed, for throttling. `wat` is a keyed hash: never a name, never an address."""

    wat: bytes = Field(index=True)
    op: datetime = Field(index=True)
