"""Who spoke with whom, how and where, and whether it was apart from the others of the gezin."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .gebeurtenis import toets_tekst
from .regel import Regelfout

LANGSTE_REGEL = 300
# After eight weeks without a conversation apart it is said aloud (simulation M13).
LANG_GELEDEN = 56


class ContactHoe(StrEnum):
    HUISBEZOEK = "huisbezoek"
    BELLEN = "bellen"
    SCHOOL = "school"
    VIDEO = "video"
    BERICHT = "bericht"
    ELDERS = "elders"


@dataclass(frozen=True)
class Gesprek:
    """`met`: of the gezin, spoken with; `erbij`: of the gezin, only there. `anderen`, `bij`: who else, in
    words. `apart`: with one person of the gezin, without any other of them."""

    hoe: ContactHoe
    gebeurd: datetime
    waarover: str
    met: Sequence[UUID] = ()
    erbij: Sequence[UUID] = ()
    apart: bool = False
    anderen: str = ""
    bij: str = ""
    waar: str = ""


def woordveld(wie: UUID) -> str:
    """What the field is called in which the own words of this person stand."""
    return f"woorden_{wie.hex}"


def toets_leden(gekozen: Sequence[UUID], leden: Collection[UUID], veld: str) -> None:
    """Everybody who is named belongs to this gezin, and is named once."""
    if not set(gekozen) <= set(leden):
        raise Regelfout("Iemand die je koos, hoort niet bij dit gezin.", veld)
    if len(set(gekozen)) < len(gekozen):
        raise Regelfout("Iemand staat er twee keer bij. Noem iedereen één keer.", veld)


def toets_regel(tekst: str, veld: str) -> None:
    """A short line, not a story."""
    if len(tekst) > LANGSTE_REGEL:
        raise Regelfout(f"Dit is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_REGEL}.", veld)


def toets_gesprek(gesprek: Gesprek, leden: Collection[UUID]) -> None:
    toets_leden(gesprek.met, leden, "met")
    toets_leden(gesprek.erbij, leden, "erbij")
    if not gesprek.met and not gesprek.anderen.strip():
        raise Regelfout("Kies met wie je sprak, of schrijf op wie het was.", "met")
    if set(gesprek.met) & set(gesprek.erbij):
        raise Regelfout("Iemand staat twee keer: met wie je sprak, en wie erbij was. Kies één.", "erbij")
    for veld in ("anderen", "bij", "waar"):
        toets_regel(getattr(gesprek, veld), veld)
    if gesprek.apart:
        _toets_apart(gesprek)
    toets_tekst(gesprek.waarover, "waarover")


def _toets_apart(gesprek: Gesprek) -> None:
    """A child is spoken with alone: no parent, brother or sister within hearing (domein 3.2-6, F62)."""
    if len(gesprek.met) != 1 or gesprek.anderen.strip():
        raise Regelfout("Apart spreken doe je met één iemand van het gezin tegelijk.", "apart")
    if gesprek.erbij:
        raise Regelfout("Er was iemand van het gezin bij. Dan was het geen gesprek apart.", "apart")
    if gesprek.hoe is ContactHoe.BERICHT:
        raise Regelfout("Een bericht is geen gesprek: je weet niet wie er meeleest.", "apart")


def toets_woorden(wie: UUID, met: Collection[UUID], niet_voor: Collection[str], veld: str) -> None:
    """Own words are of somebody who was spoken with, and who may read them back."""
    if wie not in met:
        raise Regelfout("Dit zijn woorden van iemand met wie je niet sprak. Kies bij ‘Met wie’.", veld)
    if str(wie) in niet_voor:
        raise Regelfout("Wie dit zei, mag de eigen woorden altijd teruglezen. Kijk wie je uitsloot.", veld)


def omstandigheid(gesprek: Gesprek, hoe: str) -> str:
    """What stands under own words: how it was, and whether others were there. 'Huisbezoek, apart.'"""
    wie = "apart" if gesprek.apart else "met anderen erbij" if gesprek.erbij or gesprek.bij else ""
    return ", ".join(deel for deel in (hoe.capitalize(), wie) if deel) + "."
