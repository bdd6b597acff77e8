"""A message to Veilig Thuis, and the reason why nothing follows on one."""

from collections.abc import Sequence

from wtforms import RadioField, SelectField, TextAreaField

from ..domain.veilig_thuis.bericht import LEEG, BerichtSoort
from ..domain.veilig_thuis.melding import MeldingKanaal
from .base import Form, geen_nulbytes, keuze, keuzes, tekst, verplicht

_SOORT = {
    BerichtSoort.VRAAG: "Ik vraag advies, zonder namen",
    BerichtSoort.MELDING: "Ik doe een melding, en Veilig Thuis mag weten wie ik ben",
}


class BerichtForm(Form):
    soort = RadioField(
        "Wat wil je",
        [verplicht("Kies of je iets vraagt of iets meldt.")],
        choices=[keuze(soort.value, zin) for soort, zin in _SOORT.items()],
    )
    kanaal = SelectField("Hoe kwam je dit te weten")
    tekst = TextAreaField(
        "Je bericht",
        [verplicht(LEEG), geen_nulbytes],
        description="Schrijf op wat je zag of hoorde, en wanneer. In een vraag staan geen namen of adressen.",
    )

    def noem(self, kanalen: Sequence[MeldingKanaal]) -> None:
        """Where there is one way only, there is nothing to choose."""
        eigen = {MeldingKanaal.FORMULIER: "In mijn werk"}
        self.kanaal.choices = [
            keuze(een.value, eigen[een]) if een in eigen else keuzes([een])[0] for een in kanalen
        ]
        if len(kanalen) == 1:
            del self.kanaal

    @property
    def inhoud(self) -> tuple[BerichtSoort, MeldingKanaal, str]:
        kanaal = MeldingKanaal(self.kanaal.data) if "kanaal" in self else MeldingKanaal.FORMULIER
        return BerichtSoort(self.soort.data), kanaal, tekst(self.tekst)


class EindeForm(Form):
    reden = TextAreaField(
        "Waarom volgt er niets",
        [geen_nulbytes],
        description="Dit leest wie het stuurde. Schrijf niets over het gezin dat hij niet al wist.",
    )
