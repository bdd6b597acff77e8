"""The veiligheidsschaal: one fixed question and one line per person. The difference between people is what it
tells, so nothing here ever averages (domein 0.2-12, 4.2-H)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from .delen import VANAF_TWAALF
from .gebeurtenis import LANGSTE_TEKST
from .gezin import leeftijd
from .regel import Regelfout
from .woord import Woord

LAAGSTE, HOOGSTE = 0, 10
VRAAG = (
    "Op een schaal van 0 tot 10: bij 0 weet ik zeker dat het weer gebeurt, of nog erger. Bij 10 is iedereen "
    "veilig genoeg en kunnen we afsluiten. Waar sta jij nu?"
)
GEEN_NUL = "Wat maakt dat het geen 0 is?"
HOGER = "Wat is er nodig voor één punt hoger?"


class ScoreAntwoord(Woord):
    """A number; or somebody does not want to, or cannot say one (a baby)."""

    CIJFER = "cijfer"
    WIL_NIET = "wil_niet"
    KAN_NIET = "kan_niet"


class Vraagwijze(Woord):
    """Whether it was asked apart, or with others of the gezin there; or filled in by whoever gave it."""

    APART = "apart"
    MET_ANDEREN = "met_anderen"
    ZELF = "zelf"


class SchaalSignaal(Woord):
    """What the numbers together say, and what asks for a conversation."""

    LAAG = "laag"
    DALING = "daling"
    KIND_LAGER = "kind_lager"
    SPREIDING = "spreiding"


@dataclass(frozen=True)
class Grenzen:
    """From where a difference is a sign; a region may choose others (domein 13-5).

    `spreiding`: between the highest and the lowest, in points. `laag`: this number or less. `daling`: points
    since the time before. `kind_lager`: a child lower than each of its parents.
    """

    spreiding: int = 4
    laag: int = 3
    daling: int = 2
    kind_lager: bool = True


GEWONE_GRENZEN = Grenzen()


def toets_grenzen(grenzen: Grenzen) -> None:
    """Numbers that a scale of 0 to 10 can reach."""
    for veld, laagste in (("spreiding", 1), ("laag", LAAGSTE), ("daling", 1)):
        if not laagste <= getattr(grenzen, veld) <= HOOGSTE:
            raise Regelfout(f"Vul een heel getal in van {laagste} tot en met {HOOGSTE}.", veld)


@dataclass(frozen=True)
class Signaal:
    """`over`: whose numbers it is about, the first of them the lowest."""

    soort: SchaalSignaal
    over: tuple[UUID, ...]
    zin: str


@dataclass(frozen=True)
class Antwoord:
    """What somebody said to the fixed question, and how it was asked. `gedeeld`: the gezin may read it."""

    antwoord: ScoreAntwoord
    cijfer: int | None = None
    geen_nul: str = ""
    hoger: str = ""
    reden: str = ""
    gevraagd: Vraagwijze = Vraagwijze.APART
    gedeeld: bool = False


def toets_antwoord(wat: Antwoord) -> None:
    """A number from 0 to 10, or the reason why there is none; and no text too long to keep."""
    if wat.antwoord is not ScoreAntwoord.CIJFER:
        if wat.cijfer is not None:
            raise Regelfout("Kies óf een cijfer, óf dat er geen cijfer is.", "cijfer")
        if not wat.reden.strip():
            raise Regelfout("Schrijf op waarom er geen cijfer is.", "reden")
    elif wat.cijfer is None or not LAAGSTE <= wat.cijfer <= HOOGSTE:
        raise Regelfout("Vul een heel getal in van 0 tot en met 10.", "cijfer")
    for veld in ("geen_nul", "hoger", "reden"):
        if (lengte := len(getattr(wat, veld))) > LANGSTE_TEKST:
            raise Regelfout(f"Deze tekst is te lang: {lengte} tekens, het maximum is {LANGSTE_TEKST}.", veld)


def toets_zelf(eigen: UUID | None, persoon: UUID, gevraagd: Vraagwijze) -> None:
    """Whoever belongs to the gezin gives his own number and nobody else's; a worker asks for it."""
    if eigen is not None and eigen != persoon:
        raise Regelfout("Je geeft alleen je eigen cijfer.", "cijfer")
    if (gevraagd is Vraagwijze.ZELF) != (eigen is not None):
        raise Regelfout("Een eigen cijfer geeft iemand van het gezin zelf.", "gevraagd")


def toets_oud_genoeg(geboren: date | None, vandaag: date) -> None:
    """A younger child is asked for its number by somebody."""
    if geboren is None or leeftijd(geboren, vandaag) < VANAF_TWAALF:
        raise Regelfout("Ben je jonger dan 12? Vertel het aan iemand die je vertrouwt.", "cijfer")


def toets_niet_voor(wie: UUID, niet_voor: Collection[str]) -> None:
    if str(wie) in niet_voor:
        raise Regelfout("Wie het antwoord gaf, mag het altijd lezen.", "niet_voor")


def signalen(
    cijfers: Mapping[UUID, Sequence[int]],
    namen: Mapping[UUID, str],
    ouders: Mapping[UUID, Collection[UUID]],
    grenzen: Grenzen = GEWONE_GRENZEN,
) -> tuple[Signaal, ...]:
    """What asks for a conversation now, most urgent first. `cijfers`: per person, oldest first; who gave none
    is not in it. `ouders`: per child."""
    nu = {wie: reeks[-1] for wie, reeks in cijfers.items() if reeks}
    return (
        *(_laag(wie, nu, namen) for wie in nu if nu[wie] <= grenzen.laag),
        *(
            _daling(wie, reeks, namen)
            for wie, reeks in cijfers.items()
            if len(reeks) > 1 and reeks[-2] - reeks[-1] >= grenzen.daling
        ),
        *(_kind_lager(kind, namen) for kind in ouders if grenzen.kind_lager and _lager(kind, ouders, nu)),
        *_spreiding(nu, namen, grenzen.spreiding),
    )


def _laag(wie: UUID, nu: Mapping[UUID, int], namen: Mapping[UUID, str]) -> Signaal:
    zin = f"{namen[wie]} geeft een {nu[wie]}. Vraag vandaag nog wat er nu nodig is."
    return Signaal(SchaalSignaal.LAAG, (wie,), zin)


def _daling(wie: UUID, reeks: Sequence[int], namen: Mapping[UUID, str]) -> Signaal:
    zin = f"{namen[wie]} ging van {reeks[-2]} naar {reeks[-1]}. Vraag wat er veranderde."
    return Signaal(SchaalSignaal.DALING, (wie,), zin)


def _lager(kind: UUID, ouders: Mapping[UUID, Collection[UUID]], nu: Mapping[UUID, int]) -> bool:
    van_ouders = [nu[ouder] for ouder in ouders[kind] if ouder in nu]
    return kind in nu and bool(van_ouders) and nu[kind] < min(van_ouders)


def _kind_lager(kind: UUID, namen: Mapping[UUID, str]) -> Signaal:
    zin = f"{namen[kind]} geeft een lager cijfer dan elke ouder. Vraag het kind, zonder hen erbij."
    return Signaal(SchaalSignaal.KIND_LAGER, (kind,), zin)


def _spreiding(nu: Mapping[UUID, int], namen: Mapping[UUID, str], grens: int) -> Sequence[Signaal]:
    if not nu:
        return ()
    laag, hoog = min(nu, key=lambda wie: nu[wie]), max(nu, key=lambda wie: nu[wie])
    if nu[hoog] - nu[laag] < grens:
        return ()
    verschil = f"{namen[hoog]} geeft een {nu[hoog]} en {namen[laag]} een {nu[laag]}."
    return (Signaal(SchaalSignaal.SPREIDING, (laag, hoog), f"{verschil} Vraag waar dat verschil in zit."),)
