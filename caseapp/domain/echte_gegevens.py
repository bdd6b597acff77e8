"""Keeps real people out of an exercise: what looks like a BSN, an address, a phone number, an e-mail address.

It guards against a slip of the hand, not against somebody who wants to get round it (domein 0.2-20, 8.9).
The text is first made plain (full-width digits, zero-width characters), and every pattern is bounded, so that
it takes time in proportion to the length of the text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain

from .regel import Regelfout


class Gegeven(StrEnum):
    BSN = "bsn"
    ADRES = "adres"
    TELEFOON = "telefoon"
    EMAIL = "email"


UITLEG = {
    Gegeven.BSN: "een nummer dat een burgerservicenummer kan zijn",
    Gegeven.ADRES: "een postcode met een huisnummer",
    Gegeven.TELEFOON: "een telefoonnummer",
    Gegeven.EMAIL: "een e-mailadres",
}


@dataclass(frozen=True)
class Vondst:
    """What kind was found, in words; never the text itself."""

    soort: Gegeven
    uitleg: str


SCHEIDING = (" ", ".", "-", "/")
BSN_LENGTE = 9
_CIJFERS = re.compile(r"\d+")
# Nine digits one by one, no more and no fewer.
_LOSSE_CIJFERS = re.compile(r"(?<!\d)(?<!\d[ .\-/])\d([ .\-/])\d(?:\1\d){7}(?!\d)(?!\1\d)")
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}( ?)([A-Za-z]{2})(?![A-Za-z])")
_DATUM = re.compile(r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d\d(?!\d)")
_TIJDEN = re.compile(r"\d\d\.[0-5]\d[ -]\d\d\.[0-5]\d(?!\d)")
_TELEFOON = re.compile(
    r"(?<![\d+])(?:(?:\+|00)31[ .\-/]?(?:\(0\))?|\(?0)[ .\-/()]{0,2}[1-9](?:[ .\-/()]{0,2}\d){8}(?!\d)"
)
_EMAIL = re.compile(r"[\w.+\-]{1,64}@([\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8})")
# The id of a piece or person, as it stands between texts that are kept as JSON: made by us, typed by nobody.
_ID = re.compile(r"(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])")
# After four digits and a space these are a word, a measure or a role: '2026 en', '1250 km', 'in 2024 VT'.
_WOORDEN = "ad af al de en er ga he ik in is ja je me na nu of om op te uw we ze zo cm kg km ml mm uu"
_ROLLEN = ("CP", "GI", "GZ", "KP", "LT", "VP", "VT")
_VERZONNEN_DOMEIN = re.compile(r"(?:^|\.)(?:example(?:\.com|\.org|\.net)?|invalid|test)$", re.IGNORECASE)


def _plat(teken: str) -> str:
    soort = unicodedata.category(teken)
    if soort == "Nd":
        return str(unicodedata.decimal(teken))
    if soort == "Pd" or teken == "−":
        return "-"
    return "" if soort in ("Cf", "Mn", "Me") else teken


def _letter(teken: str) -> str:
    """One character as an eye reads it; the few that stand for a whole sentence stay as they are."""
    if teken.isascii():
        return teken
    vorm = unicodedata.normalize("NFKC", teken)
    return "".join(map(_plat, vorm)) if len(vorm) <= 4 else teken


def _gewoon(tekst: str) -> str:
    """One kind of digit, dash and space, and nothing invisible."""
    enkel = re.sub(r"\s+", " ", tekst if tekst.isascii() else "".join(map(_letter, tekst)))
    return re.sub(r" ?([.\-/]) ?(?=\d)", r"\1", re.sub(r" ?[(\[]at[)\]] ?", "@", enkel))


def _elfproef(cijfers: str) -> bool:
    negen = [int(cijfer) for cijfer in cijfers.zfill(BSN_LENGTE)]
    som = sum(gewicht * cijfer for gewicht, cijfer in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), negen, strict=True))
    return any(negen) and som % 11 == 0


def _is_datum(cijfers: str) -> bool:
    """Eight digits that read as year, month and day."""
    try:
        return 1900 <= date(int(cijfers[:4]), int(cijfers[4:6]), int(cijfers[6:])).year < 2100
    except ValueError:
        return False


def _groepen(tekst: str) -> Iterator[list[str]]:
    """One to four neighbouring groups of digits with one and the same separator, together eight or nine."""
    groepen = [(treffer[0], treffer.start(), treffer.end()) for treffer in _CIJFERS.finditer(tekst)]
    for nummer, (eerste, _, eind) in enumerate(groepen):
        stuk, lengte, scheiding = [eerste], len(eerste), tekst[eind : eind + 1]
        for cijfers, begin, volgend_eind in groepen[nummer + 1 : nummer + 4]:
            tussen = tekst[eind : min(begin, eind + 2)]
            if lengte >= BSN_LENGTE or tussen != scheiding or tussen not in SCHEIDING:
                break
            if lengte == BSN_LENGTE - 1:
                yield list(stuk)
            stuk.append(cijfers)
            lengte, eind = lengte + len(cijfers), volgend_eind
        if BSN_LENGTE - 1 <= lengte <= BSN_LENGTE:
            yield stuk


def _geschreven_als_bsn(stuk: list[str]) -> bool:
    """Nine digits; or eight in one group or as 12.345.678, when that is not a date."""
    if sum(map(len, stuk)) == BSN_LENGTE:
        return True
    acht = [len(groep) for groep in stuk] in ([8], [2, 3, 3])
    return acht and stuk[0][0] != "0" and not _is_datum("".join(stuk))


def _bsn(tekst: str) -> bool:
    losse = [re.findall(r"\d", treffer[0]) for treffer in _LOSSE_CIJFERS.finditer(tekst)]
    geschreven = (stuk for stuk in _groepen(tekst) if _geschreven_als_bsn(stuk))
    return any(_elfproef("".join(stuk)) for stuk in chain(losse, geschreven))


def _is_gewoon_woord(letters: str) -> bool:
    return letters in _ROLLEN or (not letters.isupper() and letters.lower() in _WOORDEN.split())


def _adres(tekst: str) -> bool:
    """A postcode with a number shortly before or after it."""
    for treffer in _POSTCODE.finditer(tekst):
        if treffer[1] and _is_gewoon_woord(treffer[2]):
            continue
        voor, na = treffer.start(), treffer.end()
        if _CIJFERS.search(tekst[max(0, voor - 10) : voor]) or _CIJFERS.search(tekst[na : na + 40]):
            return True
    return False


def _telefoon(tekst: str) -> bool:
    return any(
        not (_DATUM.match(treffer[0]) or _TIJDEN.match(treffer[0])) for treffer in _TELEFOON.finditer(tekst)
    )


def _email(tekst: str) -> bool:
    if "@" not in tekst:
        return False
    return any(not _VERZONNEN_DOMEIN.search(treffer[1]) for treffer in _EMAIL.finditer(tekst))


ZOEKERS: dict[Gegeven, Callable[[str], bool]] = {
    Gegeven.BSN: _bsn,
    Gegeven.ADRES: _adres,
    Gegeven.TELEFOON: _telefoon,
    Gegeven.EMAIL: _email,
}


def vind_echte_gegevens(tekst: str) -> list[Vondst]:
    """Each kind at most once.

    0800, 0900, 14 0xx and 112 are let through: they are numbers of organisations that a plan may well name.
    """
    gewoon = _ID.sub("·", _gewoon(tekst))
    return [Vondst(soort, UITLEG[soort]) for soort, zoek in ZOEKERS.items() if zoek(gewoon)]


def toets_geen_echte_gegevens(tekst: str, veld: str | None = None) -> None:
    gevonden = " en ".join(vondst.uitleg for vondst in vind_echte_gegevens(tekst))
    if gevonden:
        raise Regelfout(
            f"Hier lijkt {gevonden} te staan. In deze oefenomgeving staan alleen verzonnen mensen: "
            "haal het weg, of schrijf bijvoorbeeld ‘tel. (fictief)’.",
            veld,
        )
