"""How the gezin and the cards of a scenario become people in a room."""

from collections.abc import Iterable
from datetime import date

from ..gezin import GezinRol
from ..incident import Geweldsrelatie
from ..oefenruimte import OrganisatieSoort
from ..toegang import Rol
from ..woorden import label, rol_label
from .kaart import Kaart
from .woorden import Familieband

F = Familieband
VOLWASSEN = 18
OUDERE = 65
JONGSTE_KAART = 8  # who is younger is played by nobody
OUDERS = frozenset({F.MOEDER, F.VADER, F.STIEFMOEDER, F.STIEFVADER, F.PLEEGMOEDER, F.PLEEGVADER})
# A file does not say who has gezag: of these it is taken to be so.
MET_GEZAG = frozenset({F.MOEDER, F.VADER})
_ROLLEN = {
    **dict.fromkeys(OUDERS, GezinRol.OUDER),
    F.PARTNER: GezinRol.PARTNER,
    F.EX_PARTNER: GezinRol.EX_PARTNER,
    F.KIND: GezinRol.KIND,
    **dict.fromkeys((F.BROER, F.ZUS), GezinRol.BROER_OF_ZUS),
    **dict.fromkeys((F.OMA, F.OPA), GezinRol.GROOTOUDER),
    **dict.fromkeys((F.OOM, F.TANTE, F.ANDER_FAMILIELID), GezinRol.ANDER_FAMILIELID),
    F.HUISGENOOT: GezinRol.HUISGENOOT,
}
# Where somebody with this role works; for the family and its network there is none.
WERKT_BIJ = {
    Rol.LOKAAL_TEAM: {OrganisatieSoort.LOKAAL_TEAM},
    Rol.VEILIG_THUIS: {OrganisatieSoort.VEILIG_THUIS},
    Rol.MDA: {OrganisatieSoort.MDA},
    Rol.PROCESREGISSEUR: {OrganisatieSoort.GEMEENTE},
    Rol.BELEIDSADVISEUR: {OrganisatieSoort.GEMEENTE},
    Rol.BEHEERDER: {OrganisatieSoort.GEMEENTE, OrganisatieSoort.OPLEIDING},
    Rol.KETENPARTNER: {OrganisatieSoort.KETENPARTNER},
    Rol.TRAINER: {OrganisatieSoort.OPLEIDING},
    Rol.TOEZICHTHOUDER: {OrganisatieSoort.TOEZICHT},
    Rol.REGIONAAL_VEILIGHEIDSTEAM: {OrganisatieSoort.REGIONAAL_VEILIGHEIDSTEAM},
    Rol.ERVARINGSDESKUNDIGE: {OrganisatieSoort.OPLEIDING},
    Rol.BIJSTAND: {OrganisatieSoort.BIJSTAND},
}
MACHINE = Rol.SIMULATIE


def gezinsrol(band: Familieband) -> GezinRol:
    return _ROLLEN[band]


def rol_van_lid(leeftijd: int) -> Rol:
    """The role of the card of somebody of the gezin."""
    return Rol.GEZIN if leeftijd >= VOLWASSEN else Rol.KIND


def heeft_kaart(leeftijd: int) -> bool:
    return leeftijd >= JONGSTE_KAART


def werkplek(kaart: Kaart) -> OrganisatieSoort | None:
    """What kind of organisation somebody works for; None for who is of a gezin or its network."""
    return next(iter(WERKT_BIJ.get(kaart.rol, {None})))


def naam_van_werkplek(kaart: Kaart, gemeente: str) -> str:
    """`gemeente` already says that it is made up."""
    soort = werkplek(kaart)
    wat = "gemeente" if soort is OrganisatieSoort.GEMEENTE else rol_label(kaart.soort or kaart.rol)
    return f"{wat[0].upper()}{wat[1:]} {gemeente}"


def naam_van_gezin(naam: str) -> str:
    """`Kandelaar` of `Gezin Kandelaar`: what kind of home it is, is said around it."""
    soort, _, rest = naam.strip().partition(" ")
    return rest.strip() if rest and soort in ("Gezin", "Familie", "Huishouden", "Mevrouw") else naam.strip()


def voor_en_achternaam(naam: str, gezin: str) -> tuple[str, str]:
    """`Mirthe Kandelaar`, or `Mirthe` of `Gezin Kandelaar`."""
    eerste, _, rest = naam.strip().partition(" ")
    return eerste, rest.strip() or gezin.split()[-1]


def zin_op_kaart(band: Familieband, leeftijd: int) -> str:
    wie = "zoon of dochter" if band is F.KIND and leeftijd >= VOLWASSEN else label(band)
    return f"{wie[0].upper()}{wie[1:]}, {leeftijd} jaar."


def geboren(leeftijd: int, begin: date) -> date:
    """On New Year's Day, as everywhere here: visibly made up."""
    return date(begin.year - leeftijd, 1, 1)


def kaartnamen(functies: Iterable[tuple[str, int]]) -> list[list[str]]:
    """Per card what each who plays it is called; (function, how many). No two are called the same."""
    namen: list[list[str]] = []
    gegeven: dict[str, int] = {}
    for functie, aantal in functies:
        van_deze = []
        for _ in range(aantal):
            gegeven[functie] = gegeven.get(functie, 0) + 1
            van_deze.append(functie if gegeven[functie] == 1 else f"{functie} {gegeven[functie]}")
        namen.append(van_deze)
    return namen


def tussen_wie(door: Familieband, tegen: Familieband, leeftijd_tegen: int = VOLWASSEN) -> Geweldsrelatie:
    """Between whom the violence of a pattern is (domein 1.5), as far as a family tie and an age tell it."""
    kinderen = frozenset({F.KIND})
    if tegen in OUDERS and door in kinderen and leeftijd_tegen >= OUDERE:
        return Geweldsrelatie.OUDERENMISHANDELING
    if tegen in kinderen and door not in kinderen:
        return Geweldsrelatie.KINDERMISHANDELING
    if door in kinderen and tegen in OUDERS:
        return Geweldsrelatie.KIND_OUDERMISHANDELING
    if tegen in (F.OMA, F.OPA):
        return Geweldsrelatie.OUDERENMISHANDELING
    stel = OUDERS | {F.PARTNER, F.EX_PARTNER}
    return Geweldsrelatie.PARTNERGEWELD if {door, tegen} <= stel else Geweldsrelatie.ANDER_HUISELIJK_GEWELD
