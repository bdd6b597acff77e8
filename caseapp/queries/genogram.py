"""What a genogram is drawn from: people this actor may know, and what is between them. Nothing else."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..domain.gezin import VOLWASSEN, GezinRol, Ouderlijn, PartnerSoort


@dataclass(frozen=True)
class Mens:
    """`huizen`: numbers of the households somebody lives in; more than one for a child of two homes.

    `rol` only gives a row to who is tied to nobody; `geboren` only puts brothers and sisters in order.
    """

    id: UUID
    naam: str
    leeftijd: int
    geboren: date
    rol: GezinRol
    huizen: tuple[int, ...] = ()

    @property
    def kind(self) -> bool:
        return self.leeftijd < VOLWASSEN


@dataclass(frozen=True)
class Paar:
    een: UUID
    ander: UUID
    soort: PartnerSoort


@dataclass(frozen=True)
class Richting:
    """From one person to another: who has gezag over whom, who cares for whom, who hurts whom."""

    van: UUID
    naar: UUID


@dataclass(frozen=True)
class Huis:
    nummer: int
    naam: str


@dataclass(frozen=True)
class GenogramBlad:
    """Relations to people who are not in `mensen` are not drawn: they are not there."""

    mensen: tuple[Mens, ...]
    ouders: tuple[Ouderlijn, ...] = ()
    paren: tuple[Paar, ...] = ()
    gezag: tuple[Richting, ...] = ()
    zorg: tuple[Richting, ...] = ()
    geweld: tuple[Richting, ...] = ()
    huizen: tuple[Huis, ...] = ()
