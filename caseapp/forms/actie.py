"""Agreeing on an actie and what becomes of it; noting what stands in the way, and taking it away."""

from collections.abc import Mapping, Sequence

from wtforms import HiddenField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.belemmering import BelemmeringSoort, BelemmeringStatus
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, verplicht

Groepen = Mapping[str, Sequence[tuple[str, str]]]


def _noem(veld: SelectField, groepen: Groepen, leeg: str) -> None:
    """Whom one can choose, under the organisation that then answers for it."""
    veld.choices = [keuze("", leeg)] + [
        keuze(waarde, f"{naam} ({organisatie})")
        for organisatie, wie in groepen.items()
        for waarde, naam in wie
    ]


class AfspreekForm(Form):
    tekst = TextAreaField(
        "Wat gaat er gebeuren",
        [verplicht("Schrijf op wat er gaat gebeuren."), geen_nulbytes],
        description="Eén ding, zo dat iedereen weet wanneer het klaar is.",
    )
    verantwoordelijke = SelectField(
        "Wie doet het",
        [verplicht("Kies wie het doet.")],
        description="De organisatie van deze persoon staat ervoor dat het gebeurt.",
    )
    uiterlijk = Datum(
        "Uiterlijk", [InputRequired("Kies een dag.")], description="Bijvoorbeeld 14-3-2026. Vandaag of later."
    )

    def noem(self, groepen: Groepen) -> None:
        _noem(self.verantwoordelijke, groepen, "Kies iemand")


class ActieForm(Form):
    versie = HiddenField()
    stap = RadioField(
        "Wat wil je doen",
        [verplicht("Kies wat je wilt doen.")],
        choices=[
            keuze("gedaan", "Het is gedaan"),
            keuze("verzet", "Een andere dag afspreken"),
            keuze("overgedragen", "Iemand anders doet het"),
            keuze("vervallen", "Het hoeft niet meer, of het kan niet"),
        ],
    )
    uitleg = TextAreaField(
        "Wat is het resultaat, of waarom",
        [verplicht("Schrijf op wat het resultaat is, of waarom."), geen_nulbytes],
        description="Iedereen die deze actie ziet, leest dit.",
    )
    uiterlijk = Datum("Nieuwe dag", [Optional()], description="Alleen bij een andere dag.")
    verantwoordelijke = SelectField(
        "Wie neemt het over", [Optional()], description="Alleen als iemand anders het doet."
    )

    def noem(self, groepen: Groepen) -> None:
        _noem(self.verantwoordelijke, groepen, "Niemand anders")


class MeldForm(Form):
    tekst = TextAreaField(
        "Wat staat er in de weg",
        [verplicht("Schrijf op wat er in de weg staat."), geen_nulbytes],
        description="Wat is nodig, en waarom lukt dat niet?",
    )
    soort = SelectField("Wat is het", choices=keuzes(BelemmeringSoort))
    organisatie = SelectField(
        "Van wie is die regel, dat geld of die wachtlijst", [Optional()], description="Mag open blijven."
    )
    verantwoordelijke = SelectField("Wie doet er iets aan", [verplicht("Kies wie er iets aan doet.")])

    def noem(self, groepen: Groepen, organisaties: Mapping[str, str]) -> None:
        _noem(self.verantwoordelijke, groepen, "Kies iemand")
        self.organisatie.choices = [
            keuze("", "Nog niet bekend"),
            *(keuze(waarde, naam) for waarde, naam in organisaties.items()),
        ]


class BelemmeringForm(Form):
    versie = HiddenField()
    stap = RadioField("Wat wil je doen", [verplicht("Kies wat je wilt doen.")])
    zonder_namen = TextAreaField(
        "Eén zin voor de procesregisseur, zonder namen",
        [Optional(), geen_nulbytes],
        description="Alleen bij doorzetten. Geen naam, geen plaats, niets waaraan je iemand herkent: "
        "de procesregisseur ziet alleen het kenmerk en deze zin.",
    )
    resultaat = TextAreaField(
        "Hoe is het opgelost", [Optional(), geen_nulbytes], description="Alleen als het is opgelost."
    )

    def noem(self, stappen: Mapping[str, str]) -> None:
        """What can be done. What belongs to a step that cannot is not asked; what was typed is kept."""
        self.stap.choices = [keuze(waarde, zin) for waarde, zin in stappen.items()]
        if BelemmeringStatus.DOORGEZET not in stappen and not self.is_submitted():
            del self.zonder_namen


class AntwoordForm(Form):
    versie = HiddenField()
    stap = RadioField("Je antwoord", [verplicht("Kies hoe het verder gaat.")])
    antwoord = TextAreaField(
        "Wat kan er, of wat heb je gedaan",
        [Optional(), geen_nulbytes],
        description="Bij antwoorden of oplossen. Wie bij dit gezin werkt, leest dit.",
    )
    zin = TextAreaField(
        "Eén zin voor het bestuur, zonder gezin",
        [Optional(), geen_nulbytes],
        description="Alleen bij voorleggen. Geen naam, geen kenmerk, geen plaats: het bestuur leest wat er "
        "in de weg staat, en nooit bij wie.",
    )

    def noem(self, *, ligt_bij_bestuur: bool) -> None:
        """What lies with the bestuur already, is not put to it again; what was typed is kept."""
        stappen = {
            "beantwoord": "Ik weet wat er kan; het team gaat verder",
            "opgelost": "Ik heb het opgelost",
        }
        if not ligt_bij_bestuur:
            stappen["bestuur"] = "Dit is groter dan één gezin; ik leg het voor aan het bestuur"
        self.stap.choices = [keuze(waarde, woorden) for waarde, woorden in stappen.items()]
        if ligt_bij_bestuur and not self.is_submitted():
            del self.zin


class AfrondForm(Form):
    verslag = TextAreaField(
        "Wat kwam eruit",
        [Optional(), geen_nulbytes],
        description="Mag leeg blijven, als je het ergens anders al hebt genoteerd.",
    )
