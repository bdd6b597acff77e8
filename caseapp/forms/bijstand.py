"""Asking somebody to stand beside you."""

from collections.abc import Mapping
from uuid import UUID

from wtforms import DateField, RadioField

from .base import Form, keuze, verplicht


class BijstandForm(Form):
    wie = RadioField("Wie vraag je?", [verplicht("Kies wie je vraagt.")])
    tot = DateField(
        "Tot en met welke dag?",
        [verplicht("Kies een dag die nog komt.")],
        description="Hoogstens zes maanden. Daarna kun je het opnieuw vragen.",
    )

    def noem(self, wie: Mapping[UUID, str]) -> None:
        self.wie.choices = [keuze(str(id_), naam) for id_, naam in wie.items()]
