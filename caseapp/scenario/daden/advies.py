"""Acts of Veilig Thuis before there is a gezin: advies, and the support afterwards."""

from typing import Literal

from ...domain.advies import Adviesgesprek, AdviesKanaal, AdviesVervolg, SoortVrager
from ...domain.incident import Geweldsvorm
from ..model import Sleutel, Tekst, Woord
from .basis import DaadBuitenGezin


class Adviesdeel(DaadBuitenGezin):
    """What was asked and answered, however it came in."""

    kanaal: Woord[AdviesKanaal]
    soort_vrager: Woord[SoortVrager]
    vraag: Tekst
    advies: Tekst
    vervolg: Woord[AdviesVervolg] = AdviesVervolg.ADVIES
    geweldsvormen: tuple[Woord[Geweldsvorm], ...] = ()

    def als_gesprek(self) -> Adviesgesprek:
        return Adviesgesprek(
            self.kanaal, self.soort_vrager, self.vraag, self.advies, self.vervolg, self.geweldsvormen
        )


class GeefAdvies(Adviesdeel):
    """Of no gezin: that it stands in the file of one is for whoever writes the story."""

    wat: Literal["geef_advies"]
    sleutel: Sleutel | None = None


class VoegOndersteuningToe(DaadBuitenGezin):
    """`bij`: the advies that was given earlier in this file, by its key."""

    wat: Literal["voeg_ondersteuning_toe"]
    bij: Sleutel
    tekst: Tekst


Handeling = GeefAdvies | VoegOndersteuningToe
