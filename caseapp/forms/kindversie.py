"""The kindversie as it is written down, what is looked at before a child reads it, and what a child says."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from wtforms import BooleanField, HiddenField, RadioField, TextAreaField

from ..domain.kindversie import DRAGEN, VELDEN, Kindtekst, Plaatje, Taalniveau
from ..domain.stellingname import Stelling
from .base import Form, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .velden import Vinkjes

_TAAL = {
    Taalniveau.VOORLEZEN: "Wordt voorgelezen: heel korte zinnen en plaatjes",
    Taalniveau.ZELF_LEZEN: "Leest zelf: korte zinnen",
    Taalniveau.TIENER: "Leest zelf, vanaf een jaar of 12",
}


class _Onder(Form):
    """Below the questions: from whom it is kept, and who reads along."""

    niet_voor = Vinkjes(
        "Wie mag dit niet lezen",
        description="Wie gezag heeft, leest mee. Wie je hier aankruist niet, en die merkt er niets van.",
    )
    gehoor = Vinkjes(
        "Met wie is afgesproken dat die meeleest",
        onbekend="Iemand die je koos, kan dit niet lezen. Kies uit de lijst.",
        description="Een school leest alleen mee als dat met het kind en thuis is afgesproken.",
    )
    versie = HiddenField()

    def geschreven(self) -> Kindtekst:
        velden = {veld.naam: tekst(self._fields[veld.naam]) for veld in VELDEN}
        plaatjes = self._fields["plaatjes"].waarden
        return Kindtekst(Taalniveau(self._fields["taal"].data), velden, tuple(map(Plaatje, plaatjes)))


def kindversie_form(anderen: Mapping[UUID, str], keten: Mapping[str, str], **waarden: Any) -> _Onder:
    """`waarden`: what stands there now."""
    velden: dict[str, Any] = {
        "taal": RadioField(
            "Hoe leest dit kind",
            [verplicht("Kies hoe dit kind leest.")],
            choices=[keuze(niveau.value, zin) for niveau, zin in _TAAL.items()],
        ),
        "plaatjes": Vinkjes(
            "Welke plaatjes staan erbij",
            onbekend="Kies uit de plaatjes die er staan.",
            choices=keuzes(Plaatje),
            description="Laat het kind kiezen. Niets kiezen mag ook.",
        ),
    }
    for veld in VELDEN:
        moet = [verplicht(veld.verplicht)] if veld.verplicht else []
        velden[veld.naam] = TextAreaField(veld.vraag, [*moet, geen_nulbytes], description=veld.hulp)
    form: _Onder = type("KindversieForm", (_Onder,), velden)(**waarden)
    form.niet_voor.noem(anderen)
    form.gehoor.noem(keten)
    return form


class GoedkeurForm(Form):
    dragen = Vinkjes(
        "Dit is in orde",
        onbekend="Kies uit de lijst.",
        choices=[keuze(naam, zin) for naam, zin in DRAGEN.items()],
    )
    versie = HiddenField()


_ZELF = {
    Stelling.EENS: "Ja, zo is het",
    Stelling.NIET_EENS: "Nee, zo is het niet",
    Stelling.WEET_NIET: "Ik weet het niet",
}


class ZegForm(Form):
    stelling = RadioField(
        "Klopt het zo?",
        [verplicht("Kies: ja, nee, of ik weet het niet.")],
        choices=[keuze(stelling.value, zin) for stelling, zin in _ZELF.items()],
    )
    reden = TextAreaField(
        "Wat wil jij erbij zeggen?", [geen_nulbytes], description="In je eigen woorden. Fout kan niet."
    )
    thuis = BooleanField(
        "De grote mensen thuis mogen dit ook lezen",
        description="Zonder vinkje lezen alleen jij en de mensen die helpen het.",
    )

    def van_een_ander(self) -> None:
        """Written down by somebody else, in the words of the child."""
        self.stelling.label.text = "Klopt het zo, volgens het kind?"
        self.reden.label.text, self.reden.description = "Wat zegt het kind?", "In de woorden van het kind."
        self.thuis.label.text = "Het kind vindt het goed dat de grote mensen thuis dit lezen"
        self.thuis.description = "Vraag dit apart. Zonder vinkje leest het gezin het niet."


def beeld(plaatjes: Collection[Plaatje]) -> list[str]:
    """As the boxes to tick know them."""
    return [plaatje.value for plaatje in plaatjes]
