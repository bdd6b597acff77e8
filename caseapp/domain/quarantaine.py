"""A text that somebody takes for a real case: taken away at once, judged once, put back or wiped (8.9)."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from .regel import Regelfout
from .woord import Woord

ZIN = "Deze tekst is weggehaald: iemand dacht dat hij over echte mensen gaat."
# Shorter ones are taken away where they were pointed at, and not looked for elsewhere: they are too common.
ZOEK_VANAF = 20
_GEEN_TEKST = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d([T ][\d:.+Z-]*)?|[\d.,]*"
)


class QuarantaineStand(Woord):
    WACHT = "wacht"
    TERUGGEZET = "teruggezet"
    GEWIST = "gewist"


def bladen(tekst: str) -> list[str]:
    """The texts in one sealed value: itself, or the leaves that people typed where it holds several."""
    inhoud = _inhoud(tekst)
    return [tekst] if inhoud is None else [blad for blad in _bladen(inhoud) if is_tekst(blad)]


def is_tekst(blad: str) -> bool:
    """Whether a person typed it: no word of the work itself, no id, no day, no number."""
    return not _GEEN_TEKST.fullmatch(blad.strip()) and blad not in _woorden()


def zonder(tekst: str, gezocht: str) -> str:
    """The same value, with the sentence in the place of each text that holds what is looked for."""
    inhoud = _inhoud(tekst)
    if inhoud is None:
        return _weg(tekst, gezocht)
    return json.dumps(_vervang(inhoud, lambda blad: _weg(blad, gezocht)), ensure_ascii=False)


def komt_voor_in(tekst: str, gezocht: str) -> bool:
    """Whether one of the texts in a value holds this text, however it was spaced or capitalised."""
    return any(gelijk(gezocht) in gelijk(blad) for blad in bladen(tekst))


def gelijk(tekst: str) -> str:
    """What of a text is compared: its letters in one line."""
    return " ".join(tekst.split()).casefold()


def _weg(blad: str, gezocht: str) -> str:
    return ZIN if is_tekst(blad) and gelijk(gezocht) in gelijk(blad) else blad


def _inhoud(tekst: str) -> Any:
    """Several texts in one value, or None."""
    if not tekst.startswith(("{", "[")):
        return None
    try:
        return json.loads(tekst)
    except ValueError:
        return None


def _bladen(inhoud: Any) -> Iterator[str]:
    if isinstance(inhoud, str):
        yield inhoud
    elif isinstance(inhoud, dict):
        for deel in inhoud.values():
            yield from _bladen(deel)
    elif isinstance(inhoud, list):
        for deel in inhoud:
            yield from _bladen(deel)


def _vervang(inhoud: Any, doe: Callable[[str], str]) -> Any:
    if isinstance(inhoud, dict):
        return {naam: _vervang(deel, doe) for naam, deel in inhoud.items()}
    if isinstance(inhoud, list):
        return [_vervang(deel, doe) for deel in inhoud]
    return doe(inhoud) if isinstance(inhoud, str) else inhoud


@cache
def _woorden() -> frozenset[str]:
    """Every word that a field can be chosen from."""
    return frozenset(woord.value for soort in _onder(Woord) for woord in soort)


def _onder(soort: type[Woord]) -> Iterator[type[Woord]]:
    for onder in soort.__subclasses__():
        yield onder
        yield from _onder(onder)


def toets_nog_dezelfde(*, dezelfde: bool) -> None:
    if not dezelfde:
        raise Regelfout("Deze tekst is net veranderd. Lees hem opnieuw, en kies dan nog eens.")


def toets_wacht(stand: QuarantaineStand) -> None:
    """A verdict is given once."""
    if stand is not QuarantaineStand.WACHT:
        raise Regelfout(f"Hierover is al beslist: de tekst is {stand}.")


def toets_mag_lezen(*, mag: bool) -> None:
    if not mag:
        raise Regelfout("Deze tekst leest ook een trainer niet. Beslis zonder te lezen, of vraag de melder.")


def toets_nog_niet_gelezen(*, gelezen: bool) -> None:
    if gelezen:
        raise Regelfout("Deze tekst is al één keer gelezen om te beslissen. Beslis nu: zet terug of wis.")
