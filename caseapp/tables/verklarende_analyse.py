"""The verklarende analyse: pieces that are only added to, versions that stay, and what each found."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.stellingname import Stelling
from ..domain.verklarende_analyse.woorden import AnalyseDeel, VertelSoort
from ..domain.versie import VersieStatus
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, niemand, related, word_type
from .zegel import Eigenaar, Sealed, sealed

OPEN = sa.text("status IN ('concept', 'ter_bespreking')")
LEIDEND = sa.text("status = 'vastgesteld'")


class AnalyseVersie(Inhoud, table=True):
    """One version. `stukken`: the ids of the rows that are in it, once it lies still; `afdruk`: SHA-256 of
    the shared layer of those. The store refuses to change a vastgestelde version (a trigger of 0010)."""

    __table_args__ = (
        sa.Index("uq_een_open_analyse", "gezin_id", unique=True, sqlite_where=OPEN),
        sa.Index("uq_een_leidende_analyse", "gezin_id", unique=True, sqlite_where=LEIDEND),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.GVA_GEDEELD, sa_type=word_type(Categorie))
    status: VersieStatus = choice(VersieStatus, default=VersieStatus.CONCEPT)
    spoed: bool = False
    nummer: str | None = None
    begonnen: datetime
    bespreken_tot: date | None = None
    vastgesteld_op: datetime | None = None
    volgende: date | None = None
    stukken: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    afdruk: bytes | None = None
    aanleiding: Sealed = sealed()
    ingetrokken_omdat: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()


class Bijdrage(Inhoud, table=True):
    """One wording of one piece of one part. A rewording is a new row with the same `kern_id` and the next
    `herziening`; the store refuses to change one. `inhoud`: the fields of that part, as JSON."""

    __table_args__ = (sa.UniqueConstraint("kern_id", "herziening"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID | None = Field(default=None, foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.GVA_GEDEELD, sa_type=word_type(Categorie))
    deel: AnalyseDeel = choice(AnalyseDeel)
    kern_id: UUID
    herziening: int = 1
    eerste_auteur_id: UUID | None = None
    ingetrokken: bool = False
    op: datetime
    inhoud: Sealed = sealed(unchecked=True)  # checked field by field: ids and words are no text of people

    gezin: Gezin = related()
    persoon: Persoon | None = related()


class Stellingname(Inhoud, table=True):
    """What one person finds of a statement, of own words, or of a whole version. `wie_id`: a persoon of the
    gezin, or a worker. Only added to: the last of each counts. Shielded ones are numbered apart."""

    __table_args__ = (sa.UniqueConstraint("over_id", "wie_id", "categorie", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID | None = Field(default=None, foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.GVA_GEDEELD, sa_type=word_type(Categorie))
    over_id: UUID = Field(index=True)
    wie_id: UUID
    nummer: int
    stelling: Stelling = choice(Stelling)
    op: datetime
    reden: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon | None = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("eigen_stem",)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return (Eigenaar.PERSOON, self.betreft_id) if self.betreft_id else (Eigenaar.GEZIN, self.gezin_id)


class Verteld(Inhoud, table=True):
    """That somebody had to tell the story once more, or that it was read instead (domein 3.2-15)."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.GVA_GEDEELD, sa_type=word_type(Categorie))
    soort: VertelSoort = choice(VertelSoort)
    organisatie_id: UUID | None = None
    op: datetime

    gezin: Gezin = related()
    persoon: Persoon = related()
