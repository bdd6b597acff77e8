"""A question to somebody who knows more, the answer to it, and thanks."""

from collections.abc import Mapping

from wtforms import RadioField, TextAreaField

from .base import Form, geen_nulbytes, keuze, met_hoofdletter, verplicht

ZONDER = "Zonder namen, leeftijden, data of plaatsen."


class VraagForm(Form):
    aan = RadioField("Aan wie vraag je het", [verplicht("Kies aan wie je het vraagt.")])
    tekst = TextAreaField(
        "Je vraag",
        [verplicht("Schrijf op wat je wilt weten."), geen_nulbytes],
        description=f"{ZONDER} Vraag naar een aanpak, niet naar een oordeel over mensen.",
    )

    def noem(self, keuzes: Mapping[str, str]) -> None:
        self.aan.choices = [keuze(sleutel, met_hoofdletter(naam)) for sleutel, naam in keuzes.items()]


class AntwoordForm(Form):
    tekst = TextAreaField(
        "Je antwoord",
        [verplicht("Schrijf op wat je meegeeft."), geen_nulbytes],
        description=f"{ZONDER} Wat iemand ermee doet, besluit diegene zelf.",
    )


class DankForm(Form):
    dank = TextAreaField("Een paar woorden erbij", [geen_nulbytes], description=f"Dit hoeft niet. {ZONDER}")
