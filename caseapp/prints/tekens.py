"""What a print can show: text as the fonts inside typst have it, and in words what they lack.

The same fonts on every machine, also where none are installed: else the machine would decide what is read.
"""

import re
from bisect import bisect_right
from typing import Any
from unicodedata import category, normalize

# First and last of each run that the fonts have (Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, signs). A
# test prints them all.
BEREIKEN = (
    *((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x4FF), (0x531, 0x556), (0x559, 0x58A), (0x591, 0x5C7)),
    *((0x5D0, 0x5EA), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x63A), (0x640, 0x655)),
    *((0x660, 0x66D), (0x679, 0x67B), (0x67E, 0x680), (0x686, 0x686), (0x698, 0x698), (0x6A9, 0x6A9)),
    *((0x6AF, 0x6AF), (0x6BE, 0x6BE), (0x6CC, 0x6CC), (0x6F0, 0x6F9), (0x10D0, 0x10F0), (0x1E00, 0x1EF9)),
    *((0x200C, 0x200C), (0x2010, 0x2027), (0x2030, 0x2037), (0x2039, 0x203A), (0x20A0, 0x20BF)),
    *((0x2103, 0x2103), (0x2116, 0x2116), (0x2122, 0x2122), (0x2153, 0x215E), (0x2190, 0x21FF)),
    *((0x2200, 0x222E), (0x2260, 0x2265), (0x2460, 0x24FF), (0x25A0, 0x25FF), (0x2600, 0x2606)),
    *((0x2609, 0x262F), (0x2638, 0x268B), (0x2701, 0x2704), (0x270C, 0x2714), (0x2717, 0x2726)),
    *((0x2761, 0x2767), (0xFB00, 0xFB06), (0xFB2A, 0xFB36)),
)
_EERSTE = tuple(eerste for eerste, _ in BEREIKEN)
# A face says something in the words of a child: these are said, all others are only named.
GEZICHTEN = {
    "lachend gezicht": "😀😁😂😃😄😅😆😊🙂🤣",
    "verdrietig gezicht": "😢😭😞😔🙁😿",
    "boos gezicht": "😠😡🤬👿",
    "bang gezicht": "😨😱😰😧",
    "hart": "💓💔💕💖💗💘💙💚💛💜💝💞🖤🧡🤍🤎🩷",
    "duim omhoog": "👍",
    "duim omlaag": "👎",
}
_GEZEGD = {teken: woord for woord, tekens in GEZICHTEN.items() for teken in tekens}
PLAATJE, ANDER_SCHRIFT = "plaatje", "tekst in een ander schrift, te lezen op het scherm"
LANGSTE_WOORD = 30
_LANG = re.compile(rf"[^\s\u200b]{{{LANGSTE_WOORD}}}(?=[^\s\u200b])")
_STIL = frozenset(("Cc", "Cf", "Cs"))  # shows nothing by itself, or turns what shows around
_KLEUR = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")  # how the sign before it looks
_PLAATJES = 0x1F000
_REGELEINDE = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def schoon(wat: Any) -> Any:
    """The same lists and dictionaries, with every text in them as it can be shown."""
    if isinstance(wat, str):
        return leesbaar(wat)
    if isinstance(wat, dict):
        return {naam: schoon(waarde) for naam, waarde in wat.items()}
    return [schoon(een) for een in wat] if isinstance(wat, list | tuple) else wat


def leesbaar(tekst: str) -> str:
    """Text that can be printed: nothing in it is left out in silence, and no word is wider than the page."""
    deel, vorige = [], ""
    for teken in normalize("NFC", _REGELEINDE.sub("\n", tekst)):
        nieuw = _teken(teken)
        if nieuw and not (nieuw == vorige and len(nieuw) > 1):  # a whole line in another script is said once
            deel.append(nieuw)
        vorige = nieuw or vorige
    return _LANG.sub("\\g<0>\u200b", "".join(deel).replace("\t", " "))


def _teken(teken: str) -> str:
    if teken in "\n\t" or _bekend(ord(teken)):
        return teken
    soort = category(teken)
    if soort in _STIL or _KLEUR.match(teken):
        return ""
    if soort.startswith("Z"):
        return " "
    if soort in ("So", "Sk") or _PLAATJES <= ord(teken) < 0x20000:
        return f"[{_GEZEGD.get(teken, PLAATJE)}]"
    return f"[{ANDER_SCHRIFT}]"


def _bekend(punt: int) -> bool:
    plek = bisect_right(_EERSTE, punt) - 1
    return plek >= 0 and punt <= BEREIKEN[plek][1]
