"""Which lines of the logboek one looks for."""

from wtforms import IntegerField, SelectField
from wtforms.validators import NumberRange, Optional

from ..domain.logboek import Handeling, Resultaat
from ..permissions import Categorie
from ..queries.logbladen import InzageBlad, InzageKeuze, LogKeuze
from .base import KeuzeForm, keuze, keuzes, met_hoofdletter


class InzageForm(KeuzeForm):
    """Of one gezin."""

    wie = SelectField("Wie", validate_choice=False)
    wat = SelectField("Wat diegene deed", validate_choice=False)
    welk = SelectField("Welke gegevens", validate_choice=False)
    van_dag = IntegerField("Vanaf dag", [Optional(), NumberRange(-4000, 4000)])
    tot_dag = IntegerField("Tot en met dag", [Optional(), NumberRange(-4000, 4000)])

    def noem(self, blad: InzageBlad) -> None:
        """What can be chosen: only what this actor sees anyway."""
        for veld, wat, alles in (
            (self.wie, blad.wie, "Iedereen"),
            (self.wat, blad.wat, "Alles"),
            (self.welk, blad.welk, "Alles"),
        ):
            rest = [keuze(waarde, met_hoofdletter(woorden)) for waarde, woorden in wat.items()]
            veld.choices = [keuze("", alles), *rest]

    def als_keuze(self) -> InzageKeuze:
        goed = self.validate()
        return InzageKeuze(
            self.wie.data or "",
            self.wat.data or "",
            self.welk.data or "",
            self.van_dag.data if goed else None,
            self.tot_dag.data if goed else None,
        )


class LogForm(KeuzeForm):
    """Of the logboek as a whole."""

    handeling = SelectField(
        "Handeling", choices=[keuze("", "Alle"), *keuzes(Handeling)], validate_choice=False
    )
    categorie = SelectField("Waarop", choices=[keuze("", "Alles"), *keuzes(Categorie)], validate_choice=False)
    resultaat = SelectField(
        "Resultaat", choices=[keuze("", "Elk"), *keuzes(Resultaat)], validate_choice=False
    )

    def als_keuze(self) -> LogKeuze:
        return LogKeuze(self.handeling.data or "", self.categorie.data or "", self.resultaat.data or "")
