"""The invented gezin of an exercise, and the knowledge about it that is divided over the cards."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from ...domain.incident import Geweldsvorm
from ...domain.scenario.woorden import Familieband, Gezinsprofiel, Plaats
from ..model import Model, Sleutel, Tekst, Woord, fout
from .typen import JaOfNee, Kaartwoord, Regel


class Lid(Model):
    """Somebody of the gezin, with an age and never a date of birth."""

    id: Sleutel = Field(description="Sleutel van dit gezinslid.")
    naam: Regel = Field(description="Een verzonnen naam.")
    leeftijd: Annotated[int, Field(ge=0, le=120)] = Field(description="In jaren, op dag 0.")
    relatie: Woord[Familieband] = Field(description="Wat diegene in het gezin is.")
    woont_in_huis: JaOfNee = Field(True, description="Of diegene bij het gezin woont.")
    omschrijving: Tekst | None = Field(None, description="Een of twee zinnen.")


class Patroon(Model):
    """Violence as what goes on between people, never as a trait of one."""

    door: Sleutel = Field(description="Wie het doet.")
    tegen: Sleutel = Field(description="Wie het meemaakt.")
    vorm: Woord[Geweldsvorm] = Field(description="Wat voor geweld.")
    getuigen: tuple[Sleutel, ...] = Field((), description="Wie het ziet of hoort.")

    @model_validator(mode="after")
    def _tussen_mensen(self) -> Self:
        if self.door == self.tegen:
            raise fout("een patroon is tussen twee mensen: ‘door’ en ‘tegen’ zijn hier dezelfde.")
        return self


class GezinInScenario(Model):
    """The people, and what goes on between them."""

    naam: Regel = Field(description="Hoe het gezin heet.")
    gemeente: Woord[Plaats] = Field(description="Een plaats die niet bestaat.")
    profielen: Annotated[tuple[Woord[Gezinsprofiel], ...], Field(max_length=2)] = Field(
        (), description="Hoogstens twee voorlopige profielen; zij beslissen niets."
    )
    leden: Annotated[tuple[Lid, ...], Field(min_length=1, max_length=20)] = Field(
        description="Wie bij het gezin hoort, ook wie ergens anders woont."
    )
    patronen: Annotated[tuple[Patroon, ...], Field(max_length=40)] = Field(
        (), description="Geweld is wat er tussen mensen gebeurt, geen eigenschap van een mens."
    )


class Feit(Model):
    """A piece of knowledge that not everybody has."""

    id: Sleutel = Field(description="Sleutel van dit feit.")
    tekst: Tekst = Field(description="Wat er bekend is.")
    bekend_bij: Annotated[tuple[Kaartwoord, ...], Field(min_length=1, max_length=30)] = Field(
        description="Op welke kaarten dit staat."
    )
    kritiek: JaOfNee = Field(False, description="Of de groep dit moet weten voor een goede analyse.")
    over: Sleutel | None = Field(None, description="Over welk gezinslid.")
