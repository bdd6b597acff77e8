"""Acts about the gezin and its people."""

from typing import Literal

from ...domain.gezin import Fase, GezinRol, PartnerSoort
from ..model import Sleutel, Tekst, Woord
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


class ZetFase(Daad):
    wat: Literal["zet_fase"]
    persoon: Sleutel
    fase: Woord[Fase]
    feiten: Tekst


Handeling = (
    MaakGezin
    | VoegLidToe
    | LegGezagVast
    | LegOuderschapVast
    | LegPartnerschapVast
    | BeschrijfSituatie
    | ZetFase
)
