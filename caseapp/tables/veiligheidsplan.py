"""The veiligheidsplan: one that runs, its versions, its pieces, and what became of them."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from ..domain.veiligheidsplan.woorden import (
    AfrondingStatus,
    Exemplaar,
    PlanBesluit,
    PlanDeel,
    PlanStatus,
    Uitkomst,
)
from ..domain.versie import VersieStatus
from ..permissions import Categorie
from .gezin import Gezin
from .row import Inhoud, choice, niemand, related, word_type
from .verklarende_analyse import LEIDEND, OPEN, AnalyseVersie
from .zegel import Sealed, sealed

KADER = ("kader",)  # that there is a plan, and which version: read by whoever sets a voorwaarde in it
LOOPT = sa.text("status IN ('in_de_maak', 'loopt', 'opgeschaald')")
EVALUEERT = "status NOT IN ('loopt', 'opgeschaald') OR evaluatie_op IS NOT NULL"


class Veiligheidsplan(Inhoud, table=True):
    """The plan itself. One at a time per gezin, and none runs without a day to look at it again: kept by the
    store. `evaluaties`: how many there were."""

    __table_args__ = (
        sa.Index("uq_een_veiligheidsplan", "gezin_id", unique=True, sqlite_where=LOOPT),
        sa.CheckConstraint(EVALUEERT, name="evalueert"),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    status: PlanStatus = choice(PlanStatus, default=PlanStatus.IN_DE_MAAK)
    begonnen: datetime
    evaluatie_op: date | None = None
    evaluaties: int = 0
    afgerond_op: datetime | None = None

    gezin: Gezin = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return KADER


class PlanVersie(Inhoud, table=True):
    """One version, as of the analysis. `analyse_id`: the version of the analysis that it rests on; `spoed`:
    that one was a spoedversie. The store refuses to change a vastgestelde version."""

    __table_args__ = (
        sa.Index("uq_een_open_planversie", "gezin_id", unique=True, sqlite_where=OPEN),
        sa.Index("uq_een_leidende_planversie", "gezin_id", unique=True, sqlite_where=LEIDEND),
    )
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    plan_id: UUID = Field(foreign_key="veiligheidsplan.id", index=True)
    analyse_id: UUID = Field(foreign_key="analyse_versie.id")
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
    plan: Veiligheidsplan = related()
    analyse: AnalyseVersie = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return KADER


class PlanStuk(Inhoud, table=True):
    """One wording of one piece of one part; see Bijdrage. The store refuses to change one."""

    __table_args__ = (sa.UniqueConstraint("kern_id", "herziening"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    plan_id: UUID = Field(foreign_key="veiligheidsplan.id", index=True)
    deel: PlanDeel = choice(PlanDeel)
    kern_id: UUID
    herziening: int = 1
    eerste_auteur_id: UUID | None = None
    ingetrokken: bool = False
    op: datetime
    op_echt: datetime
    inhoud: Sealed = sealed(unchecked=True)  # checked field by field: ids and words are no text of people

    gezin: Gezin = related()
    plan: Veiligheidsplan = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("voorwaarde",) if self.deel is PlanDeel.VOORWAARDEN else ()


class Controle(Inhoud, table=True):
    """How an afspraak was kept, or what came of help: `kern_id` is that piece. Only added to."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    plan_id: UUID = Field(foreign_key="veiligheidsplan.id", index=True)
    kern_id: UUID = Field(index=True)
    uitkomst: Uitkomst = choice(Uitkomst)
    op: datetime
    op_echt: datetime
    gezien_door: Sealed = sealed()
    wat: Sealed | None = sealed(optional=True)
    goed: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    plan: Veiligheidsplan = related()

    @property
    def kenmerken(self) -> Collection[str]:
        return ("eigen_stem",)


class Evaluatie(Inhoud, table=True):
    """What was found when everybody looked again. `scores`: the ids of the last number of each, then."""

    __table_args__ = (sa.UniqueConstraint("plan_id", "nummer"),)
    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    plan_id: UUID = Field(foreign_key="veiligheidsplan.id", index=True)
    nummer: int
    op: datetime
    op_echt: datetime
    besluit: PlanBesluit = choice(PlanBesluit)
    volgende: date
    scores: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    wie: Sealed = sealed()
    goed: Sealed = sealed()
    anders: Sealed = sealed()
    afspraken: Sealed | None = sealed(optional=True)
    reden: Sealed = sealed()

    gezin: Gezin = related()
    plan: Veiligheidsplan = related()


class PlanExemplaar(Inhoud, table=True):
    """Which version of the plan somebody was given, and when. The last one counts."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    versie_id: UUID = Field(foreign_key="plan_versie.id", index=True)
    wie_id: UUID
    exemplaar: Exemplaar = choice(Exemplaar)
    op: datetime
    op_echt: datetime

    gezin: Gezin = related()
    planversie: PlanVersie = related()


class Afronding(Inhoud, table=True):
    """The end of a plan, with all that must be there; or, without all of it, why two professionals still end
    it. `ontbreekt`: what was missing then, by the words of the rule."""

    gezin_id: UUID = Field(foreign_key="gezin.id", index=True)
    categorie: Categorie = Field(default=Categorie.VP_GEDEELD, sa_type=word_type(Categorie))
    plan_id: UUID = Field(foreign_key="veiligheidsplan.id", index=True)
    status: AfrondingStatus = choice(AfrondingStatus, default=AfrondingStatus.VOORGESTELD)
    op: datetime
    laatste_incident: date | None = None
    overleg_op: date
    scores: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    ontbreekt: list[str] = Field(default_factory=niemand, sa_type=sa.JSON)
    tweede_id: UUID | None = None
    termijn_id: UUID | None = None
    besloten_op: datetime | None = None
    kinderwoorden: Sealed | None = sealed(optional=True)
    nazorg: Sealed | None = sealed(optional=True)
    overleg: Sealed | None = sealed(optional=True)
    uitzondering: Sealed | None = sealed(optional=True)
    reden: Sealed | None = sealed(optional=True)

    gezin: Gezin = related()
    plan: Veiligheidsplan = related()
