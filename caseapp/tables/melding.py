"""A melding at Veilig Thuis: what came in, from whom, about whom, and what was done with it."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.antwoord import JaNeeOnbekend
from ..domain.incident import Geweldsrelatie
from ..domain.veilig_thuis.beoordeling import Triagebesluit
from ..domain.veilig_thuis.informeren import Informatie, TerugkoppelMoment
from ..domain.veilig_thuis.melding import MeldingKanaal, MeldingStatus, Onderzoeksuitkomst, SoortMelder
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, choice, niemand, related, word_type
from .wie import Gebruiker, Organisatie
from .zegel import Sealed, sealed

# Two columns of one kind of word in a table need two names.
STRUCTUREEL = sa.Enum(
    JaNeeOnbekend,
    values_callable=lambda woorden: [woord.value for woord in woorden],
    native_enum=False,
    create_constraint=True,
    name="structureel",
    length=40,
)
VAN_STATUS = sa.Enum(
    MeldingStatus,
    values_callable=lambda woorden: [woord.value for woord in woorden],
    native_enum=False,
    create_constraint=True,
    name="van",
    length=40,
)


class Melding(Inhoud, table=True):
    """About one gezin. `samen_id`: the same for what came in as one melding about several gezinnen.
    `eerdere_id`: the melding that this one follows on. Never transferred itself: a package is."""

    __table_args__ = (
        sa.Index("ix_melding_status_op", "status", "op"),
        sa.CheckConstraint("eerdere_id IS NULL OR eerdere_id <> id", name="niet_op_zichzelf"),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.MELDING, sa_type=word_type(Categorie))
    behandelaar_id: UUID = Field(foreign_key="gebruiker.id")
    samen_id: UUID = Field(index=True)
    eerdere_id: UUID | None = None
    op: datetime
    kanaal: MeldingKanaal = choice(MeldingKanaal)
    aard: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    relatie: Geweldsrelatie = choice(Geweldsrelatie)
    vertelde_zelf: bool = False
    andere_regio: bool | None = None
    status: MeldingStatus = choice(MeldingStatus, default=MeldingStatus.ONTVANGEN)
    wachtlijst_sinds: date | None = None
    tekst: Sealed = sealed()
    vangnet: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    behandelaar: Gebruiker = related()


class Melder(Inhoud, table=True):
    """Who reported. Silent, also that it is written down; `akkoord`: the gezin may know."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.MELDER, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", unique=True)
    soort: SoortMelder = choice(SoortMelder)
    akkoord: bool = False
    taak: bool = False
    naam: Sealed = sealed()

    gezin: Gezin = related()
    melding: Melding = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("akkoord",) if self.akkoord else ()


class MeldingBetrokkene(Inhoud, table=True):
    """One person whom a melding is about, and what is kept about that person. He reads it once informed."""

    __table_args__ = (sa.UniqueConstraint("melding_id", "betreft_id"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id", index=True)
    categorie: Categorie = Field(default=Categorie.MELDING, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", index=True)
    geinformeerd_op: date | None = None
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    melding: Melding = related()
    persoon: Persoon = related()


class MeldingStap(Inhoud, table=True):
    """One step of a melding, with why. Only added to: the store refuses a change."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.MELDING, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", index=True)
    van: MeldingStatus = Field(sa_type=VAN_STATUS)
    naar: MeldingStatus = choice(MeldingStatus)
    uitkomst: Onderzoeksuitkomst | None = choice(Onderzoeksuitkomst, default=None, nullable=True)
    op: datetime
    reden: Sealed = sealed()

    gezin: Gezin = related()
    melding: Melding = related()


class Veiligheidsbeoordeling(Inhoud, table=True):
    """What Veilig Thuis found, in words for who may read the outcome. Why stands in BeoordelingGrond.
    `overgedragen`: handed on with the melding, so that who took over reads the outcome too."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VEILIGHEIDSBEOORDELING, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", index=True)
    op: datetime
    acuut: JaNeeOnbekend = choice(JaNeeOnbekend)
    structureel: JaNeeOnbekend = Field(sa_type=STRUCTUREEL)
    besluit: Triagebesluit = choice(Triagebesluit)
    overgedragen: bool = False
    uitkomst: Sealed = sealed()

    gezin: Gezin = related()
    melding: Melding = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("oordeel", "uitkomst") if self.overgedragen else ("oordeel",)


class BeoordelingGrond(Inhoud, table=True):
    """What was asked and answered, and why it was judged so. Of Veilig Thuis alone; only added to."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VEILIGHEIDSBEOORDELING, sa_type=word_type(Categorie))
    beoordeling_id: UUID = Field(foreign_key="veiligheidsbeoordeling.id", unique=True)
    antwoorden: Sealed = sealed(unchecked=True)  # checked answer by answer
    motivering: Sealed = sealed()
    te_laat: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    beoordeling: Veiligheidsbeoordeling = related()


class InformatieMoment(Inhoud, table=True):
    """Somebody was told of a melding, or not yet and until when that is put off. Only added to."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.MELDING, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", index=True)
    soort: Informatie = choice(Informatie)
    op: datetime
    tot: date | None = None
    tekst: Sealed = sealed()

    gezin: Gezin = related()
    melding: Melding = related()
    persoon: Persoon = related()


class Terugkoppeling(Inhoud, table=True):
    """What the melder heard, at one of two moments. As silent as the melder; only added to."""

    __table_args__ = (sa.UniqueConstraint("melding_id", "moment"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.MELDER, sa_type=word_type(Categorie))
    melding_id: UUID = Field(foreign_key="melding.id", index=True)
    moment: TerugkoppelMoment = choice(TerugkoppelMoment)
    vervolg: bool
    naar_organisatie_id: UUID | None = Field(default=None, foreign_key="organisatie.id")
    op: datetime
    extra: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    melding: Melding = related()
    organisatie: Organisatie | None = related()
