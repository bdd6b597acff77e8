"""What somebody of the gezin may ask of the contactpersoon, when there must be an answer, and which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from .delen import VANAF_TWAALF, VANAF_ZESTIEN
from .gebeurtenis import LANGSTE_TEKST
from .gezin import leeftijd
from .regel import Regelfout
from .termijn import na_werkdagen
from .veilig_thuis.monitoring import over_maanden
from .woord import Woord

ANTWOORD_WERKDAGEN = 5  # on a question: our own choice [P]
ANTWOORD_MAANDEN, LANGER_MAANDEN = 1, 2  # AVG art. 12 lid 3 [OK, domein 8.1]
KORTSTE_MOTIVERING = 10


class VerzoekSoort(Woord):
    """A question; that something is not right; to read what there is; a copy of it (AVG art. 15 and 16)."""

    VRAAG = "vraag"
    CORRECTIE = "correctie"
    INZAGE = "inzage"
    AFSCHRIFT = "afschrift"


class VerzoekBesluit(Woord):
    """`verlengd` is no answer yet: it says why it takes longer, and once."""

    BEANTWOORD = "beantwoord"
    TOEGEWEZEN = "toegewezen"
    AFGEWEZEN = "afgewezen"
    VERLENGD = "verlengd"


_OP_EEN_RECHT = (VerzoekBesluit.TOEGEWEZEN, VerzoekBesluit.AFGEWEZEN, VerzoekBesluit.VERLENGD)
BESLUITEN: dict[VerzoekSoort, tuple[VerzoekBesluit, ...]] = {
    VerzoekSoort.VRAAG: (VerzoekBesluit.BEANTWOORD,),
    VerzoekSoort.CORRECTIE: _OP_EEN_RECHT,
    VerzoekSoort.INZAGE: _OP_EEN_RECHT,
    VerzoekSoort.AFSCHRIFT: _OP_EEN_RECHT,
}


@dataclass(frozen=True)
class OverWie:
    """About whom something is asked. `geboren` and `gezag` of a child: whether whoever asks has gezag that
    lets him read along."""

    wie: UUID
    geboren: date | None = None
    gezag: bool = False


def antwoord_uiterlijk(soort: VerzoekSoort, vandaag: date) -> date:
    """The last day for an answer: five werkdagen, or the same day of the next month."""
    if soort is VerzoekSoort.VRAAG:
        return na_werkdagen(vandaag, ANTWOORD_WERKDAGEN)
    return over_maanden(vandaag, ANTWOORD_MAANDEN)


def verlengd_tot(uiterlijk: date) -> date:
    return over_maanden(uiterlijk, LANGER_MAANDEN)


def toets_vrager(geboren: date | None, vandaag: date) -> None:
    """A child may ask for itself from 12 (domein 8.2); who is younger asks it together with somebody."""
    if geboren is None:
        raise Regelfout("Alleen iemand van het gezin zelf kan dit vragen.")
    if leeftijd(geboren, vandaag) < VANAF_TWAALF:
        raise Regelfout("Ben je jonger dan 12? Vraag het samen met iemand die je vertrouwt.")


def toets_over(soort: VerzoekSoort, vrager: UUID, over: OverWie, vandaag: date) -> None:
    """About oneself, or about a child under 16 over whom one has gezag (domein 8.2)."""
    if over.wie == vrager:
        return
    kind = over.geboren is not None and leeftijd(over.geboren, vandaag) < VANAF_ZESTIEN
    if soort is VerzoekSoort.VRAAG or not (kind and over.gezag):
        raise Regelfout(
            "Dit kun je alleen vragen over jezelf, of over je kind onder de 16 over wie jij beslist.", "over"
        )


def toets_tekst(soort: VerzoekSoort, tekst: str) -> None:
    """To read or to get a copy is asked without saying why."""
    if soort in (VerzoekSoort.VRAAG, VerzoekSoort.CORRECTIE) and not tekst.strip():
        raise Regelfout(
            "Schrijf op wat je wilt vragen."
            if soort is VerzoekSoort.VRAAG
            else "Schrijf op wat er niet klopt, en hoe het wel is.",
            "tekst",
        )
    if len(tekst) > LANGSTE_TEKST:
        raise Regelfout(
            f"Deze tekst is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_TEKST}.", "tekst"
        )


def toets_nieuw(soort: VerzoekSoort, tekst: str, open_teksten: Sequence[str]) -> None:
    """`open_teksten`: of the same kind and about the same person, still without an answer."""
    zelfde = tekst.strip() in open_teksten if soort in (VerzoekSoort.VRAAG, VerzoekSoort.CORRECTIE) else True
    if open_teksten and zelfde:
        raise Regelfout("Dit heb je al gevraagd. Je krijgt nog antwoord.", "tekst")


def is_klaar(besluiten: Sequence[VerzoekBesluit]) -> bool:
    return any(besluit is not VerzoekBesluit.VERLENGD for besluit in besluiten)


def toets_antwoord(
    soort: VerzoekSoort, eerder: Sequence[VerzoekBesluit], besluit: VerzoekBesluit, motivering: str
) -> None:
    """`eerder`: what was decided on it before, oldest first."""
    if is_klaar(eerder):
        raise Regelfout("Op dit verzoek is al antwoord gegeven.", "besluit")
    if besluit not in BESLUITEN[soort]:
        raise Regelfout("Dit antwoord past niet bij wat er gevraagd is. Kies uit de lijst.", "besluit")
    if besluit is VerzoekBesluit.VERLENGD and eerder:
        raise Regelfout("Langer wachten vraag je één keer. Geef nu antwoord.", "besluit")
    if len(motivering.strip()) < KORTSTE_MOTIVERING:
        raise Regelfout(
            f"Leg het uit in minstens {KORTSTE_MOTIVERING} tekens: wie het vroeg, leest dit.", "motivering"
        )
    if len(motivering) > LANGSTE_TEKST:
        raise Regelfout(f"Deze tekst is te lang: het maximum is {LANGSTE_TEKST} tekens.", "motivering")
