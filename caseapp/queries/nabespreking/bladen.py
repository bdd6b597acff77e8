"""What the pages of a debrief show; of a card always what it is in the work, never who held it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from ...domain.nabespreking import Lens, MomentSoort
from ...domain.oefenklok import RondeStand
from ...domain.oefenverloop import Notitiesoort


@dataclass(frozen=True)
class Moment:
    """One mark on the bar. `id`: of the record it tells of. `waarom`: what it followed on, as far as that is
    recorded; `na_id`: the moment that was."""

    id: UUID
    soort: MomentSoort
    op: datetime
    dag: int
    take: int
    wat: str
    wie: str = ""
    waarom: str = ""
    na_id: UUID | None = None


@dataclass(frozen=True)
class Poging:
    """What was played between two times that the story was put back."""

    take: int
    momenten: tuple[Moment, ...]


@dataclass(frozen=True)
class TerugkijkBlad:
    """`begin` and `eind`: of the bar, in the story."""

    begin: datetime
    eind: datetime
    rondes: Sequence[RondeStand]
    pogingen: tuple[Poging, ...]

    @property
    def momenten(self) -> tuple[Moment, ...]:
        return tuple(moment for poging in self.pogingen for moment in poging.momenten)


@dataclass(frozen=True)
class Opmerking:
    """What who led or watched wrote at a moment. `stuk_id`: the moment that was chosen afterwards."""

    id: UUID
    soort: Notitiesoort
    op: datetime
    dag: int
    take: int
    waarnemer: bool
    elementen: tuple[str, ...]
    stuk_id: UUID | None
    tekst: str


@dataclass(frozen=True)
class LensBlad:
    """`sterk` and `anders`: what was chosen afterwards, the newest of each."""

    lens: Lens
    leerdoelen: tuple[str, ...]
    opmerkingen: tuple[Opmerking, ...]
    sterk: Opmerking | None
    anders: Opmerking | None


@dataclass(frozen=True)
class FeitRegel:
    """`op`: when it was first told, else never. `eerder`: what had come in by then."""

    id: UUID
    tekst: str
    kritiek: bool
    stond_bij: tuple[str, ...]
    op: datetime | None
    dag: int | None
    ronde: str
    door: str
    aan: tuple[str, ...]
    moment_id: UUID | None
    eerder: tuple[Moment, ...]


@dataclass(frozen=True)
class KindBlad:
    """What was done with one child and what it said itself, since this room is played. No texts."""

    naam: str
    leeftijd: int
    momenten: tuple[Moment, ...]
