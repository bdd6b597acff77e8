"""Beginning a traject of the meldcode; the forms of its steps are made from the table of their fields."""

from wtforms import SelectField, StringField

from ..domain.gezin import BijzonderProtocol
from .base import Form, geen_nulbytes, keuze, keuzes, verplicht


class BeginForm(Form):
    waarover = StringField(
        "Waar gaat het over?",
        [verplicht("Geef het een naam waaraan jij het herkent."), geen_nulbytes],
        description="Zonder naam van een mens, bijvoorbeeld ‘leerling groep 6’. Alleen jij leest dit.",
    )
    soort = SelectField(
        "Kan het om een van deze gaan?",
        choices=[keuze("", "Nee, of dat weet ik nog niet"), *keuzes(BijzonderProtocol)],
        default="",
        description="Dan komt er eerst een deskundige, en dan pas een gesprek. Later kiezen kan ook.",
    )

    @property
    def gekozen(self) -> BijzonderProtocol | None:
        return BijzonderProtocol(self.soort.data) if self.soort.data else None
