"""A no, as it travels from the door to the page that says so."""

from ..permissions import Oordeel, mag_noodknop, mag_vragen
from .opengezin import OpenGezin


class Refused(Exception):
    """No, with the reason. What was tried is already a line of the logboek."""

    def __init__(self, oordeel: Oordeel, gezin: OpenGezin | None = None) -> None:
        super().__init__(oordeel.omdat)
        self.oordeel, self.gezin = oordeel, gezin
        self.kenmerk = gezin.rij.kenmerk if gezin else None  # the row itself is gone once all is undone

    @property
    def vragen(self) -> bool:
        """Whether who was refused may be told that there is something to ask for."""
        return self.gezin is not None and mag_vragen(self.gezin.positie)

    @property
    def noodknop(self) -> bool:
        """Whether who was refused may open it all the same, for an hour, with everybody seeing it."""
        return self.gezin is not None and mag_noodknop(self.gezin.positie)
