"""What a ketenpartner writes in the own field, in the words of that profession."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from wtforms import BooleanField, HiddenField, SelectField, TextAreaField

from ..domain.vakveld import Bericht, Vakveld
from .base import Form, geen_nulbytes, keuze, tekst, verplicht

_STIL = (
    "Anderen van het gezin lezen dit nooit. Wat er over iemand staat, mag diegene lezen. Kruis dit alleen "
    "aan als het gevaarlijk is dat hij of zij het nu weet."
)


class _Onder(Form):
    dat = TextAreaField(
        "Dat: in één zin",
        [verplicht("Schrijf in één zin dat er iets is, zonder te zeggen wat."), geen_nulbytes],
    )
    wat = TextAreaField("Wat: alleen als het nodig is", [geen_nulbytes])
    stil = BooleanField("Degene over wie het gaat, mag dit nu niet weten", description=_STIL)
    versie = HiddenField()

    def bericht(self) -> Bericht:
        return Bericht(tekst(self.dat), tekst(self.wat))


def vakbericht_form(veld: Vakveld, personen: Mapping[UUID, str] | None = None, **waarden: Any) -> _Onder:
    """With `personen` also about whom it is; `waarden`: what stands there now."""
    velden: dict[str, Any] = {}
    if personen is not None:
        velden["over"] = SelectField(
            "Over wie gaat het",
            [verplicht("Kies over wie het gaat.")],
            choices=[keuze("", "Kies iemand"), *(keuze(str(wie), naam) for wie, naam in personen.items())],
        )
    form: _Onder = type("VakberichtForm", (_Onder,), velden)(**waarden)
    form.dat.description = f"Wie met het gezin werkt, leest deze zin ook zonder grondslag. {veld.dat}"
    form.wat.description = f"Pas na een vastgelegde grondslag te lezen. {veld.wat}"
    return form
