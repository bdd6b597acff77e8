"""Proposing a phase, deciding about it, and back to phase 1."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from wtforms import RadioField, SelectField, TextAreaField

from ..domain.gezin import Fase
from .base import Form, geen_nulbytes, keuze, verplicht

Namen = Mapping[UUID, str]
_FASEN = {
    Fase.RISICOGESTUURDE_ZORG: "Fase 2, risicogestuurde zorg",
    Fase.HERSTELGERICHTE_ZORG: "Fase 3, herstelgerichte zorg",
}
_FEITEN = "Wat zag of hoorde je, en van wie? Geen verwachting, maar wat er is."


def _persoon() -> SelectField:
    return SelectField("Over wie gaat het", [verplicht("Kies over wie het gaat.")])


def _feiten() -> TextAreaField:
    moet = verplicht("Schrijf op welke feiten dit laten zien.")
    return TextAreaField("Op welke feiten", [moet, geen_nulbytes], description=_FEITEN)


def _kies(wie: Namen) -> list[Any]:
    return [keuze("", "Kies iemand"), *(keuze(str(id_), naam) for id_, naam in wie.items())]


class TerugForm(Form):
    persoon = _persoon()
    feiten = _feiten()

    def noem(self, personen: Namen) -> None:
        self.persoon.choices = _kies(personen)


class VoorstelForm(Form):
    persoon = _persoon()
    fase = RadioField(
        "Naar welke fase",
        [verplicht("Kies een fase.")],
        choices=[keuze(fase.value, zin) for fase, zin in _FASEN.items()],
    )
    feiten = _feiten()
    kinderblik = TextAreaField(
        "Hoe ziet het kind dit",
        [geen_nulbytes],
        description="Dit leest alleen wie met het gezin werkt. Geen kinderen? Laat dit dan leeg.",
    )
    met = SelectField(
        "Welke professional besluit mee",
        [verplicht("Kies wie meebesluit.")],
        description="Deze persoon krijgt de vraag, en zegt ja of nee.",
    )

    def noem(self, personen: Namen, meebeslissers: Namen) -> None:
        self.persoon.choices, self.met.choices = _kies(personen), _kies(meebeslissers)


class BesluitForm(Form):
    besluit = RadioField(
        "Wat besluit je", [verplicht("Kies ja of nee.")], choices=[keuze("ja", "Ja"), keuze("nee", "Nee")]
    )
    reden = TextAreaField("Waarom", [geen_nulbytes], description="Bij nee altijd; bij ja mag het.")
