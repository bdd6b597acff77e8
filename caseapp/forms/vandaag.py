"""Which of what waits one wants to see."""

from wtforms import SelectField

from ..queries.vandaag import Keuze, VandaagBlad
from .base import KeuzeForm, keuze


class FilterForm(KeuzeForm):
    soort = SelectField("Wat", validate_choice=False)
    te_laat = SelectField(
        "Wanneer", choices=[keuze("", "Alles"), keuze("ja", "Alleen wat te laat is")], validate_choice=False
    )

    def noem(self, blad: VandaagBlad) -> None:
        """What can be chosen: only what waits for this actor anyway."""
        self.soort.choices = [keuze("", "Alles"), *(keuze(*een) for een in blad.soorten.items())]

    def als_keuze(self) -> Keuze:
        return Keuze(self.soort.data or "", "ja" if self.te_laat.data == "ja" else "")
