"""The steps of handing the fixed face over, one form each."""

from collections.abc import Mapping

from wtforms import RadioField, SelectField, TextAreaField

from .base import Form, geen_nulbytes, keuze, verplicht


class AanwijsForm(Form):
    gebruiker = SelectField("Wie wordt het vaste gezicht", [verplicht("Kies wie het wordt.")])
    vervanger = SelectField("Wie vervangt")
    bereikbaar = TextAreaField(
        "Wanneer bereikbaar",
        [verplicht("Schrijf op wanneer het gezin deze persoon kan bereiken."), geen_nulbytes],
        description="Het gezin leest dit. Bijvoorbeeld: maandag tot en met donderdag van 9 tot 17 uur.",
    )

    def noem(self, wie: Mapping[str, str]) -> None:
        namen = [keuze(*een) for een in wie.items()]
        self.gebruiker.choices = [keuze("", "Kies iemand"), *namen]
        self.vervanger.choices = [keuze("", "Nog niemand"), *namen]


class VoorstelForm(Form):
    gebruiker = SelectField("Aan wie", [verplicht("Kies aan wie je het vraagt.")])
    reden = TextAreaField("Waarom", [verplicht("Schrijf op waarom je overdraagt."), geen_nulbytes])

    def noem(self, wie: Mapping[str, str]) -> None:
        self.gebruiker.choices = [keuze("", "Kies iemand"), *(keuze(*een) for een in wie.items())]


class AanvaardForm(Form):
    bereikbaar = TextAreaField(
        "Wanneer ben je bereikbaar",
        [verplicht("Schrijf op wanneer het gezin je kan bereiken."), geen_nulbytes],
        description="Het gezin leest dit. Bijvoorbeeld: maandag tot en met donderdag van 9 tot 17 uur.",
    )


class WeigerForm(Form):
    weigering = TextAreaField("Waarom niet", [verplicht("Schrijf op waarom het niet kan."), geen_nulbytes])


class KennismaakForm(Form):
    hoe = RadioField(
        "Hoe ging de kennismaking",
        [verplicht("Kies hoe het ging.")],
        choices=[keuze("warm", "Warm: samen, met het gezin erbij"), keuze("koud", "Koud: niet samen")],
    )
    verslag = TextAreaField(
        "Wat is er besproken, of waarom ging het niet samen",
        [verplicht("Schrijf op wat er is besproken, of waarom het niet samen ging."), geen_nulbytes],
        description="Het gezin leest dit ook, hier en op de tijdlijn.",
    )


class AfrondForm(Form):
    verteld = TextAreaField(
        "Hoe is het aan het gezin verteld",
        [verplicht("Schrijf op hoe en aan wie je het vertelde."), geen_nulbytes],
        description="Vanaf nu is de ander het vaste gezicht. Jij bent dan vervanger.",
    )


class IntrekForm(Form):
    """Only a button."""
