"""Changing who belongs to a gezin, who lives where, who has gezag and who cares for whom."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from wtforms import DateField, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.form import BaseForm
from wtforms.validators import InputRequired, Optional, ValidationError

from ..domain.gezag import GezagStap
from ..domain.gezin import GezinRol, PartnerSoort
from ..domain.wonen import Woonwijze
from ..domain.zorg import ZorgSoort
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, verplicht

DAG = "Vul een dag in, bijvoorbeeld 14-3-2026."


def _dag(vraag: str, uitleg: str = "Bijvoorbeeld 14-3-2026. Niet later dan vandaag in het verhaal.") -> Datum:
    return Datum(vraag, [InputRequired(DAG)], description=uitleg)


def gekozen(veld: DateField) -> date:
    """The day that was typed; a form that was refused has none."""
    assert veld.data is not None  # noqa: S101  # the field was required
    return veld.data


class Keuzelijst(SelectField):
    """A choice that says in Dutch what to do when it is none of the list, or not any more."""

    def pre_validate(self, form: BaseForm) -> None:
        try:
            super().pre_validate(form)
        except ValidationError as fout:
            raise ValidationError(
                "Kies iets uit de lijst. Misschien is er intussen iets veranderd."
            ) from fout


def _keuzelijst(vraag: str, zin: str, uitleg: str = "") -> Keuzelijst:
    return Keuzelijst(vraag, [verplicht(zin)], description=uitleg)


def _reden() -> TextAreaField:
    uitleg = "Alleen bij een besluit. Schrijf op met wie je dit besprak en waarom het veilig is."
    return TextAreaField("Waarom, bij een besluit", [geen_nulbytes], description=uitleg)


def _met(namen: Mapping[str, str], eerst: str) -> list[Any]:
    return [keuze("", eerst), *(keuze(*een) for een in namen.items())]


class _Erbij(Form):
    """What both ways of adding somebody ask."""

    def noem_huizen(self, huizen: Mapping[str, str]) -> None:
        self._fields["huishouden"].choices = _met(huizen, "Kies waar")


class NieuwForm(_Erbij):
    roepnaam = StringField("Roepnaam", [verplicht("Vul een roepnaam in."), geen_nulbytes])
    achternaam = StringField(
        "Achternaam",
        [verplicht("Vul een achternaam in."), geen_nulbytes],
        description="Verzin een naam, liefst die van een ding. Nooit een naam van iemand die je kent.",
    )
    geboren = _dag("Geboren op", "Een verzonnen dag. Bijvoorbeeld 1-1-1990.")
    rol = Keuzelijst("Plek in het gezin", choices=keuzes(GezinRol))
    huishouden = _keuzelijst("Waar woont deze persoon", "Kies waar deze persoon woont.")
    van = _dag("Hoort erbij vanaf")


class BekendForm(_Erbij):
    persoon = _keuzelijst("Wie", "Kies wie erbij komt.")
    rol = Keuzelijst("Plek in het gezin", choices=keuzes(GezinRol))
    huishouden = _keuzelijst("Waar woont deze persoon", "Kies waar deze persoon woont.")
    van = _dag("Hoort erbij vanaf")

    def noem(self, wie: Mapping[str, str]) -> None:
        self.persoon.choices = _met(wie, "Kies iemand")


class WonenForm(Form):
    stand = HiddenField()
    hoe = RadioField(
        "Wat verandert er",
        [verplicht("Kies wat er verandert.")],
        choices=[
            keuze(Woonwijze.VERHUIST.value, "Verhuist, en woont dan alleen nog daar"),
            keuze(Woonwijze.WOONT_OOK.value, "Gaat daar ook wonen, in twee huishoudens"),
            keuze(Woonwijze.WOONT_NIET_MEER.value, "Woont daar niet meer"),
            keuze(Woonwijze.MAG_ZIEN.value, "Besluit: wie daar woont, mag elkaar zien"),
            keuze(Woonwijze.MAG_NIET_ZIEN.value, "Besluit: wie daar woont, mag elkaar niet (meer) zien"),
        ],
    )
    huishouden = _keuzelijst("Welk huishouden", "Kies welk huishouden.")
    van = _dag("Vanaf welke dag", "Bijvoorbeeld 14-3-2026. Een besluit geldt altijd vanaf nu.")
    reden = _reden()

    def noem(self, huizen: Mapping[str, str]) -> None:
        self.huishouden.choices = _met(huizen, "Kies waar")


class WegForm(Form):
    tot = _dag("Laatste dag in dit gezin")
    toelichting = TextAreaField(
        "Toelichting",
        [geen_nulbytes],
        description="Mag leeg blijven. Alleen wie hier werkt en de persoon zelf kunnen dit lezen.",
    )


class GezagForm(Form):
    kind = _keuzelijst("Over welk kind", "Kies het kind.")
    ouder = _keuzelijst(
        "Wie heeft gezag",
        "Kies wie gezag heeft.",
        "Ook wie op afstand is, zoals een ouder die in een ander gezin van jou staat.",
    )
    van = _dag("Vanaf welke dag")

    def noem(self, kinderen: Mapping[str, str], ouders: Mapping[str, str]) -> None:
        self.kind.choices = _met(kinderen, "Kies een kind")
        self.ouder.choices = _met(ouders, "Kies iemand")


class GezagStapForm(Form):
    hoe = RadioField(
        "Wat verandert er",
        [verplicht("Kies wat er verandert.")],
        choices=[
            keuze(GezagStap.STOPT.value, "Het gezag stopt"),
            keuze(GezagStap.MAG_ZIEN.value, "Besluit: wie gezag heeft, mag het kind zien"),
            keuze(GezagStap.MAG_NIET_ZIEN.value, "Besluit: wie gezag heeft, mag het kind niet (meer) zien"),
        ],
    )
    tot = Datum("Laatste dag, als het stopt", [Optional()], description="Bijvoorbeeld 14-3-2026.")
    reden = _reden()


class OuderschapForm(Form):
    kind = _keuzelijst("Wie is het kind", "Kies het kind.")
    ouder = _keuzelijst("Wie is de ouder", "Kies de ouder.")

    def noem(self, wie: Mapping[str, str]) -> None:
        self.kind.choices = self.ouder.choices = _met(wie, "Kies iemand")


class PartnerForm(Form):
    een = _keuzelijst("Wie", "Kies iemand.")
    ander = _keuzelijst("Met wie", "Kies met wie.")
    soort = RadioField(
        "Wat zijn zij vanaf dan",
        [verplicht("Kies wat zij zijn.")],
        choices=[
            keuze(PartnerSoort.PARTNER.value, "Partners"),
            keuze(PartnerSoort.EX_PARTNER.value, "Geen partners meer: ex-partners"),
        ],
    )
    van = _dag("Vanaf welke dag")

    def noem(self, wie: Mapping[str, str]) -> None:
        self.een.choices = self.ander.choices = _met(wie, "Kies iemand")


class ZorgForm(Form):
    verzorger = _keuzelijst("Wie zorgt", "Kies wie zorgt.")
    verzorgde = _keuzelijst("Voor wie", "Kies voor wie.")
    soort = Keuzelijst("Wat voor zorg", choices=keuzes(ZorgSoort))
    van = _dag("Vanaf welke dag")

    def noem(self, wie: Mapping[str, str]) -> None:
        self.verzorger.choices = self.verzorgde.choices = _met(wie, "Kies iemand")


class ZorgStopForm(Form):
    tot = _dag("Laatste dag van deze zorg")
