"""Offering a gezin, answering at the overdrachtstafel, the first contact, and looking again after that."""

from collections.abc import Mapping
from typing import Any

from wtforms import RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Optional

from ..domain.veilig_thuis.melding import Onderzoeksuitkomst
from ..domain.veilig_thuis.monitoring import MonitorUitkomst
from ..domain.veilig_thuis.overdracht import PAKKET
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, tekst, verplicht

STILTE = "Schrijf geen namen van het gezin, en nooit wie meldde: wie dit leest, is nog niet betrokken."


class _AanbodForm(Form):
    """The questions of the package stand between whom it is for and the day."""

    def teksten(self) -> dict[str, str]:
        return {veld.naam: tekst(self._fields[veld.naam]) for veld in PAKKET}

    def uitkomst_van_onderzoek(self) -> Onderzoeksuitkomst | None:
        gekozen = self._fields.get("uitkomst")
        return Onderzoeksuitkomst(gekozen.data) if gekozen is not None and gekozen.data else None


def aanbod_form(teams: Mapping[str, str], *, uit_onderzoek: bool, **waarden: Any) -> _AanbodForm:
    """`uit_onderzoek`: also what that found. `waarden`: what is known already."""
    velden: dict[str, Any] = {
        "naar": SelectField(
            "Aan welk lokaal team",
            [verplicht("Kies het lokaal team dat verder gaat met dit gezin.")],
            choices=[keuze("", "Kies een team"), *(keuze(*team) for team in teams.items())],
        )
    }
    if uit_onderzoek:
        velden["uitkomst"] = SelectField(
            "Wat vond het onderzoek",
            [verplicht("Kies wat het onderzoek vond.")],
            choices=[keuze("", "Kies een uitkomst"), *keuzes(Onderzoeksuitkomst)],
        )
    for veld in PAKKET:
        moet = [verplicht(veld.verplicht)] if veld.verplicht else [Optional()]
        velden[veld.naam] = TextAreaField(veld.vraag, [*moet, geen_nulbytes], description=veld.hulp)
    velden["eerste_contact"] = Datum(
        "Voor welke dag is het eerste contact",
        [InputRequired("Kies voor welke dag het eerste contact is.")],
        description="Samen, Veilig Thuis en het lokaal team. Bijvoorbeeld 14-3-2026.",
    )
    form: _AanbodForm = type("AanbodForm", (_AanbodForm,), velden)(**waarden)
    return form


class TafelForm(Form):
    """What the lokaal team says: one of three."""

    stap = RadioField(
        "Wat zeggen jullie",
        [verplicht("Kies wat jullie zeggen.")],
        choices=[
            keuze("aangenomen", "Wij nemen het aan"),
            keuze("vraag", "Wij hebben eerst een vraag"),
            keuze("niet_passend", "Dit past niet bij ons"),
        ],
    )
    contactpersoon = SelectField(
        "Wie wordt het vaste gezicht", [Optional()], description="Alleen bij aannemen."
    )
    bereikbaar = TextAreaField(
        "Wanneer is diegene bereikbaar",
        [Optional(), geen_nulbytes],
        description="Alleen bij aannemen. Het gezin leest dit. Bijvoorbeeld: werkdagen van 9 tot 17 uur.",
    )
    eerste_contact = Datum(
        "Wanneer is het eerste contact",
        [Optional()],
        description="Alleen bij aannemen. Samen met Veilig Thuis. Bijvoorbeeld 14-3-2026.",
    )
    vraag = TextAreaField(
        "Wat willen jullie eerst weten", [Optional(), geen_nulbytes], description="Alleen bij een vraag."
    )
    reden = TextAreaField(
        "Waarom past het niet",
        [Optional(), geen_nulbytes],
        description="Alleen als het niet past. Het gezin blijft dan bij Veilig Thuis.",
    )

    def noem(self, gezichten: Mapping[str, str], *, heeft_gezicht: bool) -> None:
        """A gezin that has a fixed face keeps it: then nothing is asked about reaching that one."""
        self.contactpersoon.choices = [keuze("", "Kies iemand"), *(keuze(*een) for een in gezichten.items())]
        if heeft_gezicht and not self.is_submitted():
            del self.bereikbaar


class AanbiederForm(Form):
    """What Veilig Thuis does with what it offered."""

    stap = RadioField("Wat wil je doen", [verplicht("Kies wat je wilt doen.")])
    antwoord = TextAreaField(
        "Je antwoord op de vraag", [Optional(), geen_nulbytes], description=f"Alleen bij antwoord. {STILTE}"
    )
    reden = TextAreaField(
        "Waarom trek je het in", [Optional(), geen_nulbytes], description="Alleen bij intrekken."
    )

    def noem(self, *, vraag: bool) -> None:
        wel = [keuze("aangeboden", "De vraag beantwoorden")] if vraag else []
        self.stap.choices = [*wel, keuze("ingetrokken", "De overdracht intrekken")]
        if not vraag and not self.is_submitted():
            del self.antwoord


class ContactForm(Form):
    op = Datum("Wanneer was het", [InputRequired("Kies een dag.")], description="Bijvoorbeeld 14-3-2026.")
    hoe = RadioField(
        "Hoe ging het",
        [verplicht("Kies hoe het ging.")],
        choices=[
            keuze("warm", "Warm: samen met Veilig Thuis, bij het gezin"),
            keuze("koud", "Koud: zonder Veilig Thuis erbij"),
        ],
    )
    koud = TextAreaField(
        "Waarom niet samen", [Optional(), geen_nulbytes], description="Alleen als het niet samen ging."
    )


class MomentForm(Form):
    uitkomst = RadioField(
        "Hoe is het nu", [verplicht("Kies hoe het nu is.")], choices=keuzes(MonitorUitkomst)
    )
    tekst = TextAreaField(
        "Wat heb je gezien en gehoord", [verplicht("Schrijf op wat je zag en hoorde."), geen_nulbytes]
    )
    kind = TextAreaField("Hoe is het voor de kinderen, in hun eigen woorden", [Optional(), geen_nulbytes])
