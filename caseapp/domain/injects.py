"""What arrives during an exercise, and what is expected after it (simulation 5.1)."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .gebeurtenis import toets_tekst
from .regel import Regelfout
from .scenario.duur import IN_VERHAAL, Duur, duur_van
from .scenario.woorden import InjectSoort

LANGSTE_TITEL = 80
LANGSTE_VERWACHTING = 300


class InjectStand(StrEnum):
    """How it stands with an inject."""

    KOMT = "komt"
    WACHT = "wacht"
    BINNEN = "binnen"
    OVERGESLAGEN = "overgeslagen"


class VerwachtingStand(StrEnum):
    """How it stands with what was expected. `later`: its inject is not in yet."""

    LATER = "later"
    OPEN = "open"
    GEHAALD = "gehaald"
    TE_LAAT = "te_laat"
    GEMIST = "gemist"


def inject_stand(soort: InjectSoort, binnen: datetime | None, overgeslagen: datetime | None) -> InjectStand:
    """What is planned comes by itself; all else waits for the hand of the trainer."""
    if binnen is not None:
        return InjectStand.BINNEN
    if overgeslagen is not None:
        return InjectStand.OVERGESLAGEN
    return InjectStand.KOMT if soort is InjectSoort.GEPLAND else InjectStand.WACHT


def toets_binnen(stand: InjectStand) -> None:
    if stand is InjectStand.BINNEN:
        raise Regelfout("Deze inject is al binnen.", "inject")
    if stand is InjectStand.OVERGESLAGEN:
        raise Regelfout("Deze inject is overgeslagen.", "inject")


def toets_opgesteld(titel: str, tekst: str, naar: Collection[UUID], kaarten: Collection[UUID]) -> None:
    """An inject that the trainer makes up on the spot."""
    if not 3 <= len(titel.strip()) <= LANGSTE_TITEL:
        raise Regelfout(f"Geef de inject een titel van 3 tot {LANGSTE_TITEL} tekens.", "titel")
    toets_tekst(tekst)
    if not naar or not set(naar) <= set(kaarten):
        raise Regelfout("Kies bij welke kaarten dit binnenkomt.", "naar")


def toets_verwacht(verwacht: str, binnen: str) -> Duur | None:
    """How long the group has; None where nothing is expected."""
    if not verwacht.strip():
        return None
    if len(verwacht) > LANGSTE_VERWACHTING:
        raise Regelfout(f"Houd het kort: hoogstens {LANGSTE_VERWACHTING} tekens.", "verwachting")
    try:
        return duur_van(binnen.strip(), IN_VERHAAL)
    except Regelfout:
        raise Regelfout("Schrijf een getal en een woord, bijvoorbeeld: 5 werkdagen.", "binnen") from None


def verwachting_stand(
    uiterlijk: datetime | None,
    gedaan: datetime | None,
    nu: datetime,
    *,
    trainer_ja: bool = False,
    trainer_nee: bool = False,
) -> VerwachtingStand:
    """`gedaan`: when the software first saw it after the inject. What the trainer says counts."""
    if uiterlijk is None:
        return VerwachtingStand.LATER
    if trainer_ja:
        return VerwachtingStand.GEHAALD
    if trainer_nee:
        return VerwachtingStand.GEMIST
    if gedaan is not None:
        return VerwachtingStand.GEHAALD if gedaan <= uiterlijk else VerwachtingStand.TE_LAAT
    return VerwachtingStand.OPEN if nu <= uiterlijk else VerwachtingStand.GEMIST
