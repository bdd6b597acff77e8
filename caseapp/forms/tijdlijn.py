"""What to look for on the timeline."""

from wtforms import IntegerField, SelectField
from wtforms.validators import NumberRange, Optional

from ..queries.tijdlijn import Keuze, TijdlijnBlad
from .base import KeuzeForm, keuze


class FilterForm(KeuzeForm):
    soort = SelectField("Soort", validate_choice=False)
    over = SelectField("Over wie", validate_choice=False)
    organisatie = SelectField("Van welke organisatie", validate_choice=False)
    van_dag = IntegerField("Vanaf dag", [Optional(), NumberRange(-4000, 4000)])
    tot_dag = IntegerField("Tot en met dag", [Optional(), NumberRange(-4000, 4000)])

    def noem(self, blad: TijdlijnBlad) -> None:
        """What can be chosen: only what this actor sees anyway."""
        for veld, wat in (
            (self.soort, blad.soorten),
            (self.over, blad.personen),
            (self.organisatie, blad.organisaties),
        ):
            veld.choices = [keuze("", "Alles"), *(keuze(waarde, woorden) for waarde, woorden in wat.items())]

    def als_keuze(self) -> Keuze:
        goed = self.validate()
        return Keuze(
            self.soort.data or "",
            self.over.data or "",
            self.organisatie.data or "",
            self.van_dag.data if goed else None,
            self.tot_dag.data if goed else None,
        )
