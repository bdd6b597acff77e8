"""What happens in a gezin because of what a group does and leaves, each with its because (simulation 5.1,
5.3)."""

from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator

from ...domain.scenario.woorden import OefenActie, Registratie, VlagStand, Zwaarte
from ..model import Model, Sleutel, Tekst, Woord, fout
from .typen import Bron, Duurtijd, JaOfNee, Peil
from .voorwaarde import Daad, Voorwaarde, een_van_deze, ingevuld, precies_een


class Peilverandering(Model):
    """A level goes up or down by so much, or becomes so much; it stays within 0 and 100."""

    model_config = ConfigDict(json_schema_extra=een_van_deze(("plus", "zet")))

    naam: Sleutel = Field(description="Welke peilstand.")
    plus: Annotated[int, Field(ge=-100, le=100)] | None = Field(None, description="Zoveel erbij of eraf.")
    zet: Peil | None = Field(None, description="De peilstand wordt dit.")

    @model_validator(mode="after")
    def _een_soort(self) -> Self:
        precies_een(self, ("plus", "zet"))
        return self


class Inplannen(Model):
    """An inject that arrives some time later."""

    inject: Sleutel = Field(description="Welke inject.")
    over: Duurtijd = Field(description="Hoe lang na nu.")


UITWERKINGEN = ("toestand", "vlag", "registreer", "plan_inject", "zet_klok_stil")
BIJ_REGISTREER = ("ernst", "betreft", "tekst")


class Uitwerking(Model):
    """Exactly one of five things; `stand` belongs to a flag, `ernst`, `betreft` and `tekst` to registreer."""

    model_config = ConfigDict(json_schema_extra=een_van_deze(UITWERKINGEN))

    toestand: Peilverandering | None = Field(None, description="Een peilstand verandert.")
    vlag: Sleutel | None = Field(None, description="Deze vlag gaat aan, of met ‘stand: uit’ uit.")
    stand: Woord[VlagStand] | None = Field(None, description="Of de vlag aan of uit gaat; gewoon aan.")
    registreer: Woord[Registratie] | None = Field(None, description="Dit komt in het verhaal te staan.")
    ernst: Woord[Zwaarte] | None = Field(None, description="Hoe ernstig het is.")
    betreft: Annotated[tuple[Sleutel, ...], Field(min_length=1)] | None = Field(
        None, description="Welke gezinsleden het betreft."
    )
    tekst: Tekst | None = Field(None, description="Wat er komt te staan.")
    plan_inject: Inplannen | None = Field(None, description="Deze inject komt later.")
    zet_klok_stil: JaOfNee | None = Field(None, description="De klok van het verhaal staat stil.")

    @model_validator(mode="after")
    def _een_soort(self) -> Self:
        precies_een(self, UITWERKINGEN)
        if self.stand is not None and self.vlag is None:
            raise fout("‘stand’ hoort bij een vlag.")
        if self.registreer is None and (los := ingevuld(self, BIJ_REGISTREER)):
            raise fout(f"‘{los[0]}’ hoort bij ‘registreer’.")
        if self.registreer is not None and self.tekst is None:
            raise fout("wat geregistreerd wordt, heeft een ‘tekst’.")
        return self


class Uitblijven(Daad):
    """Something that was not done within a time after something else was."""

    binnen: Duurtijd = Field(description="Binnen hoe lang het had moeten gebeuren.")
    na: Woord[OefenActie] = Field(description="Na wat de tijd begint te lopen.")


AANLEIDINGEN = ("bij", "als", "uitblijft")
Uitwerkingen = Annotated[tuple[Uitwerking, ...], Field(max_length=20)]


class Gevolg(Model):
    """Exactly one trigger: an act, a state, or an act that did not come."""

    model_config = ConfigDict(json_schema_extra=een_van_deze(AANLEIDINGEN))

    id: Sleutel = Field(description="Sleutel van dit gevolg.")
    bij: Daad | None = Field(None, description="Aanleiding: de groep doet dit.")
    als: Voorwaarde | None = Field(None, description="Aanleiding: dit wordt waar.")
    uitblijft: Uitblijven | None = Field(None, description="Aanleiding: dit gebeurt niet op tijd.")
    dan: Annotated[Uitwerkingen, Field(min_length=1)] = Field(description="Wat er dan gebeurt.")
    omdat: Tekst = Field(description="Waarom, in gewone woorden: dit leest de groep in de nabespreking.")
    bron: Annotated[tuple[Bron, ...], Field(min_length=1, max_length=10)] = Field(
        description="Waar het op rust: werkzame elementen W1 tot W6, aandachtspunten V1 tot V5, KK of A1."
    )
    opnieuw_na: Duurtijd | None = Field(None, description="Na hoe lang het opnieuw kan gebeuren.")

    @model_validator(mode="after")
    def _een_aanleiding(self) -> Self:
        gegeven = ingevuld(self, AANLEIDINGEN)
        if len(gegeven) != 1:
            heeft = f"dit heeft {' en '.join(gegeven)}" if gegeven else "dit heeft er geen"
            raise fout(f"een gevolg heeft precies één aanleiding: bij, als of uitblijft; {heeft}.")
        return self
