"""Changing a casus of one's own, piece by piece."""

from collections.abc import Mapping
from typing import Any

from flask_wtf.file import FileField
from wtforms import HiddenField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, NumberRange, Regexp

from ..domain.contact import ContactHoe
from ..domain.gezin import GezinRol
from .base import Form, geen_nulbytes, keuze, keuzes, tekst, verplicht
from .velden import Vinkjes

DAG = "Een dag van het verhaal, als getal. Van vóór het begin: met een min ervoor."


class BestandForm(Form):
    bestand = FileField(
        "Bestand van een casus",
        [verplicht("Kies een bestand.")],
        description="Een .yaml-bestand dat hier is bewaard, hoogstens 256 KiB.",
    )

    @property
    def inhoud(self) -> bytes:
        return bytes(self.bestand.data.read())


class StukForm(Form):
    """`van`: the version that was being read."""

    van = HiddenField()


class KopForm(StukForm):
    titel = StringField("Titel", [verplicht("Geef de casus een titel."), geen_nulbytes])
    kort = TextAreaField("In een paar zinnen", [verplicht("Vertel kort waar het over gaat."), geen_nulbytes])
    inhoudswaarschuwing = TextAreaField(
        "Wat je vooraf zegt", [verplicht("Zeg vooraf waar het over gaat."), geen_nulbytes]
    )
    valkuil = TextAreaField("De valkuil", [geen_nulbytes])
    vragen = TextAreaField(
        "Vragen om na te bespreken", [geen_nulbytes], description="Drie tot vijf, elk op een eigen regel."
    )

    @property
    def losse_vragen(self) -> list[str]:
        return [regel.strip() for regel in tekst(self.vragen).splitlines() if regel.strip()]


class PersoonForm(StukForm):
    roepnaam = StringField("Roepnaam", [verplicht("Vul een roepnaam in."), geen_nulbytes])
    achternaam = StringField(
        "Achternaam",
        [verplicht("Vul een achternaam in."), geen_nulbytes],
        description="De naam van een ding, zodat niemand denkt dat het echt is.",
    )
    leeftijd = IntegerField(
        "Leeftijd",
        [
            InputRequired(message="Vul een leeftijd in, in hele jaren."),
            NumberRange(0, 120, "Kies een leeftijd van 0 tot 120 jaar."),
        ],
    )


class NieuwePersoonForm(PersoonForm):
    rol = SelectField("Plek in het gezin", choices=keuzes(GezinRol))
    huishouden = SelectField("Woont")
    kind_van = Vinkjes("Kind van", description="Is dit een kind? Dan hebben zij ook het gezag.")


class KaartForm(StukForm):
    belang = TextAreaField("Wat deze persoon wil", [geen_nulbytes])
    opdracht = TextAreaField(
        "Opdracht", [geen_nulbytes], description="Leeg laten? Dan staat er wat er altijd staat."
    )


class DaadForm(StukForm):
    dag = IntegerField(
        "Dag",
        [
            InputRequired(message="Vul een dag in, als getal."),
            NumberRange(-3_650, 3_650, "Kies een dag binnen tien jaar van het begin."),
        ],
        description=DAG,
    )
    tijd = StringField(
        "Tijd",
        [Regexp(r"^\s*([01][0-9]|2[0-3]):[0-5][0-9]\s*$", message="Schrijf een tijd als 09:30.")],
        default="10:00",
    )
    wie = SelectField("Door wie")

    def moment(self) -> dict[str, Any]:
        return {"dag": self.dag.data or 0, "tijd": tekst(self.tijd).strip(), "wie": tekst(self.wie)}


def afgeschermd() -> Vinkjes:
    return Vinkjes("Voor wie is dit niet", description="Voor wie je hier aankruist, bestaat dit niet.")


class NieuweDaadForm(DaadForm):
    wat = SelectField(
        "Wat gebeurt er",
        choices=[
            keuze("noteer", "Iemand noteert iets"),
            keuze("leg_contact_vast", "Er is contact met iemand"),
            keuze("leg_uitspraak_vast", "Iemand zegt iets, in eigen woorden"),
        ],
    )
    persoon = SelectField("Over of met wie")
    hoe = SelectField("Hoe was het contact", choices=keuzes(ContactHoe), description="Alleen bij contact.")
    bij = StringField(
        "Waarbij", [geen_nulbytes], description="Alleen bij eigen woorden: waar en bij wie het gezegd is."
    )
    afgeschermd = afgeschermd()
    tekst_ = TextAreaField("Tekst", [verplicht("Schrijf wat er gebeurt of wat iemand zegt."), geen_nulbytes])

    def als_daad(self) -> dict[str, Any]:
        """As a file has it."""
        daad = {**self.moment(), "wat": tekst(self.wat)}
        wie, wat = tekst(self.persoon), tekst(self.tekst_)
        eigen: dict[str, dict[str, Any]] = {
            "noteer": {"soort": "signaal", "over": wie, "tekst": wat},
            "leg_contact_vast": {"hoe": tekst(self.hoe), "met": [wie], "tekst": wat},
            "leg_uitspraak_vast": {"persoon": wie, "tekst": wat, "bij": tekst(self.bij)},
        }
        kent_het = daad["wat"] != "leg_uitspraak_vast" and self.afgeschermd.waarden
        niet_voor = {"afgeschermd_voor": list(self.afgeschermd.waarden)} if kent_het else {}
        return daad | eigen[daad["wat"]] | niet_voor


def daadform(teksten: Mapping[str, str], *, schermt_af: bool) -> type[DaadForm]:
    """A form for one act, with a field for each of its texts, in their order; and for whom it is not."""
    velden: dict[str, Any] = {"afgeschermd": afgeschermd()} if schermt_af else {}
    velden |= {
        veldnaam(nummer): TextAreaField(_label(plek), [geen_nulbytes], default=stond)
        for nummer, (plek, stond) in enumerate(teksten.items())
    }
    return type("DezeDaadForm", (DaadForm,), velden)


def veldnaam(nummer: int) -> str:
    return f"tekst_{nummer}"


def _label(plek: str) -> str:
    """`betrokkenen.0.tekst` as people read it."""
    delen = [str(int(deel) + 1) if deel.isdecimal() else deel.replace("_", " ") for deel in plek.split(".")]
    woorden = " ".join(deel for deel in delen if deel != "velden")
    return woorden[:1].upper() + woorden[1:]
