"""Which lines of the bord one wants to see, and in which order."""

from wtforms import SelectField, StringField

from ..domain.procesregie import ProcesSignaal
from ..queries.bord.blad import Keuze, Volgorde
from .base import KeuzeForm, keuze, keuzes, tekst

FASEN = {"1": "Fase 1, directe veiligheid", "2": "Fase 2", "3": "Fase 3"}
VOLGORDEN = {
    Volgorde.ERNST: "Waar het meest speelt eerst",
    Volgorde.EVALUATIE: "Eerste evaluatie eerst",
    Volgorde.KENMERK: "Op kenmerk",
}


class BordForm(KeuzeForm):
    signaal = SelectField(
        "Signaal", choices=[keuze("", "Alles"), *keuzes(ProcesSignaal)], validate_choice=False
    )
    fase = SelectField(
        "Fase", choices=[keuze("", "Alle"), *(keuze(*een) for een in FASEN.items())], validate_choice=False
    )
    zonder = SelectField(
        "Contactpersoon", choices=[keuze("", "Alle"), keuze("ja", "Zonder")], validate_choice=False
    )
    te_laat = SelectField(
        "Te laat", choices=[keuze("", "Alles"), keuze("ja", "Alleen te laat")], validate_choice=False
    )
    kenmerk = StringField("Zoek op kenmerk")
    volgorde = SelectField(
        "Volgorde", choices=[keuze(*een) for een in VOLGORDEN.items()], validate_choice=False
    )

    def als_keuze(self) -> Keuze:
        signaal, fase, volgorde = self.signaal.data, self.fase.data, self.volgorde.data
        return Keuze(
            signaal=ProcesSignaal(signaal) if signaal in list(ProcesSignaal) else None,
            fase=int(fase) if fase in FASEN else None,
            zonder=self.zonder.data == "ja",
            te_laat=self.te_laat.data == "ja",
            kenmerk=tekst(self.kenmerk).strip()[:10],
            volgorde=Volgorde(volgorde) if volgorde in list(Volgorde) else Volgorde.ERNST,
        )
