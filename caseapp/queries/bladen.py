"""What pages are given: small, frozen, opened and permitted. A template can't leak what it was never
given."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from .duo import DuoGezicht
from .kortplan import KortPlan


@dataclass(frozen=True)
class Kader:
    """The frame of every page: who looks, for which organisation, in which room, on which day of the
    story. `leest_mee`: he reads what somebody of the gezin reads, beside whom he stands. `stil_sinds`: nobody
    writes in this room now."""

    ruimte: str
    wie: str
    organisatie: str
    rol: str
    rol_zin: str
    dag: int
    datum: date
    gezinsblik: bool = False
    trainersblik: bool = False
    procesblik: bool = False
    leest_mee: bool = False
    take: int = 0
    stil_sinds: datetime | None = None


@dataclass(frozen=True)
class Kaart:
    id: UUID
    naam: str
    rol: str
    zin: str
    kleur: int


@dataclass(frozen=True)
class KaartGroep:
    organisatie: str
    kaarten: tuple[Kaart, ...]


@dataclass(frozen=True)
class TermijnRegel:
    """`werkdagen` until the day; negative when it is past."""

    soort: str
    tekst: str | None
    uiterlijk: date
    werkdagen: int
    te_laat: bool
    voor: str | None


@dataclass(frozen=True)
class GezinRegel:
    url: str
    naam: str
    contactpersoon: str | None
    zonder_dagen: int | None
    fase: int | None
    termijn: TermijnRegel | None


@dataclass(frozen=True)
class LijstBlad:
    regels: tuple[GezinRegel, ...]
    pagina: int
    paginas: int
    totaal: int


@dataclass(frozen=True)
class Gezicht:
    naam: str
    organisatie: str
    sinds_dag: int
    dagen: int
    bereikbaar: str | None
    vervanger: str | None
    duo: tuple[DuoGezicht, ...] = ()


@dataclass(frozen=True)
class FaseRegel:
    naam: str
    nummer: int


@dataclass(frozen=True)
class Moment:
    dag: int
    datum: date
    geleden: int


@dataclass(frozen=True)
class Waarschuwing:
    tekst: str
    rest: str
    ernst: str
    knop: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class KindContact:
    """`dagen` since somebody spoke with this child apart; None: nobody did yet."""

    persoon_id: UUID
    naam: str
    dagen: int | None


@dataclass(frozen=True)
class Gezinskop:
    id: UUID
    naam: str
    leden_zin: str | None
    contactpersoon: Gezicht | None
    zonder_dagen: int | None
    fasen: tuple[FaseRegel, ...]
    fase: int | None
    laatste_incident: Moment | None
    termijn: TermijnRegel | None
    waarschuwingen: tuple[Waarschuwing, ...]
    gesproken: tuple[KindContact, ...] = ()


@dataclass(frozen=True)
class Citaat:
    tekst: str
    wie: str
    bij: str | None
    dag: int


@dataclass(frozen=True)
class TijdlijnRegel:
    """`meer`: what else is known of it, each with its name. `opgeschreven`: when that was on another day."""

    dag: int
    datum: date
    soort: str
    tekst: str | None
    incident: bool
    door: str | None
    geleden: int
    wie: tuple[str, ...] = ()
    meer: tuple[tuple[str, str], ...] = ()
    opgeschreven: Moment | None = None


@dataclass(frozen=True)
class Betrokkene:
    naam: str
    organisatie: str
    doel: str
    tot: date | None


@dataclass(frozen=True)
class Lid:
    naam: str
    leeftijd: int
    rol: str


@dataclass(frozen=True)
class Huishouden:
    naam: str
    leden: tuple[Lid, ...]


@dataclass(frozen=True)
class Verblijf:
    wie: str
    tekst: str


@dataclass(frozen=True)
class NietTeZien:
    wat: str
    omdat: str


@dataclass(frozen=True)
class VraagRegel:
    id: UUID
    wie: str
    organisatie: str
    reden: str
    dag: int


@dataclass(frozen=True)
class Teller:
    """How often this person had to tell it, and how often somebody read instead."""

    id: UUID
    naam: str
    verteld: int
    gelezen: int


@dataclass(frozen=True)
class OverzichtBlad:
    situatie: str | None
    uitspraken: tuple[Citaat, ...]
    gebeurtenissen: tuple[TijdlijnRegel, ...]
    termijnen: tuple[TermijnRegel, ...]
    om_de_tafel: tuple[Betrokkene, ...]
    huishoudens: tuple[Huishouden, ...]
    verblijf: tuple[Verblijf, ...]
    niet_te_zien: tuple[NietTeZien, ...]
    vragen: tuple[VraagRegel, ...]
    plan: KortPlan | None
    verteld: tuple[Teller, ...]
    mag_noteren: bool
    mag_beschrijven: bool
    mag_inzage: bool


@dataclass(frozen=True)
class Wachtregel:
    gezin: str
    url: str
    wat: str
    waarom: str
    uiterlijk: date | None
    werkdagen: int | None
    te_laat: bool
    knop: str
    soort: str


@dataclass(frozen=True)
class Nieuws:
    datum: date
    dag: int
    gezin: str
    url: str
    tekst: str
