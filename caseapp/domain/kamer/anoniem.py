"""Bringing in without anybody who can be known: what a text may not hold, and what a gezin is called."""

import re
from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256
from itertools import count
from uuid import UUID

from ..advies import vind_namen
from ..gezin import VOLWASSEN
from ..procesregie import leeftijdsband, letter
from ..regel import Regelfout
from ..zoeken import gewoon, komt_voor

# Fewer gezinnen of one make than this can be known by it [P].
MINSTENS_GELIJK = 3
NUMMERS = 90
_WOORDEN = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf"),
    *("twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
    "twintig",
)
_MAANDEN = "jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec"
_DATUM = re.compile(
    rf"(?<!\d)\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]\d{{2,4}}| (?:{_MAANDEN})[a-z]*(?: \d{{4}})?)(?!\w)"
)


def kindband(leeftijd: int) -> str:
    """'8-10' for a child of nine, in the bands of the bord; nothing for who is grown up."""
    return "" if leeftijd >= VOLWASSEN else leeftijdsband(0, leeftijd) or ""


def kinderen_als_letters(leeftijden: Iterable[int]) -> tuple[str, ...]:
    """'kind A (8-10)', the oldest first."""
    kinderen = sorted((jaren for jaren in leeftijden if jaren < VOLWASSEN), reverse=True)
    return tuple(f"kind {letter(n)} ({kindband(jaren)})" for n, jaren in enumerate(kinderen))


def samenstelling(volwassenen: int, leeftijden: Sequence[int], even_groot: int) -> str:
    """Who there are, as far as it may be said: `even_groot` gezinnen here are put together the same way.

    With too few of those the ages are left out: a rare combination is a name too (domein 6.2).
    """
    kinderen = kinderen_als_letters(leeftijden)
    grote = f"{volwassenen} volwassene{'n' if volwassenen != 1 else ''}"
    if not kinderen:
        return f"{grote}, geen kinderen"
    if even_groot < MINSTENS_GELIJK:
        return f"volwassenen en {'een kind' if len(kinderen) == 1 else 'kinderen'}"
    return ", ".join((grote, *kinderen))


def nummer_voor(kamer: UUID, gezin: UUID, bezet: Collection[int]) -> int:
    """Two digits that say nothing of who came first, nor of what the gezin is called in another kamer."""
    for poging in count():
        greep = sha256(b"%b%b%d" % (kamer.bytes, gezin.bytes, poging)).digest()
        nummer = int.from_bytes(greep[:4]) % NUMMERS + 10
        if nummer not in bezet or poging > NUMMERS * NUMMERS:
            return nummer
    raise AssertionError


def toets_anoniem(tekst: str, namen: Iterable[str], leeftijden: Collection[int], veld: str) -> None:
    """No name, no exact age, no date. Asked only of who knows the gezin: to another a no would tell
    something."""
    if any(komt_voor(naam, tekst) for naam in namen):
        raise Regelfout(
            "Hier staat een naam uit het gezin. Anoniem inbrengen betekent: niemand herkent dit gezin. "
            "Schrijf bijvoorbeeld ‘een ouder’ of ‘het oudste kind’.",
            veld,
        )
    toets_zonder_naam(tekst, veld)
    if leeftijd := genoemde_leeftijd(tekst, leeftijden):
        raise Regelfout(
            f"Hier staat een leeftijd uit het gezin: ‘{leeftijd}’. Laat hem weg, of schrijf hem ruimer: "
            "bijvoorbeeld ‘een kind van 8 tot 10 jaar’.",
            veld,
        )


def toets_zonder_naam(tekst: str, veld: str) -> None:
    """What looks like a name or a date by its form alone, whoever types it."""
    if gevonden := vind_namen(tekst):
        woorden = " en ".join(f"‘{woord}’" for woord in gevonden)
        lijkt = "lijkt een naam" if len(gevonden) == 1 else "lijken namen"
        raise Regelfout(
            f"{woorden} {lijkt}. Dit gezin is anoniem ingebracht: schrijf bijvoorbeeld ‘de moeder’ of "
            "‘de school’. Is het geen naam, gebruik dan een kleine letter.",
            veld,
        )
    if datum := _DATUM.search(gewoon(tekst)):
        raise Regelfout(
            f"Hier staat een datum: ‘{datum[0]}’. Daaraan kan iemand dit gezin herkennen. Schrijf "
            "bijvoorbeeld ‘in het voorjaar’ of ‘een paar weken geleden’.",
            veld,
        )


def genoemde_leeftijd(tekst: str, leeftijden: Collection[int]) -> str:
    """The first exact age of somebody of the gezin in the text; a range ('8 tot 10 jaar') is none."""
    kaal = gewoon(tekst).replace("–", "-")
    for jaren in sorted(set(leeftijden)):
        getal = str(jaren) if jaren >= len(_WOORDEN) else f"(?:{jaren}|{_WOORDEN[jaren]})"
        los = rf"(?<![\w-])(?<!tot )(?<!en met ){getal}"
        for patroon in (
            rf"{los}[ -]?(?:jaar|jarige?|jr)\b",
            rf"\({jaren}\)",
            rf"\b(?:is|wordt|werd) {jaren}(?!\w)(?! tot|-)(?=[ .,;]*$|[.,;]| en )",
        ):
            if treffer := re.search(patroon, kaal):
                return treffer[0]
    return ""
