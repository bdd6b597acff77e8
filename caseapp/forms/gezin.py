"""Describing what is going on, and noting what happened."""

from collections.abc import Mapping

from wtforms import BooleanField, HiddenField, RadioField, SelectField, TextAreaField

from ..domain.gebeurtenis import TE_NOTEREN
from ..domain.herstelpunt import Dobbelstenen
from .base import Form, geen_nulbytes, keuze, keuzes, verplicht


class BeschrijfForm(Form):
    versie = HiddenField()
    tekst = TextAreaField(
        "Wat is er aan de hand",
        [verplicht("Schrijf in een paar zinnen wat er aan de hand is."), geen_nulbytes],
        description="Kort en zonder oordeel. Iedereen die bij dit gezin betrokken is, kan dit lezen.",
    )


class NoteerForm(Form):
    soort = SelectField("Wat is het", choices=keuzes(TE_NOTEREN))
    over = SelectField("Over wie gaat het")
    tekst = TextAreaField(
        "Wat gebeurde er",
        [verplicht("Schrijf op wat er is gebeurd of gezegd."), geen_nulbytes],
        description="Beschrijf wat je zag of hoorde. Schrijf een mening als mening op.",
    )
    ook_gezin = BooleanField(
        "Het gezin en het netwerk mogen dit lezen",
        description="Er loopt een bijzonder protocol. Zonder vinkje is dit alleen voor wie helpt.",
    )

    def noem(self, personen: Mapping[str, str]) -> None:
        """Whom it may be about: people whom this actor may know."""
        keuzes = {"": "Over het gezin als geheel"} | dict(personen)
        self.over.choices = [keuze(waarde, naam) for waarde, naam in keuzes.items()]


class HerstelForm(Form):
    """A button; and with which dice, where something is played in which chance has a part."""

    dobbelstenen = RadioField(
        "Welke dobbelstenen",
        choices=[
            keuze(Dobbelstenen.ZELFDE.value, "Dezelfde: wat toeval is, gaat weer zo"),
            keuze(Dobbelstenen.ANDERE.value, "Andere: het toeval kan nu anders vallen"),
        ],
        default=Dobbelstenen.ZELFDE.value,
        description="In deze versie wordt nog niet gegooid. Het maakt dus nog geen verschil; je keuze "
        "blijft bewaard.",
    )

    def zonder_dobbelstenen(self) -> None:
        del self.dobbelstenen

    @property
    def gekozen(self) -> Dobbelstenen:
        return Dobbelstenen(self.data.get("dobbelstenen", Dobbelstenen.ZELFDE))
