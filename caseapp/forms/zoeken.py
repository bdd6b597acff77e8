"""What to look for, and of whom to ask whether his gezin is known. Sent by POST, kept nowhere."""

from wtforms import HiddenField, StringField
from wtforms.validators import InputRequired

from .base import Datum, Form, geen_nulbytes, verplicht


class ZoekForm(Form):
    pagina = HiddenField(default="1")
    term = StringField(
        "Wat zoek je",
        [verplicht("Typ wat je zoekt."), geen_nulbytes],
        description="Een naam, een kenmerk of een paar woorden. Je zoekt alleen in wat jij mag zien.",
    )


class BekendForm(Form):
    roepnaam = StringField("Roepnaam", [verplicht("Vul de roepnaam in."), geen_nulbytes])
    achternaam = StringField("Achternaam", [verplicht("Vul de achternaam in."), geen_nulbytes])
    geboren = Datum(
        "Geboortedatum", [InputRequired("Vul de geboortedatum in.")], description="Bijvoorbeeld 1-1-1992."
    )
