"""Forms of an exercise: telling a fact, an inject made up on the spot, a note beside the play."""

from collections.abc import Mapping
from uuid import UUID

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField

from ..domain.oefenverloop import Notitiesoort
from ..domain.scenario.woorden import InjectKanaal
from .base import Form, geen_nulbytes, heel_getal, keuze, keuzes, tekst, verplicht
from .velden import Vinkjes

NIET_IN_DE_RUIMTE = "Kies uit de kaarten van deze ruimte."
GEEN = [keuze("", "Maakt niet uit")]


class DeelFeitForm(Form):
    aan = Vinkjes("Aan wie vertel je het?", onbekend=NIET_IN_DE_RUIMTE)
    iedereen = BooleanField("Aan iedereen in deze ruimte")

    def gekozen(self, anderen: Mapping[UUID, str]) -> tuple[UUID, ...]:
        return tuple(anderen) if self.iedereen.data else self.aan.ids


class InjectForm(Form):
    titel = StringField("Titel", [verplicht("Geef de inject een titel."), geen_nulbytes])
    tekst_ = TextAreaField(
        "Wat lezen zij?",
        [verplicht("Schrijf op wat er binnenkomt."), geen_nulbytes],
        name="tekst",
        description="Verzonnen, zoals alles hier.",
    )
    kanaal = SelectField("Hoe komt het binnen?", choices=[*GEEN, *keuzes(InjectKanaal)], default="")
    naar = Vinkjes("Bij welke kaarten?", onbekend=NIET_IN_DE_RUIMTE)
    verwachting = StringField(
        "Wat verwacht je van de groep?",
        [geen_nulbytes],
        description="Hoeft niet. Alleen jij leest het, en jij zegt of het is gedaan.",
    )
    binnen = StringField("Binnen hoe lang?", default="7 dagen", description="Bijvoorbeeld: 5 werkdagen.")

    @property
    def gekozen_kanaal(self) -> InjectKanaal | None:
        return InjectKanaal(self.kanaal.data) if self.kanaal.data else None


class NotitieForm(Form):
    soort = RadioField("Wat is het?", choices=keuzes(Notitiesoort), default=Notitiesoort.NOTITIE.value)
    leerdoel = SelectField("Bij welk leerdoel?", default="")
    tekst_ = TextAreaField("Notitie", [verplicht("Schrijf iets op."), geen_nulbytes], name="tekst")

    @property
    def gekozen_soort(self) -> Notitiesoort:
        return Notitiesoort(tekst(self.soort))

    @property
    def leerdoel_id(self) -> UUID | None:
        return UUID(self.leerdoel.data) if self.leerdoel.data else None


class SprongForm(Form):
    dag = StringField("Naar dag", [verplicht("Vul een dag in.")])
    stop = BooleanField("Stop bij de eerste termijn die afloopt")

    @property
    def naar_dag(self) -> int:
        """-1 where no day was typed."""
        return heel_getal(tekst(self.dag))


class TagForm(NotitieForm):
    element = SelectField("Bij welk element of aandachtspunt?", default="")


class KijkForm(Form):
    als = RadioField(
        "Door welke ogen kijk je?",
        [verplicht("Kies door welke ogen je kijkt.")],
        description="Je kunt later door andere ogen kijken. Je schrijft niets in het verhaal.",
    )
