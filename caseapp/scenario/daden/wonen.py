"""Acts about who lives where, who leaves, whose gezag ends and who cares for whom."""

from typing import Literal

from ...domain.wonen import Inkijk
from ...domain.zorg import ZorgSoort
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad


class Wonen(Daad):
    """`vanaf_dag`: when it was; this day when left out. `inkijk`: whether those who live there may see each
    other in what they read, with the reason when they may."""

    persoon: Sleutel
    vanaf_dag: Dag | None = None
    inkijk: Woord[Inkijk] = Inkijk.GEEN
    reden: Tekst | None = None


class Verhuis(Wonen):
    """From then on in that household only; without `huishouden`: with nobody of this gezin."""

    wat: Literal["verhuis"]
    huishouden: Sleutel | None = None


class WoontOok(Wonen):
    """One home more: a child of two households."""

    wat: Literal["woont_ook"]
    huishouden: Sleutel


class WoontNietMeer(Daad):
    """One home less."""

    wat: Literal["woont_niet_meer"]
    persoon: Sleutel
    huishouden: Sleutel
    vanaf_dag: Dag | None = None


class LidGaatWeg(Daad):
    """`laatste_dag`: this day when left out."""

    wat: Literal["lid_gaat_weg"]
    persoon: Sleutel
    laatste_dag: Dag | None = None
    toelichting: Tekst | None = None


class BeeindigGezag(Daad):
    """The gezag that runs between these two. `laatste_dag`: this day when left out."""

    wat: Literal["beeindig_gezag"]
    kind: Sleutel
    ouder: Sleutel
    laatste_dag: Dag | None = None


class LegZorgVast(Daad):
    wat: Literal["leg_zorg_vast"]
    verzorger: Sleutel
    verzorgde: Sleutel
    soort: Woord[ZorgSoort]
    vanaf_dag: Dag | None = None


class BeeindigZorg(Daad):
    """The care that runs from the one to the other. `laatste_dag`: this day when left out."""

    wat: Literal["beeindig_zorg"]
    verzorger: Sleutel
    verzorgde: Sleutel
    laatste_dag: Dag | None = None


Handeling = Verhuis | WoontOok | WoontNietMeer | LidGaatWeg | BeeindigGezag | LegZorgVast | BeeindigZorg
