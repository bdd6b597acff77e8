"""How wide a text is when drawn, without a font at hand; and a text that fits."""

import unicodedata

_SMAL = frozenset("fijlrtI.,:;'’!|()[] -")
_BREED = frozenset("mwMWQ@%…")


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
