"""Contacts and incidents: a record of their own, beside the gebeurtenis that tells of them."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.contact import ContactHoe
from ..domain.incident import BronSoort, Geweldsrelatie, IncidentRol, SoortBewering
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, Row, choice, niemand, related, word_type
from .zegel import Sealed, sealed


class Contact(Inhoud, table=True):
    """Who spoke with whom. `gebeurd` and `vastgelegd` are moments of the story, `vastgelegd_echt` is real."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.GVA_GEDEELD, sa_type=word_type(Categorie))
    hoe: ContactHoe = choice(ContactHoe)
    apart: bool
    gebeurd: datetime
    vastgelegd: datetime
    vastgelegd_echt: datetime
    waarover: Sealed = sealed()
    waar: Sealed | None = sealed(optional=True)
    anderen: Sealed | None = sealed(optional=True)
    bij: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    personen: list["ContactPersoon"] = related("contact", order_by="ContactPersoon.volgorde")


class ContactPersoon(Row, table=True):
    """Somebody of the gezin in a contact: spoken with, or only there."""

    __table_args__ = (sa.UniqueConstraint("contact_id", "persoon_id"),)
    contact_id: UUID = Field(foreign_key="contact.id", index=True)
    persoon_id: UUID = Field(foreign_key="persoon.id", index=True)
    volgorde: int
    gesproken: bool

    contact: Contact = related("personen")
    persoon: Persoon = related()


class Incident(Inhoud, table=True):
    """What happened between people, by whom it is told and how sure it is. `aard`: kinds of act."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.GVA_GEDEELD, sa_type=word_type(Categorie))
    aard: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    relatie: Geweldsrelatie | None = choice(Geweldsrelatie, default=None, nullable=True)
    bron_soort: BronSoort = choice(BronSoort)
    bewering: SoortBewering = choice(SoortBewering)
    gebeurd: datetime
    vastgelegd: datetime
    vastgelegd_echt: datetime
    tekst: Sealed = sealed()
    bron: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    personen: list["IncidentPersoon"] = related("incident", order_by="IncidentPersoon.volgorde")


class IncidentPersoon(Row, table=True):
    """The part of one person in one incident; nowhere else does anybody have such a role."""

    __table_args__ = (sa.UniqueConstraint("incident_id", "persoon_id"),)
    incident_id: UUID = Field(foreign_key="incident.id", index=True)
    persoon_id: UUID = Field(foreign_key="persoon.id", index=True)
    volgorde: int
    rol: IncidentRol = choice(IncidentRol)

    incident: Incident = related("personen")
    persoon: Persoon = related()
