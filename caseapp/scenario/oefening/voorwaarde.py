"""When something of an exercise happens: a small closed tree, no language of its own (simulation 5.2)."""

from typing import Annotated, Any, Self

from pydantic import ConfigDict, Field, model_validator

from ...domain.scenario.woorden import OefenActie
from ..model import Model, Sleutel, Woord, fout
from .typen import Duurtijd, Kaartwoord, Kans, Peil

Kaarten = Annotated[tuple[Kaartwoord, ...], Field(max_length=30)]


def ingevuld(model: Model, velden: tuple[str, ...]) -> list[str]:
    """Which of these keys have a value."""
    return [veld for veld in velden if getattr(model, veld) is not None]


def precies_een(model: Model, velden: tuple[str, ...]) -> None:
    if len(ingevuld(model, velden)) != 1:
        raise fout(f"hier hoort precies één van deze sleutels: {', '.join(velden)}.")


def een_van_deze(velden: tuple[str, ...]) -> Any:
    """What an editor is told of `precies_een`."""
    return {"oneOf": [{"required": [veld]} for veld in velden]}


class Daad(Model):
    """Something that a group did."""

    actie: Woord[OefenActie] = Field(description="Wat er gedaan is.")
    door: Kaarten = Field((), description="Alleen als een van deze kaarten het deed.")
    over: Sleutel | None = Field(None, description="Over welk gezinslid; bij feit.gedeeld: welk feit.")


class Gebeurd(Daad):
    """Something that was done, `minstens` times, within `binnen` before now."""

    binnen: Duurtijd | None = Field(None, description="Alleen als het korter dan dit geleden is.")
    minstens: Annotated[int, Field(ge=1, le=99)] = Field(1, description="Hoe vaak minstens.")


class PeilGrens(Model):
    """A level that is high or low enough."""

    naam: Sleutel = Field(description="Welke peilstand.")
    minstens: Peil | None = Field(None, description="De peilstand is dit of hoger.")
    hoogstens: Peil | None = Field(None, description="De peilstand is dit of lager.")

    @model_validator(mode="after")
    def _een_grens(self) -> Self:
        if not ingevuld(self, ("minstens", "hoogstens")):
            raise fout("een peilstand als voorwaarde heeft ‘minstens’, ‘hoogstens’, of allebei.")
        if self.minstens is not None and self.hoogstens is not None and self.minstens > self.hoogstens:
            raise fout("‘minstens’ is hier hoger dan ‘hoogstens’: dat kan nooit.")
        return self


KNOPEN = ("alle", "een_van", "niet")
BLADEN = ("gebeurd", "toestand", "vlag", "inject", "verstreken", "kans")


class Voorwaarde(Model):
    """Exactly one leaf, or one knot of other conditions."""

    model_config = ConfigDict(json_schema_extra=een_van_deze((*BLADEN, *KNOPEN)))

    gebeurd: Gebeurd | None = Field(None, description="De groep heeft dit gedaan.")
    toestand: PeilGrens | None = Field(None, description="Een peilstand is hoog of laag genoeg.")
    vlag: Sleutel | None = Field(None, description="Deze vlag staat aan.")
    inject: Sleutel | None = Field(None, description="Deze inject is binnengekomen.")
    verstreken: Duurtijd | None = Field(None, description="Zo lang is het na het begin.")
    kans: Kans | None = Field(None, description="Eén vaste worp: 0.6 is zes op de tien.")
    alle: "Voorwaarden | None" = Field(None, description="Dit alles is waar.")
    een_van: "Voorwaarden | None" = Field(None, description="Minstens één hiervan is waar.")
    niet: "Voorwaarde | None" = Field(None, description="Dit is niet waar.")

    @model_validator(mode="after")
    def _een_soort(self) -> Self:
        precies_een(self, (*BLADEN, *KNOPEN))
        return self


Voorwaarden = Annotated[tuple[Voorwaarde, ...], Field(min_length=1, max_length=20)]
Voorwaarde.model_rebuild()
