"""The fixed question, asked of one person."""

from collections.abc import Mapping
from uuid import UUID

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField

from ..domain import veiligheidsschaal as schaal
from ..domain.regel import Regelfout
from ..domain.veiligheidsschaal import Antwoord, Grenzen, ScoreAntwoord, Vraagwijze
from .base import Form, geen_nulbytes, heel_getal, keuze, tekst, verplicht
from .velden import Vinkjes

_ANTWOORD = {
    ScoreAntwoord.CIJFER: "Een cijfer",
    ScoreAntwoord.WIL_NIET: "Wil geen cijfer geven",
    ScoreAntwoord.KAN_NIET: "Kan geen cijfer geven",
}
_GEVRAAGD = {
    Vraagwijze.APART: "Apart, zonder anderen van het gezin erbij",
    Vraagwijze.MET_ANDEREN: "Met anderen van het gezin erbij",
}


class ScoreForm(Form):
    wie = SelectField("Aan wie vroeg je het", [verplicht("Kies aan wie je het vroeg.")])
    antwoord = RadioField(
        "Wat kreeg je",
        [verplicht("Kies wat je kreeg.")],
        choices=[keuze(soort.value, zin) for soort, zin in _ANTWOORD.items()],
        default=ScoreAntwoord.CIJFER.value,
    )
    cijfer = StringField("Het cijfer", [geen_nulbytes], description="Een heel getal van 0 tot en met 10.")
    geen_nul = TextAreaField(
        schaal.GEEN_NUL, [geen_nulbytes], description="Wat gaat er al goed, hoe klein ook?"
    )
    hoger = TextAreaField(schaal.HOGER, [geen_nulbytes])
    reden = TextAreaField(
        "Waarom dit cijfer, of waarom geen cijfer",
        [geen_nulbytes],
        description="Zo veel mogelijk in de woorden van wie je het vroeg.",
    )
    gevraagd = RadioField(
        "Hoe vroeg je het",
        [verplicht("Kies hoe je het vroeg.")],
        choices=[keuze(soort.value, zin) for soort, zin in _GEVRAAGD.items()],
    )
    gedeeld = BooleanField(
        "Deze persoon vindt het goed dat het gezin dit leest",
        description="Zonder dit vinkje lezen alleen wie het antwoord gaf en wie met het gezin werkt mee.",
    )
    niet_voor = Vinkjes(
        "Wie mag dit niet lezen",
        description="Wie je hier aankruist, merkt er niets van, ook niet als het gedeeld is.",
    )

    @classmethod
    def voor(cls, personen: Mapping[UUID, str]) -> "ScoreForm":
        form = cls()
        form.wie.choices = [keuze("", "Kies iemand"), *(keuze(str(w), naam) for w, naam in personen.items())]
        form.niet_voor.noem(personen)
        return form

    def gegeven(self) -> Antwoord:
        """What was filled in; a number that is none is a Regelfout at its field."""
        return Antwoord(
            antwoord=ScoreAntwoord(self.antwoord.data),
            cijfer=_cijfer(tekst(self.cijfer)),
            geen_nul=tekst(self.geen_nul),
            hoger=tekst(self.hoger),
            reden=tekst(self.reden),
            gevraagd=Vraagwijze(self.gevraagd.data),
            gedeeld=bool(self.gedeeld.data),
        )


GEEN_CIJFER = "geen"
_GEEN_REDEN = "Ik wil nu geen cijfer geven."


class EigenCijferForm(Form):
    """One's own number: chosen and not typed. Nobody has to say why there is none."""

    cijfer = RadioField(
        "Jouw cijfer",
        [verplicht("Kies een cijfer, of kies dat je er geen geeft.")],
        choices=[
            *(keuze(str(n), str(n)) for n in range(schaal.LAAGSTE, schaal.HOOGSTE + 1)),
            keuze(GEEN_CIJFER, "Ik geef nu geen cijfer"),
        ],
    )
    geen_nul = TextAreaField(
        schaal.GEEN_NUL, [geen_nulbytes], description="Wat gaat er al goed? Klein mag ook."
    )
    hoger = TextAreaField(schaal.HOGER, [geen_nulbytes])
    reden = TextAreaField("Wil je er nog iets bij zeggen?", [geen_nulbytes])
    gedeeld = BooleanField(
        "De anderen van ons gezin mogen dit lezen",
        description="Zonder vinkje lezen alleen jij en wie ons helpt het.",
    )
    niet_voor = Vinkjes("Wie van hen mag het niet lezen?", description="Wie je kiest, merkt daar niets van.")

    @classmethod
    def voor(cls, anderen: Mapping[UUID, str]) -> "EigenCijferForm":
        form = cls()
        form.niet_voor.noem(anderen)
        return form

    def gegeven(self) -> Antwoord:
        geen = self.cijfer.data == GEEN_CIJFER
        reden = tekst(self.reden)
        return Antwoord(
            antwoord=ScoreAntwoord.WIL_NIET if geen else ScoreAntwoord.CIJFER,
            cijfer=None if geen else int(self.cijfer.data),
            geen_nul=tekst(self.geen_nul),
            hoger=tekst(self.hoger),
            reden=reden if reden.strip() or not geen else _GEEN_REDEN,
            gevraagd=Vraagwijze.ZELF,
            gedeeld=bool(self.gedeeld.data),
        )


def _cijfer(getypt: str) -> int | None:
    """Digits only: '7', not '7,5' or '²'."""
    kaal = getypt.strip()
    if not kaal:
        return None
    if not (kaal.isascii() and kaal.isdecimal() and len(kaal) <= 3):
        raise Regelfout("Vul een heel getal in van 0 tot en met 10.", "cijfer")
    return int(kaal)


class GrenzenForm(Form):
    spreiding = StringField("Verschil tussen het hoogste en het laagste cijfer, vanaf", [geen_nulbytes])
    laag = StringField("Een laag cijfer is dit, of lager", [geen_nulbytes])
    daling = StringField("Gedaald sinds de vorige keer, vanaf", [geen_nulbytes])
    kind_lager = BooleanField("Een kind lager dan elke ouder")

    @property
    def grenzen(self) -> Grenzen:
        """What is no number is -1, and the rule refuses it at its field."""
        spreiding, laag, daling = (heel_getal(tekst(v)) for v in (self.spreiding, self.laag, self.daling))
        return Grenzen(spreiding, laag, daling, bool(self.kind_lager.data))
