"""Acts about who is around a gezin."""

from typing import Literal

from ...domain.toegang import Relatie
from ..model import Dag, Sleutel, Tekst, Woord
from .basis import Daad


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


class Bekijk(Daad):
    """Opens the overzicht as this persona, and leaves a line in the logboek."""

    wat: Literal["bekijk"]


Handeling = WijsContactpersoonAan | Betrek | Bekijk
