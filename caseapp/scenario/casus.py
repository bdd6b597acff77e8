"""A casus file, `1g1p1r-casus/1`: one gezin, its people, and everything that was done, act by act."""

from datetime import time
from typing import Annotated, Literal, get_args

from pydantic import Field

from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import Fase, GezinRol, PartnerSoort
from ..domain.termijn import TermijnSoort
from ..domain.toegang import Relatie
from .model import Dag, Datum, Geboren, Model, Sleutel, Tekst, Tijd, Woord


class PersoonInCasus(Model):
    sleutel: Sleutel
    roepnaam: Tekst
    achternaam: Tekst
    geboren: Geboren


class Daad(Model):
    """What every act has: on which day and hour of the story, and who did it."""

    dag: Dag
    tijd: Tijd = time(10, 0)
    wie: Sleutel


class MaakGezin(Daad):
    wat: Literal["maak_gezin"]
    naam: Tekst
    situatie: Tekst


class VoegLidToe(Daad):
    """`huishouden`: the word under which those who live together are found; none when he lives elsewhere."""

    wat: Literal["voeg_lid_toe"]
    persoon: Sleutel
    rol: Woord[GezinRol]
    huishouden: Sleutel | None = None


class LegGezagVast(Daad):
    wat: Literal["leg_gezag_vast"]
    kind: Sleutel
    ouder: Sleutel


class LegOuderschapVast(Daad):
    wat: Literal["leg_ouderschap_vast"]
    kind: Sleutel
    ouder: Sleutel


class LegPartnerschapVast(Daad):
    """From this day; what the two were before ends with it."""

    wat: Literal["leg_partnerschap_vast"]
    een: Sleutel
    ander: Sleutel
    soort: Woord[PartnerSoort]


class BeschrijfSituatie(Daad):
    wat: Literal["beschrijf_situatie"]
    tekst: Tekst


class WijsContactpersoonAan(Daad):
    wat: Literal["wijs_contactpersoon_aan"]
    gebruiker: Sleutel
    vervanger: Sleutel | None = None
    bereikbaar: Tekst


class Betrek(Daad):
    wat: Literal["betrek"]
    gebruiker: Sleutel
    relatie: Woord[Relatie]
    doel: Tekst
    tot_dag: Dag | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class Noteer(Daad):
    wat: Literal["noteer"]
    soort: Woord[GebeurtenisSoort]
    tekst: Tekst
    over: Sleutel | None = None
    afgeschermd_voor: tuple[Sleutel, ...] = ()


class LegUitspraakVast(Daad):
    """Own words, verbatim. `gehoor`: when given, the words are afgeschermd and only for these."""

    wat: Literal["leg_uitspraak_vast"]
    persoon: Sleutel
    tekst: Tekst
    bij: Tekst
    gehoor: Annotated[tuple[Sleutel, ...], Field(min_length=1)] | None = None


class LegVerblijfplaatsVast(Daad):
    wat: Literal["leg_verblijfplaats_vast"]
    persoon: Sleutel
    tekst: Tekst


class ZetFase(Daad):
    wat: Literal["zet_fase"]
    persoon: Sleutel
    fase: Woord[Fase]
    feiten: Tekst


class ZetTermijn(Daad):
    wat: Literal["zet_termijn"]
    soort: Woord[TermijnSoort]
    uiterlijk_dag: Dag
    tekst: Tekst
    voor: Sleutel


class RondTermijnAf(Daad):
    """The open term of this kind."""

    wat: Literal["rond_termijn_af"]
    soort: Woord[TermijnSoort]


class Bekijk(Daad):
    """Opens the overzicht as this persona, and leaves a line in the logboek."""

    wat: Literal["bekijk"]


Handeling = (
    MaakGezin
    | VoegLidToe
    | LegGezagVast
    | LegOuderschapVast
    | LegPartnerschapVast
    | BeschrijfSituatie
    | WijsContactpersoonAan
    | Betrek
    | Noteer
    | LegUitspraakVast
    | LegVerblijfplaatsVast
    | ZetFase
    | ZetTermijn
    | RondTermijnAf
    | Bekijk
)
HANDELINGEN: dict[str, type[Daad]] = {
    get_args(soort.model_fields["wat"].annotation)[0]: soort for soort in get_args(Handeling)
}


class Casus(Model):
    formaat: Literal["1g1p1r-casus/1"]
    sleutel: Sleutel
    nummer: Annotated[int, Field(ge=1, le=999)]
    titel: Tekst
    kort: Tekst
    herzien_door: Tekst
    begin: Datum
    vandaag: Dag
    inhoudswaarschuwing: Tekst
    personen: Annotated[tuple[PersoonInCasus, ...], Field(min_length=1)]
    handelingen: Annotated[
        tuple[Annotated[Handeling, Field(discriminator="wat")], ...], Field(min_length=1, max_length=2_000)
    ]
