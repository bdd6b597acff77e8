"""Acts that tell what happened, what was said and what is due."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.termijn import TermijnSoort
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad


class Noteer(Daad):
    wat: Literal["noteer"]
    soort: Woord[GebeurtenisSoort]
    tekst: Tekst
    over: Sleutel | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class LegUitspraakVast(Daad):
    """Own words, verbatim. `gehoor`: when given, the words are afgeschermd and only for these."""

    wat: Literal["leg_uitspraak_vast"]
    persoon: Sleutel
    tekst: Tekst
    bij: Tekst
    gehoor: Annotated[tuple[Sleutel, ...], Field(min_length=1)] | None = None


class LegVerblijfplaatsVast(Daad):
    wat: Literal["leg_verblijfplaats_vast"]
    persoon: Sleutel
    tekst: Tekst


class ZetTermijn(Daad):
    wat: Literal["zet_termijn"]
    soort: Woord[TermijnSoort]
    uiterlijk_dag: Dag
    tekst: Tekst
    voor: Sleutel


class RondTermijnAf(Daad):
    """The open term of this kind."""

    wat: Literal["rond_termijn_af"]
    soort: Woord[TermijnSoort]


Handeling = Noteer | LegUitspraakVast | LegVerblijfplaatsVast | ZetTermijn | RondTermijnAf
