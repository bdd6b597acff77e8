"""Notes for one's own eyes, and how somebody of the gezin asks to read what is in them (domein 8.5)."""

from enum import StrEnum

from .regel import Regelfout
from .toegangsvraag import KORTSTE_REDEN

BESLISTERMIJN_WERKDAGEN = 10


class InzageBesluit(StrEnum):
    OPEN = "open"
    GEDEELD = "gedeeld"
    GEWEIGERD = "geweigerd"


OVERGANGEN = {
    InzageBesluit.OPEN: {InzageBesluit.GEDEELD, InzageBesluit.GEWEIGERD},
    InzageBesluit.GEDEELD: set[InzageBesluit](),
    InzageBesluit.GEWEIGERD: set[InzageBesluit](),
}


def toets_besluit(van: InzageBesluit, naar: InzageBesluit) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout("Je hebt deze vraag al beantwoord.", "besluit")


def toets_kopie(kopie: str) -> None:
    if not kopie.strip():
        raise Regelfout("Zet hier wat deze persoon te lezen krijgt.", "kopie")


def toets_weigering(reden: str) -> None:
    if len(reden.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Leg in minstens {KORTSTE_REDEN} tekens uit waarom je dit niet deelt.", "reden")


def toets_nog_niet_gevraagd(open_vragen: int) -> None:
    if open_vragen:
        raise Regelfout("Je hebt dit al aan deze persoon gevraagd. Je krijgt antwoord.", "aan")
