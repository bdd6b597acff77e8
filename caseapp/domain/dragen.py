"""What a child should not have to carry: an address, a place that is secret, a word that was agreed.

It guards against a slip of the hand. What it was that was recognised is never said: the one who writes knows,
and nobody else should (domein 4.2-G, 8.7-4).
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from .echte_gegevens import toets_geen_echte_gegevens
from .regel import Regelfout

ZIN = (
    "Hier staat iets wat een kind niet hoort te dragen: een adres, een plek die geheim is of een woord dat "
    "is afgesproken. Schrijf het zonder."
)
_SOORTEN = "straat|laan|weg|plein|gracht|kade|dijk|pad|hof|singel|steeg|dreef|plantsoen|park|markt|baan|allee"
# 'wilgenlaan 12', 'Lange Weg 3a'; not 'ik ga weg 2 keer', not 'op het schoolplein 1 keer'.
_NUMMER = r"\s+\d{1,5}[a-z]?\b(?!\s*(?:keer|x\b|uur|minuten|dag|dagen|weken|maal|kinderen|jaar))"
_STRAAT = re.compile(rf"\b(?:\w{{2,40}}(?:{_SOORTEN})|straat|laan|plein|huisnummer|flat){_NUMMER}")
_LOSSE_STRAAT = re.compile(rf"\b[A-Z]\w{{1,40}} (?:Weg|Pad|Hof|Dijk|Kade|Park|Markt|Ring|Erf){_NUMMER}")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_WOORD = re.compile(r"\w+")
_GRENS = re.compile(r"[.,;:!?()\n\"“”‘’]| en daarna | of ")
# What a place begins with when somebody says where he goes; by itself it is no place.
_AANLOOP = frozenset(
    (
        *("ik", "wij", "we", "ga", "gaan", "naar", "bij", "de", "het", "een", "eerst", "dan", "daarna"),
        *("en", "of", "in", "op", "mijn", "onze", "ons", "terug", "weer"),
    )
)


@dataclass(frozen=True)
class Geheimen:
    """What whoever writes knows and a child should not: words that were agreed, and places."""

    woorden: Collection[str] = field(default=())
    plekken: Collection[str] = field(default=())


def toets_dragelijk(velden: Mapping[str, str], geheimen: Geheimen) -> None:
    """Refuses at the field where it stands."""
    verboden = [*(_woorden(w) for w in geheimen.woorden), *(d for p in geheimen.plekken for d in _delen(p))]
    for naam, tekst in velden.items():
        toets_geen_echte_gegevens(tekst, naam)
        woorden = _woorden(tekst)
        if lijkt_adres(tekst) or any(_staat_in(deel, woorden) for deel in verboden if deel):
            raise Regelfout(ZIN, naam)


def lijkt_adres(tekst: str) -> bool:
    """A street with a number, or a postcode."""
    plat = " ".join(unicodedata.normalize("NFKC", tekst).split())
    return bool(_POSTCODE.search(plat) or _STRAAT.search(plat.casefold()) or _LOSSE_STRAAT.search(plat))


def _woorden(tekst: str) -> tuple[str, ...]:
    """Whole words as they sound: no capitals, no accents, nothing invisible."""
    kaal = (t for t in unicodedata.normalize("NFKD", tekst) if unicodedata.category(t) not in ("Mn", "Cf"))
    return tuple(_WOORD.findall("".join(kaal).casefold()))


def _delen(plek: str) -> Iterator[tuple[str, ...]]:
    """The whole of it; and each part that is a place by itself: more than one word, or a name."""
    yield _woorden(plek)
    for deel in _GRENS.split(plek):
        over = deel.split()
        while over and "".join(_woorden(over[0])) in _AANLOOP:
            over = over[1:]
        if len(over) > 1 or (over and over[0][:1].isupper()):
            yield _woorden(" ".join(over))


def _staat_in(deel: tuple[str, ...], woorden: tuple[str, ...]) -> bool:
    lang = len(deel)
    return any(woorden[n : n + lang] == deel for n in range(len(woorden) - lang + 1))
