"""Asking something, and answering it."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from wtforms import RadioField, SelectField, TextAreaField

from ..domain.verzoek import VerzoekBesluit, VerzoekSoort
from .base import Form, geen_nulbytes, keuze, verplicht

_WAT = {
    VerzoekSoort.VRAAG: ("Wat wil je vragen?", "Je krijgt antwoord binnen vijf werkdagen."),
    VerzoekSoort.CORRECTIE: (
        "Wat klopt er niet?",
        "Schrijf op waar het staat, en hoe het wel is. Je krijgt antwoord binnen een maand.",
    ),
    VerzoekSoort.INZAGE: (
        "Wat wil je lezen?",
        "Dat hoef je niet te zeggen. Je krijgt antwoord binnen een maand.",
    ),
    VerzoekSoort.AFSCHRIFT: (
        "Waarvan wil je een kopie?",
        "Dat hoef je niet te zeggen. Je krijgt antwoord binnen een maand.",
    ),
}
_BESLUIT = {
    VerzoekBesluit.BEANTWOORD: "Dit is mijn antwoord",
    VerzoekBesluit.TOEGEWEZEN: "Ja, ik doe dit",
    VerzoekBesluit.AFGEWEZEN: "Nee, dit kan niet",
    VerzoekBesluit.VERLENGD: "Het duurt langer (twee maanden erbij, één keer)",
}


class VerzoekForm(Form):
    over = SelectField("Over wie gaat het?", [verplicht("Kies over wie het gaat.")])
    tekst = TextAreaField("Wat wil je vragen?", [geen_nulbytes])

    @classmethod
    def voor(cls, soort: VerzoekSoort, personen: Mapping[UUID, str]) -> "VerzoekForm":
        """A question has no `over`: it is one's own."""
        form = cls()
        form.over.choices = [keuze(str(wie), naam) for wie, naam in personen.items()]
        form.tekst.label.text, form.tekst.description = _WAT[soort]
        if soort is VerzoekSoort.VRAAG:
            del form.over
        return form

    @property
    def over_id(self) -> UUID | None:
        return UUID(self.over.data) if self.over else None


class VerzoekantwoordForm(Form):
    besluit = RadioField("Je antwoord", [verplicht("Kies wat je doet.")])
    motivering = TextAreaField(
        "Wat je erbij zegt",
        [geen_nulbytes],
        description="Alleen wie het vroeg, leest dit, op Ons plan. Schrijf gewone woorden.",
    )

    def noem(self, besluiten: Iterable[VerzoekBesluit]) -> None:
        self.besluit.choices = [keuze(besluit.value, _BESLUIT[besluit]) for besluit in besluiten]
