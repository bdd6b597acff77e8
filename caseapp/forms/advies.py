"""Advies as it is written down, what is chosen to read, and what is added later."""

from wtforms import RadioField, SelectField, TextAreaField

from ..domain.advies import LEEG, Adviesgesprek, AdviesKanaal, AdviesVervolg, SoortVrager
from ..domain.incident import Geweldsvorm
from ..queries.advies import AdviesKeuze
from .base import Form, KeuzeForm, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .contact import AARD
from .velden import Vinkjes

ZONDER_NAMEN = "Zonder namen, plaatsen of adressen: schrijf ‘de moeder’, ‘een leerling’, ‘de buurman’."
_WIE = {
    SoortVrager.BEROEPSMATIG: "Iemand die het voor het werk vroeg, zoals een juf of een arts",
    SoortVrager.NIET_BEROEPSMATIG: "Iemand anders, zoals een buur, familie of iemand die het zelf meemaakt",
}
_VERVOLG = {
    AdviesVervolg.ADVIES: "Het bleef bij advies",
    AdviesVervolg.ONDERSTEUNING: "Wij helpen bij het uitvoeren",
    AdviesVervolg.MELDING_VOLGT: "Er volgt een melding, apart van dit advies",
    AdviesVervolg.EINDE_CONTACT: "Het contact stopte eerder",
}


class AdviesForm(Form):
    kanaal = SelectField("Hoe kwam de vraag binnen", choices=keuzes(AdviesKanaal))
    soort_vrager = RadioField(
        "Wie vroeg het",
        [verplicht("Kies wie het vroeg. Een naam wordt niet bewaard.")],
        choices=[keuze(wie.value, zin) for wie, zin in _WIE.items()],
    )
    vraag = TextAreaField(
        "Wat was de vraag", [verplicht(LEEG["vraag"]), geen_nulbytes], description=ZONDER_NAMEN
    )
    geweldsvormen = Vinkjes(
        "Over welk geweld ging het",
        onbekend="Kies uit de lijst.",
        description="Alleen als het ter sprake kwam.",
        choices=[keuze(vorm.value, zin) for vorm, zin in AARD.items()],
    )
    advies = TextAreaField(
        "Welk advies gaf je", [verplicht(LEEG["advies"]), geen_nulbytes], description=ZONDER_NAMEN
    )
    vervolg = RadioField(
        "Hoe ging het verder",
        [verplicht("Kies hoe het verder ging.")],
        choices=[keuze(soort.value, zin) for soort, zin in _VERVOLG.items()],
    )

    def gesprek(self) -> Adviesgesprek:
        return Adviesgesprek(
            kanaal=AdviesKanaal(self.kanaal.data),
            soort_vrager=SoortVrager(self.soort_vrager.data),
            vraag=tekst(self.vraag),
            advies=tekst(self.advies),
            vervolg=AdviesVervolg(self.vervolg.data),
            geweldsvormen=tuple(Geweldsvorm(vorm) for vorm in self.geweldsvormen.waarden),
        )


class AdviesFilterForm(KeuzeForm):
    kanaal = SelectField(
        "Hoe het binnenkwam", choices=[keuze("", "Alles"), *keuzes(AdviesKanaal)], validate_choice=False
    )
    soort_vrager = SelectField(
        "Wie het vroeg", choices=[keuze("", "Iedereen"), *keuzes(SoortVrager)], validate_choice=False
    )

    def als_keuze(self) -> AdviesKeuze:
        """A word that is none of these chooses nothing."""
        kanaal, soort = self.kanaal.data or "", self.soort_vrager.data or ""
        return AdviesKeuze(
            AdviesKanaal(kanaal) if kanaal in list(AdviesKanaal) else None,
            SoortVrager(soort) if soort in list(SoortVrager) else None,
        )


class OndersteuningForm(Form):
    tekst = TextAreaField(
        "Hoe hielp je verder", [verplicht(LEEG["tekst"]), geen_nulbytes], description=ZONDER_NAMEN
    )
