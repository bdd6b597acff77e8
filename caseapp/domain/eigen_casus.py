"""Casussen of a trainer's own: how many, and who changes them at one moment."""

from .regel import Regelfout

MEESTE = 20


def toets_aantal(aantal: int) -> None:
    if aantal >= MEESTE:
        raise Regelfout(f"Je hebt al {MEESTE} eigen casussen. Bewaar er een als bestand en gooi die weg.")


def toets_versie(gelezen: int, nu: int | None) -> None:
    """What was changed elsewhere meanwhile is not written over."""
    if gelezen != nu:
        raise Regelfout("Deze casus is intussen veranderd, misschien in een ander venster. Kijk opnieuw.")


def toets_blijft_iemand(over: int) -> None:
    if not over:
        raise Regelfout("Een casus gaat over minstens één persoon. Zet er eerst iemand anders bij.")
