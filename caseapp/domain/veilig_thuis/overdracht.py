"""Handing a gezin to somebody who goes on with it: a package, a yes, and a first contact (domein 5.4, 6.4).
Until the yes Veilig Thuis stays responsible."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..regel import Regelfout
from .melding import KORTSTE_REDEN, toets_reden


class AanbodStatus(StrEnum):
    AANGEBODEN = "aangeboden"
    VRAAG = "vraag"
    AANGENOMEN = "aangenomen"
    NIET_PASSEND = "niet_passend"
    INGETROKKEN = "ingetrokken"


_A = AanbodStatus
OVERGANGEN: dict[AanbodStatus, frozenset[AanbodStatus]] = {
    _A.AANGEBODEN: frozenset({_A.VRAAG, _A.AANGENOMEN, _A.NIET_PASSEND, _A.INGETROKKEN}),
    _A.VRAAG: frozenset({_A.AANGEBODEN, _A.AANGENOMEN, _A.NIET_PASSEND, _A.INGETROKKEN}),
    _A.AANGENOMEN: frozenset(),
    _A.NIET_PASSEND: frozenset(),
    _A.INGETROKKEN: frozenset(),
}
OPEN = frozenset(status for status, verder in OVERGANGEN.items() if verder)
_AL = {
    _A.AANGENOMEN: "Deze overdracht is al aangenomen.",
    _A.NIET_PASSEND: "Deze overdracht is teruggegeven. Bied haar opnieuw aan.",
    _A.INGETROKKEN: "Deze overdracht is ingetrokken.",
    _A.AANGEBODEN: "Deze overdracht is al aangeboden.",
    _A.VRAAG: "Er staat al een vraag open.",
}


@dataclass(frozen=True)
class PakketVeld:
    """`verplicht`: the sentence for when it is empty; without one it may be."""

    naam: str
    vraag: str
    verplicht: str = ""
    hulp: str = ""


PAKKET = (
    PakketVeld(
        "waarom",
        "Waarom draag je over?",
        "Schrijf op waarom je overdraagt.",
        "Zonder te vertellen wie meldde.",
    ),
    PakketVeld(
        "voorwaarden", "Wat moet er minimaal gebeuren voor de veiligheid?", "Schrijf op wat er minimaal moet."
    ),
    PakketVeld("geinformeerd", "Wie weet hiervan, en wie nog niet?", "Schrijf op wie dit weet."),
    PakketVeld("mening_gezin", "Wat vindt het gezin zelf?"),
    PakketVeld(
        "kinderen",
        "Welke kinderen zijn gesproken, en wat zeiden zij?",
        "Schrijf op wat de kinderen zeiden, of waarom zij nog niet zijn gesproken.",
    ),
    PakketVeld("eerder", "Waren er eerder meldingen?"),
    PakketVeld("werkers", "Waar moet wie erheen gaat op letten?"),
    PakketVeld(
        "monitoring", "Wanneer kijkt Veilig Thuis weer mee?", "Schrijf op wanneer Veilig Thuis weer kijkt."
    ),
    PakketVeld("contact", "Wie is er bij Veilig Thuis te bereiken?", "Schrijf op wie er te bereiken is."),
    PakketVeld("open_vragen", "Wat weten wij nog niet?"),
)


def toets_pakket(velden: Mapping[str, str], eerste_contact: date | None, vandaag: date) -> dict[str, str]:
    """What was filled in, without what is empty."""
    for veld in PAKKET:
        if veld.verplicht and not velden.get(veld.naam, "").strip():
            raise Regelfout(veld.verplicht, veld.naam)
    if eerste_contact is None:
        raise Regelfout("Kies voor welke dag het eerste contact is.", "eerste_contact")
    if eerste_contact < vandaag:
        raise Regelfout("Het eerste contact ligt niet in het verleden.", "eerste_contact")
    return {veld.naam: velden[veld.naam].strip() for veld in PAKKET if velden.get(veld.naam, "").strip()}


def toets_stap(van: AanbodStatus, naar: AanbodStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_AL[van])


def toets_geen_ander(open_: int) -> None:
    if open_:
        raise Regelfout("Er ligt al een overdracht voor deze melding. Trek die eerst in.")


def toets_vraag(tekst: str, veld: str) -> None:
    if len(tekst.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Schrijf dit op in minstens {KORTSTE_REDEN} tekens.", veld)


def toets_aannemen(*, contactpersoon: bool, eerste_contact: date | None, vandaag: date) -> None:
    """Who says yes, says who the fixed face is and when the first contact will be."""
    if not contactpersoon:
        raise Regelfout("Kies wie het vaste gezicht wordt.", "contactpersoon")
    if eerste_contact is None:
        raise Regelfout("Kies wanneer het eerste contact is.", "eerste_contact")
    if eerste_contact < vandaag:
        raise Regelfout("Het eerste contact ligt niet in het verleden.", "eerste_contact")


def toets_contact(*, samen: bool, koud: str, op: date, vandaag: date, aangenomen: date) -> None:
    """Warm is together; without each other only with a reason."""
    if op > vandaag:
        raise Regelfout("Dit contact is nog niet geweest.", "op")
    if op < aangenomen:
        raise Regelfout("Het eerste contact komt na het ja op de overdracht.", "op")
    if not samen:
        toets_reden(koud, "koud")
