"""Inviting, ending, sharing with a grondslag: what a person may fill in."""

from collections.abc import Mapping
from typing import Any

from wtforms import BooleanField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.delen import TE_DELEN, Grondslag
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, verplicht

KIES = ("", "Kies iemand")


def namen_keuzes(wie: Mapping[str, str], eerst: tuple[str, str] = KIES) -> list[Any]:
    return [keuze(*eerst), *(keuze(*een) for een in wie.items())]


class UitnodigForm(Form):
    gebruiker = SelectField("Wie", [verplicht("Kies wie je erbij vraagt.")])
    doel = TextAreaField(
        "Met welk doel",
        [verplicht("Schrijf op waarvoor deze persoon erbij komt."), geen_nulbytes],
        description="Wie erbij komt, ziet alleen wat bij dit doel en deze rol hoort.",
    )
    tot = Datum(
        "Tot en met", [Optional()], description="Bijvoorbeeld 14-3-2026. Daarna stopt de toegang vanzelf."
    )
    ook_gezin = BooleanField("Het gezin en het netwerk mogen zien dat deze persoon betrokken is")


class RedenForm(Form):
    reden = TextAreaField("Waarom", [verplicht("Schrijf op waarom."), geen_nulbytes])


class VertelForm(Form):
    verteld = TextAreaField(
        "Hoe en aan wie is het verteld",
        [verplicht("Schrijf op hoe en aan wie het is verteld."), geen_nulbytes],
        description="Vanaf nu ziet deze persoon zelf ook wat er is gedeeld.",
    )


class VerstrekForm(Form):
    over = SelectField("Over wie", [verplicht("Kies over wie het gaat.")])
    wat = SelectField("Welke gegevens", choices=keuzes(TE_DELEN))
    van = SelectField("Van wie komt het", [verplicht("Kies wie de gegevens geeft.")])
    aan = SelectField("Voor wie is het", [verplicht("Kies wie de gegevens krijgt.")])
    grondslag = SelectField(
        "Op welke grondslag",
        choices=keuzes(Grondslag),
        description="Bij toestemming begint het pas als ieder die erover gaat, apart ja zei.",
    )
    overlegd = SelectField("Met wie heb je dit afgewogen", description="Nodig bij een conflict van plichten.")
    doel = TextAreaField("Waarvoor", [verplicht("Schrijf op waarvoor dit nodig is."), geen_nulbytes])
    motivering = TextAreaField(
        "Waarom mag dit",
        [verplicht("Leg uit waarom dit mag."), geen_nulbytes],
        description="Niet meer delen dan nodig. De persoon over wie het gaat kan dit lezen.",
    )
    vanaf = Datum(
        "Vanaf",
        [Optional()],
        description="Leeg is vandaag. Een grondslag geldt nooit voor wat al gebeurd is.",
    )
    tot = Datum(
        "Tot en met", [InputRequired("Kies tot wanneer dit loopt.")], description="Bijvoorbeeld 14-3-2026."
    )
    is_verteld = RadioField(
        "Weet deze persoon dit",
        [verplicht("Kies ja of nog niet.")],
        choices=[keuze("ja", "Ja, het is verteld"), keuze("nee", "Nog niet, want dat is nu niet veilig")],
    )
    verteld = TextAreaField(
        "Hoe is het verteld, of waarom nog niet", [verplicht("Schrijf dit op."), geen_nulbytes]
    )
    herzien = Datum("Opnieuw bekijken op", [Optional()], description="Alleen bij nog niet.")

    def noem(self, personen: Mapping[str, str], wie: Mapping[str, str], huizen: Mapping[str, str]) -> None:
        """Whom and what can be chosen, as far as this actor may know them."""
        self.over.choices = namen_keuzes(personen)
        self.van.choices = namen_keuzes(wie)
        self.overlegd.choices = namen_keuzes(wie, ("", "Met niemand"))
        self.aan.choices = namen_keuzes({**wie, **huizen})
