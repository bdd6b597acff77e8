"""What is written down about a huisverbod: imposing it, deciding about it, and what follows."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.huisverbod import HuisverbodDoor, Oplegging
from ..domain.huisverbod_verloop import Inzet
from ..domain.moment import moment_van, uur_van
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .velden import Vinkjes

_LEZEN_MEE = "Wie weg moet en wie beschermd wordt, lezen dit ook. Schrijf niet op wie iets vertelde."
_WERKERS = "Dit leest alleen wie met het gezin werkt."


def _moet(zin: str) -> list[Any]:
    return [verplicht(zin), geen_nulbytes]


class UurForm(Form):
    """A day with an hour: a huisverbod runs from hour to hour."""

    dag = Datum("Op welke dag", [InputRequired("Vul in op welke dag het was.")])
    tijd = StringField("Hoe laat", _moet("Vul het uur in, bijvoorbeeld 14:30."), description="Uur:minuut.")

    def op(self, nu: datetime) -> datetime:
        dag = self.dag.data
        assert isinstance(dag, date)  # noqa: S101  # required by the field
        return moment_van(dag, uur_van(tekst(self.tijd)), nu)


class LegOpForm(UurForm):
    wie = SelectField("Wie moet weg", [verplicht("Kies wie er weg moet.")])
    door = RadioField("Wie legt het op", [verplicht("Kies wie het oplegt.")], choices=keuzes(HuisverbodDoor))
    beschermd = Vinkjes("Wie worden beschermd", description="Met hen is er ook geen contact.")
    plaats = StringField(
        "Voor welke plek", _moet("Schrijf op voor welke plek."), description="Verzonnen, zonder adres."
    )
    feiten = TextAreaField("Welke feiten", _moet("Schrijf op welke feiten."), description=_LEZEN_MEE)
    rihg = TextAreaField("Uitkomst van de RiHG", _moet("Schrijf op wat de RiHG zegt."), description=_WERKERS)
    veilig_thuis = TextAreaField(
        "Contact met Veilig Thuis",
        [geen_nulbytes],
        description="Hoort er een kind bij? Dan heeft de burgemeester eerst contact met Veilig Thuis. "
        "Schrijf op wie er wanneer belde.",
    )
    bereikbaar = BooleanField("Er is een adres opgegeven om bereikbaar te zijn (binnen 24 uur)")

    def noem(self, personen: Mapping[UUID, str]) -> None:
        self.wie.choices = [
            keuze("", "Kies iemand"),
            *(keuze(str(id_), naam) for id_, naam in personen.items()),
        ]
        self.beschermd.noem(personen)

    def oplegging(self, nu: datetime) -> Oplegging:
        return Oplegging(
            wie=UUID(self.wie.data),
            op=self.op(nu),
            door=HuisverbodDoor(self.door.data),
            beschermd=self.beschermd.ids,
            plaats=tekst(self.plaats),
            feiten=tekst(self.feiten),
            rihg=tekst(self.rihg),
            veilig_thuis=tekst(self.veilig_thuis),
            bereikbaar=bool(self.bereikbaar.data),
        )


def _door() -> RadioField:
    return RadioField("Wie besloot dit", [verplicht("Kies wie besloot.")], choices=keuzes(HuisverbodDoor))


def _reden(bij: str = _LEZEN_MEE) -> TextAreaField:
    return TextAreaField("Waarom", _moet("Schrijf op waarom."), description=bij)


class VerlengForm(Form):
    besluit = RadioField(
        "Wat is besloten",
        [verplicht("Kies wat er besloten is.")],
        choices=[keuze("ja", "Verlengen"), keuze("nee", "Niet verlengen")],
    )
    tot = Datum(
        "Tot welke dag", [Optional()], description="Bij verlengen. Het uur blijft dat van het opleggen."
    )
    door = _door()
    reden = _reden()


class TrekInForm(Form):
    door = _door()
    reden = _reden()


class AdviesForm(Form):
    advies = RadioField(
        "Wat adviseer je",
        [verplicht("Kies wat je adviseert.")],
        choices=[keuze("ja", "Verlengen"), keuze("nee", "Niet verlengen")],
    )
    motivering = TextAreaField("Waarom", _moet("Schrijf op waarom."), description=_WERKERS)


class OvertredingForm(UurForm):
    wat = TextAreaField(
        "Wat gebeurde er",
        _moet("Schrijf op wat er gebeurde."),
        description="Wie beschermd wordt, leest dit ook. Wie weg moest niet.",
    )
    bekend_bij = StringField(
        "Bij wie is dit bekend", _moet("Schrijf op bij wie dit bekend is."), description=_WERKERS
    )


class PlanKlaarForm(Form):
    tekst = TextAreaField(
        "Wat gaat er als eerste gebeuren", _moet("Schrijf op wat er eerst gebeurt."), description=_WERKERS
    )


class BereikbaarForm(Form):
    tekst = TextAreaField(
        "Hoe en wanneer is het opgegeven",
        _moet("Schrijf op hoe en wanneer."),
        description="Zonder het adres zelf. " + _WERKERS,
    )


class CasemanagementForm(Form):
    intensief = RadioField(
        "Is er intensief casemanagement",
        [verplicht("Kies ja of nee.")],
        choices=[keuze("ja", "Ja"), keuze("nee", "Nee")],
    )
    wie = StringField("Wie doet het", [geen_nulbytes], description="Bij ja.")
    reden = _reden(_WERKERS)


class SpoorForm(Form):
    helper = StringField("Wie helpt", [geen_nulbytes], description="Naam en organisatie, zonder adres.")
    eerste_contact = Datum("Dag van het eerste contact", [Optional()], description="Was het er al?")
    wat = TextAreaField("Waarmee", [geen_nulbytes])
    belt = StringField(
        "Wie belt, tot de hulp begint", [geen_nulbytes], description="Zo hoeft niemand te wachten."
    )
    belt_dag = Datum("Op welke dag", [Optional()])

    def inzet(self) -> Inzet:
        return Inzet(
            helper=tekst(self.helper),
            wat=tekst(self.wat),
            eerste_contact=self.eerste_contact.data,
            belt=tekst(self.belt),
            belt_dag=self.belt_dag.data,
        )
