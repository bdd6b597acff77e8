"""What arrives during an exercise, and what is expected after it (simulation 5.1)."""

from typing import Annotated, Any, Self

from pydantic import ConfigDict, Field, model_validator

from ...domain.scenario.woorden import InjectKanaal, InjectSoort, Maat, OefenActie
from ...domain.veilig_thuis.melding import SoortMelder
from ..model import Model, Sleutel, Tekst, Woord, fout
from .gevolg import Uitwerkingen
from .typen import Duurtijd, Kaartwoord, Moment, Regel
from .voorwaarde import Voorwaarde


class Verwachting(Model):
    """What a group does within a time. Without `actie` the trainer says whether it was done."""

    id: Sleutel = Field(description="Sleutel van deze verwachting.")
    tekst: Regel = Field(description="Wat er verwacht wordt, in één zin.")
    actie: Woord[OefenActie] | None = Field(None, description="Waaraan te zien is dat het gedaan is.")
    over: Sleutel | None = Field(None, description="Over welk gezinslid; bij feit.gedeeld: welk feit.")
    binnen: Duurtijd = Field(description="Binnen hoe lang na de inject.")
    maat: Woord[Maat] | None = Field(None, description="Bij welke maat van de nabespreking het hoort.")

    @model_validator(mode="after")
    def _over_een_actie(self) -> Self:
        if self.over is not None and self.actie is None:
            raise fout("‘over’ hoort bij een actie.")
        return self


# Of each kind: whether it has a moment and whether it has a condition. True: must; False: may not; None: may.
HEEFT: dict[InjectSoort, tuple[bool, bool | None]] = {
    InjectSoort.GEPLAND: (True, False),
    InjectSoort.VOORWAARDELIJK: (False, True),
    InjectSoort.HANDMATIG: (False, False),
    InjectSoort.ACHTERVANG: (False, None),
}


def _voor_een_editor() -> Any:
    """HEEFT, as JSON Schema says it."""
    regels = []
    for soort, (moment, als) in HEEFT.items():
        moet = [veld for veld, heeft in (("moment", moment), ("als", als)) if heeft]
        mag_niet = {veld: False for veld, heeft in (("moment", moment), ("als", als)) if heeft is False}
        regels.append(
            {
                "if": {"properties": {"soort": {"const": soort.value}}, "required": ["soort"]},
                "then": {"required": moet, "properties": mag_niet},
            }
        )
    return {"allOf": regels}


class Inject(Model):
    """Something that arrives: at a moment, on a condition, by hand, or as a safety net."""

    model_config = ConfigDict(json_schema_extra=_voor_een_editor())

    id: Sleutel = Field(description="Sleutel van deze inject.")
    titel: Regel = Field(description="Hoe de inject heet op de lijst van de trainer.")
    soort: Woord[InjectSoort] = Field(description="Waardoor hij komt.")
    moment: Moment | None = Field(None, description="Bij gepland: dag en tijd van het verhaal.")
    als: Voorwaarde | None = Field(None, description="Bij voorwaardelijk, en soms bij achtervang: wanneer.")
    naar: Annotated[tuple[Kaartwoord, ...], Field(min_length=1, max_length=30)] = Field(
        description="Bij welke kaarten hij binnenkomt."
    )
    kanaal: Woord[InjectKanaal] | None = Field(None, description="Hoe hij binnenkomt.")
    van: Sleutel | None = Field(None, description="Van welk gezinslid hij komt.")
    melder: Woord[SoortMelder] | None = Field(None, description="Bij een melding: vanuit welke plek.")
    tekst: Tekst = Field(description="Wat de groep leest of hoort.")
    trainer: Tekst | None = Field(None, description="Een notitie die alleen de trainer leest.")
    dan: Uitwerkingen = Field((), description="Wat er in het gezin verandert als hij komt.")
    verwacht: Annotated[tuple[Verwachting, ...], Field(max_length=10)] = Field(
        (), description="Wat de groep hierna doet."
    )
    opnieuw_na: Duurtijd | None = Field(None, description="Na hoe lang hij opnieuw kan komen.")

    @model_validator(mode="after")
    def _wat_erbij_hoort(self) -> Self:
        for woord, waarde, heeft in (
            ("moment", self.moment, HEEFT[self.soort][0]),
            ("voorwaarde (‘als’)", self.als, HEEFT[self.soort][1]),
        ):
            if heeft is True and waarde is None:
                raise fout(f"een inject die {self.soort} is, heeft een {woord}.")
            if heeft is False and waarde is not None:
                raise fout(f"een inject die {self.soort} is, heeft geen {woord}.")
        return self
