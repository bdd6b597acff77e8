"""Asking for consent to share, one person at a time; and the answer."""

from collections.abc import Mapping

from wtforms import BooleanField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.toestemming import TE_VRAGEN, ToestemmingHoe, ToestemmingStatus
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, verplicht
from .delen import namen_keuzes

JA, NEE = ToestemmingStatus.GEGEVEN, ToestemmingStatus.GEWEIGERD
_DOEL = "Zo dat de persoon aan wie je het vraagt het begrijpt: die leest dit."


class _Vraag(Form):
    """Of whom it is asked, and until when it would count."""

    wie = SelectField(
        "Aan wie vraag je het",
        [verplicht("Kies aan wie je het vraagt.")],
        description="Eén persoon per vraag. Onder 12: ieder met gezag. Van 12 tot 16: het kind en ieder met "
        "gezag. Vanaf 16: alleen de persoon zelf.",
    )
    doel = TextAreaField(
        "Waarvoor", [verplicht("Schrijf op waarvoor dit nodig is."), geen_nulbytes], description=_DOEL
    )
    tot = Datum(
        "Tot en met",
        [InputRequired("Kies tot wanneer dit zou gelden.")],
        description="Bijvoorbeeld 14-3-2026.",
    )
    opnieuw = TextAreaField(
        "Wat is er nu anders",
        [Optional(), geen_nulbytes],
        description="Alleen als deze persoon hier eerder nee zei.",
    )
    zichtbaar = BooleanField("Deze vraag mag op de eigen pagina van deze persoon staan")


class VraagForm(_Vraag):
    over = SelectField("Over wie gaan de gegevens", [verplicht("Kies over wie het gaat.")])
    wat = SelectField("Welke gegevens", choices=keuzes(TE_VRAGEN))
    aan = SelectField("Wie wil het weten", [verplicht("Kies wie de gegevens zou krijgen.")])

    def noem(self, personen: Mapping[str, str], ontvangers: Mapping[str, str]) -> None:
        """Whom and what can be chosen, as far as this actor may know them."""
        self.over.choices = self.wie.choices = namen_keuzes(personen)
        self.aan.choices = namen_keuzes(ontvangers)


class VraagOokForm(_Vraag):
    """The same thing for the same receiver, asked of another."""


class _Antwoord(Form):
    antwoord = RadioField(
        "Antwoord", [verplicht("Kies ja of nee.")], choices=[keuze(JA.value, "Ja"), keuze(NEE.value, "Nee")]
    )


class OpschrijfForm(_Antwoord):
    hoe = SelectField(
        "Hoe kreeg je het antwoord",
        choices=keuzes(hoe for hoe in ToestemmingHoe if hoe is not ToestemmingHoe.EIGEN_PAGINA),
    )
    op = Datum("Op welke dag", [InputRequired("Kies de dag van het antwoord.")])
    apart = BooleanField("Ik heb het deze persoon alleen gevraagd, zonder iemand anders erbij")
    woorden = TextAreaField("In eigen woorden", [Optional(), geen_nulbytes])


class ZegForm(_Antwoord):
    woorden = TextAreaField(
        "Wil je er iets bij zeggen?", [Optional(), geen_nulbytes], description="Dit hoeft niet."
    )


class IntrekForm(Form):
    reden = TextAreaField(
        "Wil je er iets bij zeggen?", [Optional(), geen_nulbytes], description="Dit hoeft niet."
    )
