"""Acts of somebody of the gezin himself: asking something, a statement, an own number; and the answer."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.eigen_verklaring import VerklaringBij, Verklaringlezers
from ...domain.veiligheidsschaal import HOOGSTE, LAAGSTE, Antwoord, ScoreAntwoord, Vraagwijze
from ...domain.verzoek import VerzoekBesluit, VerzoekSoort
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad, DaadBuitenGezin


class DoeVerzoek(Daad):
    """`over`: a child of whoever asks; without it he asks about himself. `sleutel`: how the answer calls
    it."""

    wat: Literal["doe_verzoek"]
    sleutel: Sleutel
    soort: Woord[VerzoekSoort]
    over: Sleutel | None = None
    tekst: Tekst | None = None


class BeantwoordVerzoek(Daad):
    wat: Literal["beantwoord_verzoek"]
    verzoek: Sleutel
    besluit: Woord[VerzoekBesluit]
    tekst: Tekst


class GeefVerklaring(Daad):
    wat: Literal["geef_verklaring"]
    bij: Woord[VerklaringBij] = VerklaringBij.ANALYSE
    lezers: Woord[Verklaringlezers] = Verklaringlezers.ALLEN
    afgeschermd_voor: tuple[Sleutel, ...] = ()
    tekst: Tekst


class GeefCijfer(Daad):
    wat: Literal["geef_cijfer"]
    cijfer: Annotated[int, Field(ge=LAAGSTE, le=HOOGSTE)]
    geen_nul: Tekst | None = None
    hoger: Tekst | None = None
    reden: Tekst | None = None
    gedeeld: Literal["ja", "nee"] = "nee"
    afgeschermd_voor: tuple[Sleutel, ...] = ()

    def als_antwoord(self) -> Antwoord:
        return Antwoord(
            antwoord=ScoreAntwoord.CIJFER,
            cijfer=self.cijfer,
            geen_nul=self.geen_nul or "",
            hoger=self.hoger or "",
            reden=self.reden or "",
            gevraagd=Vraagwijze.ZELF,
            gedeeld=self.gedeeld == "ja",
        )


class VraagBijstand(Daad):
    """`aan`: who is asked to stand beside whoever does this. `sleutel`: how the answer calls it."""

    wat: Literal["vraag_bijstand"]
    sleutel: Sleutel
    aan: Sleutel
    tot_dag: Dag


class BeantwoordBijstand(DaadBuitenGezin):
    """Who was asked says yes or no; until then no gezin is his to open."""

    wat: Literal["beantwoord_bijstand"]
    bijstand: Sleutel
    antwoord: Literal["ja", "nee"]


class StopBijstand(Daad):
    wat: Literal["stop_bijstand"]


Handeling = (
    DoeVerzoek
    | BeantwoordVerzoek
    | GeefVerklaring
    | GeefCijfer
    | VraagBijstand
    | BeantwoordBijstand
    | StopBijstand
)
