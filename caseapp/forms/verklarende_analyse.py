"""What can be typed in the analysis: one form per part, made from the table of its fields."""

from collections.abc import Mapping
from uuid import UUID

from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.stellingname import Stelling
from ..domain.uitspraak import UitspraakVorm
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, verplicht
from .velden import Vinkjes

ALLEEN_VOOR = (
    "Leeg: voor iedereen die de analyse leest. Kruis je iemand aan, dan weet verder niemand dat dit er is."
)


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
