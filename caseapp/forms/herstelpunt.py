"""Going back in the story, and what comes with it."""

from wtforms import StringField

from .base import Form, geen_nulbytes, verplicht


class TerugForm(Form):
    reden = StringField(
        "Waarom gaan jullie terug",
        [verplicht("Schrijf in een paar woorden waarom."), geen_nulbytes],
        description="Kort. Het komt bij de notities van wie de oefening leidt. Geen namen van echte mensen.",
    )


class PuntKnop(Form):
    """Only a button."""
