"""Who stand around a gezin: what somebody may do for it, with whose consent, and who stays out of it (domein
4.2 F, 8.2, 8.7)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from .gebeurtenis import toets_tekst
from .gezin import BijzonderProtocol, leeftijd
from .regel import Regelfout

LANGSTE_NAAM = 80
KORTSTE_REDEN = 10
ZELF_INSTEMMEN = 16


class SteunSoort(StrEnum):
    """From which circle somebody is. Under a bijzonder protocol the circle decides (domein 8.7-2)."""

    FAMILIE = "familie"
    VRIENDEN = "vrienden"
    BUREN = "buren"
    SCHOOL_OF_WERK = "school_of_werk"
    ANDERE_KRING = "andere_kring"


class NetwerkStatus(StrEnum):
    """`gevraagd`: consent is not complete. `niet_betrekken`: kept out by the gezin or the contactpersoon."""

    GEVRAAGD = "gevraagd"
    BETROKKEN = "betrokken"
    NIET_BETREKKEN = "niet_betrekken"


class NetwerkLijn(StrEnum):
    """How the gezin experiences the contact."""

    STEUNEND = "steunend"
    WISSELEND = "wisselend"
    BELASTEND = "belastend"
    WEINIG_CONTACT = "weinig_contact"


class NetwerkAntwoord(StrEnum):
    """What one member of the gezin says to the question whether this person may help."""

    GEVRAAGD = "gevraagd"
    GEGEVEN = "gegeven"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"


OVERGANGEN = {
    NetwerkStatus.GEVRAAGD: {NetwerkStatus.BETROKKEN, NetwerkStatus.NIET_BETREKKEN},
    NetwerkStatus.BETROKKEN: {NetwerkStatus.GEVRAAGD, NetwerkStatus.NIET_BETREKKEN},
    NetwerkStatus.NIET_BETREKKEN: {NetwerkStatus.GEVRAAGD},
}
_AL = {
    NetwerkStatus.GEVRAAGD: "Deze steunfiguur is al gevraagd.",
    NetwerkStatus.BETROKKEN: "Deze steunfiguur is al betrokken.",
    NetwerkStatus.NIET_BETREKKEN: "Deze persoon wordt niet betrokken. Betrek hem of haar eerst weer.",
}
_OOIT = {NetwerkAntwoord.GEVRAAGD, NetwerkAntwoord.GEGEVEN}
ANTWOORDEN = {
    None: _OOIT,
    NetwerkAntwoord.GEVRAAGD: {NetwerkAntwoord.GEGEVEN, NetwerkAntwoord.GEWEIGERD},
    NetwerkAntwoord.GEGEVEN: {NetwerkAntwoord.INGETROKKEN},
    NetwerkAntwoord.GEWEIGERD: _OOIT,
    NetwerkAntwoord.INGETROKKEN: _OOIT,
}
_ANTWOORD_PAST_NIET = {
    None: "Deze toestemming is nog niet gevraagd of gegeven.",
    NetwerkAntwoord.GEVRAAGD: "Deze toestemming is al gevraagd en nog niet gegeven.",
    NetwerkAntwoord.GEGEVEN: "Deze toestemming is al gegeven. Je kunt haar wel intrekken.",
    NetwerkAntwoord.GEWEIGERD: "Deze persoon heeft al nee gezegd.",
    NetwerkAntwoord.INGETROKKEN: "Deze toestemming is al ingetrokken.",
}


@dataclass(frozen=True)
class Steunfiguur:
    """What is told about somebody when he is first named."""

    naam: str
    relatie: str
    soort: SteunSoort
    lijn: NetwerkLijn = NetwerkLijn.STEUNEND
    weet: str = ""
    vertrouwd_door: frozenset[UUID] = frozenset()


def toets_steunfiguur(wie: Steunfiguur, bekend: Iterable[str]) -> None:
    """`bekend`: the names that whoever writes this already sees in the network."""
    toets_kort(wie.naam, "naam", "Schrijf op hoe deze persoon genoemd wordt.")
    toets_kort(wie.relatie, "relatie", "Schrijf op wie dit voor het gezin is, bijvoorbeeld: buurvrouw.")
    if wie.naam.strip().casefold() in {naam.casefold() for naam in bekend}:
        raise Regelfout(f"{wie.naam.strip()} staat al in het netwerk. Wijzig wat daar staat.", "naam")
    if wie.weet.strip():
        toets_tekst(wie.weet, "weet")


def toets_kort(tekst: str, veld: str, leeg: str) -> None:
    if not tekst.strip():
        raise Regelfout(leeg, veld)
    if len(tekst.strip()) > LANGSTE_NAAM:
        raise Regelfout(f"Houd dit kort: hoogstens {LANGSTE_NAAM} tekens.", veld)


def toets_uitnodigen(protocol: BijzonderProtocol | None, soort: SteunSoort, veld: str) -> None:
    """Under a bijzonder protocol the family network is treated like who does the violence (domein 8.7-2).

    The sentence does not say which protocol, nor that there is one: who reads it may be of that family.
    """
    if protocol is not None and soort is SteunSoort.FAMILIE:
        raise Regelfout(
            "Bij dit gezin vragen we nu geen familie om te helpen. Bespreek het eerst met de contactpersoon.",
            veld,
        )


def toets_van_het_gezin(personen: Iterable[UUID], leden: Collection[UUID], veld: str) -> None:
    if any(persoon not in leden for persoon in personen):
        raise Regelfout("Kies iemand die bij dit gezin hoort.", veld)


def toets_niet_voor_jezelf(eigen: UUID | None, niet_voor: Collection[UUID]) -> None:
    if eigen in niet_voor:
        raise Regelfout("Wat je zelf opschrijft, kun je niet voor jezelf verbergen.", "niet_voor")


def toets_eigen_stem(eigen: UUID | None, persoon: UUID) -> None:
    """One adult does not consent for another (domein 8.2). `eigen`: the persoon who writes, if he is one."""
    if eigen is not None and eigen != persoon:
        raise Regelfout("Je kunt alleen voor jezelf ja of nee zeggen.", "wie")


def toets_mag_instemmen(geboren: date, vandaag: date) -> None:
    if leeftijd(geboren, vandaag) < ZELF_INSTEMMEN:
        raise Regelfout(
            f"Wie jonger is dan {ZELF_INSTEMMEN}, beslist hier niet over. Vraag het een ouder met gezag.",
            "wie",
        )


def toets_antwoord(nu: NetwerkAntwoord | None, antwoord: NetwerkAntwoord) -> None:
    """`nu`: the last answer of this person, if any."""
    if antwoord not in ANTWOORDEN[nu]:
        raise Regelfout(_ANTWOORD_PAST_NIET[nu], "antwoord")


def is_compleet(antwoorden: Mapping[UUID, NetwerkAntwoord]) -> bool:
    """Everybody who was asked has consented, and somebody was asked. `antwoorden`: the last one of each."""
    return bool(antwoorden) and set(antwoorden.values()) == {NetwerkAntwoord.GEGEVEN}


def status_na(nu: NetwerkStatus, antwoorden: Mapping[UUID, NetwerkAntwoord]) -> NetwerkStatus:
    """Where an answer leads: all said yes, or one no longer does."""
    if nu is NetwerkStatus.NIET_BETREKKEN:
        raise Regelfout(_AL[nu], "antwoord")
    return NetwerkStatus.BETROKKEN if is_compleet(antwoorden) else NetwerkStatus.GEVRAAGD


def toets_stap(van: NetwerkStatus, naar: NetwerkStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_AL[van])


def toets_afspraak(status: NetwerkStatus, oud: str, nieuw: str) -> None:
    """A task is agreed only with somebody about whom the gezin said yes."""
    if status is not NetwerkStatus.BETROKKEN:
        raise Regelfout("Eerst moet er toestemming zijn. Leg die vast, en maak dan de afspraak.", "afspraak")
    toets_tekst(nieuw, "afspraak")
    if nieuw.strip() == oud:
        raise Regelfout("Deze afspraak staat er al zo.", "afspraak")


def toets_reden(reden: str) -> None:
    if len(reden.strip()) < KORTSTE_REDEN:
        raise Regelfout(f"Schrijf in minstens {KORTSTE_REDEN} tekens op waarom niet.", "reden")
    toets_tekst(reden, "reden")


def toets_weer(status: NetwerkStatus) -> None:
    """Only who was kept out can be asked again."""
    if status is not NetwerkStatus.NIET_BETREKKEN:
        raise Regelfout(_AL[status])


def toets_koppeling(is_netwerklid: bool, al_gekoppeld: bool) -> None:
    """Who takes part as this person is involved as netwerklid, and is nobody else in this network."""
    if not is_netwerklid:
        raise Regelfout("Deze deelnemer is niet als steunfiguur bij dit gezin betrokken.", "gebruiker")
    if al_gekoppeld:
        raise Regelfout("Deze deelnemer is al iemand in dit netwerk.", "gebruiker")
