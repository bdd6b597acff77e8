"""Handing a gezin to somebody who goes on with it: a package, a yes, and a first contact (domein 5.4, 6.4).
Until the yes Veilig Thuis stays responsible."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..gebeurtenis import toets_tekst
from ..oefenruimte import OrganisatieSoort
from ..regel import Regelfout
from .beoordeling import Triagebesluit
from .melding import KORTSTE_REDEN, VT_BLIJFT, MeldingStatus, toets_reden
from .melding import OVERGANGEN as STAPPEN


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
        tekst = velden.get(veld.naam, "")
        if veld.verplicht and not tekst.strip():
            raise Regelfout(veld.verplicht, veld.naam)
        if tekst.strip():
            toets_tekst(tekst, veld.naam)
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


def wie_is_verantwoordelijk(
    status: MeldingStatus, overdrachten: Collection[AanbodStatus]
) -> OrganisatieSoort | None:
    """Who keeps sight of how safe it is. Veilig Thuis, until somebody said yes; nobody through this melding
    once it has ended (domein 5.4, bijlage A 11)."""
    if status in (MeldingStatus.EINDE_BEMOEIENIS, MeldingStatus.AFGESLOTEN):
        return None
    if status in VT_BLIJFT or AanbodStatus.AANGENOMEN not in overdrachten:
        return OrganisatieSoort.VEILIG_THUIS
    return OrganisatieSoort.LOKAAL_TEAM


_NOG_TE_BESLUITEN = frozenset(
    {MeldingStatus.ONTVANGEN, MeldingStatus.VEILIGHEIDSBEOORDELING, MeldingStatus.WACHTLIJST}
)


def toets_aan_te_bieden(status: MeldingStatus, besluit: Triagebesluit | None) -> None:
    """After a judgement that says so, or from an onderzoek or voorwaarden en vervolg. `besluit`: what the
    judgement that holds now says."""
    if status in _NOG_TE_BESLUITEN and besluit is not Triagebesluit.OVERDRACHT:
        raise Regelfout("Beoordeel eerst de veiligheid, en besluit tot overdracht.")
    if MeldingStatus.OVERGEDRAGEN not in STAPPEN[status]:
        raise Regelfout("Deze melding is al overgedragen of gestopt.")


def toets_naar(soort: OrganisatieSoort | None) -> None:
    if soort is not OrganisatieSoort.LOKAAL_TEAM:
        raise Regelfout("Kies het lokaal team dat verder gaat met dit gezin.", "naar")


def toets_geen_melder(pakket: Mapping[str, str], melders: Collection[str]) -> None:
    """Who takes over hears what is the matter, never who told it (domein 8.5, `melder`)."""
    for veld, tekst in pakket.items():
        if any(naam and naam.casefold() in tekst.casefold() for naam in melders):
            raise Regelfout("Hier staat wie meldde. Schrijf het zo op dat niemand dat kan lezen.", veld)


def toets_aangesproken(is_aangesproken: bool) -> None:
    """Nobody takes a gezin on by what another clicks."""
    if not is_aangesproken:
        raise Regelfout("Alleen het lokaal team aan wie dit is aangeboden, geeft hier antwoord op.")


def toets_aanbieder(is_aanbieder: bool) -> None:
    if not is_aanbieder:
        raise Regelfout("Alleen Veilig Thuis zet deze stap.")


def toets_vast_gezicht(*, heeft_er_een: bool, is_die: bool, van_hier: bool) -> None:
    """The fixed face is of the team that says yes; who is it already, stays it: never two."""
    if heeft_er_een and not is_die:
        raise Regelfout("Dit gezin heeft al een vast gezicht. Kies diegene: het blijven er nooit twee.", _CP)
    if not van_hier:
        zin = "Het vaste gezicht van dit gezin werkt bij een ander team. Geef de overdracht terug."
        raise Regelfout(zin if heeft_er_een else "Kies iemand van je eigen team.", _CP)


_CP = "contactpersoon"


def toets_onderzoek(status: MeldingStatus, uitkomst: object) -> None:
    """Meanwhile an onderzoek began: first what that finds."""
    if status is MeldingStatus.ONDERZOEK and uitkomst is None:
        raise Regelfout("Veilig Thuis doet intussen onderzoek. Vraag eerst wat dat vond.")


def toets_eerste_keer(status: AanbodStatus, *, al_geweest: bool) -> None:
    if status is not AanbodStatus.AANGENOMEN:
        raise Regelfout("Deze overdracht is niet aangenomen. Er is nog geen eerste contact.")
    if al_geweest:
        raise Regelfout("Het eerste contact is al vastgelegd.")


def toets_contactpersoon(is_het: bool) -> None:
    if not is_het:
        raise Regelfout("Alleen de contactpersoon legt het eerste contact vast.")
