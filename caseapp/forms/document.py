"""What can be typed in one piece of a document: a form per part, made from the table of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from wtforms import BooleanField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.velden import LIJSTEN, Veld, VeldSoort, Waarde
from ..domain.vorm import Vorm
from .base import Datum, Form, geen_nulbytes, keuze, keuzes
from .velden import Vinkjes

NIET_VOOR = "Voor wie je aankruist, bestaat dit niet. Mag iedereen het weten? Laat het dan leeg."


@dataclass(frozen=True)
class TeKiezen:
    """Who and what can be chosen: only what this writer knows of. `stukken`: by the part they are of."""

    mensen: Mapping[str, str]
    factoren: Mapping[str, str]
    anderen: Mapping[str, str]
    betrokkenen: Mapping[str, str] = field(default_factory=dict)
    stukken: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def voor(self, veld: Veld) -> Mapping[str, str] | None:
        match veld.soort:
            case VeldSoort.PERSOON | VeldSoort.PERSONEN:
                return self.mensen
            case VeldSoort.FACTOR | VeldSoort.FACTOREN:
                return self.factoren
            case VeldSoort.BETROKKENE | VeldSoort.BETROKKENEN:
                return self.betrokkenen
            case VeldSoort.STUK:
                return self.stukken.get(veld.uit, {})
        return None


class StukForm(Form):
    """One piece of one part. `herziening`: the wording that was on the page."""

    vorm: Vorm
    herziening = HiddenField()

    def noem(self, wat: TeKiezen) -> None:
        for veld in self.vorm.velden:
            opties = wat.voor(veld)
            if opties is not None and veld.soort in LIJSTEN:
                self._fields[veld.naam].noem(opties)
            elif opties is not None:
                paren = (keuze(*een) for een in opties.items())
                self._fields[veld.naam].choices = [keuze("", "Kies"), *paren]
        if "niet_voor" in self._fields:
            self._fields["niet_voor"].noem(wat.anderen)

    def zonder_protocol(self) -> None:
        """Where none runs, a piece is for everybody unless somebody is named."""
        del self._fields["ook_gezin"]

    @property
    def niet_voor_wie(self) -> list[str] | None:
        """For whom it is not; None where nothing was chosen and a protocol runs."""
        gekozen = list(self._fields["niet_voor"].data or ())
        ook = "ook_gezin" not in self._fields or self._fields["ook_gezin"].data
        return gekozen if gekozen or ook else None

    @property
    def waarden(self) -> dict[str, Waarde]:
        return {veld.naam: _gestuurd(veld, self._fields[veld.naam].data) for veld in self.vorm.velden}


def als_data(waarden: Mapping[str, Waarde], vorm: Vorm) -> dict[str, object]:
    """What stands there now, as the fields of the form take it."""
    soorten = {veld.naam: veld.soort for veld in vorm.velden}
    return {naam: _als_veld(soorten[naam], waarde) for naam, waarde in waarden.items()}


def _als_veld(soort: VeldSoort, waarde: Waarde) -> object:
    if isinstance(waarde, tuple):
        return list(waarde)
    return date.fromisoformat(waarde) if soort is VeldSoort.DATUM else waarde


def _gestuurd(veld: Veld, data: Any) -> Waarde:
    if veld.soort in LIJSTEN:
        return tuple(str(een) for een in data or ())
    return data.isoformat() if isinstance(data, date) else str(data or "")


@cache
def stuk_form(vorm: Vorm, *, nieuw: bool) -> type[StukForm]:
    """The form of this part. For whom it is not, is chosen once: with the first wording."""
    velden: dict[str, Any] = {veld.naam: _veld(veld) for veld in vorm.velden}
    if nieuw:
        velden["niet_voor"] = Vinkjes("Wie mag dit niet zien", description=NIET_VOOR)
        velden["ook_gezin"] = BooleanField(
            "Ook voor het gezin",
            description="Er loopt een bijzonder protocol. Kruis je niets aan, dan leest het gezin dit niet.",
        )
    return type(f"{vorm.deel.name.title()}Form", (StukForm,), {"vorm": vorm, **velden})


def _veld(veld: Veld) -> Any:
    hulp = veld.hulp or ("" if veld.verplicht else "Mag leeg blijven.")
    match veld.soort:
        case VeldSoort.TEKST:
            return TextAreaField(veld.vraag, [geen_nulbytes], description=hulp)
        case VeldSoort.REGEL:
            return StringField(veld.vraag, [geen_nulbytes], description=hulp)
        case VeldSoort.KEUZES:
            return Vinkjes(veld.vraag, onbekend="Kies uit de lijst.", choices=keuzes(veld.woorden or ()))
        case VeldSoort.PERSONEN | VeldSoort.FACTOREN | VeldSoort.BETROKKENEN:
            return Vinkjes(veld.vraag, description=veld.hulp)
        case VeldSoort.KEUZE:
            opties = [keuze("", "Kies"), *keuzes(veld.woorden or ())]
            return SelectField(veld.vraag, choices=opties, description=hulp, default="")
        case VeldSoort.DATUM:
            return Datum(veld.vraag, [Optional()], description=f"{hulp} Bijvoorbeeld 14-3-2026.".strip())
    return SelectField(veld.vraag, description=hulp, default="")


class LegVoorForm(Form):
    tot = Datum(
        "Tot wanneer kan iedereen antwoorden?",
        [InputRequired("Kies een dag.")],
        description="Bijvoorbeeld 14-3-2026. Neem de tijd die het gezin nodig heeft.",
    )


class StapForm(Form):
    """Only a button."""
