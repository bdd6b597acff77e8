"""A text without names: what stays of an exercise names nobody (simulation 9, domein 8.9)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

IEMAND = "(iemand)"
KLEINSTE_BIJNAAM = 2
# A letter at the end of a sentence: its own full stop is enough.
_DUBBEL = re.compile(r"(\b[^\W\d_]\.)\.(?!\.)")


@dataclass(frozen=True)
class Namen:
    """`gezin`: whole names of who lives in the story, of which each word counts. `kaarten`: per name on a
    card what it is in the work. `bijnamen`: of who played, found whatever the capitals."""

    gezin: Iterable[str] = ()
    kaarten: Mapping[str, str] = field(default_factory=dict)
    bijnamen: Iterable[str] = ()

    def weg_uit(self, tekst: str) -> str:
        """Only whole words; `Sannes` and `Sanne’s` go along."""
        for naam, woord in self._vervangingen():
            tekst = _als_woord(naam).sub(woord, tekst)
        for bijnaam in sorted({een.strip() for een in self.bijnamen}, key=len, reverse=True):
            if len(bijnaam) >= KLEINSTE_BIJNAAM:
                tekst = _als_woord(bijnaam, re.IGNORECASE).sub(IEMAND, tekst)
        return _DUBBEL.sub(r"\1", tekst)

    def _vervangingen(self) -> list[tuple[str, str]]:
        delen = {deel for naam in self.gezin for deel in naam.split() if deel[:1].isupper()}
        letters = {deel: f"{deel[0]}." for deel in delen}
        return sorted((letters | dict(self.kaarten)).items(), key=lambda paar: len(paar[0]), reverse=True)


def _als_woord(naam: str, hoe: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(naam)}(?:['’]?s)?(?!\w)", hoe)
