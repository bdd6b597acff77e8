"""Acts about what is agreed to do, and what stands in the way of it."""

from typing import Literal

from ...domain.belemmering import BelemmeringSoort
from ...domain.bestuur import BestuurStatus
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad, DaadBuitenGezin


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


class BeantwoordBelemmering(Daad):
    """By the procesregisseur, to whom it was put through."""

    wat: Literal["beantwoord_belemmering"]
    belemmering: Sleutel
    antwoord: Tekst


class LegVoorAanBestuur(Daad):
    """`sleutel`: the word by which the bestuur is answered later in this file."""

    wat: Literal["leg_voor_aan_bestuur"]
    sleutel: Sleutel
    belemmering: Sleutel
    zin: Tekst


class AntwoordNamensBestuur(DaadBuitenGezin):
    """Of no gezin: that it stands in the file of one is for whoever writes the story."""

    wat: Literal["antwoord_namens_bestuur"]
    vraag: Sleutel
    stap: Woord[BestuurStatus]
    antwoord: Tekst


Handeling = (
    SpreekActieAf
    | RondActieAf
    | MeldBelemmering
    | ZetBelemmeringDoor
    | LosBelemmeringOp
    | BeantwoordBelemmering
    | LegVoorAanBestuur
    | AntwoordNamensBestuur
)
