"""Who stand around a gezin, and what its members said to the question whether they may help."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.netwerk import NetwerkAntwoord, NetwerkLijn, NetwerkStatus, SteunSoort
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, niemand, related, word_type
from .wie import Gebruiker
from .zegel import Sealed, sealed


class Netwerklid(Inhoud, table=True):
    """A steunfiguur. `gebruiker_id`: who takes part as this person; only while betrokken in the audience.

    `vanaf`: answers before this number were to an earlier question, and do not count any more.
    """

    __table_args__ = (sa.UniqueConstraint("gezin_id", "gebruiker_id"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.NETWERK, sa_type=word_type(Categorie))
    gebruiker_id: UUID | None = Field(default=None, foreign_key="gebruiker.id", index=True)
    soort: SteunSoort = choice(SteunSoort)
    status: NetwerkStatus = choice(NetwerkStatus, default=NetwerkStatus.GEVRAAGD)
    lijn: NetwerkLijn = choice(NetwerkLijn, default=NetwerkLijn.STEUNEND)
    vertrouwd_door: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    vanaf: int = 1
    naam: Sealed = sealed()
    relatie: Sealed = sealed()
    weet: Sealed | None = sealed(optional=True)
    afspraak: Sealed | None = sealed(optional=True)
    reden: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    gebruiker: Gebruiker | None = related()


class Netwerktoestemming(Inhoud, table=True):
    """One answer of one member of the gezin. It is only added to; the last one of each counts."""

    __table_args__ = (sa.UniqueConstraint("netwerklid_id", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.NETWERK, sa_type=word_type(Categorie))
    netwerklid_id: UUID = Field(foreign_key="netwerklid.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    nummer: int
    antwoord: NetwerkAntwoord = choice(NetwerkAntwoord)
    op: datetime

    gezin: Gezin = related()
    netwerklid: Netwerklid = related()
    persoon: Persoon = related()
