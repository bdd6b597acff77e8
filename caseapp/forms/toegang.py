"""Asking to be let in to a gezin, and deciding on it."""

from wtforms import RadioField, TextAreaField
from wtforms.validators import Optional

from .base import Datum, Form, geen_nulbytes, keuze, verplicht


class VraagForm(Form):
    reden = TextAreaField(
        "Waarom heb je dit nodig",
        [verplicht("Leg uit waarom dit nodig is voor dit gezin."), geen_nulbytes],
        description="De contactpersoon leest dit en beslist. Ook het gezin kan later zien dat je dit vroeg.",
    )


class BesluitForm(Form):
    besluit = RadioField(
        "Je besluit",
        [verplicht("Kies ja of nee.")],
        choices=[
            keuze("toegekend", "Ja, tot en met de dag hieronder"),
            keuze("afgewezen", "Nee"),
        ],
    )
    tot = Datum("Tot en met", [Optional()], description="Bijvoorbeeld 14-3-2026. Alleen nodig bij ja.")
    motivering = TextAreaField(
        "Waarom",
        [verplicht("Leg je besluit uit."), geen_nulbytes],
        description="Wie het vroeg, krijgt dit te lezen.",
    )
