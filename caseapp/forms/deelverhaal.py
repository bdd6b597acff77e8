"""What to look for in the story of what was shared."""

from wtforms import SelectField

from ..queries.deelverhaal import Keuze, VerhaalBlad
from .base import KeuzeForm, keuze


class FilterForm(KeuzeForm):
    """What is sent is a number of the list, never a name."""

    over = SelectField("Over wie", validate_choice=False)
    aan = SelectField("Aan wie", validate_choice=False)
    wat = SelectField("Welke gegevens", validate_choice=False)
    stand = SelectField(
        "Loopt het nog",
        choices=[keuze("", "Alles"), keuze("nu", "Loopt nu"), keuze("over", "Is voorbij")],
        validate_choice=False,
    )

    def noem(self, blad: VerhaalBlad) -> None:
        """Only what this actor sees anyway."""
        for veld, wat in ((self.over, blad.personen), (self.aan, blad.ontvangers), (self.wat, blad.soorten)):
            veld.choices = [keuze("", "Alles"), *(keuze(nummer, woord) for nummer, woord in wat.items())]

    def als_keuze(self, blad: VerhaalBlad) -> Keuze:
        """A number that is none of the list finds all."""
        return Keuze(
            blad.personen.get(self.over.data or "", ""),
            blad.ontvangers.get(self.aan.data or "", ""),
            blad.soorten.get(self.wat.data or "", ""),
            self.stand.data if self.stand.data in ("nu", "over") else "",
        )
