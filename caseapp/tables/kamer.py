"""The lokale kamer: the series, its zittingen, who is asked, and what a gezin is called in it."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.kamer.woorden import DeelnemerAntwoord, ZittingStap, ZittingStatus
from ..permissions import Categorie
from .gezin import Gezin
from .row import Row, choice, related
from .wie import Gebruiker
from .zegel import Eigenaar, Sealed, sealed


class Kamer(Row, table=True):
    naam: str = Field(max_length=80, unique=True)
    voorzitter_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    begonnen_op: datetime

    voorzitter: Gebruiker = related()


class KamerPseudoniem(Row, table=True):
    """What a gezin is called in this kamer: always the same here, and not to be traced to another."""

    __table_args__ = (sa.UniqueConstraint("kamer_id", "gezin_id"), sa.UniqueConstraint("kamer_id", "nummer"))
    kamer_id: UUID = Field(foreign_key="kamer.id")
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    nummer: int

    kamer: Kamer = related()
    gezin: Gezin = related()


class Zitting(Row, table=True):
    """`stand` counts every change that a screen shows. `stap_sinds`: by the clock on the wall, for the timer.
    What is kept here is of no gezin: sealed under a key of the kamer."""

    kamer_id: UUID = Field(foreign_key="kamer.id", index=True)
    op: datetime
    minuten: int
    quorum: int
    status: ZittingStatus = choice(ZittingStatus, default=ZittingStatus.GEPLAND)
    stap: ZittingStap | None = choice(ZittingStap, default=None, nullable=True)
    stap_sinds: datetime | None = None
    inbreng_id: UUID | None = None
    beurt_id: UUID | None = None
    stand: int = 0
    geopend_op: datetime | None = None
    gesloten_op: datetime | None = None
    volgende_op: date | None = None
    leerpunt: Sealed | None = sealed(Categorie.OVERLEG, optional=True)

    kamer: Kamer = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.kamer_id


class ZittingDeelnemer(Row, table=True):
    """Who is asked for a zitting, what he said, whether he was there, and whether his hand is up."""

    __table_args__ = (sa.UniqueConstraint("zitting_id", "gebruiker_id"),)
    zitting_id: UUID = Field(foreign_key="zitting.id", index=True)
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    antwoord: DeelnemerAntwoord = choice(DeelnemerAntwoord, default=DeelnemerAntwoord.GEVRAAGD)
    gevraagd_op: datetime
    aanwezig_op: datetime | None = None
    hand_op: datetime | None = None

    zitting: Zitting = related()
    gebruiker: Gebruiker = related()
