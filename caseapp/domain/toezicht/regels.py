"""The rules by which a look is put before somebody who supervises: each a pure function that says why, or
nothing. A hit is a question and never a judgement of a person (domein 8.6, 8.9)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import NamedTuple

from ..oefenruimte import AMSTERDAM
from ..termijn import is_werkdag
from ..woord import Woord

VENSTER = timedelta(minutes=10)
VEEL = 5
VAAK = 3
BEGIN, EINDE = time(7), time(19)
# A look with less than this together is put before nobody: one light sign is everyday work.
DREMPEL = 2


class ToezichtRegel(Woord):
    ZONDER_TAAK = "zonder_taak"
    NOODKNOP = "noodknop"
    EIGEN_NAAM = "eigen_naam"
    VEEL_GEZINNEN = "veel_gezinnen"
    NA_AFSLUITEN = "na_afsluiten"
    BUITEN_WERKTIJD = "buiten_werktijd"
    VAAK_GEWEIGERD = "vaak_geweigerd"
    MEEGENOMEN = "meegenomen"


@dataclass(frozen=True)
class Blik:
    """One user, one gezin (or none) and one real day, as the logboek tells it; no content.

    `werkt`: looks for his work with gezinnen, and is no member of one. `snel`: the most gezinnen opened one
    by one within ten minutes. `tijden`: aware, real, of each request that opened something.
    """

    werkt: bool = True
    met_gezin: bool = True
    met_taak: bool = True
    schreef: bool = False
    noodknop: bool = False
    eigen_naam: bool = False
    afgesloten: bool = False
    snel: int = 0
    geweigerd: int = 0
    meegenomen: int = 0
    tijden: tuple[datetime, ...] = ()


class Treffer(NamedTuple):
    regel: ToezichtRegel
    weging: int
    zin: str


def zonder_taak(blik: Blik) -> str | None:
    """Read, and had nothing to do there: no open term, not the contactpersoon, and wrote nothing that day."""
    kijkt = blik.werkt and blik.met_gezin and bool(blik.tijden)
    if not kijkt or blik.met_taak or blik.schreef:
        return None
    return "Er stond geen taak open, en er is die dag niets opgeschreven."


def noodknop(blik: Blik) -> str | None:
    return "De noodknop is gebruikt." if blik.noodknop else None


def eigen_naam(blik: Blik) -> str | None:
    """Compared at the moment of the look; the name itself is nowhere."""
    return "Wie keek heet net zo als dit gezin." if blik.eigen_naam else None


def veel_gezinnen(blik: Blik) -> str | None:
    if not blik.werkt or blik.snel < VEEL:
        return None
    return f"In tien minuten zijn {blik.snel} gezinnen een voor een geopend."


def na_afsluiten(blik: Blik) -> str | None:
    """The last plan was rounded off, and what is left to ask after it is somebody else's task."""
    kijkt = blik.werkt and bool(blik.tijden) and not blik.met_taak
    return "Het plan van dit gezin was toen al afgerond." if kijkt and blik.afgesloten else None


def buiten_werktijd(blik: Blik) -> str | None:
    """In real time, on a Dutch clock: before seven, after nineteen, in a weekend or on a free day."""
    if not blik.werkt:
        return None
    buiten = [een for een in blik.tijden if not in_werktijd(een)]
    return f"Gekeken om {buiten[0].astimezone(AMSTERDAM):%H:%M}, buiten werktijd." if buiten else None


def in_werktijd(moment: datetime) -> bool:
    hier = moment.astimezone(AMSTERDAM)
    return is_werkdag(hier.date()) and BEGIN <= hier.time() < EINDE


def vaak_geweigerd(blik: Blik) -> str | None:
    """Also of who is no professional: guessing addresses looks like this."""
    return f"Het mocht {blik.geweigerd} keer niet." if blik.geweigerd >= VAAK else None


def meegenomen(blik: Blik) -> str | None:
    if not blik.meegenomen:
        return None
    keer = "een keer" if blik.meegenomen == 1 else f"{blik.meegenomen} keer"
    return f"Er is {keer} een bestand meegenomen."


# How heavy each weighs, and what it looks at in general.
REGELS: dict[ToezichtRegel, tuple[int, str, Callable[[Blik], str | None]]] = {
    ToezichtRegel.NOODKNOP: (5, "De noodknop is gebruikt: die wordt altijd beoordeeld.", noodknop),
    ToezichtRegel.EIGEN_NAAM: (4, "Wie keek heet net zo als het gezin.", eigen_naam),
    ToezichtRegel.VEEL_GEZINNEN: (
        3,
        f"{VEEL} gezinnen of meer, een voor een geopend in tien minuten.",
        veel_gezinnen,
    ),
    ToezichtRegel.VAAK_GEWEIGERD: (3, f"Op een dag {VAAK} keer of vaker iets wat niet mag.", vaak_geweigerd),
    ToezichtRegel.NA_AFSLUITEN: (3, "Gekeken zonder taak nadat het plan is afgerond.", na_afsluiten),
    ToezichtRegel.MEEGENOMEN: (2, "Een bestand meegenomen: een lijst, een agenda, het logboek.", meegenomen),
    ToezichtRegel.ZONDER_TAAK: (1, "Gekeken zonder taak, en niets opgeschreven.", zonder_taak),
    ToezichtRegel.BUITEN_WERKTIJD: (
        1,
        f"Voor {BEGIN:%H:%M}, na {EINDE:%H:%M}, in een weekend of op een vrije dag.",
        buiten_werktijd,
    ),
}


def treffers(blik: Blik) -> tuple[Treffer, ...]:
    """Every rule that this look hits, the heaviest first."""
    gevonden = ((regel, weging, waarom(blik)) for regel, (weging, _, waarom) in REGELS.items())
    return tuple(Treffer(regel, weging, zin) for regel, weging, zin in gevonden if zin is not None)


def score(gevonden: Iterable[Treffer]) -> int:
    return sum(treffer.weging for treffer in gevonden)


def meeste_tegelijk(openingen: Iterable[tuple[datetime, str]]) -> dict[str, int]:
    """Per gezin: how many different ones were opened within ten minutes of one of its openings, in the window
    with the most. `openingen`: (real moment, gezin), in any order."""
    rij = sorted(openingen)
    per_gezin: dict[str, int] = {}
    begin = 0
    for eind, (moment, _) in enumerate(rij):
        while moment - rij[begin][0] > VENSTER:
            begin += 1
        hier = {gezin for _, gezin in rij[begin : eind + 1]}
        for gezin in hier:
            per_gezin[gezin] = max(per_gezin.get(gezin, 0), len(hier))
    return per_gezin


_AANHEF = frozenset({"mw", "mw.", "dhr", "dhr.", "mevrouw", "meneer", "de", "heer"})


def zelfde_achternaam(wie: str, gezin: str) -> bool:
    """Whether somebody is called as the gezin is: 'mw. Van Dijk' and 'Gezin van Dijk', whatever the capitals.
    A gezin may be called after two people: 'Bakker en Smit'."""
    mijn = _woorden(wie)
    delen = gezin.casefold().replace("-", " en ").split(" en ")
    return bool(mijn) and any((hun := _woorden(deel)) and mijn[-len(hun) :] == hun for deel in delen)


def _woorden(naam: str) -> list[str]:
    schoon = naam.casefold().split()
    return [woord for woord in schoon if woord not in _AANHEF and woord not in ("gezin", "familie")]
