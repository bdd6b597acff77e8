"""What can be typed in the analysis: one form per part, made from the table of its fields."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from uuid import UUID

from wtforms import BooleanField, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.uitspraak import UitspraakVorm
from ..domain.verklarende_analyse.delen import VORM
from ..domain.verklarende_analyse.velden import LIJSTEN, Veld, VeldSoort, Waarde
from ..domain.verklarende_analyse.woorden import AnalyseDeel, Stelling
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, verplicht
from .velden import Vinkjes

ALLEEN_VOOR = (
    "Leeg: voor iedereen die de analyse leest. Kruis je iemand aan, dan weet verder niemand dat dit er is."
)
NIET_VOOR = "Voor wie je aankruist, bestaat dit niet. Mag iedereen het weten? Laat het dan leeg."


class BijdrageForm(Form):
    """One piece of one part. `herziening`: the wording that was on the page."""

    deel: AnalyseDeel
    herziening = HiddenField()

    def noem(
        self, mensen: Mapping[str, str], factoren: Mapping[str, str], anderen: Mapping[str, str]
    ) -> None:
        """Who and what can be chosen: only what this writer knows of."""
        for veld in VORM[self.deel].velden:
            if veld.soort is VeldSoort.PERSONEN:
                self._fields[veld.naam].noem(mensen)
            elif veld.soort in (VeldSoort.PERSOON, VeldSoort.FACTOR):
                opties = mensen if veld.soort is VeldSoort.PERSOON else factoren
                self._fields[veld.naam].choices = [
                    keuze("", "Kies"),
                    *(keuze(*een) for een in opties.items()),
                ]
        if "niet_voor" in self._fields:
            self._fields["niet_voor"].noem(anderen)

    def zonder_protocol(self) -> None:
        """Where none runs, a piece is for everybody unless somebody is named."""
        del self._fields["ook_gezin"]

    @property
    def niet_voor_wie(self) -> list[str] | None:
        """For whom it is not; None where nothing was chosen and a protocol runs."""
        gekozen = list(self._fields["niet_voor"].data or ())
        ook = "ook_gezin" not in self._fields or self._fields["ook_gezin"].data
        return gekozen if gekozen or ook else None

    @property
    def waarden(self) -> dict[str, Waarde]:
        velden = VORM[self.deel].velden
        return {veld.naam: _gestuurd(veld, self._fields[veld.naam].data) for veld in velden}


def _gestuurd(veld: Veld, data: Any) -> Waarde:
    if veld.soort in LIJSTEN:
        return tuple(str(een) for een in data or ())
    return str(data or "")


@cache
def bijdrage_form(deel: AnalyseDeel, *, nieuw: bool) -> type[BijdrageForm]:
    """The form of this part. For whom it is not, is chosen once: with the first wording."""
    velden: dict[str, Any] = {veld.naam: _veld(veld) for veld in VORM[deel].velden}
    if nieuw:
        velden["niet_voor"] = Vinkjes("Wie mag dit niet zien", description=NIET_VOOR)
        velden["ook_gezin"] = BooleanField(
            "Ook voor het gezin",
            description="Er loopt een bijzonder protocol. Kruis je niets aan, dan leest het gezin dit niet.",
        )
    return type(f"{deel.name.title()}Form", (BijdrageForm,), {"deel": deel, **velden})


def _veld(veld: Veld) -> Any:
    hulp = veld.hulp or ("" if veld.verplicht else "Mag leeg blijven.")
    match veld.soort:
        case VeldSoort.TEKST:
            return TextAreaField(veld.vraag, [geen_nulbytes], description=hulp)
        case VeldSoort.REGEL:
            return StringField(veld.vraag, [geen_nulbytes], description=hulp)
        case VeldSoort.KEUZES:
            return Vinkjes(veld.vraag, onbekend="Kies uit de lijst.", choices=keuzes(veld.woorden or ()))
        case VeldSoort.PERSONEN:
            return Vinkjes(veld.vraag, description=veld.hulp)
        case VeldSoort.KEUZE:
            opties = [keuze("", "Kies"), *keuzes(veld.woorden or ())]
            return SelectField(veld.vraag, choices=opties, description=hulp)
    return SelectField(veld.vraag, description=hulp)


class BeginForm(Form):
    aanleiding = TextAreaField(
        "Waarom begin je nu?",
        [verplicht("Schrijf op waarom je nu begint."), geen_nulbytes],
        description="Bijvoorbeeld: na de overdracht, na een nieuwe melding, of omdat het gezin erom vraagt.",
    )
    soort = RadioField(
        "Wat voor versie",
        choices=[
            keuze("gewoon", "Een hele analyse, samen met het gezin"),
            keuze(
                "spoed", "Een spoedversie van één pagina, samen met Veilig Thuis, die na twee weken vervalt"
            ),
        ],
        default="gewoon",
    )


class UitnodigForm(Form):
    wie = SelectField("Aan wie", [verplicht("Kies aan wie je het vraagt.")])
    vraag = TextAreaField(
        "Wat vraag je",
        [verplicht("Schrijf op wat je vraagt."), geen_nulbytes],
        description="Bijvoorbeeld: wat zie jij op school, en wat gaat daar goed?",
    )
    uiterlijk = Datum(
        "Uiterlijk", [InputRequired("Kies een dag.")], description="Bijvoorbeeld 14-3-2026. Vandaag of later."
    )

    def noem(self, wie: Mapping[str, str]) -> None:
        self.wie.choices = [keuze(*een) for een in wie.items()]


class LegVoorForm(Form):
    tot = Datum(
        "Tot wanneer kan iedereen antwoorden?",
        [InputRequired("Kies een dag.")],
        description="Bijvoorbeeld 14-3-2026. Neem de tijd die het gezin nodig heeft.",
    )


class StelVastForm(Form):
    volgende = Datum(
        "Wanneer kijken jullie opnieuw?", [Optional()], description="Bijvoorbeeld 14-3-2026. Binnen een jaar."
    )


class TrekInForm(Form):
    reden = TextAreaField(
        "Waarom geldt deze versie niet meer?",
        [verplicht("Schrijf op waarom deze versie niet meer geldt."), geen_nulbytes],
    )


class StellingForm(Form):
    """`voor`: whose stance it is; the own one where nobody can be chosen."""

    voor = SelectField("Van wie is dit antwoord?", default="")
    stelling = RadioField("Wat vind je ervan?", [verplicht("Kies wat je ervan vindt.")])
    reden = TextAreaField(
        "Waarom, in eigen woorden",
        [geen_nulbytes],
        description="Mag leeg blijven. Zo staat het er straks ook: niemand verandert jouw woorden.",
    )
    gehoor = Vinkjes(
        "Alleen voor",
        description=ALLEEN_VOOR,
    )

    def noem(self, voor: Mapping[str, str], gehoor: Mapping[str, str], *, zelf: bool) -> None:
        eigen = [keuze("", "Van mijzelf")] if zelf else []
        self.voor.choices = [*eigen, *(keuze(*een) for een in voor.items())]
        if not voor:
            del self.voor
        woorden = [w for w in Stelling if w is not Stelling.NIET_GEVRAAGD or voor]
        self.stelling.choices = keuzes(woorden)
        self.gehoor.noem(gehoor)

    @property
    def voor_wie(self) -> UUID | None:
        """Whose answer it is, where it is not one's own."""
        gekozen = str(self._fields["voor"].data or "") if "voor" in self._fields else ""
        return UUID(gekozen) if gekozen else None


class WoordenForm(Form):
    persoon = SelectField("Wiens woorden zijn dit?", [verplicht("Kies wiens woorden dit zijn.")])
    tekst = TextAreaField(
        "De woorden, precies zoals ze gezegd zijn",
        [verplicht("Schrijf op wat er gezegd is."), geen_nulbytes],
        description="Maak het niet mooier. Dit kan later niemand meer veranderen; aanvullen kan wel.",
    )
    vorm = SelectField("Hoe", choices=keuzes(UitspraakVorm))
    bij = StringField(
        "Waar was het, en wie was erbij?",
        [geen_nulbytes],
        description="Bijvoorbeeld: aan de keukentafel, zonder ouders.",
    )
    vertaling = TextAreaField("Vertaling, of wat er op de tekening staat", [geen_nulbytes])
    over = SelectField("Vult dit eerdere woorden aan?", default="")
    neemt_terug = RadioField(
        "Als dit bij eerdere woorden hoort",
        choices=[keuze("vult_aan", "Het vult ze aan"), keuze("trekt_in", "Het neemt ze terug")],
        default="vult_aan",
    )
    gehoor = Vinkjes(
        "Alleen voor",
        description=ALLEEN_VOOR,
    )

    def noem(self, mensen: Mapping[str, str], eerder: Mapping[str, str], gehoor: Mapping[str, str]) -> None:
        self.persoon.choices = [keuze(*een) for een in mensen.items()]
        self.over.choices = [keuze("", "Nee, dit is nieuw"), *(keuze(*een) for een in eerder.items())]
        self.gehoor.noem(gehoor)


class VerteldForm(Form):
    persoon = SelectField("Wiens verhaal", [verplicht("Kies wiens verhaal het is.")])
    soort = RadioField(
        "Wat deed je",
        [verplicht("Kies wat je deed.")],
        choices=[
            keuze("gelezen", "Ik heb het hier gelezen, en niet opnieuw gevraagd"),
            keuze("verteld", "Het moest opnieuw verteld worden"),
        ],
    )

    def noem(self, mensen: Mapping[str, str]) -> None:
        self.persoon.choices = [keuze(*een) for een in mensen.items()]


class StapForm(Form):
    """Only a button."""
