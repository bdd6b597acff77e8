"""Handing a gezin on from Veilig Thuis, looking again after that, and the terms that were agreed on."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.overdracht import Kennismaking
from ..domain.veilig_thuis.monitoring import MonitorUitkomst
from ..domain.veilig_thuis.overdracht import AanbodStatus
from ..permissions import Categorie
from .gezin import Gezin
from .melding import Melding
from .row import Inhoud, Row, choice, related, word_type
from .wie import Gebruiker, Organisatie
from .zegel import Sealed, sealed


class VtOverdracht(Inhoud, table=True):
    """A package for one organisation: at most one open one per melding. `contact_op`: when they met."""

    __table_args__ = (
        sa.Index(
            "uq_een_vt_overdracht",
            "melding_id",
            unique=True,
            sqlite_where=sa.text("status IN ('aangeboden', 'vraag')"),
        ),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.MELDING, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", index=True)
    naar_organisatie_id: UUID = Field(foreign_key="organisatie.id", index=True)
    status: AanbodStatus = choice(AanbodStatus, default=AanbodStatus.AANGEBODEN)
    gemeld_op: datetime
    aangeboden_op: datetime
    eerste_contact: date
    besloten_op: datetime | None = None
    besloten_door: UUID | None = None
    contactpersoon_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    wijze: Kennismaking | None = choice(Kennismaking, default=None, nullable=True)
    contact_op: date | None = None
    pakket: Sealed = sealed(unchecked=True)  # checked field by field
    vraag: Sealed | None = sealed(optional=True)
    antwoord: Sealed | None = sealed(optional=True)
    reden: Sealed | None = sealed(optional=True)
    koud: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    melding: Melding = related()
    organisatie: Organisatie = related()
    contactpersoon: Gebruiker | None = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("overgedragen",) if self.status is AanbodStatus.AANGENOMEN else ()


class Monitormoment(Inhoud, table=True):
    """A moment at which Veilig Thuis looks again, planned when the gezin was handed on."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.MELDING, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", index=True)
    gepland: date
    gedaan_op: datetime | None = None
    uitkomst: MonitorUitkomst | None = choice(MonitorUitkomst, default=None, nullable=True)
    tekst: Sealed | None = sealed(optional=True)
    kind: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    melding: Melding = related()


class Samenwerkingsafspraken(Row, table=True):
    """At most one row: the terms of this room. Without it the ordinary ones hold."""

    beoordeling_werkdagen: int
    informeren_dagen: int
    onderzoek_weken: int
    wachtlijst_dagen: int
    aannemen_werkdagen: int
    eerste_contact_werkdagen: int
    monitoring_maanden: int
    monitoring_later_maanden: int
