"""The kindversie on one sheet: large, with pictures, and the sentence that is always there."""

from ..domain.kindversie import NIET_JOUW_SCHULD
from ..domain.woorden import label
from ..queries.kindversie import VersieRegel
from .zetten import pdf


def blad(versie: VersieRegel, naam: str) -> bytes:
    """`naam`: whose it is; empty where the reader may not know it. It stands in no heading, so in no list of
    headings either."""
    delen = [{"kop": veld.vraag, "tekst": tekst} for veld, tekst in versie.delen]
    plaatjes = [{"bestand": plaatje.value, "woord": label(plaatje)} for plaatje in versie.plaatjes]
    gegevens = {"naam": naam, "eerst": delen[:1], "daarna": delen[1:], "plaatjes": plaatjes}
    return pdf("kindversie", gegevens | {"vast": NIET_JOUW_SCHULD})
