"""Forms of a debrief: what to look at, what is written at a heading, which moment, and what a group says."""

from datetime import date
from uuid import UUID

from wtforms import RadioField, SelectField, StringField, TextAreaField

from ..domain.nabespreking import LANGSTE_BRIEFJE, Kopje, MomentSoort
from ..domain.oefenverloop import Notitiesoort
from .base import Datum, Form, KeuzeForm, geen_nulbytes, gekozen_dag, keuze, keuzes, verplicht

KORT = f"Hoogstens {LANGSTE_BRIEFJE} tekens. Geen namen van wie er zit."


class TerugkijkKeuze(KeuzeForm):
    soort = SelectField("Wat wil je zien?", choices=[keuze("", "Alles"), *keuzes(MomentSoort)], default="")

    @property
    def gekozen_soort(self) -> MomentSoort | None:
        return MomentSoort(self.soort.data) if self.soort.data in list(MomentSoort) else None


class KopjeForm(Form):
    kopje = SelectField("Bij welk kopje?", choices=[keuze(kopje.value, kopje.value) for kopje in Kopje])
    tekst_ = TextAreaField(
        "Wat is hier gezegd?", [verplicht("Schrijf iets op."), geen_nulbytes], name="tekst"
    )

    @property
    def gekozen_kopje(self) -> Kopje:
        return Kopje(self.kopje.data)


class KiesMomentForm(Form):
    """`moment`: filled in by who shows it, from what happened."""

    soort = RadioField(
        "Wat laat dit moment zien?",
        choices=[keuze("sterk", "Sterk: zo willen we het"), keuze("anders", "Anders: dit kan beter")],
        default=Notitiesoort.STERK.value,
    )
    moment = SelectField("Welk moment?", [verplicht("Kies een moment uit de lijst.")])
    tekst_ = TextAreaField(
        "Wat zien we daar?", [verplicht("Schrijf in een zin op wat je ziet."), geen_nulbytes], name="tekst"
    )

    @property
    def gekozen_soort(self) -> Notitiesoort:
        return Notitiesoort(self.soort.data)

    @property
    def moment_id(self) -> UUID:
        return UUID(self.moment.data)


class BriefjesForm(Form):
    plus = TextAreaField("Wat hielp?", [geen_nulbytes], description=KORT)
    delta = TextAreaField("Wat kan anders?", [geen_nulbytes], description=KORT)


class VoornemenForm(Form):
    voornemen = TextAreaField(
        "Wat ga jij morgen anders doen?",
        [geen_nulbytes],
        description="Alleen jij en je trainer lezen dit. Je kunt het veranderen tot de sessie sluit.",
    )


class VerbeteractieForm(Form):
    actie = TextAreaField("Wat wordt er beter?", [geen_nulbytes], description=KORT)
    organisatie = StringField(
        "Welke organisatie doet dat?", [geen_nulbytes], description="Een organisatie of een team, geen naam."
    )
    uiterlijk = Datum("Voor welke dag?", [verplicht("Schrijf een dag op, bijvoorbeeld 14-3-2027.")])

    @property
    def voor_dag(self) -> date:
        return gekozen_dag(self.uiterlijk)
