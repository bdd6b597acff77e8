"""Acts about the noodknop: done at the door, by a colleague who is not involved."""

from typing import Literal

from ...domain.noodknop import NoodReden
from ..model import Tekst, Woord
from .basis import Daad


class GebruikNoodknop(Daad):
    """Opens the gezin, looks at it once, and by the end of the act the hour is over."""

    wat: Literal["gebruik_noodknop"]
    reden: Woord[NoodReden]
    motivering: Tekst


Handeling = GebruikNoodknop
AAN_DE_DEUR = (GebruikNoodknop,)
