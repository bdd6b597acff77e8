"""Advies of Veilig Thuis: a question and an answer, never about somebody who can be known (domein 5.2-1).

What looks like a name is refused by its form alone. Who is in the room plays no part: else a refusal would
tell that a name is known here.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .echte_gegevens import toets_geen_echte_gegevens
from .gebeurtenis import LANGSTE_TEKST
from .incident import Geweldsvorm
from .regel import Regelfout
from .voornamen import VOORNAMEN


class AdviesKanaal(StrEnum):
    TELEFOON = "telefoon"
    CHAT = "chat"
    CODEWOORD_APOTHEEK = "codewoord_apotheek"
    BERICHT = "bericht"


class SoortVrager(StrEnum):
    """All that is kept of whoever asked."""

    BEROEPSMATIG = "beroepsmatig"
    NIET_BEROEPSMATIG = "niet_beroepsmatig"


class AdviesVervolg(StrEnum):
    """How the conversation ended (domein 5.2-0)."""

    ADVIES = "advies"
    ONDERSTEUNING = "ondersteuning"
    MELDING_VOLGT = "melding_volgt"
    EINDE_CONTACT = "einde_contact"


@dataclass(frozen=True)
class Adviesgesprek:
    kanaal: AdviesKanaal
    soort_vrager: SoortVrager
    vraag: str
    advies: str
    vervolg: AdviesVervolg
    geweldsvormen: tuple[Geweldsvorm, ...] = ()


LEEG = {
    "vraag": "Schrijf op wat iemand vroeg.",
    "advies": "Schrijf op welk advies je gaf.",
    "tekst": "Schrijf op hoe je verder hielp.",
}
# What is written with a capital and is nobody's name: each word of these passes.
BEKEND = (
    *("Veilig Thuis", "Raad voor de Kinderbescherming", "Zorg- en Veiligheidshuis", "Halt", "Movisie"),
    *("Centrum Seksueel Geweld", "Centrum voor Jeugd en Gezin", "Slachtofferhulp Nederland", "Pharos"),
    *("Reclassering Nederland", "Leger des Heils", "Openbaar Ministerie", "Mind Korrelatie", "Sensoor"),
    *("Kindertelefoon", "Luisterlijn", "Kansrijke Start", "Kindcheck", "Meldcode", "Masker", "Oranje Huis"),
    *("Wmo", "Wlz", "Wth", "Jeugdwet", "Participatiewet", "Wvggz", "Wzd", "Whatsapp", "WhatsApp", "Facebook"),
    *("Instagram", "Snapchat", "TikTok", "Nederlandse", "Nederlands", "Engels", "Engelse", "Duits"),
    *("Arabisch", "Turks", "Pools", "Europees", "Europese", "Sinterklaas", "Kerst", "Pasen", "Ramadan"),
)
_BEKEND = frozenset(woord for naam in BEKEND for woord in re.findall(r"\w+", naam) if woord[0].isupper())
# After an initial or a title these may begin a new sentence; a name they are not.
_GEWONE_WOORDEN = """
aan als bij daar dan dat de deze die dit door een eerst en er geen haar heeft het hier hij hoe ik in is ja je
kan laat maar met mijn moet na nee niet nog nu of om ook op over te toen u van vandaag veel voor vraag waar
wanneer wat we wel welke wie wij wil ze zij zijn zo zodra zonder
"""
_GEWOON = frozenset(_GEWONE_WOORDEN.split())
_WOORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_DELEN = re.compile(r"[^\W\d_]+")
_EINDE = re.compile(r"[.!?…:\n•]")
_AANHEF = frozenset(["dhr", "mw", "mevr", "mr", "dr", "drs", "ds", "fam", "ir", "prof", "st"])
_LANGSTE_AFKORTING = 6


def toets_gesprek(gesprek: Adviesgesprek) -> None:
    toets_zonder_naam(gesprek.vraag, "vraag")
    toets_zonder_naam(gesprek.advies, "advies")


def toets_zonder_naam(tekst: str, veld: str) -> None:
    """Something is said, it fits, and nobody can be known by it."""
    if not tekst.strip():
        raise Regelfout(LEEG[veld], veld)
    if len(tekst) > LANGSTE_TEKST:
        raise Regelfout(f"Deze tekst is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_TEKST}.", veld)
    toets_geen_echte_gegevens(tekst, veld)
    if gevonden := vind_namen(tekst):
        woorden = " en ".join(f"‘{woord}’" for woord in gevonden)
        lijkt = "lijkt een naam" if len(gevonden) == 1 else "lijken namen"
        raise Regelfout(
            f"{woorden} {lijkt}. Een advies gaat nooit over iemand die te herkennen is. Schrijf bijvoorbeeld "
            "‘de moeder’, ‘een leerling’ of ‘de school’. Is het geen naam, gebruik dan een kleine letter.",
            veld,
        )


def vind_namen(tekst: str) -> list[str]:
    """The words that look like a name, each once, in their order."""
    gewoon = unicodedata.normalize("NFKC", tekst)
    return list(dict.fromkeys(woord for woord, begint in _woorden(gewoon) if _is_naam(woord, begint=begint)))


def _woorden(tekst: str) -> Iterator[tuple[str, bool]]:
    """Each word, and whether a sentence begins with it."""
    vorige, eind, begon = "", 0, False
    for treffer in _WOORD.finditer(tekst):
        tussen = tekst[eind : treffer.start()]
        kort = vorige.lower() in _AANHEF or (len(vorige) == 1 and vorige.isupper())
        na_punt = bool(_EINDE.search(tussen[1:] if kort and tussen.startswith(".") else tussen))
        begint = not vorige or na_punt or (begon and vorige in ("s", "t"))  # 's Ochtends
        yield treffer[0], begint
        vorige, eind, begon = treffer[0], treffer.end(), begint


def _is_naam(woord: str, *, begint: bool) -> bool:
    delen = _DELEN.findall(woord)
    if woord in _BEKEND:
        return False
    eerste, *rest = delen
    return _deel_is_naam(eerste, begint=begint) or any(_deel_is_naam(deel, begint=False) for deel in rest)


def _deel_is_naam(deel: str, *, begint: bool) -> bool:
    if not deel[0].isupper() or len(deel) == 1:
        return False
    if deel.lower() in VOORNAMEN:
        return True
    afkorting = deel.isupper() and len(deel) <= _LANGSTE_AFKORTING
    return not (begint or afkorting or deel in _BEKEND or deel.lower() in _GEWOON)
