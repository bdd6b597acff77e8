"""What was shared about whom, on which ground and who agreed; and the bijzonder protocol of a gezin."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.delen import Grondslag, VerstrekkingStatus
from ..domain.gezin import BijzonderProtocol
from ..domain.protocol import Deskundige
from ..permissions import Categorie
from .gezin import Gezin, Persoon
from .row import Inhoud, Row, choice, related, word_type
from .wie import Gebruiker, Organisatie
from .zegel import Sealed, sealed

# What is shared, beside what the row itself is: two columns of one kind of word need two names.
TE_DELEN = sa.Enum(
    Categorie,
    values_callable=lambda woorden: [woord.value for woord in woorden],
    native_enum=False,
    create_constraint=True,
    name="wat",
    length=40,
)


class Verstrekking(Inhoud, table=True):
    """One kind of information about one person, from one to one: never bundled. `wat` is what is shared, the
    row itself belongs to the deelregister."""

    __table_args__ = (
        sa.CheckConstraint("aan_id IS NULL OR aan_organisatie_id IS NULL", name="hooguit_een_ontvanger"),
        sa.CheckConstraint("tot >= van", name="einde_na_begin"),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    betreft_id: UUID = Field(foreign_key="persoon.id")
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    wat: Categorie = Field(sa_type=TE_DELEN)
    van_id: UUID = Field(foreign_key="gebruiker.id")
    aan_id: UUID | None = Field(default=None, foreign_key="gebruiker.id", index=True)
    aan_organisatie_id: UUID | None = Field(default=None, foreign_key="organisatie.id", index=True)
    grondslag: Grondslag = choice(Grondslag)
    status: VerstrekkingStatus = choice(VerstrekkingStatus)
    op: datetime
    van: date
    tot: date
    overlegd_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    bevestigd_id: UUID | None = Field(default=None, foreign_key="gebruiker.id")
    bevestigd_op: datetime | None = None
    ingetrokken_op: datetime | None = None
    verteld_op: date | None = None
    herzien_op: date | None = None
    # Whose consent it rests on, where that is the ground: as it was when it was written down.
    nodig: list[str] | None = Field(default=None, sa_type=sa.JSON(none_as_null=True))
    doel: Sealed = sealed()
    motivering: Sealed = sealed()
    verteld: Sealed = sealed()
    intrekking: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    persoon: Persoon = related()
    gever: Gebruiker = related(foreign_keys="Verstrekking.van_id")
    ontvanger: Gebruiker | None = related(foreign_keys="Verstrekking.aan_id")
    organisatie: Organisatie | None = related()
    overlegd: Gebruiker | None = related(foreign_keys="Verstrekking.overlegd_id")
    bevestigd: Gebruiker | None = related(foreign_keys="Verstrekking.bevestigd_id")
    toestemmingen: list["Toestemming"] = related("verstrekking", order_by="Toestemming.id")


class Toestemming(Row, table=True):
    """Whose consent one verstrekking rests on, from which day, and whether he was asked alone."""

    __table_args__ = (sa.UniqueConstraint("verstrekking_id", "persoon_id"),)
    verstrekking_id: UUID = Field(foreign_key="verstrekking.id", index=True)
    persoon_id: UUID = Field(foreign_key="persoon.id")
    op: date
    apart: bool

    verstrekking: Verstrekking = related("toestemmingen")
    persoon: Persoon = related()


class ProtocolBesluit(Inhoud, table=True):
    """The bijzonder protocol that runs: at most one per gezin. It is about nobody in particular, so that
    only who reads the whole deelregister knows of it."""

    __table_args__ = (
        sa.Index("uq_een_protocol", "gezin_id", unique=True, sqlite_where=sa.text("opgeheven_op IS NULL")),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.DEELREGISTER, sa_type=word_type(Categorie))
    soort: BijzonderProtocol = choice(BijzonderProtocol)
    deskundige: Deskundige = choice(Deskundige)
    op: datetime
    geraadpleegd_op: datetime | None = None
    uitnodigen_mag: bool | None = None
    opgeheven_op: datetime | None = None
    reden: Sealed = sealed()
    advies: Sealed | None = sealed(optional=True)
    opheffing: Sealed | None = sealed(optional=True)

    gezin: Gezin = related(foreign_keys="ProtocolBesluit.gezin_id")
