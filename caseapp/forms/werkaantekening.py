"""Writing for one's own eyes; asking to read it; and answering that."""

from collections.abc import Mapping

from wtforms import HiddenField, RadioField, SelectField, TextAreaField

from .base import Form, geen_nulbytes, keuze, verplicht


class AantekeningForm(Form):
    versie = HiddenField()
    tekst = TextAreaField(
        "Je aantekening",
        [verplicht("Schrijf eerst iets op."), geen_nulbytes],
        description="Alleen jij leest dit. Wat anderen moeten weten, zet je op de tijdlijn.",
    )


class VraagInzageForm(Form):
    aan = SelectField("Aan wie vraag je het", [verplicht("Kies aan wie je het vraagt.")])
    vraag = TextAreaField(
        "Wil je er iets bij zeggen",
        [geen_nulbytes],
        description="Dat hoeft niet. Je hoeft niet uit te leggen waarom.",
    )

    def noem(self, wie: Mapping[str, str]) -> None:
        self.aan.choices = [keuze("", "Kies iemand"), *(keuze(*een) for een in wie.items())]


class AntwoordForm(Form):
    besluit = RadioField(
        "Je antwoord",
        [verplicht("Kies wat je doet.")],
        choices=[keuze("gedeeld", "Ik deel een kopie"), keuze("geweigerd", "Ik deel dit niet")],
    )
    kopie = TextAreaField(
        "Dit krijgt diegene te lezen",
        [geen_nulbytes],
        description="Je eigen aantekeningen staan er al. Haal weg wat over een ander gaat.",
    )
    reden = TextAreaField("Waarom niet", [geen_nulbytes], description="Alleen nodig als je het niet deelt.")
