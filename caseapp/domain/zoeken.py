"""Looking for words: what counts as the same word, and what may be asked of the blind index."""

import re
import unicodedata
from datetime import date

from .regel import Regelfout

KORTSTE_TERM, LANGSTE_TERM = 2, 100


def gewoon(tekst: str) -> str:
    """The same for 'Élise', 'élise' and 'ELISE': no accents, no capitals, no invisible signs, single
    spaces."""
    los = unicodedata.normalize("NFKD", tekst)
    zichtbaar = (
        " " if teken.isspace() else teken
        for teken in los
        if not unicodedata.combining(teken) and (teken.isspace() or unicodedata.category(teken)[0] != "C")
    )
    return " ".join("".join(zichtbaar).casefold().split())


def komt_voor(naam: str, tekst: str) -> bool:
    """Whether this name stands in the text as a word of its own; 'Brams' and 'Bram’s' are Bram too."""
    gezocht = gewoon(naam)
    patroon = rf"(?<!\w){re.escape(gezocht)}(?:['’´`]?s)?(?!\w)"
    return bool(gezocht) and re.search(patroon, gewoon(tekst)) is not None


def toets_term(term: str, veld: str = "term") -> None:
    if len(gewoon(term)) < KORTSTE_TERM:
        raise Regelfout(f"Typ minstens {KORTSTE_TERM} letters of cijfers.", veld)
    if len(term) > LANGSTE_TERM:
        raise Regelfout(f"Typ hoogstens {LANGSTE_TERM} tekens: een naam of een paar woorden.", veld)


def toets_wie(roepnaam: str, achternaam: str, geboren: date | None, vandaag: date) -> date:
    """All three, or nothing: a surname alone is never looked up (security 1)."""
    for veld, waarde in (("roepnaam", roepnaam), ("achternaam", achternaam)):
        if not gewoon(waarde):
            raise Regelfout("Zonder roepnaam, achternaam en geboortedatum wordt niet gezocht.", veld)
        if len(waarde) > LANGSTE_TERM:
            raise Regelfout(f"Typ hoogstens {LANGSTE_TERM} tekens.", veld)
    if geboren is None:
        raise Regelfout("Zonder roepnaam, achternaam en geboortedatum wordt niet gezocht.", "geboren")
    if geboren > vandaag:
        raise Regelfout("Deze geboortedatum ligt in de toekomst.", "geboren")
    return geboren


def herkenning(roepnaam: str, achternaam: str, geboren: date) -> tuple[str, str, str, str]:
    """The words of the blind index for one persoon: always all three together."""
    return "persoon", gewoon(roepnaam), gewoon(achternaam), geboren.isoformat()
