"""What a persona read on the walk through the house, made readable once: many tests search in it."""

from .kanarie import KAARTEN, WOORD, zonder_eigen_kaart
from .wandeling import Wandeling, leesbaar

Gelezen = list[tuple[str, str]]
_PER_ADRES: dict[str, Gelezen] = {}
_ALLES: dict[str, tuple[set[str], str]] = {}


def te_lezen(wandeling: Wandeling, wie: str) -> Gelezen:
    """(address, all that can be read there), but for the cards that everybody may choose from."""
    if wie not in _PER_ADRES:
        _PER_ADRES[wie] = [
            (f"{blik.endpoint} {pad}", zonder_eigen_kaart(leesbaar(f"{blik.kop} {blik.tekst}"), wie))
            for pad, blik in wandeling[wie].items()
            if blik.endpoint not in KAARTEN
        ]
    return _PER_ADRES[wie]


def gebruikt(wandeling: Wandeling, wie: str) -> tuple[set[str], str]:
    """(every word that this persona read, and all of it as one text)."""
    if wie not in _ALLES:
        alles = "\n".join(dict.fromkeys(tekst for _, tekst in te_lezen(wandeling, wie)))
        _ALLES[wie] = set(WOORD.findall(alles)), alles
    return _ALLES[wie]
