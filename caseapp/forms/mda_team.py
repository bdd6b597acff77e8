"""MDA++ once it is put in: the team, the globaal plan, what came of it, telling, ending."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.delen import Grondslag
from ..domain.mda.plan import REGEL
from ..domain.mda.resultaat import GeweldNu, Stemsoort
from ..domain.toegang import Categorie
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .mda import DAG, HERZIEN, WETEN, VakkenForm, vakken
from .velden import Vinkjes

_OPNIEUW = "Bij verlengen, als je meer deelt dan het overleg: wat tot een dag was gedeeld, deel je opnieuw."


class StapForm(Form):
    """Only a button."""


class LidForm(Form):
    gebruiker = SelectField("Wie", [verplicht("Kies wie je in het team zet.")])
    rol = StringField(
        "Wat doet deze persoon in het team", [verplicht("Schrijf op wat die doet."), geen_nulbytes]
    )
    tot = Datum(
        "Tot en met",
        [InputRequired("Kies tot welke dag.")],
        description=f"Daarna stopt de toegang vanzelf. {DAG}",
    )
    categorieen = Vinkjes(
        "Welke gegevens heeft die nodig",
        onbekend="Kies uit de lijst.",
        description="Niet meer dan nodig is. Wat je niet aankruist, leest deze persoon niet.",
    )
    grondslag = SelectField(
        "Op welke grondslag",
        [Optional()],
        description="Alleen als je meer deelt dan het overleg van het team. Dat komt in het deelregister.",
    )
    over = Vinkjes("Over wie gaan die gegevens")
    verteld = StringField(
        "Hoe is het verteld, of waarom nog niet",
        [Optional(), geen_nulbytes],
        description="Alleen bij een grondslag.",
    )
    herzien = Datum("Nog niet verteld: wanneer bekijk je dat opnieuw", [Optional()], description=DAG)

    def noem(
        self,
        wie: Mapping[str, str],
        soorten: Mapping[str, str],
        personen: Mapping[UUID, str],
        *,
        grondslagen: tuple[Grondslag, ...],
    ) -> None:
        """Without grondslagen this actor lets in nobody who needs one."""
        self.gebruiker.choices = [keuze("", "Kies iemand"), *(keuze(*een) for een in wie.items())]
        self.categorieen.noem(soorten)
        _noem_grond(self, personen, grondslagen)

    def soorten(self) -> list[Categorie]:
        return [Categorie(een) for een in self.categorieen.data or ()]


def _noem_grond(
    form: "LidForm | LidStapForm", personen: Mapping[UUID, str], grondslagen: tuple[Grondslag, ...]
) -> None:
    """About whom and on which ground; without grondslagen nothing of it is asked."""
    if not grondslagen:
        for naam in ("grondslag", "over", "verteld", "herzien"):
            del form[naam]
        return
    form.grondslag.choices = [keuze("", "Geen"), *keuzes(grondslagen)]
    form.over.noem(personen)


class LidStapForm(Form):
    stap = RadioField("Wat wil je doen", [verplicht("Kies wat je wilt doen.")])
    tot = Datum("Tot en met", [Optional()], description=f"Alleen bij verlengen. {DAG}")
    reden = TextAreaField("Waarom", [Optional(), geen_nulbytes], description="Bij verlengen en bij stoppen.")
    grondslag = SelectField("Op welke grondslag", [Optional()], description=_OPNIEUW)
    over = Vinkjes("Over wie gaan die gegevens")
    verteld = StringField("Hoe is het verteld, of waarom nog niet", [Optional(), geen_nulbytes])
    herzien = Datum("Nog niet verteld: wanneer bekijk je dat opnieuw", [Optional()], description=DAG)

    def noem(
        self, *, aanspreekpunt: bool, personen: Mapping[UUID, str], grondslagen: tuple[Grondslag, ...]
    ) -> None:
        _noem_grond(self, personen, grondslagen)
        wel = [keuze("aanspreekpunt", "Dit is het vaste aanspreekpunt van MDA++")] if aanspreekpunt else []
        self.stap.choices = [*wel, keuze("verlengen", "Verlengen"), keuze("stoppen", "Uit het team")]


class VerlengForm(Form):
    tot = Datum("Tot en met", [InputRequired("Kies tot welke dag.")], description=f"Hooguit een jaar. {DAG}")
    reden = TextAreaField("Waarom", [verplicht("Schrijf op waarom."), geen_nulbytes])


class PlanregelForm(VakkenForm):
    gevraagd = REGEL


def planregel_form() -> PlanregelForm:
    form: PlanregelForm = type("PlanregelForm", (PlanregelForm,), vakken(REGEL))()
    return form


class NietForm(Form):
    reden = TextAreaField(
        "Waarom neem je dit niet over",
        [verplicht("Schrijf op waarom je dit niet overneemt."), geen_nulbytes],
        description="MDA++ leest dit. Een advies verplicht je tot niets.",
    )


class ResultaatForm(Form):
    kinderen: tuple[UUID, ...] = ()
    geweld = RadioField(
        "Hoe is het nu met het geweld?", [verplicht("Kies hoe het nu is.")], choices=keuzes(GeweldNu)
    )

    def zinnen(self) -> dict[UUID, str]:
        return {kind: tekst(self._fields[f"kind_{kind}"]) for kind in self.kinderen}


def resultaat_form(kinderen: Mapping[UUID, str]) -> ResultaatForm:
    velden: dict[str, Any] = {
        f"kind_{kind}": StringField(
            f"Hoe gaat het met {naam}?",
            [verplicht("Schrijf één zin op."), geen_nulbytes],
            description="Eén zin.",
        )
        for kind, naam in kinderen.items()
    }
    soort = type("ResultaatForm", (ResultaatForm,), velden | {"kinderen": tuple(kinderen)})
    form: ResultaatForm = soort()
    return form


class StemForm(Form):
    """What one person says of it. Who writes for himself is asked less."""

    soort = RadioField("Wat schrijf je op", [verplicht("Kies wat je opschrijft.")], choices=keuzes(Stemsoort))
    tekst = TextAreaField(
        "In eigen woorden, of waarom het niet is gevraagd",
        [verplicht("Schrijf iets op."), geen_nulbytes],
    )
    wil = BooleanField("Deze persoon wil dat dit hier staat")

    def voor_jezelf(self) -> None:
        del self["soort"]
        self.tekst.label.text = "Wat vind jij ervan?"
        self.tekst.description = "Schrijf alleen op wat je hier wilt zeggen. Wie met jullie werkt, leest het."
        self.wil.label.text = "Ik wil dat dit hier staat"


class InlichtForm(Form):
    weet = RadioField("Is het verteld", [verplicht("Kies of het is verteld.")], choices=WETEN)
    tekst = TextAreaField(
        "Wat is verteld, of waarom nog niet",
        [verplicht("Schrijf op wat is verteld, of waarom nog niet."), geen_nulbytes],
        description="Is het verteld, dan leest deze persoon deze zin zelf ook: waarvoor MDA++ helpt.",
    )
    namen = Vinkjes(
        "Van wie uit het team weet deze persoon",
        onbekend="Kies uit de lijst.",
        description="Alleen deze namen leest die.",
    )
    herzien = Datum("Wanneer bekijk je het opnieuw", [Optional()], description=HERZIEN)


class AfschaalForm(Form):
    bereikt = TextAreaField("Wat is bereikt?", [verplicht("Schrijf op wat is bereikt."), geen_nulbytes])
    nodig = TextAreaField(
        "Wat blijft nodig, en van wie?",
        [verplicht("Schrijf op wat nodig blijft."), geen_nulbytes],
        description="De contactpersoon leest dit, en vertelt het aan wie van MDA++ weet.",
    )
