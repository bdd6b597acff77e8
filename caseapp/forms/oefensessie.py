"""Beginning a training, and taking part in one."""

from flask_wtf.file import FileField
from wtforms import BooleanField, IntegerField, SelectField, StringField
from wtforms.validators import InputRequired

from .base import Form, geen_nulbytes, verplicht


class SessieForm(Form):
    naam = StringField(
        "Naam van de sessie",
        [verplicht("Geef de sessie een naam."), geen_nulbytes],
        description="Bijvoorbeeld: Team Zuid, maandagmiddag. Geen namen van mensen.",
    )
    bron = SelectField(
        "Wat gaan jullie spelen",
        description="Een scenario heeft rondes, kaarten met eigen kennis en wat er binnenkomt. Een casus "
        "heeft kaarten en een gezin dat al een eind op weg is.",
    )
    bestand = FileField(
        "Of een eigen scenario",
        description="Hoeft niet. Een .yaml-bestand, hoogstens 256 KiB; dan telt de keuze hierboven niet.",
    )
    aantal = IntegerField(
        "Hoeveel ruimtes",
        [InputRequired(message="Kies 1 tot 12 ruimtes.")],
        default=1,
        description="Elke groep krijgt een eigen ruimte, met hetzelfde begin. 1 tot 12.",
    )

    @property
    def inhoud(self) -> bytes:
        """Of a file that was sent along; empty where there is none."""
        return bytes(self.bestand.data.read()) if self.bestand.data else b""


class CodeForm(Form):
    code = StringField(
        "Code",
        [verplicht("Vul de code in."), geen_nulbytes],
        description="Zes tekens, van het scherm van je trainer. Hoofdletters hoeven niet.",
    )
    gelezen = BooleanField(
        "Ik weet waar dit over gaat, en dat ik altijd mag stoppen",
        [verplicht("Lees eerst waar deze oefening over gaat.")],
    )


class KaartForm(Form):
    bijnaam = StringField(
        "Bijnaam",
        [geen_nulbytes],
        description="Hoeft niet. Alleen je trainer leest die. Hij wordt gewist met de sessie.",
    )


class Knop(Form):
    """Only a button."""
