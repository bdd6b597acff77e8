"""Asking that something be destroyed for good."""

from collections.abc import Iterable

from wtforms import SelectField, TextAreaField

from ..queries.vernietiging import Keuze
from .base import Form, geen_nulbytes, keuze, verplicht


class VernietigForm(Form):
    doel = SelectField("Wat moet weg")
    reden = TextAreaField(
        "Waarom",
        [verplicht("Leg uit waarom dit weg moet."), geen_nulbytes],
        description="Minstens 20 tekens.",
    )

    def noem(self, keuzes: Iterable[Keuze]) -> None:
        self.doel.choices = [
            keuze("", "Kies een gezin of een persoon"),
            *(keuze(wat.waarde, wat.naam) for wat in keuzes),
        ]


class BevestigForm(Form):
    """Only a button."""
