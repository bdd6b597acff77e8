"""What Veilig Thuis may fill in about a melding."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from wtforms import BooleanField, Field, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Optional

from ..domain.antwoord import JaNeeOnbekend
from ..domain.gezin import GezinRol
from ..domain.incident import Geweldsrelatie, Geweldsvorm
from ..domain.veilig_thuis.beoordeling import VRAGEN, Beoordeling, Triagebesluit
from ..domain.veilig_thuis.informeren import TerugkoppelMoment
from ..domain.veilig_thuis.intake import MEESTE_MENSEN, NieuwMens
from ..domain.veilig_thuis.melding import (
    Inhoud,
    MeldingKanaal,
    MeldingStatus,
    Onderzoeksuitkomst,
    SoortMelder,
    Wiemeldt,
)
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, tekst
from .velden import Vinkjes

KIES, NIEUW = keuze("", "Kies"), "Bijvoorbeeld K-07. Twee gezinnen: K-07, K-12. Nieuw: laat dit leeg."
JA_NEE = [keuze("ja", "Ja"), keuze("nee", "Nee"), keuze("", "Weten we niet")]


class _Melding(Form):
    plaatsen = range(1, MEESTE_MENSEN + 1)
    soort_melder = SelectField("Vanuit welke plek ziet de melder dit", choices=[KIES, *keuzes(SoortMelder)])
    melder = StringField(
        "Wie meldt dit",
        [geen_nulbytes],
        description="Alleen Veilig Thuis leest dit. Zonder naam is het geen melding, maar een advies.",
    )
    akkoord = BooleanField("Het gezin mag weten wie dit meldt")
    taak = BooleanField("De melder krijgt een taak in het vervolg")
    kanaal = SelectField("Hoe komt het binnen", choices=keuzes(MeldingKanaal))
    tekst = TextAreaField(
        "Wat is er gezien of gehoord",
        [geen_nulbytes],
        description="Feiten, en wat iemand denkt apart daarvan. Wie meldt, zet je hier niet bij.",
    )
    aard = Vinkjes("Waar gaat het over")
    relatie = SelectField("Tussen wie", choices=[KIES, *keuzes(Geweldsrelatie)])
    vertelde_zelf = BooleanField("Iemand van het gezin vertelde het zelf")
    andere_regio = RadioField(
        "Is er een melding in een andere regio", [Optional()], choices=JA_NEE, default=""
    )
    kenmerken = StringField("Kenmerk van het gezin", [geen_nulbytes], description=NIEUW)
    naam = StringField("Nieuw gezin: welke naam", [geen_nulbytes])

    @property
    def wie_meldt(self) -> Wiemeldt:
        soort = SoortMelder(self.soort_melder.data) if self.soort_melder.data else None
        return Wiemeldt(soort, tekst(self.melder), bool(self.akkoord.data), bool(self.taak.data))

    @property
    def inhoud(self) -> Inhoud:
        regio = {"ja": True, "nee": False}.get(self.andere_regio.data or "")
        return Inhoud(
            tekst(self.tekst),
            MeldingKanaal(self.kanaal.data),
            [Geweldsvorm(vorm) for vorm in self.aard.data or ()],
            Geweldsrelatie(self.relatie.data) if self.relatie.data else None,
            bool(self.vertelde_zelf.data),
            regio,
        )

    @property
    def gezinnen(self) -> list[str]:
        return [deel.strip().upper() for deel in tekst(self.kenmerken).split(",") if deel.strip()]

    def regel(self, n: int) -> list[Field]:
        """The fields of one person of a new gezin."""
        return [self._fields[f"{naam}_{n}"] for naam in ("roepnaam", "achternaam", "geboren", "rol")]

    def regel_gevuld(self, n: int) -> bool:
        """Somebody stands there, or something is wrong there."""
        naam, achter, geboren, _ = self.regel(n)
        return any(veld.data or veld.errors for veld in (naam, achter, geboren))

    def mensen(self) -> list[NieuwMens]:
        """Who was filled in on a line of its own; an empty line is nobody."""
        regels = [
            NieuwMens(
                tekst(self._fields[f"roepnaam_{n}"]).strip(),
                tekst(self._fields[f"achternaam_{n}"]).strip(),
                self._fields[f"geboren_{n}"].data,
                GezinRol(self._fields[f"rol_{n}"].data),
                n,
            )
            for n in self.plaatsen
        ]
        return [een for een in regels if een.roepnaam or een.achternaam or een.geboren]


def melding_form(vooraf: Mapping[str, str] | None = None) -> _Melding:
    """`vooraf`: what is known already, to look at and to change."""
    velden: dict[str, Any] = {}
    for n in _Melding.plaatsen:
        velden[f"roepnaam_{n}"] = StringField(f"Persoon {n}: roepnaam", [geen_nulbytes])
        velden[f"achternaam_{n}"] = StringField(f"Persoon {n}: achternaam", [geen_nulbytes])
        velden[f"geboren_{n}"] = Datum(f"Persoon {n}: geboren op", [Optional()])
        velden[f"rol_{n}"] = SelectField(f"Persoon {n}: plaats in het gezin", choices=keuzes(GezinRol))
    form: _Melding = type("MeldingForm", (_Melding,), velden)(data=vooraf)
    form.aard.choices = keuzes(Geweldsvorm)
    return form


class BetrokkenenForm(Form):
    """A text for each person of the gezin; who has none is not in it."""

    def over(self) -> dict[UUID, str]:
        velden = {naam.removeprefix("over-"): veld for naam, veld in self._fields.items()}
        return {
            UUID(wie): tekst(veld) for wie, veld in velden.items() if _is_wie(wie) and tekst(veld).strip()
        }


def _is_wie(naam: str) -> bool:
    return len(naam) == 36


def betrokkenen_form(personen: Mapping[UUID, str], nu: Mapping[UUID, str]) -> BetrokkenenForm:
    velden = {
        f"over-{wie}": TextAreaField(
            f"Wat staat er over {naam}",
            [geen_nulbytes],
            description="Leeg: de melding gaat niet over deze persoon. Wie het hoort, leest dit zelf.",
        )
        for wie, naam in personen.items()
    }
    soort: type[BetrokkenenForm] = type("Betrokkenen", (BetrokkenenForm,), velden)
    return soort(data={f"over-{wie}": zin for wie, zin in nu.items()})


class _Beoordeling(Form):
    acuut = RadioField("Is het nu onveilig (acuut)", [Optional()], choices=keuzes(JaNeeOnbekend))
    structureel = RadioField(
        "Is het al langer onveilig (structureel)", [Optional()], choices=keuzes(JaNeeOnbekend)
    )
    besluit = SelectField("Wat volgt er", choices=[KIES, *keuzes(Triagebesluit)])
    motivering = TextAreaField(
        "Waarom dit besluit", [geen_nulbytes], description="Dit blijft bij Veilig Thuis."
    )
    uitkomst = TextAreaField(
        "De uitkomst, in gewone taal",
        [geen_nulbytes],
        description="Dit leest wie van het gezin het is verteld, en wie het overneemt. Zonder de melder.",
    )
    wacht = BooleanField("Wat volgt, moet nog wachten (wachtlijst)")
    te_laat = TextAreaField(
        "Alleen als het later is dan afgesproken: waardoor",
        [geen_nulbytes],
        description="Ook dit blijft hier.",
    )

    @property
    def beoordeling(self) -> Beoordeling:
        return Beoordeling(
            JaNeeOnbekend(self.acuut.data) if self.acuut.data else None,
            JaNeeOnbekend(self.structureel.data) if self.structureel.data else None,
            Triagebesluit(self.besluit.data) if self.besluit.data else None,
            tekst(self.uitkomst),
            tekst(self.motivering),
            {vraag.naam: tekst(self._fields[vraag.naam]) for vraag in VRAGEN},
            tekst(self.te_laat),
            bool(self.wacht.data),
        )


_VRAGEN = {v.naam: TextAreaField(v.vraag, [geen_nulbytes]) for v in VRAGEN}
BeoordelingForm: type[_Beoordeling] = type("BeoordelingForm", (_Beoordeling,), _VRAGEN)


class StapForm(Form):
    naar = SelectField("Wat wordt de volgende stap")
    uitkomst = SelectField(
        "Alleen na een onderzoek: wat vond het",
        choices=[keuze("", "Geen onderzoek"), *keuzes(Onderzoeksuitkomst)],
    )
    reden = TextAreaField("Waarom", [geen_nulbytes])

    def noem(self, stappen: Sequence[MeldingStatus]) -> None:
        self.naar.choices = [KIES, *keuzes(stappen)]

    @property
    def gevonden(self) -> Onderzoeksuitkomst | None:
        return Onderzoeksuitkomst(self.uitkomst.data) if self.uitkomst.data else None


class WachtForm(Form):
    vangnet = TextAreaField(
        "Wat houdt het veilig zolang het wacht, en wie kijkt",
        [geen_nulbytes],
        description="Over een week weer.",
    )


class InformeerForm(Form):
    kan = RadioField(
        "Is het verteld",
        choices=[keuze("ja", "Ja, het is verteld"), keuze("nee", "Nog niet, want dat is nu niet veilig")],
        default="ja",
    )
    tekst = TextAreaField("Hoe is het verteld, of waarom nog niet", [geen_nulbytes])
    tot = Datum("Uitgesteld tot", [Optional()], description="Alleen bij nog niet. Hoogstens twee weken.")

    @property
    def dag(self) -> date | None:
        dag: date | None = self.tot.data
        return dag


class TerugForm(Form):
    moment = RadioField(
        "Welk moment", choices=keuzes(TerugkoppelMoment), default=TerugkoppelMoment.NA_BEOORDELING
    )
    vervolg = RadioField("Volgt er iets", choices=[keuze("ja", "Ja"), keuze("nee", "Nee")], default="ja")
    naar = SelectField("Wie gaat ermee verder")
    extra = TextAreaField(
        "Voorwaarden en momenten van kijken",
        [geen_nulbytes],
        description="Alleen als deze melder zelf een taak heeft.",
    )

    def noem(self, organisaties: Mapping[str, str]) -> None:
        self.naar.choices = [keuze("", "Niemand anders"), *(keuze(*een) for een in organisaties.items())]
