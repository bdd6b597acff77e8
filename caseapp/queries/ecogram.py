"""What an ecogram is drawn from: who and which organisations stand around a gezin, and how the contact is."""

from dataclasses import dataclass
from enum import StrEnum


class Lijn(StrEnum):
    """How it is between the gezin and who stands around it; the last two say something else than that."""

    STEUNEND = "steunend"
    WISSELEND = "wisselend"
    BELASTEND = "belastend"
    WEINIG_CONTACT = "weinig_contact"
    TOESTEMMING_ONTBREEKT = "toestemming_ontbreekt"
    BETROKKEN = "betrokken"

    @property
    def woorden(self) -> str:
        return self.value.replace("_", " ")


@dataclass(frozen=True)
class Punt:
    """A person, or an organisation. `kring` only puts who belong together next to each other."""

    naam: str
    wat: str
    lijn: Lijn
    mens: bool
    kring: int = 0


@dataclass(frozen=True)
class EcogramBlad:
    """`leden`: who of the gezin itself may be named in the middle."""

    gezin: str
    leden: tuple[str, ...]
    punten: tuple[Punt, ...]
