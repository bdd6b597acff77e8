"""One step of the tour, and the pages on which a step is to be seen."""

from dataclasses import dataclass

from ..woord import Woord
from .tellingen import Telling


class Bladzijde(Woord):
    """Where in the application a step is to be seen."""

    MELDCODE = "meldcode"
    KETEN = "keten"
    CONTACTPERSOON = "contactpersoon"
    BRIEF = "brief"
    ONS_PLAN = "ons_plan"
    ANALYSE = "analyse"
    VEILIGHEIDSPLAN = "veiligheidsplan"
    OVERLEG = "overleg"
    FASEN = "fasen"
    OPSCHALING = "opschaling"
    BIJSTAND = "bijstand"
    SCHAAL = "schaal"


@dataclass(frozen=True)
class Stap:
    """`wat`: what happens in the Toekomstscenario. `laat_zien`, `zeg`: for who shows it. `wie`: the name on
    the card through whose eyes. `bron`: where `wat` comes from. `kort`: it is in the short form too."""

    nummer: int
    titel: str
    wat: str
    laat_zien: str
    zeg: str
    minuten: int
    wie: str
    bladzijde: Bladzijde
    tellingen: tuple[Telling, ...]
    bron: str
    kort: bool = False
