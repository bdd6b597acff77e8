"""The form that all others are: Dutch messages, and a place for a broken rule."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from flask_wtf import FlaskForm
from wtforms import DateField, Field, ValidationError
from wtforms import SelectChoice as _Choice  # type: ignore[attr-defined]  # newer than its type stubs
from wtforms.validators import DataRequired

from ..domain.regel import Regelfout
from ..domain.woorden import label


class Form(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    class Meta:
        locales = ("nl",)

    @property
    def status(self) -> int:
        """422 for a form with errors, so that a refused change is undone too."""
        return 422 if self.errors else 200

    def refuse(self, fout: Regelfout) -> None:
        """Show a broken rule where the person can mend it: at its field, or above the form."""
        field = self._fields.get(fout.veld) if fout.veld else None
        if field is None:
            self.form_errors: list[str] = [*self.form_errors, fout.melding]
        else:
            field.errors = [*field.errors, fout.melding]


class KeuzeForm(Form):
    """Sent by GET: it changes nothing, so that the back button works and a choice can be kept and printed."""

    class Meta:
        csrf = False
        locales = ("nl",)

    @property
    def gekozen(self) -> dict[str, Any]:
        """What was chosen, by field, to take along to the next page: nothing else of the address."""
        return {naam: waarde for naam, waarde in self.data.items() if waarde not in (None, "")}


def tekst(veld: Field) -> str:
    """What was typed in this field; nothing is the empty text."""
    return str(veld.data or "")


def versienummer(waarde: str | None) -> int:
    """The version that was being read; whatever is no number never matches one."""
    return int(waarde) if waarde and waarde.isdecimal() and len(waarde) < 10 else -1


def heel_getal(getypt: str) -> int:
    """Digits only; what is none is -1."""
    kaal = getypt.strip()
    return int(kaal) if kaal.isascii() and kaal.isdecimal() and len(kaal) < 4 else -1


def verplicht(zin: str) -> DataRequired:
    """Required, with a sentence that says what to fill in."""
    return DataRequired(message=zin)


def keuze(waarde: str, woorden: str) -> Any:
    """One thing to choose: what is sent, and what people read."""
    return _Choice(waarde, woorden)


def keuzes(woorden: Iterable[StrEnum]) -> list[Any]:
    return [keuze(woord.value, met_hoofdletter(label(woord))) for woord in woorden]


def met_hoofdletter(woorden: str) -> str:
    """Only the first letter is touched: LEC EGG and GGZ keep theirs."""
    return woorden[:1].upper() + woorden[1:]


class Datum(DateField):
    """A date as people type it: 14-3-2026, 14/3/2026 or 2026-03-14."""

    def __init__(self, label: str, validators: Sequence[Any] = (), **opties: Any) -> None:
        super().__init__(label, list(validators), format=["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"], **opties)

    def process_formdata(self, waarden: list[str]) -> None:
        try:
            super().process_formdata([waarde.strip() for waarde in waarden])
        except ValueError as fout:
            raise ValueError("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-3-2026.") from fout

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return f"{self.data.day}-{self.data.month}-{self.data.year}" if isinstance(self.data, date) else ""


def gekozen_dag(veld: Field) -> date:
    """The day of a field that must be filled in."""
    dag = veld.data
    assert isinstance(dag, date)  # noqa: S101  # required by the field
    return dag


def geen_nulbytes(_form: FlaskForm, veld: object) -> None:
    """Control characters that no keyboard makes are refused; line breaks and tabs are text."""
    data = getattr(veld, "data", None)
    if isinstance(data, str) and any(ord(teken) < 32 and teken not in "\r\n\t" for teken in data):
        raise ValidationError(
            "In deze tekst zit een onzichtbaar stuurteken. Typ de tekst opnieuw of plak zonder opmaak."
        )
