"""What stays of an exercise, also when its story is wound back: how it was played, points to go back to,
who watches, and what was said afterwards. Ids of the story stand here without a key."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from ..domain.nabespreking import Kopje
from ..domain.oefenverloop import Notitiesoort, PuntReden, SpelSoort, TerugblikSoort
from ..permissions import Categorie
from .row import Bewaring, Row, choice
from .zegel import Eigenaar, Sealed, sealed


class Spelmoment(Row, table=True):
    """The journal of the play. `op`: the time in the story; `tot`: where a jump went to. `wie_id`: the card
    that did it; never for `stil`. `stuk_id`: the inject, the fact or the expectation."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    soort: SpelSoort = choice(SpelSoort)
    op: datetime = Field(index=True)
    op_echt: datetime
    take: int = 0
    tot: datetime | None = None
    wie_id: UUID | None = None
    stuk_id: UUID | None = None


class Herstelpunt(Row, table=True):
    """The story as it stood, in a file without keys beside the room. `bestand`: its name there."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    bestand: str = Field(max_length=80, unique=True)
    reden: PuntReden = choice(PuntReden)
    op: datetime
    op_echt: datetime
    take: int


class Waarnemer(Row, table=True):
    """Somebody who watches and writes nothing in the story. `apparaat`: as for a Deelnemer. `kijkt_als`: the
    card through whose eyes; empty for all of it."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    apparaat: bytes = Field(unique=True)
    sinds_echt: datetime
    kijkt_als: UUID | None = None
    bijnaam: Sealed | None = sealed(Categorie.TRAINING, optional=True)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Spelnotitie(Row, table=True):
    """What the trainer (no `waarnemer_id`) or somebody who watches wrote beside the play. `leerdoel_id`: what
    it tells of. Afterwards: at which `kopje` of the debrief, or which moment (`stuk_id`) was chosen."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    soort: Notitiesoort = choice(Notitiesoort)
    op: datetime
    op_echt: datetime
    take: int
    waarnemer_id: UUID | None = None
    leerdoel_id: UUID | None = None
    element: str = Field(default="", max_length=4)
    kopje: Kopje | None = choice(Kopje, default=None, nullable=True)
    stuk_id: UUID | None = None
    tekst: Sealed = sealed(Categorie.TRAINING)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id


class Terugblik(Row, table=True):
    """What was said afterwards. Plus and delta are of nobody; a voornemen is of one card; a verbeteractie is
    of an organisation, in words, with a day."""

    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    soort: TerugblikSoort = choice(TerugblikSoort)
    op_echt: datetime
    gebruiker_id: UUID | None = None
    organisatie: str = Field(default="", max_length=80)
    uiterlijk: date | None = None
    tekst: Sealed = sealed(Categorie.TRAINING)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id
