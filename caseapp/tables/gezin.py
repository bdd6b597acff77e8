"""A gezin, its people, who lives with whom, whose child somebody is, who is a couple, who has gezag."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.gezin import BijzonderProtocol, Fase, GezinRol, GezinStatus, PartnerSoort
from ..domain.wonen import Inkijk
from ..permissions import Categorie
from .row import AlsStuk, Row, choice, related
from .zegel import Eigenaar, Sealed, sealed

if TYPE_CHECKING:
    from .betrokkenheid import ContactpersoonToewijzing
    from .delen import ProtocolBesluit
    from .wonen import Woonperiode


class Gezin(Row, table=True):
    """`kenmerk` is the pseudonym of the gezin inside this room: 'K-07'."""

    __table_args__ = (sa.Index("ix_gezin_status_sinds", "status", "sinds"),)
    kenmerk: str = Field(max_length=10, unique=True)
    status: GezinStatus = choice(GezinStatus, default=GezinStatus.NIEUW)
    sinds: datetime
    bijzonder_protocol: BijzonderProtocol | None = choice(BijzonderProtocol, default=None, nullable=True)
    naam: Sealed = sealed(Categorie.GEZIN_GEZAG)
    situatie: Sealed | None = sealed(Categorie.GVA_GEDEELD, optional=True)

    leden: list["Gezinslid"] = related("gezin", order_by="Gezinslid.volgorde")
    toewijzing: Optional["ContactpersoonToewijzing"] = related(
        primaryjoin="and_(Gezin.id == ContactpersoonToewijzing.gezin_id, "
        "ContactpersoonToewijzing.tot.is_(None))",
        viewonly=True,
        uselist=False,
    )
    protocol: Optional["ProtocolBesluit"] = related(
        primaryjoin="and_(Gezin.id == ProtocolBesluit.gezin_id, ProtocolBesluit.opgeheven_op.is_(None))",
        viewonly=True,
        uselist=False,
    )

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.GEZIN, self.id


class Persoon(AlsStuk, Row, table=True):
    """A fictitious natural person; may belong to more than one gezin, so his own key seals what is his."""

    roepnaam: Sealed = sealed(Categorie.GEZIN_GEZAG)
    geboren: Sealed = sealed(Categorie.GEZIN_GEZAG)
    achternaam: Sealed = sealed(Categorie.IDENTITEIT)

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.id

    @property
    def categorie(self) -> Categorie:
        return Categorie.GEZIN_GEZAG

    @property
    def betreft(self) -> UUID | None:
        return self.id


class Gezinslid(AlsStuk, Row, table=True):
    """A place in a gezin. `huishouden`: the first home, by number within this gezin; empty: lives elsewhere.

    What changed after that stands in `woonperioden`. `geboortejaar`: the year alone, sealed with the phases,
    so that who keeps the process knows 'kind A (8-10)'; empty: laid down before this was kept.
    """

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    persoon_id: UUID = Field(foreign_key="persoon.id", index=True)
    rol: GezinRol = choice(GezinRol)
    huishouden: int | None = Field(default=None, ge=1, le=9)
    volgorde: int
    van: date
    tot: date | None = None
    fase: Fase | None = choice(Fase, default=None, nullable=True)
    geboortejaar: Sealed | None = sealed(Categorie.SCORES, optional=True)

    gezin: Gezin = related("leden")
    persoon: Persoon = related()
    woonperioden: list["Woonperiode"] = related("lid", order_by="[Woonperiode.van, Woonperiode.huishouden]")

    def eigenaar(self, categorie: Categorie) -> tuple[Eigenaar, UUID]:
        return Eigenaar.PERSOON, self.persoon_id

    @property
    def categorie(self) -> Categorie:
        return Categorie.SCORES

    @property
    def betreft(self) -> UUID | None:
        return self.persoon_id


class Gezagsrelatie(Row, table=True):
    """Who decides about a minor. `tot`: the last day. `inkijk` empty: laid down before this was asked."""

    kind_id: UUID = Field(foreign_key="persoon.id", index=True)
    ouder_id: UUID = Field(foreign_key="persoon.id", index=True)
    van: date
    tot: date | None = None
    inkijk: Inkijk | None = choice(Inkijk, default=None, nullable=True)

    kind: Persoon = related(foreign_keys="Gezagsrelatie.kind_id")
    ouder: Persoon = related(foreign_keys="Gezagsrelatie.ouder_id")


class Ouderschap(Row, table=True):
    """Whose child somebody is: by birth, by recognition or by adoption. Gezag stands apart from it."""

    __table_args__ = (
        sa.UniqueConstraint("kind_id", "ouder_id"),
        sa.CheckConstraint("kind_id <> ouder_id", name="niet_zichzelf"),
    )
    kind_id: UUID = Field(foreign_key="persoon.id", index=True)
    ouder_id: UUID = Field(foreign_key="persoon.id", index=True)

    kind: Persoon = related(foreign_keys="Ouderschap.kind_id")
    ouder: Persoon = related(foreign_keys="Ouderschap.ouder_id")


class Partnerschap(Row, table=True):
    """Two people who are or were a couple, the lower id first; at most one running row for the two."""

    __table_args__ = (
        sa.Index(
            "uq_een_partnerschap",
            "een_id",
            "ander_id",
            unique=True,
            sqlite_where=sa.text("tot IS NULL"),
        ),
        sa.CheckConstraint("een_id < ander_id", name="lage_eerst"),
    )
    een_id: UUID = Field(foreign_key="persoon.id", index=True)
    ander_id: UUID = Field(foreign_key="persoon.id", index=True)
    soort: PartnerSoort = choice(PartnerSoort)
    van: date
    tot: date | None = None

    een: Persoon = related(foreign_keys="Partnerschap.een_id")
    ander: Persoon = related(foreign_keys="Partnerschap.ander_id")
