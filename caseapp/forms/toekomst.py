"""Beginning a tour."""

from wtforms import BooleanField, RadioField
from wtforms.validators import InputRequired

from ..domain.toekomst.rondleiding import Lengte, minuten, van
from .base import Form, keuze

_WAT = {Lengte.LANG: "Alle stappen", Lengte.KORT: "Kort"}


class RondleidingForm(Form):
    lengte = RadioField(
        "Hoeveel tijd is er?",
        [InputRequired(message="Kies hoeveel tijd er is.")],
        choices=[
            keuze(
                lengte.value,
                f"{_WAT[lengte]}: {len(van(lengte))} stappen, ongeveer {minuten(lengte)} minuten",
            )
            for lengte in Lengte
        ],
        default=Lengte.LANG.value,
    )
    groot = BooleanField("Grote letters, voor een beamer")
