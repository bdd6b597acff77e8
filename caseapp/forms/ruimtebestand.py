"""A room to a file, and a file to a room."""

from flask_wtf.file import FileField
from wtforms import PasswordField, StringField

from .base import Form, geen_nulbytes, verplicht


class OpslaanForm(Form):
    wachtwoord = PasswordField(
        "Wachtwoordzin",
        [verplicht("Kies een wachtwoordzin.")],
        description="Minstens 12 tekens, liever een paar gewone woorden. Zonder deze zin gaat het bestand "
        "nooit meer open.",
    )
    nogmaals = PasswordField("Wachtwoordzin nog een keer", [verplicht("Typ de wachtwoordzin nog een keer.")])


class TerughalenForm(Form):
    bestand = FileField("Bestand", [verplicht("Kies een bestand.")], description="Hoogstens 20 MB.")
    wachtwoord = PasswordField("Wachtwoordzin", [verplicht("Typ de wachtwoordzin van dit bestand.")])
    naam = StringField(
        "Naam van de nieuwe ruimte",
        [verplicht("Geef de ruimte een naam."), geen_nulbytes],
        description="Bijvoorbeeld: Groep van maandag.",
    )

    @property
    def inhoud(self) -> bytes:
        """All of the file; its size was held against the limit when it came in."""
        return bytes(self.bestand.data.read())


class GaForm(Form):
    """Only a button."""
