"""What we give people to train with, read once, and small questions about it."""

import re
from pathlib import Path
from typing import TypeVar

import pytest

from caseapp.domain.toegang import Rol
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden.basis import Daad
from caseapp.scenario.daden.verhaal import LegVerblijfplaatsVast
from caseapp.scenario.lezen import lees_casus, lees_gebruikers, lees_organisaties

SEEDS = Path(__file__).parents[2] / "seeds"
ORGANISATIES = lees_organisaties(SEEDS / "organisaties.yaml")
GEBRUIKERS = {
    gebruiker.sleutel: gebruiker for gebruiker in lees_gebruikers(SEEDS / "gebruikers.yaml", ORGANISATIES)
}
CASUSSEN = [lees_casus(pad, GEBRUIKERS.values()) for pad in sorted((SEEDS / "casussen").glob("*.yaml"))]
WOLKENVELD, LANTAARN, ZANDLOPER, WATERLELIE, PAPIERENVLINDER = CASUSSEN
BESTANDEN = sorted(SEEDS.rglob("*.yaml"))
ZONDER_BOOM = {Rol.GEZIN, Rol.KIND, Rol.NETWERK, Rol.SIMULATIE}
Soort = TypeVar("Soort", bound=Daad)
per_casus = pytest.mark.parametrize("casus", CASUSSEN, ids=lambda casus: casus.sleutel)


def teksten(daad: Daad) -> list[str]:
    """All that a person can read of this act."""
    velden = (
        *("tekst", "bij", "doel", "situatie", "feiten", "bereikbaar", "naam"),
        *("relatie", "weet", "afspraak", "reden", "waar", "anderen", "bron"),
    )
    return [tekst for veld in velden if (tekst := getattr(daad, veld, None))]


def zinnen(tekst: str) -> list[list[str]]:
    return [woorden for zin in re.split(r"[.!?:]\s+", tekst) if (woorden := zin.split())]


def alle(casus: Casus, soort: type[Soort]) -> list[Soort]:
    return [daad for daad in casus.handelingen if isinstance(daad, soort)]


def open_voor(daad: Daad, persoon: str) -> bool:
    """Whether this person of the gezin may come to see what was done, by its own shielding."""
    gehoor = getattr(daad, "gehoor", None)
    if isinstance(daad, LegVerblijfplaatsVast):
        return daad.persoon == persoon
    return persoon not in getattr(daad, "afgeschermd_voor", ()) and (gehoor is None or persoon in gehoor)
