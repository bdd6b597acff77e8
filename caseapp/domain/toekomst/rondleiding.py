"""The tour of twelve steps through one gezin, and who takes it (domein 7.3, 9.5). What stands here is a plan
and a composition of this project, no law; per step it says where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..woord import Woord
from .stap import Stap
from .stappen import STAPPEN

VAN_WIE = "Noor Wolkenveld"  # the gezin that the tour goes through is hers


class Lengte(Woord):
    """How much time there is."""

    LANG = "lang"
    KORT = "kort"


NU_EN_STRAKS_MINUTEN = {Lengte.LANG: 3, Lengte.KORT: 1}


@dataclass(frozen=True)
class Rondleiding:
    """A tour that somebody takes others on. `stap`: by its number. `groot`: letters for a beamer. `terug`:
    the card of the trainer that it comes back to."""

    lengte: Lengte
    stap: int
    groot: bool
    terug: str

    @property
    def stappen(self) -> tuple[Stap, ...]:
        return van(self.lengte)

    @property
    def plaats(self) -> int:
        """The how manieth step of this form it is at, from one."""
        return [een.nummer for een in self.stappen].index(self.stap) + 1


def van(lengte: Lengte) -> tuple[Stap, ...]:
    """The steps of this form, in their order."""
    return tuple(een for een in STAPPEN if lengte is Lengte.LANG or een.kort)


def naast(stappen: Sequence[Stap], nummer: int) -> tuple[Stap | None, Stap | None]:
    """The step before this one and the step after it."""
    nummers = [een.nummer for een in stappen]
    hier = nummers.index(nummer)
    ervoor = stappen[hier - 1] if hier else None
    return ervoor, stappen[hier + 1] if hier + 1 < len(stappen) else None


def minuten(lengte: Lengte) -> int:
    """How long it takes, with ‘nu en straks’ at the end."""
    stappen = sum(een.minuten if lengte is Lengte.LANG else 1 for een in van(lengte))
    return stappen + NU_EN_STRAKS_MINUTEN[lengte]
