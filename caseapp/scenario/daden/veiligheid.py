"""Acts about how safe it is."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.veiligheidsschaal import HOOGSTE, LAAGSTE, Antwoord, ScoreAntwoord, Vraagwijze
from ..model import Sleutel, Tekst, Woord
from .basis import Daad


class LegScoreVast(Daad):
    """What one person answers on the veiligheidsschaal. Without `antwoord` it is the `cijfer`."""

    wat: Literal["leg_score_vast"]
    persoon: Sleutel
    antwoord: Woord[ScoreAntwoord] = ScoreAntwoord.CIJFER
    cijfer: Annotated[int, Field(ge=LAAGSTE, le=HOOGSTE)] | None = None
    geen_nul: Tekst | None = None
    hoger: Tekst | None = None
    reden: Tekst | None = None
    gevraagd: Woord[Vraagwijze] = Vraagwijze.APART
    gedeeld: Literal["ja", "nee"] = "nee"
    afgeschermd_voor: tuple[Sleutel, ...] = ()

    def als_antwoord(self) -> Antwoord:
        return Antwoord(
            antwoord=self.antwoord,
            cijfer=self.cijfer,
            geen_nul=self.geen_nul or "",
            hoger=self.hoger or "",
            reden=self.reden or "",
            gevraagd=self.gevraagd,
            gedeeld=self.gedeeld == "ja",
        )


Handeling = LegScoreVast
