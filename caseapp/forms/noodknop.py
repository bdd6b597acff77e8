"""What is typed to use a noodknop, to ask somebody to look along, and to say what one finds of it."""

from collections.abc import Mapping

from wtforms import RadioField, SelectField, TextAreaField
from wtforms.validators import Optional

from ..domain.noodknop import NoodReden, Passend
from .base import Form, geen_nulbytes, keuze, keuzes, verplicht


class NoodknopForm(Form):
    reden = RadioField(
        "Waarom kan het niet wachten", [verplicht("Kies een reden.")], choices=keuzes(NoodReden)
    )
    motivering = TextAreaField(
        "Wat is er aan de hand",
        [verplicht("Leg uit waarom dit niet kan wachten."), geen_nulbytes],
        description="De contactpersoon en de toezichthouder lezen dit. Noem geen namen en geen adressen.",
    )


class MeekijkForm(Form):
    tweede = SelectField("Wie kijkt er mee", [verplicht("Kies iemand die bij dit gezin werkt.")])
    vraag = TextAreaField(
        "Waarom heb je dit nodig",
        [verplicht("Leg uit waarom je dit nodig hebt."), geen_nulbytes],
        description="Wie meekijkt leest dit, en zegt ja of nee op een eigen scherm.",
    )

    def noem(self, wie: Mapping[str, str]) -> None:
        self.tweede.choices = [keuze(id_, naam) for id_, naam in wie.items()]


class AntwoordForm(Form):
    antwoord = RadioField(
        "Je antwoord",
        [verplicht("Kies ja of nee.")],
        choices=[keuze("ja", "Ja, ik kijk mee"), keuze("nee", "Nee")],
    )


class NakijkForm(Form):
    passend = RadioField(
        "Wat vind je ervan", [verplicht("Kies wat je ervan vindt.")], choices=keuzes(Passend)
    )
    reactie = TextAreaField(
        "Toelichting",
        [Optional(), geen_nulbytes],
        description="De toezichthouder en wie de knop gebruikte lezen dit. Noem geen namen en geen adressen.",
    )
