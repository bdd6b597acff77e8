"""The noodplan as it is written down: one field for each question."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from wtforms import HiddenField, SelectField, TextAreaField

from ..domain.noodplan import VELDEN
from .base import Form, geen_nulbytes, keuze, tekst, verplicht
from .velden import Vinkjes


class _Onder(Form):
    """Who it is about stands above the questions, who reads along below them."""

    tegen = Vinkjes(
        "Tegen wie beschermt dit plan",
        description="Wie je hier aankruist, merkt nooit dat er een plan is. Niemand: iemand van buiten.",
    )
    gehoor = Vinkjes(
        "Wie leest mee",
        onbekend="Iemand die je koos, kan dit niet lezen. Kies uit de lijst.",
        description="Jijzelf en degene voor wie het is, lezen het altijd.",
    )
    versie = HiddenField()

    def teksten(self) -> dict[str, str]:
        return {veld.naam: tekst(self._fields[veld.naam]) for veld in VELDEN}


def noodplan_form(
    personen: Mapping[UUID, str], lezers: Mapping[str, str], *, nieuw: bool, **waarden: Any
) -> _Onder:
    """With `nieuw` also for whom it is; `waarden`: what stands there now."""
    velden: dict[str, Any] = {}
    if nieuw:
        velden["voor"] = SelectField(
            "Voor wie is dit plan",
            [verplicht("Kies voor wie dit plan is.")],
            choices=[keuze("", "Kies iemand"), *(keuze(str(wie), naam) for wie, naam in personen.items())],
        )
    for veld in VELDEN:
        moet = [verplicht(veld.verplicht)] if veld.verplicht else []
        velden[veld.naam] = TextAreaField(veld.vraag, [*moet, geen_nulbytes], description=veld.hulp)
    form: _Onder = type("NoodplanForm", (_Onder,), velden)(**waarden)
    form.tegen.noem(personen)
    form.gehoor.noem(lezers)
    return form
