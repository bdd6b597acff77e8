"""What is brought in to a kamer about one gezin, what was said of it there, and what came out of it."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.delen import Grondslag
from ..domain.kamer.woorden import (
    BijdrageSoort,
    DeelSoort,
    Geinformeerd,
    GezinErbij,
    InbrengStatus,
    KamerActieStatus,
    Wijze,
)
from ..domain.verklarende_analyse.woorden import Leefgebied
from ..permissions import Categorie
from .gezin import Gezin
from .kamer import Kamer, Zitting
from .row import Inhoud, choice, niemand, related, word_type
from .wie import Gebruiker
from .zegel import Sealed, sealed

KAMER = ("kamer",)


class InKamer:
    """What was brought in, or was said of that."""

    @property
    def kenmerken(self) -> Collection[str]:
        return KAMER


class KamerInbreng(InKamer, Inhoud, table=True):
    """`alleen_voor`: who takes part in this one. `voorgelezen_op`: when the advice was read back.
    `vertelt_id`: who tells the gezin. What is taken over of the advice is the answer of who asked."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.OVERLEG, sa_type=word_type(Categorie))
    kamer_id: UUID = Field(foreign_key="kamer.id", index=True)
    zitting_id: UUID | None = Field(default=None, foreign_key="zitting.id", index=True)
    wijze: Wijze = choice(Wijze)
    status: InbrengStatus = choice(InbrengStatus, default=InbrengStatus.INGEBRACHT)
    spoed: bool = False
    minuten: int
    volgorde: int = 0
    ingebracht_op: datetime
    erbij: GezinErbij = choice(GezinErbij)
    grondslag: Grondslag | None = choice(Grondslag, default=None, nullable=True)
    categorieen: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    geinformeerd: Geinformeerd | None = choice(Geinformeerd, default=None, nullable=True)
    uitkomsten: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    besproken_op: datetime | None = None
    voorgelezen_op: datetime | None = None
    beantwoord_op: datetime | None = None
    vertelt_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    vertelt_uiterlijk: date | None = None
    monitoring_op: date | None = None
    vraag: Sealed = sealed()
    wie_er_zijn: Sealed = sealed()
    erbij_uitleg: Sealed = sealed()
    doel: Sealed | None = sealed(optional=True)
    uitleg: Sealed | None = sealed(optional=True)
    advies: Sealed | None = sealed(optional=True)
    overgenomen: Sealed | None = sealed(optional=True)
    niet_overgenomen: Sealed | None = sealed(optional=True)
    vertelt_hoe: Sealed | None = sealed(optional=True)
    waarom: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    kamer: Kamer = related()
    zitting: Zitting | None = related()
    vertelt: Gebruiker | None = related()

    @property
    def gehoor(self) -> Collection[str]:
        """Seen from the gezin: who takes part without knowing whom it is about, must not find it there."""
        return self.alleen_voor if self.wijze is Wijze.OP_NAAM else ()


class KamerDeel(InKamer, Inhoud, table=True):
    """One part of what is told. By name it is of the kind that it is about, anonymously of the kamer."""

    __table_args__ = (sa.UniqueConstraint("inbreng_id", "soort"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.OVERLEG, sa_type=word_type(Categorie))
    inbreng_id: UUID = Field(foreign_key="kamer_inbreng.id", index=True)
    soort: DeelSoort = choice(DeelSoort)
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    inbreng: KamerInbreng = related()


class KamerBijdrage(InKamer, Inhoud, table=True):
    """What somebody said of it in the zitting; only added to."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.OVERLEG, sa_type=word_type(Categorie))
    inbreng_id: UUID = Field(foreign_key="kamer_inbreng.id", index=True)
    soort: BijdrageSoort = choice(BijdrageSoort)
    leefgebied: Leefgebied | None = choice(Leefgebied, default=None, nullable=True)
    op: datetime
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    inbreng: KamerInbreng = related()
    auteur_rij: Gebruiker = related(
        primaryjoin="foreign(KamerBijdrage.auteur_id) == Gebruiker.id", viewonly=True
    )


class KamerActie(InKamer, Inhoud, table=True):
    """What somebody took on himself in the zitting. `uitleg`: what came of it, or why it fell away."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.OVERLEG, sa_type=word_type(Categorie))
    inbreng_id: UUID = Field(foreign_key="kamer_inbreng.id", index=True)
    eigenaar_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    uiterlijk: date
    status: KamerActieStatus = choice(KamerActieStatus, default=KamerActieStatus.OPEN)
    afgerond_op: datetime | None = None
    tekst: Sealed = sealed()
    uitleg: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    inbreng: KamerInbreng = related()
    wie: Gebruiker = related()


class KamerTerugkoppeling(Inhoud, table=True):
    """What the gezin was told of it, for whom it was told. `hoe`: for who works there."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.OVERLEG, sa_type=word_type(Categorie))
    inbreng_id: UUID = Field(foreign_key="kamer_inbreng.id", unique=True)
    op: date
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    inbreng: KamerInbreng = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("samenvatting",)
