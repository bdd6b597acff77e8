"""Asking to be let in to a gezin, with a reason, and deciding on it (domein 8.5)."""

from enum import StrEnum

from .regel import Regelfout

KORTSTE_REDEN = 20


class VraagStatus(StrEnum):
    OPEN = "open"
    TOEGEKEND = "toegekend"
    AFGEWEZEN = "afgewezen"


OVERGANGEN = {
    VraagStatus.OPEN: {VraagStatus.TOEGEKEND, VraagStatus.AFGEWEZEN},
    VraagStatus.TOEGEKEND: set[VraagStatus](),
    VraagStatus.AFGEWEZEN: set[VraagStatus](),
}


def toets_reden(reden: str, veld: str = "reden") -> None:
    if len(reden.strip()) < KORTSTE_REDEN:
        raise Regelfout(
            f"Leg in minstens {KORTSTE_REDEN} tekens uit waarom dit nodig is voor dit gezin.", veld
        )


def toets_besluit(van: VraagStatus, naar: VraagStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(f"Over deze vraag is al besloten: {van.replace('_', ' ')}.")


def toets_nog_niet_gevraagd(open_vragen: int) -> None:
    if open_vragen:
        raise Regelfout("Je hebt dit al gevraagd. De contactpersoon krijgt je vraag te zien.", "reden")
