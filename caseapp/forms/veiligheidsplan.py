"""What can be typed about the plan: beginning, answering, checking, evaluating, ending."""

from collections.abc import Collection, Mapping
from uuid import UUID

from wtforms import BooleanField, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.stellingname import Stelling
from ..domain.veiligheidsplan.plan import Bevinding, Bevonden
from ..domain.veiligheidsplan.woorden import Exemplaar, PlanBesluit, Uitkomst
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .velden import Vinkjes

DAG = "Bijvoorbeeld 14-3-2026."
NIET_VOOR = "Voor wie je aankruist, bestaat dit plan niet. Niemand: het hele gezin leest mee."
_BESLUITEN = {
    PlanBesluit.DOOR: "Zo doorgaan",
    PlanBesluit.AANPASSEN: "Aanpassen: daarna begin je een herziening",
    PlanBesluit.OPSCHALEN: "Opschalen",
    PlanBesluit.VOLGENDE_FASE: "Naar een volgende fase: doe daarna een voorstel bij Fasen",
}
_EXEMPLAREN = {
    Exemplaar.GEDEELD: "Het hele plan",
    Exemplaar.GEZINSVERSIE: "Het blad voor op de koelkast",
    Exemplaar.KINDVERSIE: "De kindversie",
    Exemplaar.VOORGELEZEN: "Voorgelezen, niets meegegeven",
    Exemplaar.GEEN: "Niets, dat is niet veilig of niet gewenst",
}


class BeginPlanForm(Form):
    aanleiding = TextAreaField(
        "Waarom begin je nu?",
        [verplicht("Schrijf op waarom je nu begint."), geen_nulbytes],
        description="Bijvoorbeeld: de analyse is vastgesteld, of er is iets gebeurd.",
    )
    niet_voor = Vinkjes("Voor wie is dit plan niet?", description=NIET_VOOR)
    ook_gezin = BooleanField(
        "Ook voor het gezin",
        description="Er loopt een bijzonder protocol. Kruis je niets aan, dan leest het gezin dit plan niet.",
    )

    @property
    def niet_voor_wie(self) -> list[str] | None:
        gekozen = list(self._fields["niet_voor"].data or ()) if "niet_voor" in self._fields else []
        ook = "ook_gezin" not in self._fields or self._fields["ook_gezin"].data
        return gekozen if gekozen or ook else None


class StelPlanVastForm(Form):
    volgende = Datum(
        "Wanneer kijken jullie opnieuw?",
        [Optional()],
        description="In fase 1 binnen twee weken, daarna binnen zes. Een plan zonder evaluatie bestaat niet.",
    )


class StopPlanForm(Form):
    reden = TextAreaField(
        "Waarom geldt dit plan niet meer?",
        [verplicht("Schrijf op waarom dit plan niet meer geldt."), geen_nulbytes],
    )


class MeningForm(Form):
    """`voor`: whose opinion it is; the own one where nobody can be chosen."""

    voor = SelectField("Van wie is dit antwoord?", default="")
    stelling = RadioField("Wat vind je ervan?", [verplicht("Kies wat je ervan vindt.")])
    reden = TextAreaField(
        "Waarom, in eigen woorden",
        [geen_nulbytes],
        description="Mag leeg blijven. Niemand verandert jouw woorden.",
    )

    def noem(self, voor: Mapping[str, str]) -> None:
        self.voor.choices = [keuze("", "Van mijzelf"), *(keuze(*een) for een in voor.items())]
        if not voor:
            del self.voor
        self.stelling.choices = keuzes(w for w in Stelling if w is not Stelling.NIET_GEVRAAGD or voor)

    @property
    def voor_wie(self) -> UUID | None:
        gekozen = str(self._fields["voor"].data or "") if "voor" in self._fields else ""
        return UUID(gekozen) if gekozen else None


class ControleForm(Form):
    uitkomst = RadioField("Hoe ging het?", [verplicht("Kies hoe het ging.")])
    gezien_door = StringField(
        "Wie zag of hoorde dit?",
        [verplicht("Schrijf op wie dit zag of hoorde."), geen_nulbytes],
        description="Bijvoorbeeld: opa, aan de telefoon op maandag.",
    )
    goed = TextAreaField(
        "Wat ging er goed?",
        [geen_nulbytes],
        description="Zeg het ook als het klein is. Het mag gezien worden.",
    )
    wat = TextAreaField("Wat gebeurde er nog meer?", [geen_nulbytes])

    def noem(self, uitkomsten: Collection[Uitkomst]) -> None:
        self.uitkomst.choices = keuzes(uitkomsten)

    @property
    def bevonden(self) -> Bevonden:
        uitkomst = Uitkomst(self.uitkomst.data)
        return Bevonden(uitkomst, tekst(self.gezien_door), tekst(self.wat), tekst(self.goed))


class EvaluatieForm(Form):
    wie = StringField("Wie waren erbij?", [verplicht("Schrijf op wie erbij waren."), geen_nulbytes])
    goed = TextAreaField(
        "Wat ging goed?",
        [verplicht("Schrijf eerst op wat goed ging. Er is altijd iets, hoe klein ook."), geen_nulbytes],
    )
    anders = TextAreaField(
        "Wat is er veranderd?",
        [verplicht("Schrijf op wat er veranderde, of dat er niets veranderde."), geen_nulbytes],
    )
    afspraken = TextAreaField("Welke nieuwe afspraken?", [geen_nulbytes])
    besluit = RadioField(
        "Wat besluiten jullie?",
        [verplicht("Kies wat jullie besluiten.")],
        choices=[keuze(besluit.value, zin) for besluit, zin in _BESLUITEN.items()],
    )
    reden = TextAreaField("Waarom?", [verplicht("Schrijf op waarom jullie dit besluiten."), geen_nulbytes])
    volgende = Datum("Wanneer kijken jullie weer?", [InputRequired("Kies een dag.")], description=DAG)
    versie = HiddenField()

    @property
    def bevinding(self) -> Bevinding:
        return Bevinding(
            tekst(self.wie),
            tekst(self.goed),
            tekst(self.anders),
            tekst(self.afspraken),
            PlanBesluit(self.besluit.data),
            tekst(self.reden),
        )


class ExemplaarForm(Form):
    exemplaar = RadioField(
        "Wat heeft deze persoon gekregen?",
        [verplicht("Kies wat deze persoon kreeg.")],
        choices=[keuze(soort.value, zin) for soort, zin in _EXEMPLAREN.items()],
    )


class AfrondForm(Form):
    laatste_incident = Datum(
        "Wanneer was het laatste incident?", [Optional()], description="Kijk op de tijdlijn. " + DAG
    )
    geen_incident = BooleanField("Er is geen incident bekend; daar hebben we naar gevraagd")
    kinderwoorden = TextAreaField(
        "Wat zegt elk kind zelf?",
        [geen_nulbytes],
        description="In de eigen woorden van het kind. Van een baby: wat wie hem ziet, merkt.",
    )
    nazorg = TextAreaField(
        "Wie vraagt hierna nog hoe het gaat, en hoe?",
        [geen_nulbytes],
        description="De momenten komen vanzelf bij Vandaag: na een maand, tot anderhalf jaar.",
    )
    overleg = TextAreaField("In welk overleg is dit besloten, en door wie?", [geen_nulbytes])
    overleg_op = Datum("Wanneer was dat overleg?", [Optional()], description=DAG)
    uitzondering = TextAreaField(
        "Ontbreekt er iets, waarom kan het dan toch?",
        [geen_nulbytes],
        description="Laat leeg als alles er is. Met een reden besluit een tweede professional mee.",
    )
    met = SelectField("Wie besluit dan mee?", default="")

    def noem(self, meebeslissers: Mapping[UUID, str]) -> None:
        mensen = (keuze(str(id_), naam) for id_, naam in meebeslissers.items())
        self.met.choices = [keuze("", "Niemand: alles is er"), *mensen]


class AfrondBesluitForm(Form):
    besluit = RadioField(
        "Wat besluit je?",
        [verplicht("Kies ja of nee.")],
        choices=[keuze("ja", "Ja, het plan eindigt"), keuze("nee", "Nee, het plan gaat door")],
    )
    reden = TextAreaField("Waarom?", [geen_nulbytes], description="Bij nee altijd; bij ja mag het.")
