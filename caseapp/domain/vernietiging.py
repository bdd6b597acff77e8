"""Destroying a gezin or a persoon for good: who may, with how many, and why (domein 8.4, security 1)."""

from enum import StrEnum

from .regel import Regelfout

KORTSTE_REDEN = 20


class VernietigSoort(StrEnum):
    GEZIN = "gezin"
    PERSOON = "persoon"


def toets_reden(reden: str) -> None:
    if len(reden.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Leg in minstens {KORTSTE_REDEN} tekens uit waarom dit weg moet.", "reden")


def toets_nog_niet_gevraagd(al_gevraagd: bool) -> None:
    if al_gevraagd:
        raise Regelfout("Dit is al gevraagd; een ander kan het nu bevestigen.", "doel")


def toets_tweede_persoon(is_dezelfde: bool) -> None:
    """What can't be undone is done by two."""
    if is_dezelfde:
        raise Regelfout("Jij vroeg dit zelf. Een tweede persoon moet het bevestigen.")


def toets_bekend(bekend: bool) -> None:
    if not bekend:
        raise Regelfout("Kies een gezin of een persoon uit de lijst.", "doel")
