"""Who stand around a gezin: naming somebody, one form for each thing that can be done with him."""

from collections.abc import Mapping

from wtforms import HiddenField, RadioField, SelectField, StringField, TextAreaField

from ..domain.netwerk import NetwerkAntwoord, NetwerkLijn, SteunSoort
from .base import Form, geen_nulbytes, keuze, keuzes, verplicht
from .velden import Vinkjes


class WieForm(Form):
    """What every person who is named has; `niet_voor` offers the others of the gezin."""

    naam = StringField("Hoe heet hij of zij", [verplicht("Schrijf op hoe deze persoon heet."), geen_nulbytes])
    relatie = StringField(
        "Wie is dit voor het gezin",
        [verplicht("Schrijf op wie dit voor het gezin is."), geen_nulbytes],
        description="Bijvoorbeeld: opa, buurvrouw of een vriendin.",
    )
    soort = SelectField("Uit welke kring", choices=keuzes(SteunSoort))
    niet_voor = Vinkjes(
        "Wie mag dit niet zien",
        description="Voor wie je aankruist, bestaat dit niet. Mag iedereen het weten? Laat het dan leeg.",
    )

    def noem(self, anderen: Mapping[str, str]) -> None:
        self.niet_voor.noem(anderen)


class SteunForm(WieForm):
    weet = TextAreaField(
        "Wat weet deze persoon",
        [geen_nulbytes],
        description="Wat het gezin zelf heeft verteld. Laat leeg als je het niet weet.",
    )
    vertrouwd_door = Vinkjes("Wie vertrouwt deze persoon")
    lijn = RadioField("Hoe is het contact", choices=keuzes(NetwerkLijn), default=NetwerkLijn.STEUNEND.value)
    gebruiker = SelectField("Doet mee in deze oefenruimte als", default="")

    def kies(self, mensen: Mapping[str, str], deelnemers: Mapping[str, str]) -> None:
        self.vertrouwd_door.noem(mensen)
        self.gebruiker.choices = [keuze("", "Niemand"), *(keuze(*een) for een in deelnemers.items())]


class NietForm(WieForm):
    reden = TextAreaField("Waarom niet", [verplicht("Schrijf op waarom niet."), geen_nulbytes])


class WijzigForm(Form):
    versie = HiddenField()
    lijn = RadioField("Hoe is het contact", choices=keuzes(NetwerkLijn))
    weet = TextAreaField(
        "Wat weet deze persoon", [geen_nulbytes], description="Wat het gezin zelf heeft verteld."
    )
    vertrouwd_door = Vinkjes("Wie vertrouwt deze persoon")


class AfspraakForm(Form):
    versie = HiddenField()
    afspraak = TextAreaField(
        "Wat doet deze persoon",
        [verplicht("Schrijf op wat er is afgesproken."), geen_nulbytes],
        description="Wie doet wat, en wanneer? De steunfiguur leest alleen dit.",
    )


class ToestemmingForm(Form):
    wie = SelectField("Van wie", [verplicht("Kies van wie het antwoord is.")])
    antwoord = RadioField(
        "Wat is het antwoord",
        [verplicht("Kies wat het antwoord is.")],
        choices=[
            keuze(NetwerkAntwoord.GEVRAAGD.value, "Gevraagd, nog geen antwoord"),
            keuze(NetwerkAntwoord.GEGEVEN.value, "Ja, dat is goed"),
            keuze(NetwerkAntwoord.GEWEIGERD.value, "Nee"),
            keuze(NetwerkAntwoord.INGETROKKEN.value, "Het was ja, en nu niet meer"),
        ],
    )

    def noem(self, wie: Mapping[str, str]) -> None:
        self.wie.choices = [keuze(*een) for een in wie.items()]


class BetrekNietForm(Form):
    reden = TextAreaField("Waarom niet", [verplicht("Schrijf op waarom niet."), geen_nulbytes])
    niet_voor = Vinkjes(
        "Wie mag dit niet zien", description="Voor wie je aankruist, bestaat deze persoon hier niet meer."
    )


class BetrekWeerForm(Form):
    """Only a button."""
