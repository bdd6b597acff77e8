"""While a zitting runs and after: one small form for each thing that is done."""

from collections.abc import Mapping

from wtforms import BooleanField, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.kamer.woorden import BijdrageSoort, DeelnemerAntwoord, KamerActieStatus, KamerUitkomst
from ..domain.verklarende_analyse.woorden import Leefgebied
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, verplicht
from .velden import Vinkjes

_DAG = "Bijvoorbeeld 14-3-2026."


class KomForm(Form):
    antwoord = RadioField(
        "Kom je",
        [verplicht("Kies of je komt.")],
        choices=keuzes((DeelnemerAntwoord.KOMT, DeelnemerAntwoord.KOMT_NIET)),
    )


class OpenForm(Form):
    aanwezig = Vinkjes("Wie is er", description="Vink aan wie aan tafel zit. Jij telt mee.")
    gelezen = BooleanField(
        "De afspraken zijn voorgelezen: wat hier wordt gezegd, blijft hier",
        [verplicht("Lees eerst de afspraken voor.")],
    )


class StapForm(Form):
    """Two buttons: on, or back; and where the zitting was when they were shown."""

    richting = HiddenField()
    van = HiddenField()


class HandForm(Form):
    op = HiddenField()


class BeurtForm(Form):
    wie = SelectField("Wie krijgt het woord", [Optional()])

    def noem(self, wie: Mapping[str, str]) -> None:
        self.wie.choices = [keuze("", "Niemand"), *(keuze(*een) for een in wie.items())]


class BijdrageForm(Form):
    soort = SelectField("Wat is het", choices=keuzes(BijdrageSoort))
    leefgebied = SelectField(
        "Over welk leefgebied",
        [Optional()],
        choices=[keuze("", "Geen"), *keuzes(Leefgebied)],
        description="Alleen bij je eigen leefgebied.",
    )
    tekst = TextAreaField("Wat wil je zeggen", [geen_nulbytes])


class AdviesForm(Form):
    tekst = TextAreaField(
        "Het advies",
        [geen_nulbytes],
        description="Ieder leest het op zijn scherm zodra je het vastlegt. Een advies bindt niemand.",
    )


class AntwoordForm(Form):
    wel = TextAreaField("Wat neem je over", [geen_nulbytes])
    niet = TextAreaField("Wat neem je niet over, en waarom", [geen_nulbytes])


class _WieForm(Form):
    wie = SelectField("Wie", [verplicht("Kies wie.")])

    def noem(self, wie: Mapping[str, str]) -> None:
        self.wie.choices = [keuze("", "Kies iemand"), *(keuze(*een) for een in wie.items())]


class KamerActieForm(_WieForm):
    tekst = StringField("Wat gaat diegene doen", [geen_nulbytes])
    uiterlijk = Datum("Uiterlijk", [InputRequired("Kies een dag.")], description=_DAG)


class VertelForm(_WieForm):
    uiterlijk = Datum("Uiterlijk", [InputRequired("Kies een dag.")], description=_DAG)
    hoe = TextAreaField("Hoe, en aan wie het eerst", [geen_nulbytes])


class UitkomstForm(Form):
    uitkomsten = Vinkjes("Wat kwam eruit", onbekend="Kies uit de lijst.")
    waarom = TextAreaField("Toelichting", [geen_nulbytes], description="Bij ‘niet besproken’: waarom niet.")
    monitoring = Datum("Wanneer kijken wij opnieuw", [Optional()], description=_DAG)

    def noem(self) -> None:
        self.uitkomsten.choices = keuzes(KamerUitkomst)


class SluitForm(Form):
    leerpunt = TextAreaField("Wat nemen wij mee", [geen_nulbytes], description="Zonder namen of gezinnen.")
    volgende = Datum("Wanneer is de volgende zitting", [Optional()], description=_DAG)


class ActieKlaarForm(Form):
    afloop = RadioField(
        "Hoe is het afgelopen",
        [verplicht("Kies hoe het is afgelopen.")],
        choices=keuzes((KamerActieStatus.GEDAAN, KamerActieStatus.VERVALLEN)),
    )
    uitleg = TextAreaField("Wat kwam eruit, of waarom vervalt het", [geen_nulbytes])


class TerugkoppelForm(Form):
    tekst = TextAreaField(
        "Wat heb je verteld, in gewone woorden",
        [geen_nulbytes],
        description="Wie je hieronder aankruist, leest dit.",
    )
    aan = Vinkjes("Aan wie heb je het verteld", description="Wie je niet aankruist, leest hier niets van.")
