"""What the pages of MDA++ are given."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

Paren = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CriteriumRegel:
    zin: str
    dossier: str
    eens: str
    waarom: str


@dataclass(frozen=True)
class WegingRegel:
    besluit: str
    op: date
    kans: str
    acuut: str
    structureel: str
    delen: Paren


@dataclass(frozen=True)
class LidRegel:
    """`voorbij`: the last decision about him does not run any more."""

    id: UUID
    naam: str
    organisatie: str
    rol: str
    van: date
    tot: date
    soorten: tuple[str, ...]
    reden: str
    voorbij: bool
    aanspreekpunt: bool
    mag_wijzigen: bool


@dataclass(frozen=True)
class PlanRegel:
    """`als`: what the contactpersoon did with it; empty as long as he did nothing."""

    id: UUID
    doel: str
    wat: str
    wie: str
    wanneer: str
    als: str
    reden: str
    op: date | None
    mag_overnemen: bool


@dataclass(frozen=True)
class StemRegel:
    """`id`: of whom an answer can still be written down by this actor."""

    naam: str
    soort: str
    tekst: str
    id: UUID | None = None


@dataclass(frozen=True)
class ResultaatRegel:
    """One moment. `laagste` and `hoogste`: None where nobody gave a number, or the reader may not know."""

    moment: str
    naam: str
    dag: date
    gedaan: bool
    geweld: str = ""
    laagste: int | None = None
    hoogste: int | None = None
    hermeldingen: int | None = None
    kinderen: Paren = ()
    stemmen: tuple[StemRegel, ...] = ()
    mag: bool = False


@dataclass(frozen=True)
class InlichtingRegel:
    id: UUID
    naam: str
    verteld: bool | None
    op: date | None
    herzien: date | None
    tekst: str
    namen: tuple[str, ...]
    mag: bool


@dataclass(frozen=True)
class MdaZaak:
    """One aanmelding and all that came of it, as this actor reads it."""

    id: UUID
    status: str
    stap: str
    open: bool
    dag: int
    op: date
    door: str
    grondslag: str
    delen: Paren
    criteria: tuple[CriteriumRegel, ...]
    weging: WegingRegel | None
    tot: date | None
    over: int | None
    aanspreekpunt: str
    team: tuple[LidRegel, ...]
    plan: tuple[PlanRegel, ...]
    resultaten: tuple[ResultaatRegel, ...]
    inlichtingen: tuple[InlichtingRegel, ...]
    bereikt: str
    nodig: str
    afgeschaald: date | None
    plan_open: bool
    mag_team: bool
    mag_plan: bool
    mag_afschalen: bool


@dataclass(frozen=True)
class MdaBlad:
    """`voorbij`: until when this actor was in a team that he is not in any more."""

    zaken: tuple[MdaZaak, ...]
    mag_aanmelden: bool
    voorbij: date | None


@dataclass(frozen=True)
class Helper:
    naam: str
    organisatie: str


@dataclass(frozen=True)
class GezinZaak:
    """What one person of the gezin was told. `te_zeggen`: about which moments he can say something."""

    stap: str
    sinds: date
    waarvoor: str
    helpers: tuple[Helper, ...]
    tot: date | None
    stemmen: Paren
    te_zeggen: Paren
