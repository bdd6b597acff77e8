"""Choosing how to tamper with a copy."""

from collections.abc import Mapping

from wtforms import RadioField

from .base import Form, keuze, verplicht


class KnoeiForm(Form):
    aanval = RadioField("Wat wil je proberen", [verplicht("Kies wat je wilt proberen.")])

    def noem(self, aanvallen: Mapping[str, str]) -> None:
        """What can be done to a copy, by name."""
        self.aanval.choices = [keuze(naam, woorden) for naam, woorden in aanvallen.items()]
