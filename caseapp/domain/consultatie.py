"""Asking somebody who knows more, without a gezin: a question, an answer, thanks (domein 1.2, 7.2, 8.5).

Nobody can be known from it. Stricter than an advies: in a small place an age or a date is enough to know a
child by, so these are refused too; and the names of the gezinnen of who asks, also where they are no names of
people.
"""

import re
from collections.abc import Iterable

from .advies import vind_namen
from .echte_gegevens import toets_geen_echte_gegevens
from .gebeurtenis import LANGSTE_TEKST
from .regel import Regelfout
from .woord import Woord
from .zoeken import komt_voor

KORTSTE_TEKST = 10


class Deskundigheid(Woord):
    """What somebody can be asked for, whatever his role: it opens no gezin."""

    AANDACHTSFUNCTIONARIS = "aandachtsfunctionaris"
    ERVARINGSDESKUNDIGE = "ervaringsdeskundige"
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper"
    REGIONAAL_VEILIGHEIDSTEAM = "regionaal_veiligheidsteam"


class ConsultatieStatus(Woord):
    GEVRAAGD = "gevraagd"
    BEANTWOORD = "beantwoord"
    BEDANKT = "bedankt"
    INGETROKKEN = "ingetrokken"


OVERGANGEN = {
    ConsultatieStatus.GEVRAAGD: {ConsultatieStatus.BEANTWOORD, ConsultatieStatus.INGETROKKEN},
    ConsultatieStatus.BEANTWOORD: {ConsultatieStatus.BEDANKT},
    ConsultatieStatus.BEDANKT: set[ConsultatieStatus](),
    ConsultatieStatus.INGETROKKEN: set[ConsultatieStatus](),
}
_AL = {
    ConsultatieStatus.GEVRAAGD: "Op deze vraag is nog geen antwoord.",
    ConsultatieStatus.BEANTWOORD: "Een collega was je net voor: deze vraag is al beantwoord.",
    ConsultatieStatus.BEDANKT: "Voor dit antwoord is al bedankt.",
    ConsultatieStatus.INGETROKKEN: "Deze vraag is ingetrokken. Een antwoord komt niet meer aan.",
}
_TELWOORD = (
    "één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|"
    "zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
)
_MAAND = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
)
# '9 jaar', 'negen jaar oud', '9-jarige', '7 maanden oud', '(9)'; not how long something lasts or is ago.
_DUUR = r"(?!\s+(?:geleden|lang|samen|getrouwd|later|bekend|terug))"
_LEEFTIJD = re.compile(
    rf"(?<![\w.,])(?:\d{{1,3}}|{_TELWOORD})(?:[\s-]?jarige?n?\b|\s+(?:jaar|jr)\b(?:\s+oud\b)?{_DUUR}"
    r"|\s+(?:maanden|maand|weken|mnd)\s+oud\b)"
    r"|\(\s*\d{1,2}\s*(?:jr?|jaar)?\s*\)",
    re.IGNORECASE,
)
_ZEKER = re.compile(r"jarig|oud$|\)$", re.IGNORECASE)
_AL_ZO_LANG = re.compile(
    r"\b(?:al|sinds|afgelopen|komende|laatste|binnen|over|na|ruim|bijna)\s*(?:de\s+)?$", re.IGNORECASE
)
_DATUM = re.compile(
    r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:\d\d){1,2})?(?!\d)"
    r"(?!\s*(?:keer|uur|dag|we{1,2}k|maand|jaar))"
    rf"|(?<!\d)\d{{1,2}}\s+(?:{_MAAND})\b|(?<!\d)(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
# '9' said of somebody, where somebody of the gezinnen of who asks is that old.
_VAN = r"\b(?:van|is|was|wordt|werd|kind|zoon|dochter|jongen|meisje|m|v)\s+"


def toets_vraag(tekst: str, veld: str, *, namen: Iterable[str] = (), leeftijden: Iterable[int] = ()) -> None:
    """Something is asked, and nobody can be known by it: no names, no ages, no dates."""
    if len(tekst.strip()) < KORTSTE_TEKST:
        raise Regelfout(f"Schrijf dit in een paar woorden op: minstens {KORTSTE_TEKST} tekens.", veld)
    toets_onherkenbaar(tekst, veld, namen=namen, leeftijden=leeftijden)


def toets_onherkenbaar(
    tekst: str, veld: str, *, namen: Iterable[str] = (), leeftijden: Iterable[int] = ()
) -> None:
    if len(tekst) > LANGSTE_TEKST:
        raise Regelfout(f"Deze tekst is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_TEKST}.", veld)
    toets_geen_echte_gegevens(tekst, veld)
    if gevonden := [*vind_namen(tekst), *(naam for naam in namen if komt_voor(naam, tekst))]:
        woorden = " en ".join(f"‘{woord}’" for woord in dict.fromkeys(gevonden))
        lijkt = "lijkt een naam" if len(gevonden) == 1 else "lijken namen"
        raise Regelfout(
            f"{woorden} {lijkt}. Niemand mag hieraan te herkennen zijn. Schrijf bijvoorbeeld ‘de moeder’ of "
            "‘een leerling’. Is het geen naam, gebruik dan een kleine letter.",
            veld,
        )
    if leeftijd := _leeftijd(tekst, leeftijden):
        raise Regelfout(
            f"‘{leeftijd}’ lijkt een leeftijd. Schrijf bijvoorbeeld ‘een kind op de basisschool’ of ‘een "
            "tiener’.",
            veld,
        )
    if datum := _DATUM.search(tekst):
        raise Regelfout(
            f"‘{datum[0]}’ lijkt een datum. Schrijf bijvoorbeeld ‘vorige week’ of ‘een tijd geleden’.", veld
        )


def _leeftijd(tekst: str, leeftijden: Iterable[int]) -> str | None:
    for treffer in _LEEFTIJD.finditer(tekst):
        al_zo_lang = _AL_ZO_LANG.search(tekst[: treffer.start()])
        if not al_zo_lang or _ZEKER.search(treffer[0]):
            return treffer[0]
    for jaren in set(leeftijden):
        genoemd = re.search(rf"{_VAN}(?P<wie>{jaren})(?!\s*(?:keer|uur|dagen|weken|%|euro)|\d)", tekst, re.I)
        if genoemd:
            return genoemd["wie"]
    return None


def toets_stap(van: ConsultatieStatus, naar: ConsultatieStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_te_laat(van, naar))


def _te_laat(van: ConsultatieStatus, naar: ConsultatieStatus) -> str:
    """What is said to who comes too late, or too early."""
    if naar is ConsultatieStatus.BEANTWOORD and van is ConsultatieStatus.BEDANKT:
        return _AL[ConsultatieStatus.BEANTWOORD]
    if naar is ConsultatieStatus.INGETROKKEN and van is not ConsultatieStatus.INGETROKKEN:
        return "Op deze vraag is al geantwoord. Intrekken kan niet meer."
    if naar is ConsultatieStatus.INGETROKKEN:
        return "Deze vraag is al ingetrokken."
    return _AL[van]


def toets_van_jou(*, van_jou: bool) -> None:
    """Thanking and taking back is for who asked."""
    if not van_jou:
        raise Regelfout("Dit kan alleen wie de vraag stelde.")


def toets_aan_jou(*, van_jou: bool) -> None:
    if van_jou:
        raise Regelfout("Dit is je eigen vraag. Antwoorden doet een ander.")


def toets_te_vragen(*, is_er: bool) -> None:
    if not is_er:
        raise Regelfout("Kies aan wie je het vraagt.", "aan")
