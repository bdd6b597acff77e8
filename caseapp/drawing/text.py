"""How wide a text is when drawn, without a font at hand; and a text that fits."""

import re
import unicodedata

_SMAL = frozenset("fijlrtI.,:;'’!|()[] -")
_BREED = frozenset("mwMWQ@%…")
_LANGST = 400
_PAAR = "sch|[bdfgkptvw]r|[bfgkpv]l|ch|kn|[dtkz]w"
_AANHEF_LANG = re.compile(f"(?:{_PAAR})[aeiouyëïéè]")
_AANHEF = re.compile(f"(?:{_PAAR}|[bcdfghjklmnpqrstvwxz])[aeiouyëïéè]")


def clean(text: str) -> str:
    """Without what may not stand in XML, or turns the direction of the rest of the drawing."""
    return "".join(
        t for t in " ".join(text.split()) if unicodedata.category(t) not in ("Cc", "Cf", "Cs", "Co")
    )


def width(text: str, size: float) -> float:
    """A generous estimate in the units of the drawing, for a sans serif of this size."""
    return size * sum(_em(teken) for teken in text)


def _em(teken: str) -> float:
    if unicodedata.combining(teken):
        return 0.0
    if ord(teken) > 0x2E7F or unicodedata.east_asian_width(teken) in "WF":
        return 1.3
    if teken in _SMAL:
        return 0.4
    if teken in _BREED:
        return 1.0
    return 0.74 if teken.isupper() else 0.6


def fit(text: str, size: float, room: float) -> str:
    """The text, or as much of it as there is room for, and an ellipsis. Takes one look at each character."""
    schoon = clean(text)
    if width(schoon, size) <= room:
        return schoon
    over, plek = room - width("…", size), 0
    while (over := over - width(schoon[plek], size)) >= 0:
        plek += 1
    return schoon[:plek].rstrip() + "…"


def wrap(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """In at most so many lines, broken after a space or a hyphen; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    delen = re.findall(r"[^ -]*[ -]?", clean(text)[:_LANGST])
    for nummer, deel in enumerate(delen):
        if lines and width((lines[-1] + deel).rstrip(), size) <= room:
            lines[-1] += deel
        elif lines and len(lines) == most:
            lines[-1] = "".join([lines[-1], *delen[nummer:]])
            break
        else:
            lines.append(deel)
    return tuple(fit(line, size, room) for line in lines if line.strip())


def hyphenate(text: str, size: float, room: float) -> str:
    """Words that are too wide for one line get a hyphen and a space, before the beginning of a syllable."""
    return " ".join(_broken(woord, size, room) for woord in clean(text)[:_LANGST].split(" "))


def _broken(woord: str, size: float, room: float) -> str:
    delen = []
    while width(woord, size) > room and (plek := _break(woord, size, room)):
        delen.append(woord[:plek] + "-")
        woord = woord[plek:]
    return " ".join([*delen, woord])


def _break(woord: str, size: float, room: float) -> int:
    """The last place where a Dutch syllable may begin and the part before it fits; 0 when there is none."""
    beste = 0
    for plek in range(3, len(woord) - 2):
        if width(woord[:plek] + "-", size) > room:
            break
        if _AANHEF.match(woord, plek) and not _AANHEF_LANG.match(woord, plek - 1):
            beste = plek
    return beste
