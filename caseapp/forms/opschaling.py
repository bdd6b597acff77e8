"""Stepping up and down: a duo, the Zorg- en Veiligheidshuis, and that expertise was asked."""

from collections.abc import Mapping

from wtforms import BooleanField, SelectField, TextAreaField
from wtforms.validators import InputRequired

from ..domain.delen import Grondslag
from .base import Datum, Form, geen_nulbytes, keuzes, verplicht
from .delen import namen_keuzes
from .velden import Vinkjes

WAAROM = "Waarom nu"
ONBEKEND = "Kies uit de lijst."


def _tekst(label: str, zin: str, uitleg: str = "") -> TextAreaField:
    return TextAreaField(label, [verplicht(zin), geen_nulbytes], description=uitleg)


class _Lezers(Form):
    lezers = Vinkjes(
        "Wie leest dit mee",
        description="De contactpersoon en MDA++ lezen het altijd. Anderen alleen als je hen kiest.",
    )

    def noem_lezers(self, namen: Mapping[str, str]) -> None:
        self.lezers.noem(namen)


class ExpertiseForm(_Lezers):
    reden = _tekst(
        "Waarvoor vraag je het regionaal veiligheidsteam",
        "Schrijf op waarvoor je het team vraagt.",
        "Dit staat bij dit gezin. De vraag zelf stel je bij Consultatie, zonder namen.",
    )


class VeiligheidshuisForm(_Lezers):
    naar = SelectField("Naar", [verplicht("Kies het Zorg- en Veiligheidshuis.")])
    grondslag = SelectField("Op welke grondslag", choices=keuzes(Grondslag))
    reden = _tekst(WAAROM, "Schrijf op waarom dit nu nodig is.")
    vraag = _tekst("Wat vraag je", "Schrijf op wat je vraagt.", "Bijvoorbeeld: wie doet wat in de keten?")


class AfschaalForm(Form):
    reden = _tekst("Waarom kan dit nu", "Schrijf op waarom er wordt afgeschaald.")
    terug = _tekst("Wat geven zij terug", "Schrijf op wat er wordt teruggegeven.")


class DuoForm(Form):
    """Starting. `ook_gezin`: only asked where it is not so by itself."""

    gebruiker = SelectField("Wie", [verplicht("Kies wie erbij komt.")])
    doel = _tekst(
        "Waarvoor, in gewone woorden",
        "Schrijf op waarvoor het duo er is.",
        "Het gezin leest dit op de kaart van het vaste gezicht. Schrijf het kort.",
    )
    reden = _tekst(WAAROM, "Schrijf op waarom dit nu nodig is.", "Dit leest het gezin niet.")
    tot = Datum(
        "Tot en met",
        [InputRequired("Kies tot wanneer.")],
        description="Bijvoorbeeld 14-3-2026. Daarna stopt de toegang vanzelf; langer is een nieuw besluit.",
    )
    categorieen = Vinkjes(
        "Wat mag het duo lezen",
        onbekend=ONBEKEND,
        description="Kies alleen wat nodig is. Het veiligheidsplan hoort erbij: daar staan de eigen taken.",
    )
    ook_gezin = BooleanField("Het gezin en het netwerk mogen zien dat deze persoon meewerkt")

    def noem(self, wie: Mapping[str, str], soorten: Mapping[str, str]) -> None:
        self.gebruiker.choices = namen_keuzes(wie)
        self.categorieen.noem(soorten)


class VerlengForm(Form):
    """The same decision, taken again."""

    doel = _tekst("Waarvoor, in gewone woorden", "Schrijf op waarvoor het duo er is.", "Het gezin leest dit.")
    reden = _tekst("Waarom langer", "Schrijf op waarom het langer nodig is.", "Dit leest het gezin niet.")
    tot = Datum("Tot en met", [InputRequired("Kies tot wanneer.")], description="Bijvoorbeeld 14-3-2026.")
    categorieen = Vinkjes(
        "Wat mag het duo lezen", onbekend=ONBEKEND, description="Kies alleen wat nog nodig is."
    )


class DuoEindeForm(Form):
    reden = _tekst("Waarom stopt het duo", "Schrijf op waarom het duo stopt.")
    terug = _tekst("Wat geeft het duo terug", "Schrijf op wat het duo teruggeeft.")
