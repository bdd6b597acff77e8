"""Acts around a message to Veilig Thuis: sent by one professional, answered by Veilig Thuis; of no gezin."""

from typing import Literal

from ...domain.veilig_thuis.bericht import BerichtSoort
from ...domain.veilig_thuis.melding import MeldingKanaal
from ..model import Sleutel, Tekst, Woord
from .advies import Adviesdeel
from .basis import DaadBuitenGezin


class StuurBericht(DaadBuitenGezin):
    """`sleutel`: the word by which the answer calls this message."""

    wat: Literal["stuur_bericht"]
    sleutel: Sleutel
    soort: Woord[BerichtSoort]
    kanaal: Woord[MeldingKanaal] = MeldingKanaal.FORMULIER
    tekst: Tekst


class BeantwoordBericht(Adviesdeel):
    """The advies that is given on it, as any other advies; the sender reads what is advised."""

    wat: Literal["beantwoord_bericht"]
    bericht: Sleutel


Handeling = StuurBericht | BeantwoordBericht
