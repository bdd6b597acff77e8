"""MDA++: bringing in, weighing, the team, the globaal plan, what came of it, telling, ending."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Optional

from ..domain.antwoord import JaNeeOnbekend
from ..domain.delen import Grondslag
from ..domain.mda.aanmelding import AANMELDING, CRITERIA, Antwoord, Criterium, Eens, Inlichting, Vak
from ..domain.mda.weging import WEGING, Herhalingskans, Wegingsbesluit
from ..domain.toegang import Categorie
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .velden import Vinkjes

DAG = "Bijvoorbeeld 14-3-2026."
HERZIEN = f"Alleen bij nog niet, hooguit vier weken verder. {DAG}"
WETEN = [keuze("ja", "Weet het"), keuze("nee", "Nog niet")]


def vakken(gevraagd: tuple[Vak, ...]) -> dict[str, Any]:
    """A field per question."""
    return {
        vak.naam: TextAreaField(
            vak.vraag,
            [verplicht(vak.verplicht) if vak.verplicht else Optional(), geen_nulbytes],
            description=vak.hulp,
        )
        for vak in gevraagd
    }


class VakkenForm(Form):
    gevraagd: tuple[Vak, ...] = ()

    def teksten(self) -> dict[str, str]:
        return {vak.naam: tekst(self._fields[vak.naam]) for vak in self.gevraagd}


class AanmeldForm(VakkenForm):
    """Made for one gezin: the checklist with what the dossier says, and per person whether he knows."""

    gevraagd = AANMELDING
    personen: tuple[UUID, ...] = ()
    langs = tuple(Criterium)

    def criteria(self, dossier: Mapping[Criterium, str]) -> dict[Criterium, Antwoord]:
        return {
            een: Antwoord(
                Eens(self._fields[een.value].data),
                tekst(self._fields[f"{een.value}_waarom"]),
                dossier.get(een, ""),
            )
            for een in Criterium
        }

    def gekozen_grondslag(self) -> Grondslag:
        return Grondslag(self._fields["grondslag"].data)

    def ingelicht(self) -> dict[UUID, Inlichting]:
        """Of whom something was chosen."""
        return {
            wie: Inlichting(
                tekst(self._fields[f"tekst_{wie}"]),
                None if self._fields[f"weet_{wie}"].data == "ja" else self._fields[f"herzien_{wie}"].data,
            )
            for wie in self.personen
            if self._fields[f"weet_{wie}"].data
        }

    def ontbrekende_dag(self) -> bool:
        """Not yet told, and no day to look again: said at that field."""
        leeg = False
        for wie in self.personen:
            dag = self._fields[f"herzien_{wie}"]
            if self._fields[f"weet_{wie}"].data == "nee" and dag.data is None:
                dag.errors = [*dag.errors, "Kies wanneer je opnieuw bekijkt of het verteld kan worden."]
                leeg = True
        return leeg


def aanmeld_form(
    dossier: Mapping[Criterium, str],
    grondslagen: tuple[Grondslag, ...],
    personen: Mapping[UUID, str],
    moeten: frozenset[UUID],
    **waarden: Any,
) -> AanmeldForm:
    velden = vakken(AANMELDING)
    for criterium, zin in CRITERIA.items():
        velden[criterium.value] = RadioField(
            zin,
            [verplicht("Kies eens of niet eens.")],
            choices=keuzes(Eens),
            description=f"Het dossier: {dossier[criterium]}",
        )
        velden[f"{criterium.value}_waarom"] = StringField(
            f"Waarom, of wat wil je erbij zeggen? ({zin[:1].lower()}{zin[1:]})",
            [Optional(), geen_nulbytes],
            description="Nodig als je het niet eens bent.",
        )
    velden["grondslag"] = SelectField(
        "Op welke grondslag deel je dit",
        [verplicht("Kies op welke grondslag je dit deelt.")],
        choices=[keuze("", "Kies een grondslag"), *keuzes(grondslagen)],
    )
    for wie, naam in personen.items():
        velden |= _weet_het(wie, naam, moet=wie in moeten)
    soort = type("AanmeldForm", (AanmeldForm,), velden | {"personen": tuple(personen)})
    form: AanmeldForm = soort(**waarden)
    return form


def _weet_het(wie: UUID, naam: str, *, moet: bool) -> dict[str, Any]:
    return {
        f"weet_{wie}": RadioField(
            f"Weet {naam} van deze aanmelding?",
            [verplicht("Kies of deze persoon het weet.") if moet else Optional()],
            choices=WETEN,
        ),
        f"tekst_{wie}": TextAreaField(
            f"Wat is {naam} verteld, of waarom nog niet?",
            [Optional(), geen_nulbytes],
            description=f"Weet {naam} het, dan leest {naam} deze zin zelf ook.",
        ),
        f"herzien_{wie}": Datum(
            f"Wanneer bekijk je dat opnieuw voor {naam}?", [Optional()], description=HERZIEN
        ),
    }


def _lid_velden(soorten: Mapping[str, str]) -> dict[str, Any]:
    return {
        "tot": Datum(
            "Tot en met",
            [Optional()],
            description=f"Verplicht bij inzetten, hooguit een jaar. Daarna stopt de toegang vanzelf. {DAG}",
        ),
        "rol": StringField(
            "Wat doe jij in het team",
            [Optional(), geen_nulbytes],
            description="Alleen bij inzetten. Bijvoorbeeld: coördinator.",
        ),
        "categorieen": Vinkjes(
            "Welke gegevens heb jij daarvoor nodig",
            onbekend="Kies uit de lijst.",
            choices=[keuze(*een) for een in soorten.items()],
            description="Alleen bij inzetten. Niet meer dan nodig is.",
        ),
    }


class WeegForm(VakkenForm):
    gevraagd = WEGING
    besluit = RadioField("Besluit", [verplicht("Kies wat je besluit.")], choices=keuzes(Wegingsbesluit))
    acuut = RadioField(
        "Is het nu acuut onveilig?", [verplicht("Kies ja, nee of onbekend.")], choices=keuzes(JaNeeOnbekend)
    )
    structureel = RadioField(
        "Is het structureel onveilig?",
        [verplicht("Kies ja, nee of onbekend.")],
        choices=keuzes(JaNeeOnbekend),
    )
    kans = RadioField(
        "Hoe groot is de kans dat het weer gebeurt?",
        [verplicht("Kies hoe groot de kans is.")],
        choices=keuzes(Herhalingskans),
    )

    def soorten(self) -> list[Categorie]:
        return [Categorie(een) for een in self._fields["categorieen"].data or ()]


def weeg_form(soorten: Mapping[str, str]) -> WeegForm:
    form: WeegForm = type("WeegForm", (WeegForm,), vakken(WEGING) | _lid_velden(soorten))()
    return form
