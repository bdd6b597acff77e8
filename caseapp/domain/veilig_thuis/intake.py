"""Somebody of whom no gezin was known yet, as he is named when a melding comes in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..gezin import GezinRol, toets_geboren
from ..mens import toets_naam_van_mens
from ..regel import Regelfout

MEESTE_MENSEN = 5


@dataclass(frozen=True)
class NieuwMens:
    """`regel`: on which line of the form he stands."""

    roepnaam: str
    achternaam: str
    geboren: date | None
    rol: GezinRol
    regel: int


def toets_waar(kenmerken: Sequence[str], naam: str, mensen: Sequence[NieuwMens]) -> None:
    """About a gezin that is known, or about a new one with somebody in it; not both at once."""
    if kenmerken and (naam.strip() or mensen):
        raise Regelfout("Kies: een gezin dat bekend is, of een nieuw gezin. Niet allebei.", "kenmerken")
    if not kenmerken and not naam.strip():
        raise Regelfout(
            "Vul het kenmerk in van een gezin dat bekend is, of de naam van een nieuw.", "kenmerken"
        )
    if not kenmerken and not mensen:
        raise Regelfout("Schrijf op wie er bij dit gezin horen: minstens één mens.", "roepnaam_1")


def toets_mens(mens: NieuwMens, vandaag: date) -> date:
    """The birth date, when the line is whole."""
    for veld, naam in (("roepnaam", mens.roepnaam), ("achternaam", mens.achternaam)):
        toets_naam_van_mens(naam, f"{veld}_{mens.regel}")
    if mens.geboren is None:
        raise Regelfout("Vul in wanneer deze persoon is geboren.", f"geboren_{mens.regel}")
    try:
        toets_geboren(mens.geboren, vandaag)
    except Regelfout as fout:
        raise Regelfout(fout.melding, f"geboren_{mens.regel}") from fout
    return mens.geboren
