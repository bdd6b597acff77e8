"""Fields that more than one form is made of: boxes to tick, and a day with an hour."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from wtforms import SelectMultipleField, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from .base import keuze

NIET_HIER = "Iemand die je koos, hoort niet bij dit gezin. Kies uit de lijst."


class Vinkjes(SelectMultipleField):
    """Any number of these, each a box of its own; works without script."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def __init__(self, label: str, *, onbekend: str = NIET_HIER, **opties: Any) -> None:
        self._onbekend = onbekend
        super().__init__(label, validate_choice=False, **opties)

    def noem(self, personen: Mapping[UUID, str] | Mapping[str, str]) -> None:
        self.choices = [keuze(str(wie), naam) for wie, naam in personen.items()]

    def pre_validate(self, form: Any) -> None:
        """Whoever is not on the list is nobody here: not even whether he is somewhere else is said."""
        bekend = {str(optie[0]) for optie in self.iter_choices()}
        if not set(self.data or ()) <= bekend:
            raise ValidationError(self._onbekend)

    @property
    def ids(self) -> tuple[UUID, ...]:
        """People who were ticked."""
        return tuple(UUID(waarde) for waarde in self.data or ())

    @property
    def waarden(self) -> tuple[str, ...]:
        return tuple(self.data or ())
