"""Acts around a question to somebody who knows more: of no gezin, wherever it stands in a file."""

from typing import Literal

from ...domain.consultatie import Deskundigheid
from ..model import Sleutel, Tekst, Woord
from .basis import DaadBuitenGezin


class StelConsultatievraag(DaadBuitenGezin):
    """`aan`: somebody who has this function, for the organisation that is asked. `sleutel`: how the answer
    calls it."""

    wat: Literal["stel_consultatievraag"]
    sleutel: Sleutel
    aan: Sleutel
    deskundigheid: Woord[Deskundigheid]
    tekst: Tekst


class BeantwoordConsultatie(DaadBuitenGezin):
    wat: Literal["beantwoord_consultatie"]
    consultatie: Sleutel
    tekst: Tekst


class BedankVoorConsultatie(DaadBuitenGezin):
    wat: Literal["bedank_voor_consultatie"]
    consultatie: Sleutel
    tekst: Tekst


Handeling = StelConsultatievraag | BeantwoordConsultatie | BedankVoorConsultatie
