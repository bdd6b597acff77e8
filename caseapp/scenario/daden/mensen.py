"""Acts about the gezin and its people."""

from typing import Literal

from ...domain.gezin import GezinRol, PartnerSoort
from ...domain.wonen import Inkijk
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad


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
    """`vanaf_dag`: when it began; this day when left out. `inkijk`: as it is in real work, with a reason when
    it opens something; left out: so the story begins, and who has gezag knows the child."""

    wat: Literal["leg_gezag_vast"]
    kind: Sleutel
    ouder: Sleutel
    vanaf_dag: Dag | None = None
    inkijk: Woord[Inkijk] | None = None
    reden: Tekst | None = None


class LegOuderschapVast(Daad):
    wat: Literal["leg_ouderschap_vast"]
    kind: Sleutel
    ouder: Sleutel


class LegPartnerschapVast(Daad):
    """From `vanaf_dag`, or this day; what the two were before ends with it."""

    wat: Literal["leg_partnerschap_vast"]
    een: Sleutel
    ander: Sleutel
    soort: Woord[PartnerSoort]
    vanaf_dag: Dag | None = None


class BeschrijfSituatie(Daad):
    wat: Literal["beschrijf_situatie"]
    tekst: Tekst


Handeling = (
    MaakGezin | VoegLidToe | LegGezagVast | LegOuderschapVast | LegPartnerschapVast | BeschrijfSituatie
)
