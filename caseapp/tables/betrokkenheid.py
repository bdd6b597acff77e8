"""Who is around a gezin: the one contactpersoon, the others with purpose and end date, and who asks to
come in."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.toegangsvraag import VraagStatus
from ..permissions import Categorie, Relatie, altijd_begrensd
from .gezin import Gezin
from .row import AlsStuk, Inhoud, Row, choice, niemand, related, word_type
from .wie import Gebruiker
from .zegel import Eigenaar, Sealed, sealed


class ContactpersoonToewijzing(Row, table=True):
    """Exactly one open one per gezin: the partial unique index keeps it, beside the domain."""

    __table_args__ = (
        sa.Index("uq_een_contactpersoon", "gezin_id", unique=True, sqlite_where=sa.text("tot IS NULL")),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    vervanger_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    van: datetime
    tot: datetime | None = None
    bereikbaar: Sealed = sealed(Categorie.GEZIN_GEZAG)

    gezin: Gezin = related()
    gebruiker: Gebruiker = related(foreign_keys="ContactpersoonToewijzing.gebruiker_id")
    vervanger: Gebruiker | None = related(foreign_keys="ContactpersoonToewijzing.vervanger_id")

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.GEZIN, self.gezin_id


class CaseRelatie(AlsStuk, Row, table=True):
    """Involvement: who, how, what for, from when until when. Access follows it, and ends with it.

    `categorieen`: only these kinds of information; empty: all that his column gives."""

    __table_args__ = (
        sa.Index(
            "uq_een_relatie",
            "gezin_id",
            "gebruiker_id",
            unique=True,
            sqlite_where=sa.text("beeindigd IS NULL"),
        ),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    relatie: Relatie = choice(Relatie)
    van: date
    tot: date | None = None
    beeindigd: date | None = None
    door_id: UUID | None = None
    doel: Sealed = sealed(Categorie.GEZIN_GEZAG)
    einde: Sealed | None = sealed(Categorie.GEZIN_GEZAG, optional=True)
    niet_voor: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    categorieen: list[str] | None = Field(default=None, sa_type=sa.JSON(none_as_null=True))

    gezin: Gezin = related()
    gebruiker: Gebruiker = related()

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.GEZIN, self.gezin_id

    @property
    def categorie(self) -> Categorie:
        return Categorie.GEZIN_GEZAG

    @property
    def afgeschermd_voor(self) -> Collection[str]:
        return self.niet_voor

    @property
    def auteur(self) -> UUID | None:
        return self.door_id

    @property
    def grens(self) -> frozenset[Categorie] | None:
        """None: his whole column. Who always joins within a list and has none, reads nothing."""
        if not self.categorieen and not altijd_begrensd(self.relatie):
            return None
        return frozenset(map(Categorie, self.categorieen or ()))


class ToegangsVraag(Inhoud, table=True):
    """A colleague asks to be let in, with a reason; the contactpersoon decides, with a reason."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id")
    op: datetime
    status: VraagStatus = choice(VraagStatus, default=VraagStatus.OPEN)
    besloten_op: datetime | None = None
    besloten_door: UUID | None = None
    reden: Sealed = sealed()
    motivering: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    gebruiker: Gebruiker = related()
