"""Before a zitting: a kamer, a day, who is asked, and bringing a gezin in."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from ..domain.delen import Grondslag
from ..domain.kamer.inbreng import OpNaam
from ..domain.kamer.woorden import (
    OP_NAAM_GRONDSLAGEN,
    OP_NAAM_SOORTEN,
    DeelSoort,
    Geinformeerd,
    GezinErbij,
    Wijze,
)
from ..domain.moment import uur_van
from ..domain.oefenruimte import AMSTERDAM
from ..domain.regel import Regelfout
from ..domain.woorden import label
from ..permissions import Categorie
from .base import Datum, Form, geen_nulbytes, gekozen_dag, keuze, keuzes, met_hoofdletter, tekst, verplicht
from .velden import Vinkjes

_OP_NAAM = "Alleen als je op naam inbrengt."


class KamerForm(Form):
    naam = StringField(
        "Hoe heet de kamer",
        [verplicht("Geef de kamer een naam."), Length(max=80, message="Hoogstens 80 tekens."), geen_nulbytes],
        description="Bijvoorbeeld naar de wijk. Nooit naar een gezin.",
    )
    voorzitter = SelectField("Wie zit voor", [Optional()], description="Een procesregisseur.")

    def noem(self, wie: Mapping[str, str]) -> None:
        self.voorzitter.choices = [keuze("", "Kies iemand"), *(keuze(*een) for een in wie.items())]


class PlanForm(Form):
    dag = Datum("Welke dag", [InputRequired("Kies een dag.")], description="Bijvoorbeeld 14-3-2026.")
    tijd = StringField(
        "Hoe laat", [verplicht("Vul in hoe laat."), geen_nulbytes], description="Bijvoorbeeld 13:30."
    )
    minuten = StringField("Hoeveel minuten", [geen_nulbytes], default="90")
    quorum = StringField(
        "Met hoeveel mensen gaat het door",
        [geen_nulbytes],
        default="3",
        description="Met de voorzitter erbij. Met minder gaat de zitting niet open.",
    )

    def moment(self) -> datetime:
        """The day and hour that were typed, on a Dutch clock."""
        dag, uur = gekozen_dag(self.dag), uur_van(tekst(self.tijd))
        if uur is None:
            raise Regelfout("Vul in hoe laat.", "tijd")
        return datetime.combine(dag, uur, AMSTERDAM).astimezone(UTC)


class NodigUitForm(Form):
    wie = SelectField("Wie", [verplicht("Kies wie je erbij vraagt.")])

    def noem(self, wie: Mapping[str, str]) -> None:
        self.wie.choices = [keuze("", "Kies iemand"), *(keuze(*een) for een in wie.items())]


class AgendaForm(Form):
    plek = StringField("Plek op de agenda", [geen_nulbytes])
    minuten = StringField("Minuten", [geen_nulbytes])


DELEN = {
    DeelSoort.FEITEN: (
        "De feiten",
        "Wat is er gezien, gehoord en gedaan? Niet wat iemand denkt.",
    ),
    DeelSoort.PATROON: ("Het patroon", "Hoe begint het, hoe gaat het verder, hoe houdt het op?"),
    DeelSoort.NIET_WETEN: ("Wat wij niet weten", "Waar heb je geen zicht op?"),
    DeelSoort.VEILIGHEID: ("Hoe veilig het is", "Nu en op termijn. Welke cijfers geven de gezinsleden zelf?"),
    DeelSoort.KINDEREN: ("De kinderen", "Hoe gaat het met elk kind, en wie spreekt met elk kind?"),
    DeelSoort.GEPROBEERD: ("Wat is geprobeerd", "Wat hielp, en wat hielp niet?"),
    DeelSoort.GEZONDHEID: ("Gezondheid", _OP_NAAM),
    DeelSoort.FINANCIEN: ("Geld", _OP_NAAM),
}


class InbrengForm(Form):
    """Made by `inbreng_form`: the parts stand between the question and what goes with a name."""

    def delen(self) -> dict[DeelSoort, str]:
        return {soort: tekst(self._fields[soort.value]) for soort in DeelSoort}

    @property
    def op_naam(self) -> bool:
        return bool(self["wijze"].data == Wijze.OP_NAAM.value)

    def als_op_naam(self) -> OpNaam:
        gekozen = self["grondslag"].data
        verteld = self["geinformeerd"].data
        return OpNaam(
            grondslag=Grondslag(gekozen) if gekozen else None,
            doel=tekst(self["doel"]),
            categorieen=tuple(Categorie(een) for een in self["categorieen"].waarden),
            deelnemers=self["deelnemers"].waarden,
            geinformeerd=Geinformeerd(verteld) if verteld else None,
            uitleg=tekst(self["uitleg"]),
        )


def inbreng_form(wie: Mapping[str, str], **waarden: Any) -> InbrengForm:
    """`wie`: who could hear it by name. `waarden`: what was written before."""
    velden: dict[str, Any] = {
        "wijze": RadioField("Hoe breng je dit gezin in", choices=_WIJZEN, default=Wijze.ANONIEM.value),
        "spoed": BooleanField("Spoed: dit kan niet wachten"),
        "minuten": StringField("Hoeveel minuten", [geen_nulbytes], default="20"),
        "vraag": StringField("Je vraag aan de kamer, in één zin", [geen_nulbytes], description=_VRAAG),
    }
    for soort in DeelSoort:
        kop, hulp = DELEN[soort]
        velden[soort.value] = TextAreaField(kop, [Optional(), geen_nulbytes], description=hulp)
    velden["erbij"] = RadioField(
        "Niet óver maar mét: is het gezin erbij", [Optional()], choices=keuzes(GezinErbij)
    )
    velden["erbij_uitleg"] = TextAreaField(
        "Wie is gesproken, en wat wil die zelf vragen? Of waarom niet?", [geen_nulbytes]
    )
    velden["nagekeken"] = BooleanField(
        "Ik las alles na: niemand uit de buurt kan dit gezin hieraan herkennen",
        description="Denk aan een bijzonder beroep, een zeldzame ziekte, een tweeling, iets uit de krant.",
    )
    velden |= _velden_op_naam()
    form: InbrengForm = type("InbrengForm", (InbrengForm,), velden)(**waarden)
    form["deelnemers"].noem(wie)
    form["categorieen"].noem({een.value: met_hoofdletter(label(een)) for een in OP_NAAM_SOORTEN})
    return form


_WIJZEN = [
    keuze("anoniem", "Anoniem: niemand hoort om wie het gaat. Dit is de gewone manier."),
    keuze("op_naam", "Op naam: er worden gegevens gedeeld. Daarvoor is een grondslag nodig."),
]
_VRAAG = "Bijvoorbeeld: hoe houden wij de jongste in beeld als niemand de deur opendoet?"


def _velden_op_naam() -> dict[str, Any]:
    return {
        "grondslag": SelectField(
            "Op welke grondslag",
            [Optional()],
            choices=[keuze("", "Kies een grondslag"), *keuzes(OP_NAAM_GRONDSLAGEN)],
            description=_OP_NAAM,
        ),
        "doel": TextAreaField(
            "Waarvoor moet de kamer weten om wie het gaat", [geen_nulbytes], description=_OP_NAAM
        ),
        "categorieen": Vinkjes("Welke soorten gegevens breng je in", description=_OP_NAAM),
        "deelnemers": Vinkjes(
            "Wie hoort dit op naam",
            onbekend="Kies uit de lijst.",
            description=f"{_OP_NAAM} Alleen wie nodig is. De voorzitter hoort het ook.",
        ),
        "geinformeerd": RadioField(
            "Weet het gezin dat je het op naam inbrengt",
            [Optional()],
            choices=keuzes(Geinformeerd),
            description=_OP_NAAM,
        ),
        "uitleg": TextAreaField(
            "Wie weet het, en sinds wanneer? Of waarom nog niet?", [geen_nulbytes], description=_OP_NAAM
        ),
    }
