"""What somebody who supervises types: what to see of the queue, and a verdict."""

from typing import Any

from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Optional

from ..domain.toezicht.oordeel import ToezichtBesluit
from ..domain.toezicht.regels import ToezichtRegel
from ..queries.toezicht.wachtrij import Keuze, Periode, Stand
from .base import Form, KeuzeForm, geen_nulbytes, keuze, keuzes, verplicht

STANDEN = (
    keuze(Stand.OPEN, "Wacht op een oordeel"),
    keuze(Stand.BEOORDEELD, "Beoordeeld"),
    keuze(Stand.ALLES, "Alles"),
)
PERIODES = (
    keuze(Periode.DAG, "Vandaag"),
    keuze(Periode.WEEK, "Zeven dagen"),
    keuze(Periode.MAAND, "Eenendertig dagen"),
    keuze(Periode.ALLES, "Alles"),
)


class FilterForm(KeuzeForm):
    stand = SelectField("Stand", choices=list(STANDEN), validate_choice=False)
    regel = SelectField(
        "Regel",
        choices=[keuze("", "Zwaar genoeg"), *keuzes(ToezichtRegel)],
        validate_choice=False,
    )
    periode = SelectField("Periode", choices=list(PERIODES), validate_choice=False)

    def als_keuze(self) -> Keuze:
        """What is no word of ours is not chosen; and shown as what it became."""
        standaard = Keuze()
        gekozen = Keuze(
            een_van(Stand, self.stand.data, standaard.stand),
            self.regel.data if self.regel.data in list(ToezichtRegel) else "",
            een_van(Periode, self.periode.data, standaard.periode),
        )
        self.stand.data, self.regel.data, self.periode.data = gekozen.stand, gekozen.regel, gekozen.periode
        return gekozen


def een_van(woorden: Any, waarde: str | None, anders: Any) -> Any:
    return woorden(waarde) if waarde in list(woorden) else anders


class OordeelForm(Form):
    besluit = RadioField("Je oordeel", [verplicht("Kies een oordeel.")], choices=keuzes(ToezichtBesluit))
    reden = TextAreaField(
        "Waarom",
        [verplicht("Leg je oordeel uit."), geen_nulbytes],
        description="Andere toezichthouders lezen dit. Noem geen namen van mensen uit een gezin.",
    )


class OnderzoekForm(Form):
    kenmerk = StringField(
        "Kenmerk van het gezin",
        [verplicht("Vul het kenmerk in."), geen_nulbytes],
        description="Zoals het in de wachtrij staat, bijvoorbeeld K-12.",
    )
    reden = TextAreaField(
        "Waarom is inhoud nodig",
        [verplicht("Leg uit waarom inhoud nodig is."), geen_nulbytes],
        description="Andere toezichthouders en de contactpersoon kunnen dit later lezen. Noem geen namen.",
    )
    verteld = RadioField(
        "Hoort de contactpersoon dit nu",
        [verplicht("Kies ja of nee.")],
        choices=[keuze("ja", "Ja, meteen"), keuze("nee", "Nee, pas als het onderzoek is gesloten")],
        default="ja",
    )
    waarom_stil = TextAreaField(
        "Waarom nog niet", [Optional(), geen_nulbytes], description="Alleen nodig bij nee."
    )


class SluitForm(Form):
    uitkomst = TextAreaField(
        "Wat kwam eruit",
        [verplicht("Schrijf op wat eruit kwam."), geen_nulbytes],
        description="In het kort, zonder namen en zonder wat je las.",
    )
