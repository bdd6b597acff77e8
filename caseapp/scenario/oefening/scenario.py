"""A scenario file, `1g1p1r-scenario/1`: one gezin, who plays, what each knows, and what happens when."""

import re
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from ...domain.regel import Regelfout
from ...domain.scenario.kaart import ROLWOORDEN, Kaart, voluit
from ...domain.scenario.woorden import DynamiekStap
from ...domain.toegang import KetenSoort, Rol
from ..fouten import bedoelde, toon
from ..model import Model, Sleutel, Tekst, Woord, fout
from .gevolg import Gevolg
from .gezin import Feit, GezinInScenario
from .inject import Inject
from .typen import (
    Begindatum,
    Bron,
    Fictief,
    Honderd,
    JaOfNee,
    Kans,
    Looptijd,
    Peil,
    Regel,
    Speeltijd,
    Verhaaldag,
    Versie,
)

FORMAAT = "1g1p1r-scenario/1"


def fout_in_formaat(waarde: Any) -> str | None:
    """Why this is no file that we read; None when it is."""
    if waarde == FORMAAT:
        return None
    versie = re.fullmatch(r"1g1p1r-scenario/([0-9]{1,4})", waarde) if isinstance(waarde, str) else None
    if versie is None:
        return f"{toon(waarde)} is geen formaat dat wij kennen: hier hoort “{FORMAAT}”."
    return (
        f"dit bestand is geschreven voor versie {versie[1]} van het formaat; deze toepassing leest versie 1."
    )


def _formaat(waarde: Any) -> str:
    if zin := fout_in_formaat(waarde):
        raise fout(zin)
    return FORMAAT


def _rol(waarde: Any) -> Rol:
    """A role; the short forms of a ketenpartner were written out before."""
    if isinstance(waarde, Rol):
        return waarde
    if not isinstance(waarde, str) or waarde not in list(Rol):
        raise fout(f"{toon(waarde)} is geen bekende rol.{bedoelde(waarde, ROLWOORDEN)}")
    return Rol(waarde)


Rolwoord = Annotated[
    Rol, BeforeValidator(_rol), WithJsonSchema({"type": "string", "enum": sorted(set(ROLWOORDEN))})
]


class Veiligheid(Model):
    """For the people in the room."""

    inhoudswaarschuwing: Annotated[tuple[Tekst, ...], Field(min_length=1, max_length=20)] = Field(
        description="Wat er aan de orde komt dat zwaar kan zijn."
    )
    stopafspraak: Tekst = Field(description="Hoe iemand kan stoppen, zonder uitleg.")


class Leerdoel(Model):
    """What a group learns here."""

    id: Sleutel = Field(description="Sleutel van dit leerdoel.")
    tekst: Tekst = Field(description="Wat de groep leert, als iets dat te zien is.")
    bron: Annotated[tuple[Bron, ...], Field(min_length=1, max_length=10)] = Field(
        description="Waar het op rust."
    )


class Persona(Model):
    """A card: who somebody plays. `rol: politie` is short for `rol: ketenpartner, soort: politie`."""

    rol: Rolwoord = Field(description="De rol, of kort de soort van een ketenpartner.")
    soort: Woord[KetenSoort] | None = Field(None, description="Bij een ketenpartner: welke.")
    naam: Regel = Field(description="Hoe de kaart heet; geen naam van een mens.")
    functie: Regel = Field(description="Wat voor werk diegene doet.")
    belang: Tekst = Field(description="Wat diegene graag wil.")
    opdracht: Tekst = Field(description="Wat wie de kaart krijgt, gaat doen.")
    aantal: Annotated[int, Field(ge=1, le=30)] = Field(1, description="Hoeveel mensen deze kaart spelen.")

    @model_validator(mode="before")
    @classmethod
    def _voluit(cls, waarde: Any) -> Any:
        if not isinstance(waarde, dict) or not isinstance(waarde.get("rol"), str):
            return waarde
        soort = waarde.get("soort")
        if soort is not None and not isinstance(soort, str):
            return waarde
        try:
            rol, soort = voluit(waarde["rol"], soort)
        except Regelfout as regel:
            raise fout(regel.melding) from None
        return {**waarde, "rol": rol, "soort": soort}

    @model_validator(mode="after")
    def _speelbaar(self) -> Self:
        try:
            self.kaart()
        except Regelfout as regel:
            raise fout(regel.melding) from None
        return self

    def kaart(self) -> Kaart:
        return Kaart(self.rol, self.soort)


class Peilstand(Model):
    """A level from 0 to 100 that is kept of the gezin."""

    naam: Sleutel = Field(description="Hoe de peilstand heet.")
    begin: Peil = Field(description="Hoe hoog hij op dag 0 is, van 0 tot en met 100.")
    uitleg: Tekst = Field(description="Wat hij zegt.")
    zichtbaar: JaOfNee = Field(False, description="Of deelnemers hem tijdens het spelen zien.")


class Dynamiek(Model):
    """How levels move by themselves, once a week: a teaching model (simulation 5.5)."""

    stap: Woord[DynamiekStap] = Field(description="Hoe vaak; nu alleen per week.")
    spanning: Sleutel = Field(description="Welke peilstand de spanning is.")
    natuurlijk_verloop: Kans = Field(description="Welk deel van de weg naar het rustpunt, per stap.")
    rustpunt: Peil = Field(description="Waar de spanning vanzelf naartoe gaat.")
    incident_plus: Honderd = Field(description="Hoeveel een incident bij de spanning optelt.")
    incident_basis: Kans = Field(description="De kans op een incident per stap, bij weinig spanning.")
    incident_per_punt: Kans = Field(description="Hoeveel die kans stijgt per punt spanning boven 30.")


class Ronde(Model):
    """A stretch of the story that is played in one go."""

    titel: Regel = Field(description="Hoe de ronde heet.")
    tot: Verhaaldag = Field(description="Tot en met welke dag van het verhaal.")
    speeltijd: Speeltijd = Field(description="Hoe lang de groep ervoor heeft.")


class Scenario(Model):
    """The whole file."""

    formaat: Annotated[str, PlainValidator(_formaat), WithJsonSchema({"const": FORMAAT})] = Field(
        alias="schema", description="Het formaat van dit bestand, met zijn versie."
    )
    id: Sleutel = Field(description="Sleutel van het scenario; zo heet ook het bestand.")
    titel: Regel = Field(description="Hoe het scenario heet.")
    versie: Versie = Field(description="Versie van het verhaal, in drie getallen.")
    fictief: Fictief = Field(
        description="Altijd true: alle namen, adressen en gebeurtenissen zijn verzonnen."
    )
    licentie: Regel = Field(description="Wat een ander met dit scenario mag.")
    auteur: Regel = Field(description="Wie het schreef; geen naam van een mens hoeft.")
    samenvatting: Tekst = Field(description="Waar het over gaat, voor wie kiest.")
    start: Begindatum = Field(description="Op welke datum dag 0 is.")
    looptijd: Looptijd = Field(description="Hoe lang het verhaal duurt.")
    zaad: Annotated[int, Field(ge=0, le=999_999_999)] = Field(description="Het begin van de dobbelstenen.")
    veiligheid: Veiligheid = Field(description="Voor de mensen in de zaal.")
    leerdoelen: Annotated[tuple[Leerdoel, ...], Field(min_length=1, max_length=5)] = Field(
        description="Een tot vijf leerdoelen."
    )
    personas: Annotated[tuple[Persona, ...], Field(min_length=1, max_length=30)] = Field(
        description="De kaarten."
    )
    gezin: GezinInScenario = Field(description="Het gezin; alles verzonnen.")
    feiten: Annotated[tuple[Feit, ...], Field(max_length=100)] = Field(
        (), description="Verdeelde kennis: niemand heeft het hele beeld."
    )
    toestand: Annotated[tuple[Peilstand, ...], Field(max_length=12)] = Field(
        (), description="Peilstanden van 0 tot en met 100."
    )
    dynamiek: Dynamiek | None = Field(None, description="Hoe peilstanden vanzelf bewegen.")
    rondes: Annotated[tuple[Ronde, ...], Field(min_length=1, max_length=20)] = Field(
        description="De rondes, op volgorde."
    )
    injects: Annotated[tuple[Inject, ...], Field(min_length=1, max_length=200)] = Field(
        description="Wat er binnenkomt."
    )
    gevolgen: Annotated[tuple[Gevolg, ...], Field(max_length=200)] = Field(
        (), description="Wat er gebeurt door wat de groep doet en laat."
    )
    nabespreking: Annotated[tuple[Regel, ...], Field(min_length=1, max_length=20)] = Field(
        description="De vragen na afloop."
    )
