"""What a scenario puts into a room: rounds, cards with what only they know, what arrives, and what is
expected after it. All of it belongs to the story: it is wound back with it."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, UniqueConstraint

from ..domain.scenario.woorden import InjectKanaal, InjectSoort, OefenActie
from ..permissions import Categorie
from .gezin import Persoon
from .row import Row, choice, related
from .wie import Gebruiker
from .zegel import Eigenaar, Sealed, sealed


class Oefening(Row, table=True):
    """One row: what is played here. `bron`: `casus:` or `scenario:` and its key. `zaad`: for the dice.
    `rest`: what is only shown (warning, how to stop, questions afterwards), as JSON."""

    bron: str = Field(max_length=80)
    titel: str = Field(max_length=200)
    zaad: int = 0
    looptijd: int  # days
    rest: Sealed = sealed(Categorie.TRAINING, unchecked=True)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Ronde(Row, table=True):
    """A stretch of the story that is played in one go, up to and including day `tot_dag`."""

    nummer: int
    titel: str = Field(max_length=200)
    tot_dag: int
    minuten: int


class Leerdoel(Row, table=True):
    """What a group learns here. `elementen`: what it rests on (W1 … V5)."""

    nummer: int
    elementen: list[str] = Field(default_factory=lambda: [], sa_type=sa.JSON)
    tekst: Sealed = sealed(Categorie.TRAINING)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Rolkaart(Row, table=True):
    """What is written on one card for who holds it alone."""

    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", unique=True)
    belang: Sealed = sealed(Categorie.TRAINING)
    opdracht: Sealed = sealed(Categorie.TRAINING)

    gebruiker: Gebruiker = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.gebruiker_id


class Feit(Row, table=True):
    """A piece of knowledge that not everybody has. `sleutel`: how the scenario calls it."""

    nummer: int
    sleutel: str = Field(max_length=80)
    kritiek: bool = False
    over_id: UUID | None = Field(default=None, foreign_key="persoon.id")
    tekst: Sealed = sealed(Categorie.TRAINING)

    over: Persoon | None = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class FeitBij(Row, table=True):
    """Who knows a fact. Without `op` from the beginning; else told then, by `van_id`."""

    __table_args__ = (UniqueConstraint("feit_id", "gebruiker_id"),)
    feit_id: UUID = Field(foreign_key="feit.id")
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    op: datetime | None = None
    van_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")

    feit: Feit = related()
    gebruiker: Gebruiker = related(foreign_keys="FeitBij.gebruiker_id")
    van: Gebruiker | None = related(foreign_keys="FeitBij.van_id")


class Inject(Row, table=True):
    """Something that arrives. `moment`: when it is due, for what is planned. `binnen_op`: when it arrived;
    `overgeslagen_op`: when the trainer let it go by. `afzender`: from whom, as the scenario calls him."""

    nummer: int
    sleutel: str = Field(max_length=80)
    soort: InjectSoort = choice(InjectSoort)
    kanaal: InjectKanaal | None = choice(InjectKanaal, default=None, nullable=True)
    moment: datetime | None = Field(default=None, index=True)
    binnen_op: datetime | None = None
    overgeslagen_op: datetime | None = None
    titel: Sealed = sealed(Categorie.TRAINING)
    afzender: Sealed | None = sealed(Categorie.TRAINING, optional=True)
    tekst: Sealed = sealed(Categorie.TRAINING)
    trainer: Sealed | None = sealed(Categorie.TRAINING, optional=True)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class InjectVoor(Row, table=True):
    """At which card an inject arrives, and when it was first read there."""

    __table_args__ = (UniqueConstraint("inject_id", "gebruiker_id"),)
    inject_id: UUID = Field(foreign_key="inject.id")
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    gelezen_op: datetime | None = None

    inject: Inject = related()
    gebruiker: Gebruiker = related()


class Verwachting(Row, table=True):
    """What a group does within a time after an inject; for the trainer alone. `binnen`: as it is written
    (`5 werkdagen`); `uiterlijk`: until when, once the inject is in. `over`: about whom, or which fact.
    `gehaald_op` and `gemist_op`: what the trainer says of it; empty, the software looks."""

    inject_id: UUID = Field(foreign_key="inject.id", index=True)
    nummer: int
    actie: OefenActie | None = choice(OefenActie, default=None, nullable=True)
    over: str = Field(default="", max_length=80)
    binnen: str = Field(max_length=40)
    uiterlijk: datetime | None = None
    gehaald_op: datetime | None = None
    gemist_op: datetime | None = None
    tekst: Sealed = sealed(Categorie.TRAINING)

    inject: Inject = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.inject_id
