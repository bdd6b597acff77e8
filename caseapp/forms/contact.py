"""With whom one spoke, with the own words that were said; and what happened between people."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired

from ..domain.contact import ContactHoe, Gesprek, woordveld
from ..domain.incident import (
    BronSoort,
    Geweldsrelatie,
    Geweldsvorm,
    SoortBewering,
    Voorval,
    rollen_van,
)
from ..domain.moment import moment_van, uur_van
from .base import Datum, Form, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .velden import Vinkjes

Personen = Mapping[UUID, str]
_DAG = "Een dag van het verhaal, bijvoorbeeld 14-3-2026. Hij mag in het verleden liggen."
_TIJD = "Bijvoorbeeld 19:30. Weet je het niet, laat dit dan leeg."
_NIET_VOOR = "Wie je hier aankruist, merkt er niets van. Denk aan de veiligheid van wie het vertelde."


class GebeurdForm(Form):
    """What a contact and an incident have in common: when it was."""

    dag = Datum("Op welke dag", [InputRequired("Vul in op welke dag het was.")], description=_DAG)
    tijd = StringField("Hoe laat", [geen_nulbytes], description=_TIJD)
    niet_voor = Vinkjes("Wie mag dit niet lezen", description=_NIET_VOOR)

    def gebeurd(self, nu: datetime) -> datetime:
        dag = self.dag.data
        assert isinstance(dag, date)  # noqa: S101  # required by the field
        return moment_van(dag, uur_van(tekst(self.tijd)), nu)


class ContactForm(GebeurdForm):
    met = Vinkjes("Met wie van het gezin sprak je")
    anderen = StringField(
        "Met wie nog meer",
        [geen_nulbytes],
        description="Iemand buiten het gezin, bijvoorbeeld de juf van groep 3.",
    )
    erbij = Vinkjes(
        "Wie van het gezin was er nog bij", description="Wie erbij zat of meeluisterde, zonder mee te praten."
    )
    bij = StringField(
        "Wie was er verder nog bij", [geen_nulbytes], description="Bijvoorbeeld een collega, of een tolk."
    )
    apart = BooleanField("Ik sprak deze persoon apart: niemand anders van het gezin was erbij")
    hoe = SelectField("Hoe sprak je elkaar", choices=keuzes(ContactHoe))
    waar = StringField("Waar", [geen_nulbytes], description="Een plek zonder adres, bijvoorbeeld: thuis.")
    waarover = TextAreaField(
        "Waar ging het over",
        [verplicht("Schrijf op waar het over ging."), geen_nulbytes],
        description="Beschrijf wat je zag of hoorde. Schrijf een mening als mening op.",
    )

    @classmethod
    def voor(cls, personen: Personen, vandaag: date) -> "ContactForm":
        """With a field for the own words of each person whom this actor may know."""
        velden: dict[str, Any] = {
            woordveld(wie): TextAreaField(f"Woorden van {naam}", [geen_nulbytes])
            for wie, naam in personen.items()
        }
        form: ContactForm = type(cls.__name__, (cls,), velden)(dag=vandaag)
        for veld in (form.met, form.erbij, form.niet_voor):
            veld.noem(personen)
        form.personen = personen
        return form

    personen: Personen

    @property
    def woordvelden(self) -> list[Any]:
        return [self._fields[woordveld(wie)] for wie in self.personen]

    @property
    def woorden_open(self) -> bool:
        """Whether anything was typed there, or must be put right."""
        return any(veld.data or veld.errors for veld in self.woordvelden)

    def woorden(self) -> dict[UUID, str]:
        return {wie: tekst(self._fields[woordveld(wie)]) for wie in self.personen}

    def gesprek(self, nu: datetime) -> Gesprek:
        return Gesprek(
            hoe=ContactHoe(self.hoe.data),
            gebeurd=self.gebeurd(nu),
            waarover=tekst(self.waarover),
            met=self.met.ids,
            erbij=self.erbij.ids,
            apart=bool(self.apart.data),
            anderen=tekst(self.anderen),
            bij=tekst(self.bij),
            waar=tekst(self.waar),
        )


AARD = {
    Geweldsvorm.FYSIEK: "Lichamelijk, zoals slaan, duwen of tegenhouden",
    Geweldsvorm.PSYCHISCH: "Psychisch, zoals dreigen, kleineren of alles bepalen",
    Geweldsvorm.SEKSUEEL: "Seksueel",
    Geweldsvorm.VERWAARLOZING: "Verwaarlozing: niet krijgen wat nodig is",
    Geweldsvorm.FINANCIEEL_MISBRUIK: "Met geld, zoals geld afpakken of beheren tegen iemands zin",
    Geweldsvorm.ONLINE_MISBRUIK: "Online, zoals meelezen, volgen of dreigen met beelden",
}
_ZEKER = {
    SoortBewering.FEIT: "Dit is gezien of gehoord",
    SoortBewering.MENING: "Dit vindt iemand",
    SoortBewering.INTERPRETATIE: "Dit is een vermoeden of een uitleg",
}
_HOE_WEET_JE = {
    BronSoort.EIGEN_WAARNEMING: "Ik was er zelf bij",
    BronSoort.GEHOORD: "Iemand vertelde het mij",
    BronSoort.DOCUMENT: "Het staat in een document of bericht",
}


class IncidentForm(GebeurdForm):
    deed = Vinkjes(
        "Wie deed iets",
        description="Deed iemand iets en overkwam het diegene ook? Kruis dan bij allebei aan.",
    )
    onderging = Vinkjes("Wie overkwam het")
    getuige = Vinkjes("Wie zag of hoorde het", description="Ook een kind dat op een andere kamer was.")
    tekst = TextAreaField(
        "Wat gebeurde er",
        [verplicht("Schrijf op wat er is gebeurd."), geen_nulbytes],
        description="In gewone woorden: wat deed iemand, en wat werd er gezegd.",
    )
    aard = Vinkjes(
        "Wat voor geweld was het",
        onbekend="Kies uit de lijst.",
        choices=[keuze(v.value, zin) for v, zin in AARD.items()],
    )
    relatie = SelectField("Tussen wie", choices=[keuze("", "Weet ik niet"), *(keuzes(Geweldsrelatie))])
    bron_soort = RadioField(
        "Hoe weet je dit",
        [verplicht("Kies hoe je dit weet.")],
        choices=[keuze(soort.value, zin) for soort, zin in _HOE_WEET_JE.items()],
    )
    bron = StringField("Van wie weet je het", [geen_nulbytes], description="Alleen als je er niet bij was.")
    bewering = RadioField(
        "Hoe zeker is het",
        [verplicht("Kies hoe zeker het is.")],
        choices=[keuze(soort.value, zin) for soort, zin in _ZEKER.items()],
    )

    @classmethod
    def voor(cls, personen: Personen, vandaag: date) -> "IncidentForm":
        form = cls(dag=vandaag)
        for veld in (form.deed, form.onderging, form.getuige, form.niet_voor):
            veld.noem(personen)
        form.leden = tuple(personen)
        return form

    leden: tuple[UUID, ...]

    def zonder_vakwoorden(self) -> None:
        """For the gezin itself: nothing to choose that only a professional can."""
        del self.relatie, self.niet_voor

    def voorval(self, nu: datetime) -> Voorval:
        relatie = self._fields.get("relatie")
        return Voorval(
            gebeurd=self.gebeurd(nu),
            tekst=tekst(self.tekst),
            rollen=rollen_van(self.deed.ids, self.onderging.ids, self.getuige.ids, self.leden),
            aard=tuple(Geweldsvorm(vorm) for vorm in self.aard.waarden),
            relatie=Geweldsrelatie(relatie.data) if relatie is not None and relatie.data else None,
            bron=tekst(self.bron),
            bron_soort=BronSoort(self.bron_soort.data),
            bewering=SoortBewering(self.bewering.data),
        )

    @property
    def afgeschermd(self) -> tuple[str, ...]:
        veld = self._fields.get("niet_voor")
        return veld.waarden if isinstance(veld, Vinkjes) else ()


def namen(mensen: Mapping[UUID, tuple[str, date]]) -> dict[UUID, str]:
    return {wie: naam for wie, (naam, _) in mensen.items()}
