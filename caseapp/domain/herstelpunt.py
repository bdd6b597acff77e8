"""Points to go back to in the story of a room: how many are kept, and when one is no way back any more
(simulation 6.5)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from .oefensessie import MEESTE_RUIMTES
from .oefenverloop import PuntReden
from .regel import Regelfout
from .woord import Woord

MEEST_VANZELF = 60
MEEST_ZELF = 20
KORTSTE_REDEN, LANGSTE_REDEN = 5, 500
LANGSTE_NAAM = 80


class Dobbelstenen(Woord):
    """What chance does when a story begins again: the same once more, or something else."""

    ZELFDE = "zelfde"
    ANDERE = "andere"


class Punt(Protocol):
    @property
    def reden(self) -> PuntReden: ...


P = TypeVar("P", bound=Punt)


@dataclass(frozen=True)
class Grenzen:
    """Real moments after which a point must have been made: the last time that something was destroyed, and
    the last time that a text was taken away which is wiped by now, or still waits for a verdict."""

    vernietigd: datetime | None = None
    gewist: datetime | None = None
    wacht: datetime | None = None


def voor(punt: datetime, grens: datetime | None) -> bool:
    """On the very moment counts as before: that is the safe side."""
    return grens is not None and punt <= grens


def waarom_niet(punt: datetime, grenzen: Grenzen) -> str:
    """Why nobody goes back to a point that was made then; empty where it can be done."""
    if voor(punt, grenzen.vernietigd):
        return "Hierna is een gezin of een persoon voorgoed vernietigd. Dat komt niet meer terug."
    if voor(punt, grenzen.gewist):
        return "Hierna is een tekst gewist die over echte mensen kon gaan. Die komt niet meer terug."
    if voor(punt, grenzen.wacht):
        return "Hierna is een tekst weggehaald die over echte mensen kan gaan. Beslis daar eerst over."
    return ""


def toets_kan(punt: datetime, grenzen: Grenzen) -> None:
    if zin := waarom_niet(punt, grenzen):
        raise Regelfout(f"Naar dit punt kun je niet terug. {zin}")


def voorgoed_dicht(punt: datetime, grenzen: Grenzen) -> bool:
    """Whether nothing can open this way back again: then its file has no use either."""
    return voor(punt, grenzen.vernietigd) or voor(punt, grenzen.gewist)


def te_oud(nieuwste_eerst: Sequence[P], reden: PuntReden, behalve: P | None = None) -> Sequence[P]:
    """The points that make room for one more: the oldest of those that nobody asked for. `behalve`: the one
    that is gone back to now."""
    vanzelf = [punt for punt in nieuwste_eerst if punt.reden is not PuntReden.ZELF]
    te_veel = 0 if reden is PuntReden.ZELF else len(vanzelf) + 1 - MEEST_VANZELF
    oudste_eerst = [punt for punt in reversed(vanzelf) if punt is not behalve]
    return oudste_eerst[: max(te_veel, 0)]


def toets_plek(nieuwste_eerst: Sequence[Punt], reden: PuntReden) -> None:
    """What somebody kept himself goes by his own hand only."""
    zelf = sum(punt.reden is PuntReden.ZELF for punt in nieuwste_eerst)
    if reden is PuntReden.ZELF and zelf >= MEEST_ZELF:
        raise Regelfout(f"Jullie bewaarden zelf al {MEEST_ZELF} punten. Gooi er eerst een weg.")


def toets_reden(reden: str) -> str:
    kort = reden.strip()
    if not KORTSTE_REDEN <= len(kort) <= LANGSTE_REDEN:
        raise Regelfout(f"Schrijf in {KORTSTE_REDEN} tot {LANGSTE_REDEN} tekens waarom.", "reden")
    return kort


def naam_wat_als(naam: str) -> str:
    """The name of a room that goes on from a point of another."""
    achter = ", wat als"
    return naam[: LANGSTE_NAAM - len(achter)].rstrip() + achter


def toets_nog_een(ruimtes: int) -> None:
    """A room that goes on from a point is one more room of its sessie."""
    if ruimtes >= MEESTE_RUIMTES:
        raise Regelfout(f"Deze sessie heeft al {MEESTE_RUIMTES} ruimtes. Er past er geen meer bij.")


def kies_zaad(oud: int, dobbelstenen: Dobbelstenen, trek: Callable[[], int]) -> int:
    """Other dice are other for certain: `trek` draws until they are."""
    nieuw = oud
    while dobbelstenen is Dobbelstenen.ANDERE and nieuw == oud:
        nieuw = trek()
    return nieuw


def punt_weg() -> Regelfout:
    return Regelfout("Naar dit punt kun je niet terug: het bestand ervan is er niet meer.")


def punt_beschadigd() -> Regelfout:
    return Regelfout("Naar dit punt kun je niet terug: het bestand ervan is beschadigd.")


def punt_van_vroeger() -> Regelfout:
    return Regelfout(
        "Naar dit punt kun je niet terug: het is gemaakt met een andere versie van de toepassing."
    )
