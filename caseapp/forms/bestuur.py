"""What the bestuur says about what was put to it."""

from wtforms import HiddenField, RadioField, TextAreaField

from .base import Form, geen_nulbytes, keuze, verplicht


class BestuurForm(Form):
    versie = HiddenField()
    stap = RadioField(
        "Gebeurt er iets",
        [verplicht("Kies of er iets gebeurt, of niet.")],
        choices=[
            keuze("opgepakt", "Ja, het bestuur doet iets"),
            keuze("niet_opgepakt", "Nee, dit gebeurt niet"),
        ],
    )
    antwoord = TextAreaField(
        "Wat gebeurt er, of waarom niet",
        [verplicht("Schrijf op wat er gebeurt, of waarom niet."), geen_nulbytes],
        description="Zonder namen. De procesregisseur leest dit, en wie met het gezin werkt.",
    )
