"""What a factor map is drawn from: factors, patterns, and which works on which; only what the viewer sees."""

from dataclasses import dataclass
from uuid import UUID

from ..domain.verklarende_analyse.woorden import FactorSoort, VerbandSoort


@dataclass(frozen=True)
class KaartPunt:
    """A factor, or a pattern of violence (`soort` is None). `onder`: leefgebied and for whom, in words."""

    id: UUID
    tekst: str
    soort: FactorSoort | None
    onder: str = ""


@dataclass(frozen=True)
class KaartLijn:
    van: UUID
    naar: UUID
    soort: VerbandSoort


@dataclass(frozen=True)
class FactorkaartBlad:
    """Every line is between two of these points."""

    punten: tuple[KaartPunt, ...]
    lijnen: tuple[KaartLijn, ...]
