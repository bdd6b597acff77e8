"""The terms of the room, each with where the ordinary number comes from."""

from typing import Any

from wtforms import StringField

from ..domain.veilig_thuis.afspraken import VELDEN, Afspraken
from .base import Form, geen_nulbytes, heel_getal, tekst


class _Afspraken(Form):
    @property
    def afspraken(self) -> Afspraken:
        return Afspraken(**{naam: heel_getal(tekst(self._fields[naam])) for naam in VELDEN})


def afspraken_form(nu: Afspraken) -> _Afspraken:
    velden: dict[str, Any] = {
        naam: StringField(een.vraag, [geen_nulbytes], description=f"Bron: {een.bron}.")
        for naam, een in VELDEN.items()
    }
    soort: type[_Afspraken] = type("AfsprakenForm", (_Afspraken,), velden)
    return soort(data={naam: str(getattr(nu, naam)) for naam in VELDEN})
