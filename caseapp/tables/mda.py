"""MDA++: the aanmelding of a gezin, its weighing, who is in the team until when, the globaal plan, what came
of it, and whom it was told."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.antwoord import JaNeeOnbekend
from ..domain.delen import Grondslag
from ..domain.mda.aanmelding import MdaStatus
from ..domain.mda.plan import Overname
from ..domain.mda.resultaat import GeweldNu, Resultaatmoment, Stemsoort
from ..domain.mda.weging import Herhalingskans, Wegingsbesluit
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .melding import STRUCTUREEL
from .row import Inhoud, choice, niemand, related, word_type
from .wie import Gebruiker, Organisatie
from .zegel import Sealed, sealed

OVERLEG = Categorie.OVERLEG
SAMENVATTING = ("samenvatting",)


class MdaAanmelding(Inhoud, table=True):
    """At most one that is not over per gezin, kept by the partial unique index beside the domain. `tot`:
    until when MDA++ was put in. `bereikt` and `nodig`: what was told back when it ended."""

    __table_args__ = (
        sa.Index(
            "uq_een_mda",
            "gezin_id",
            unique=True,
            sqlite_where=sa.text("status NOT IN ('niet_ingezet', 'afgeschaald')"),
        ),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    organisatie_id: UUID = Field(foreign_key="organisatie.id", index=True)
    status: MdaStatus = choice(MdaStatus, default=MdaStatus.AANGEMELD)
    grondslag: Grondslag = choice(Grondslag)
    aangemeld_op: datetime
    weger_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    besloten_op: datetime | None = None
    tot: date | None = None
    aanspreekpunt_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    afgeschaald_op: date | None = None
    inhoud: Sealed = sealed(unchecked=True)  # checked field by field
    bereikt: Sealed | None = sealed(optional=True)
    nodig: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    organisatie: Organisatie = related()
    weger: Gebruiker | None = related(foreign_keys="MdaAanmelding.weger_id")
    aanspreekpunt: Gebruiker | None = related(foreign_keys="MdaAanmelding.aanspreekpunt_id")


class MdaWeging(Inhoud, table=True):
    """One per aanmelding; decided once."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    aanmelding_id: UUID = Field(foreign_key="mda_aanmelding.id", unique=True)
    op: datetime
    besluit: Wegingsbesluit = choice(Wegingsbesluit)
    acuut: JaNeeOnbekend = choice(JaNeeOnbekend)
    structureel: JaNeeOnbekend = Field(sa_type=STRUCTUREEL)
    kans: Herhalingskans = choice(Herhalingskans)
    inhoud: Sealed = sealed(unchecked=True)  # checked field by field

    gezin: Gezin = related()
    aanmelding: MdaAanmelding = related()


class MdaTeamlid(Inhoud, table=True):
    """Each decision about a member is a row, and the last one counts. `weg`: out of the team. `categorieen`:
    only these kinds of information. `relatie_id` and `gedeeld`: the case relation and the verstrekkingen that
    came with it, and end with it."""

    __table_args__ = (
        sa.UniqueConstraint("aanmelding_id", "gebruiker_id", "nummer"),
        sa.CheckConstraint("tot >= van", name="eindigt_later"),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    aanmelding_id: UUID = Field(foreign_key="mda_aanmelding.id", index=True)
    gebruiker_id: UUID = Field(foreign_key="gebruiker.id", index=True)
    nummer: int = 1
    op: datetime
    van: date
    tot: date
    weg: bool = False
    categorieen: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    relatie_id: UUID | None = None
    gedeeld: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    rol: Sealed = sealed()
    reden: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    aanmelding: MdaAanmelding = related()
    gebruiker: Gebruiker = related()


class MdaPlanregel(Inhoud, table=True):
    """One line of the globaal plan."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    aanmelding_id: UUID = Field(foreign_key="mda_aanmelding.id", index=True)
    op: datetime
    doel: Sealed = sealed()
    wat: Sealed = sealed()
    wie: Sealed = sealed()
    wanneer: Sealed = sealed()

    gezin: Gezin = related()
    aanmelding: MdaAanmelding = related()


class MdaOvername(Inhoud, table=True):
    """What the contactpersoon did with a line: once. `stuk_id`: what it became in the plan."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    planregel_id: UUID = Field(foreign_key="mda_planregel.id", unique=True)
    als: Overname = choice(Overname)
    op: datetime
    stuk_id: UUID | None = None
    reden: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    planregel: MdaPlanregel = related()


class MdaResultaat(Inhoud, table=True):
    """One per moment. The lowest and highest number are of another kind: not everybody in the team reads
    those. `hermeldingen`: since the moment before."""

    __table_args__ = (sa.UniqueConstraint("aanmelding_id", "moment"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    aanmelding_id: UUID = Field(foreign_key="mda_aanmelding.id", index=True)
    moment: Resultaatmoment = choice(Resultaatmoment)
    op: datetime
    geweld: GeweldNu = choice(GeweldNu)
    hermeldingen: int = 0
    cijfers: Sealed | None = sealed(Categorie.SCORES, optional=True)
    kinderen: Sealed = sealed(unchecked=True)  # checked field by field

    gezin: Gezin = related()
    aanmelding: MdaAanmelding = related()


class MdaStem(Inhoud, table=True):
    """What one person says of a result himself; or that nobody asked, and why."""

    __table_args__ = (sa.UniqueConstraint("resultaat_id", "betreft_id"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    resultaat_id: UUID = Field(foreign_key="mda_resultaat.id", index=True)
    soort: Stemsoort = choice(Stemsoort)
    op: datetime
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    persoon: Persoon = related()
    resultaat: MdaResultaat = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return SAMENVATTING if self.soort is Stemsoort.EIGEN_WOORDEN else ()


class MdaInlichting(Inhoud, table=True):
    """Whether one person was told; the last one counts. `namen`: who of the team he was told of. Only what
    was told is for himself."""

    __table_args__ = (sa.UniqueConstraint("aanmelding_id", "betreft_id", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=OVERLEG, sa_type=word_type(Categorie))
    aanmelding_id: UUID = Field(foreign_key="mda_aanmelding.id", index=True)
    nummer: int = 1
    op: datetime
    herzien: date | None = None
    namen: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    persoon: Persoon = related()
    aanmelding: MdaAanmelding = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return SAMENVATTING if self.herzien is None else ()
