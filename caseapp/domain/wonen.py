"""Who lives in which household from when to when; and whether that lets people see each other (domein 0.2-2,
8.7-6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .echte_gegevens import toets_geen_echte_gegevens
from .gebeurtenis import toets_tekst
from .regel import Regelfout
from .toegangsvraag import toets_reden

MEESTE_HUISHOUDENS = 9


class Inkijk(StrEnum):
    """Whether living together, or gezag, lets family members see each other. It never does so by itself.

    Where nothing is recorded, it is how the story began: then it does.
    """

    GEEN = "geen"
    BESLOTEN = "besloten"


class Woonwijze(StrEnum):
    """What changes in where somebody lives."""

    VERHUIST = "verhuist"
    WOONT_OOK = "woont_ook"
    WOONT_NIET_MEER = "woont_niet_meer"
    MAG_ZIEN = "mag_zien"
    MAG_NIET_ZIEN = "mag_niet_zien"


@dataclass(frozen=True)
class Thuis:
    """Living in a household of this gezin: from `van`, and no longer on `tot` itself."""

    huishouden: int
    van: date
    tot: date | None = None

    def op(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or dag < self.tot)


@dataclass(frozen=True)
class Besluit:
    """The decision of a professional that goes with a change; with a reason wherever it lets people see."""

    inkijk: Inkijk | None = Inkijk.GEEN
    reden: str = ""

    @property
    def open(self) -> bool:
        return self.inkijk is not Inkijk.GEEN

    def toets(self) -> None:
        if self.inkijk is Inkijk.BESLOTEN or self.reden.strip():
            _toets_reden(self.reden)


GEEN_BESLUIT = Besluit()
ZO_BEGON_HET = Besluit(None)


def toets_ander_besluit(nu: Inkijk | None, besluit: Besluit) -> None:
    if (nu or Inkijk.BESLOTEN) is besluit.inkijk:
        raise Regelfout("Dat is al zo besloten.", "hoe")
    _toets_reden(besluit.reden)


def _toets_reden(reden: str) -> None:
    toets_reden(reden)
    toets_tekst(reden, "reden")
    toets_geen_echte_gegevens(reden, "reden")


def toets_niet_in_de_toekomst(dag: date, vandaag: date, veld: str = "van") -> None:
    if dag > vandaag:
        raise Regelfout(
            "Deze dag ligt in de toekomst van het verhaal. Leg het vast op de dag zelf, of daarna.", veld
        )


def toets_niet_eerder(dag: date, begin: date, veld: str = "van") -> None:
    """An end before a begin, or something of a gezin before somebody belonged to it."""
    if dag < begin:
        raise Regelfout(
            f"Deze dag ligt voor het begin, {begin.day}-{begin.month}-{begin.year}. Kies een latere dag.",
            veld,
        )


def toets_huishouden(nummer: int) -> None:
    if not 1 <= nummer <= MEESTE_HUISHOUDENS:
        raise Regelfout(
            f"Een gezin heeft hier hooguit {MEESTE_HUISHOUDENS} huishoudens. Kies er een dat er al is.",
            "huishouden",
        )


def toets_gekozen(huishouden: int | None) -> int:
    if huishouden is None:
        raise Regelfout("Kies een huishouden van dit gezin.", "huishouden")
    return huishouden


def toets_nog_niet_daar(huishouden: int, van: date, gewoond: Sequence[Thuis]) -> None:
    """Nobody lives twice in one household at one time."""
    if any(t.huishouden == huishouden and (t.tot is None or t.tot > van) for t in gewoond):
        raise Regelfout("Deze persoon woont daar dan al. Kies een ander huishouden.", "huishouden")


def toets_woont_daar(huishouden: int | None, nu: Sequence[Thuis]) -> Thuis:
    daar = [thuis for thuis in nu if thuis.huishouden == huishouden]
    if not daar:
        raise Regelfout("Deze persoon woont daar nu niet. Kies waar diegene wel woont.", "huishouden")
    return daar[0]


def toets_verhuist(huishouden: int | None, nu: Sequence[Thuis]) -> None:
    """Moving is leaving at least one household, or coming to live in one."""
    if {thuis.huishouden for thuis in nu} == ({huishouden} if huishouden is not None else set()):
        zin = "Deze persoon woont al ergens anders." if huishouden is None else "Deze persoon woont daar al."
        raise Regelfout(zin, "huishouden")


def nieuw_huishouden(in_gebruik: Sequence[int]) -> int:
    """The number after all that were ever used: an old number never means another home."""
    nummer = max(in_gebruik, default=0) + 1
    toets_huishouden(nummer)
    return nummer
