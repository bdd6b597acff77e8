"""What is told and agreed in a gezin: own words, where somebody stays, terms; and the journal of what
happened."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.termijn import TermijnSoort
from ..domain.uitspraak import UitspraakSoort, UitspraakVorm
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Bewaring, Inhoud, choice, related, word_type
from .wie import Gebruiker
from .zegel import Eigenaar, Sealed, sealed

OPEN = sa.text("afgerond_op IS NULL")


class Uitspraak(Inhoud, table=True):
    """Own words, verbatim. Under the key of who said them; nobody ever edits them, the store refuses it.

    `over_id`: the earlier words that these add to or take back. Without a `vorm` they were spoken.
    """

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(sa_type=word_type(Categorie))
    op: datetime
    vorm: UitspraakVorm | None = choice(UitspraakVorm, default=None, nullable=True)
    soort: UitspraakSoort | None = choice(UitspraakSoort, default=None, nullable=True)
    over_id: UUID | None = None
    tekst: Sealed = sealed()
    bij: Sealed | None = sealed(optional=True)
    vertaling: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.betreft_id


class Verblijfplaats(Inhoud, table=True):
    """Where somebody stays and nobody may know. Silent, also that it exists."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.VERBLIJFPLAATS, sa_type=word_type(Categorie))
    op: datetime
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    persoon: Persoon = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.betreft_id


class Termijn(Inhoud, table=True):
    """Something that is due, for whom, and until when it is on time. Written by the act that causes it."""

    __table_args__ = (
        sa.Index(
            "ix_termijn_open_gezin", "gezin_id", "uiterlijk", sqlite_where=sa.text("afgerond_op IS NULL")
        ),
        sa.Index("ix_termijn_open_dag", "uiterlijk", "gezin_id", sqlite_where=sa.text("afgerond_op IS NULL")),
        sa.Index("ix_termijn_open_soort", "soort", "uiterlijk", sqlite_where=sa.text("afgerond_op IS NULL")),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    soort: TermijnSoort = choice(TermijnSoort)
    uiterlijk: date = Field(index=True)
    voor_id: UUID | None = Field(default=None, foreign_key="gebruiker.id", index=True)
    afgerond_op: datetime | None = None
    tekst: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    voor: Gebruiker | None = related()


class Gebeurtenis(Inhoud, table=True):
    """The journal: it stays, also when the story is wound back; the timeline shows the current take."""

    __table_args__ = (sa.Index("ix_gebeurtenis_categorie_op", "categorie", "op"),)
    bewaring: ClassVar[Bewaring] = Bewaring.BLIJVEND

    categorie: Categorie = Field(sa_type=word_type(Categorie))
    soort: GebeurtenisSoort = choice(GebeurtenisSoort)
    op: datetime = Field(index=True)
    op_echt: datetime
    take: int = 0
    stuk_id: UUID | None = None  # the record it tells of; no key, for that one is wound back and this stays
    tekst: Sealed | None = sealed(optional=True)
