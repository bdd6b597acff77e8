"""That somebody of the gezin got the informatiebrief, or why not yet."""

from wtforms import BooleanField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.kennisgeving import KennisgevingHoe
from .base import Datum, Form, geen_nulbytes, keuzes, verplicht


class InformeerForm(Form):
    hoe = SelectField("Hoe", choices=keuzes(KennisgevingHoe))
    dag = Datum("Op welke dag", [InputRequired("Kies de dag.")], description="Bijvoorbeeld 14-3-2026.")
    apart = BooleanField("Deze persoon was alleen, zonder een ander van het gezin erbij")
    toelichting = TextAreaField(
        "Wat vroeg of zei deze persoon",
        [Optional(), geen_nulbytes],
        description="Dit hoeft niet. Deze persoon leest het zelf ook.",
    )


class UitstelForm(Form):
    toelichting = TextAreaField(
        "Waarom nu nog niet",
        [verplicht("Schrijf op waarom het nu niet veilig is."), geen_nulbytes],
        description="Niemand van het gezin ziet dit, en ook niet dat het wacht.",
    )
    herzien = Datum(
        "Opnieuw bekijken op",
        [InputRequired("Kies de dag waarop je opnieuw kijkt.")],
        description="Hooguit vier weken na vandaag.",
    )
