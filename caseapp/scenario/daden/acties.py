"""Acts about what is agreed to do, and what stands in the way of it."""

from typing import Literal

from ...domain.belemmering import BelemmeringSoort
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad


class SpreekActieAf(Daad):
    """`sleutel`: the word by which later acts of this file call this actie."""

    wat: Literal["spreek_actie_af"]
    sleutel: Sleutel
    tekst: Tekst
    voor: Sleutel
    uiterlijk_dag: Dag
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class RondActieAf(Daad):
    wat: Literal["rond_actie_af"]
    actie: Sleutel
    resultaat: Tekst


class MeldBelemmering(Daad):
    """`organisatie_van`: somebody of the organisation whose rule, money or queue it is, if that is known."""

    wat: Literal["meld_belemmering"]
    sleutel: Sleutel
    soort: Woord[BelemmeringSoort]
    tekst: Tekst
    voor: Sleutel
    organisatie_van: Sleutel | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class ZetBelemmeringDoor(Daad):
    wat: Literal["zet_belemmering_door"]
    belemmering: Sleutel
    zonder_namen: Tekst


class LosBelemmeringOp(Daad):
    wat: Literal["los_belemmering_op"]
    belemmering: Sleutel
    resultaat: Tekst


Handeling = SpreekActieAf | RondActieAf | MeldBelemmering | ZetBelemmeringDoor | LosBelemmeringOp
