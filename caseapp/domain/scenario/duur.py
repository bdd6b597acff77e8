"""How long and when, as it is written in an exercise: `5 werkdagen`, `dag 12 16:30`."""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import time

from ..oefenruimte import VERSTE_DAG
from ..regel import Regelfout
from ..woord import Woord

_DUUR = re.compile(r"([1-9][0-9]{0,3}) ([a-z]+)")
_DAG = re.compile(r"dag (0|[1-9][0-9]{0,3})")
_MOMENT = re.compile(_DAG.pattern + r" ([01][0-9]|2[0-3]):([0-5][0-9])")


class DuurEenheid(Woord):
    MINUUT = "minuut"
    UUR = "uur"
    DAG = "dag"
    WERKDAG = "werkdag"
    WEEK = "week"
    MAAND = "maand"
    JAAR = "jaar"


MEERVOUD = {
    DuurEenheid.MINUUT: "minuten",
    DuurEenheid.UUR: "uur",
    DuurEenheid.DAG: "dagen",
    DuurEenheid.WERKDAG: "werkdagen",
    DuurEenheid.WEEK: "weken",
    DuurEenheid.MAAND: "maanden",
    DuurEenheid.JAAR: "jaar",
}
# On average, in days; for werkdagen without feestdagen.
DAGEN = {
    DuurEenheid.MINUUT: 1 / 1_440,
    DuurEenheid.UUR: 1 / 24,
    DuurEenheid.DAG: 1.0,
    DuurEenheid.WERKDAG: 7 / 5,
    DuurEenheid.WEEK: 7.0,
    DuurEenheid.MAAND: 365.25 / 12,
    DuurEenheid.JAAR: 365.25,
}
SPEELTIJD = (DuurEenheid.MINUUT, DuurEenheid.UUR)
IN_VERHAAL = tuple(eenheid for eenheid in DuurEenheid if eenheid is not DuurEenheid.MINUUT)
LOOPTIJD = (DuurEenheid.DAG, DuurEenheid.WEEK, DuurEenheid.MAAND, DuurEenheid.JAAR)


@dataclass(frozen=True)
class Duur:
    """A number of one unit; `str` gives it as it is written."""

    aantal: int
    eenheid: DuurEenheid

    def __str__(self) -> str:
        return f"{self.aantal} {self.eenheid if self.aantal == 1 else MEERVOUD[self.eenheid]}"

    def dagen(self) -> int:
        """About how many calendar days, rounded up: to compare with, not to set a term with."""
        return math.ceil(self.aantal * DAGEN[self.eenheid])

    def minuten(self) -> int:
        return round(self.aantal * DAGEN[self.eenheid] * 1_440)


@dataclass(frozen=True, order=True)
class Verhaalmoment:
    """A day of the story, from day 0, and an hour on the clock there."""

    dag: int
    tijd: time

    def __str__(self) -> str:
        return f"dag {self.dag} {self.tijd:%H:%M}"


def duur_van(tekst: str, mag: Collection[DuurEenheid] = tuple(DuurEenheid)) -> Duur:
    """`tekst` as Duur, in one of the units `mag`; raises Regelfout."""
    woorden = {vorm: eenheid for eenheid in DuurEenheid for vorm in (eenheid.value, MEERVOUD[eenheid])}
    gevonden = _DUUR.fullmatch(tekst)
    eenheid = woorden.get(gevonden[2]) if gevonden else None
    if gevonden is None or eenheid is None or eenheid not in mag:
        voorbeelden = ", ".join(MEERVOUD[soort] for soort in DuurEenheid if soort in mag)
        raise Regelfout(f"een duur schrijft u als een getal en een woord; hier mag: {voorbeelden}.")
    return Duur(int(gevonden[1]), eenheid)


def dag_in_verhaal(tekst: str) -> int:
    """The number of `dag 12`; raises Regelfout."""
    gevonden = _DAG.fullmatch(tekst)
    if gevonden is None:
        raise Regelfout("een dag van het verhaal schrijft u als “dag 12”.")
    return _toets_dag(int(gevonden[1]))


def verhaalmoment(tekst: str) -> Verhaalmoment:
    """`dag 12 16:30`; raises Regelfout."""
    gevonden = _MOMENT.fullmatch(tekst)
    if gevonden is None:
        raise Regelfout("een moment schrijft u als dag en tijd, bijvoorbeeld “dag 12 16:30”.")
    return Verhaalmoment(_toets_dag(int(gevonden[1])), time(int(gevonden[2]), int(gevonden[3])))


def _toets_dag(dag: int) -> int:
    if dag > VERSTE_DAG:
        raise Regelfout("verder dan tien jaar na dag 0 loopt een verhaal niet.")
    return dag
