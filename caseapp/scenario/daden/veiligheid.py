"""Acts about how safe it is."""

from typing import Annotated, Literal

from pydantic import Field

from ...domain.gezin import Fase
from ...domain.kindversie import Plaatje, Taalniveau
from ...domain.stellingname import Stelling
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


class StelFaseVoor(Daad):
    """`tweede`: the second professional. `kinderblik`: how a child of the gezin sees it."""

    wat: Literal["stel_fase_voor"]
    persoon: Sleutel
    fase: Woord[Fase]
    feiten: Tekst
    kinderblik: Tekst | None = None
    tweede: Sleutel


class BesluitOverFase(Daad):
    """About the proposal that is open for this person."""

    wat: Literal["besluit_over_fase"]
    persoon: Sleutel
    besluit: Literal["ja", "nee"]
    reden: Tekst | None = None


class TerugNaarFase1(Daad):
    """At once; also the first phase that somebody gets."""

    wat: Literal["terug_naar_fase_1"]
    persoon: Sleutel
    feiten: Tekst


class MaakNoodplan(Daad):
    """`tegen`: against whom of the gezin it protects. `gehoor`: who of the workers reads along."""

    wat: Literal["maak_noodplan"]
    persoon: Sleutel
    velden: dict[Sleutel, Tekst]
    tegen: tuple[Sleutel, ...] = ()
    gehoor: tuple[Sleutel, ...] = ()


class MaakKindversie(Daad):
    """What one child reads. `gehoor`: the ketenpartner of whom it was agreed that he reads along."""

    wat: Literal["maak_kindversie"]
    persoon: Sleutel
    taal: Woord[Taalniveau]
    plaatjes: tuple[Woord[Plaatje], ...] = ()
    velden: dict[Sleutel, Tekst]
    afgeschermd_voor: tuple[Sleutel, ...] = ()
    gehoor: tuple[Sleutel, ...] = ()
    goedkeuren: Literal["ja", "nee"] = "ja"


class ZegBijKindversie(Daad):
    """What a child says of it. `thuis`: whoever reads it at home may read that too."""

    wat: Literal["zeg_bij_kindversie"]
    persoon: Sleutel
    stelling: Woord[Stelling]
    reden: Tekst | None = None
    thuis: Literal["ja", "nee"] = "nee"


Handeling = (
    MaakKindversie
    | ZegBijKindversie
    | MaakNoodplan
    | LegScoreVast
    | StelFaseVoor
    | BesluitOverFase
    | TerugNaarFase1
)
