"""Help afterwards, as the trainer fills it in."""

from wtforms import BooleanField, TextAreaField

from .base import Form, geen_nulbytes


class HulpForm(Form):
    hulp = TextAreaField(
        "Waar kan iemand terecht?",
        [geen_nulbytes],
        description="Eén per regel: wie, en hoe je die bereikt. Noem geen deelnemers.",
    )
    nagekeken = BooleanField("Ik heb elk nummer vandaag nagekeken")
