"""Bringing a gezin in to MDA++: the road of an aanmelding, what it asks, and on which ground (domein 6.1)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..delen import Grondslag, toets_informeren, toets_taak
from ..gebeurtenis import toets_tekst
from ..regel import Regelfout
from ..toegang import KetenSoort, Rol

KORTST = 10
ZELF_WETEN_VANAF = 12


class MdaStatus(StrEnum):
    AANGEMELD = "aangemeld"
    IN_WEGING = "in_weging"
    INGEZET = "ingezet"
    NIET_INGEZET = "niet_ingezet"
    LOOPT = "loopt"
    AFGESCHAALD = "afgeschaald"


_S = MdaStatus
OVERGANGEN: dict[MdaStatus, frozenset[MdaStatus]] = {
    _S.AANGEMELD: frozenset({_S.IN_WEGING}),
    _S.IN_WEGING: frozenset({_S.INGEZET, _S.NIET_INGEZET}),
    _S.INGEZET: frozenset({_S.LOOPT}),
    _S.NIET_INGEZET: frozenset(),
    _S.LOOPT: frozenset({_S.AFGESCHAALD}),
    _S.AFGESCHAALD: frozenset(),
}
OPEN = frozenset(status for status, verder in OVERGANGEN.items() if verder)
WACHT = frozenset({_S.AANGEMELD, _S.IN_WEGING})
INZET = frozenset({_S.INGEZET, _S.LOOPT})
_NU = {
    _S.AANGEMELD: "Deze aanmelding ligt bij MDA++ en is nog niet in weging.",
    _S.IN_WEGING: "Deze aanmelding wordt nu gewogen.",
    _S.INGEZET: "MDA++ is ingezet. Noem eerst het vaste aanspreekpunt: dan begint het.",
    _S.NIET_INGEZET: "MDA++ is niet ingezet. Wil je het opnieuw vragen, meld dan opnieuw aan.",
    _S.LOOPT: "MDA++ loopt al.",
    _S.AFGESCHAALD: "MDA++ is afgeschaald.",
}


def toets_stap(van: MdaStatus, naar: MdaStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_NU[van])


def toets_geen_ander(lopend: int) -> None:
    if lopend:
        raise Regelfout("Er loopt al een aanmelding of inzet van MDA++ voor dit gezin.")


class Criterium(StrEnum):
    """A checklist and not a rule: regions differ (domein 6.1, after the Flevoland pilot)."""

    STRUCTUREEL_ONVEILIG = "structureel_onveilig"
    MAXIMAAL_GEPROBEERD = "maximaal_geprobeerd"
    GEEN_SAMENHANG = "geen_samenhang"
    HERHAALD_ONVEILIG = "herhaald_onveilig"
    LANGE_GESCHIEDENIS = "lange_geschiedenis"
    RISICO_OP_ESCALATIE = "risico_op_escalatie"
    MEER_LEEFGEBIEDEN = "meer_leefgebieden"


CRITERIA = {
    Criterium.STRUCTUREEL_ONVEILIG: "Het is structureel onveilig",
    Criterium.MAXIMAAL_GEPROBEERD: "De gewone inzet is zoveel mogelijk geprobeerd",
    Criterium.GEEN_SAMENHANG: "Er is nog geen aanpak die samenhangt",
    Criterium.HERHAALD_ONVEILIG: "Onveilige dingen komen terug of gaan door",
    Criterium.LANGE_GESCHIEDENIS: "Er is een lange geschiedenis van meldingen of hulp",
    Criterium.RISICO_OP_ESCALATIE: "Er is een groot risico dat het uit de hand loopt",
    Criterium.MEER_LEEFGEBIEDEN: "Er spelen problemen op meer leefgebieden",
}


class Eens(StrEnum):
    """What the contactpersoon thinks of what the dossier says."""

    EENS = "eens"
    NIET_EENS = "niet_eens"


@dataclass(frozen=True)
class Antwoord:
    """On one criterium. `dossier`: what the dossier said then, kept as it was read."""

    eens: Eens | None
    waarom: str = ""
    dossier: str = ""


@dataclass(frozen=True)
class Vak:
    """One question. `verplicht`: the sentence for when it is empty."""

    naam: str
    vraag: str
    verplicht: str
    hulp: str = ""


AANMELDING = (
    Vak(
        "situatie",
        "Wat is er aan de hand, en wat is het patroon?",
        "Schrijf op wat er aan de hand is.",
        "Uit de analyse. Pas aan wat niet klopt.",
    ),
    Vak("cijfers", "Hoe veilig vindt ieder het?", "Schrijf op hoe veilig ieder het vindt.", "Per persoon."),
    Vak(
        "geprobeerd",
        "Wat is al geprobeerd?",
        "Schrijf op wat al is geprobeerd.",
        "Acties, afspraken, wat niet lukte en nieuwe meldingen.",
    ),
    Vak("betrokken", "Wie helpt er nu?", "Schrijf op wie er nu helpt."),
    Vak(
        "vraag",
        "Wat vraag je aan MDA++?",
        "Schrijf op wat je van MDA++ vraagt.",
        "In één of twee zinnen: wat kan MDA++ dat jullie zelf niet kunnen?",
    ),
)


def toets_vakken(vakken: Collection[Vak], teksten: Mapping[str, str]) -> dict[str, str]:
    """What was filled in; each question that must be answered, is."""
    for vak in vakken:
        tekst = teksten.get(vak.naam, "").strip()
        if not tekst and vak.verplicht:
            raise Regelfout(vak.verplicht, vak.naam)
        if tekst:
            toets_tekst(tekst, vak.naam)
    return {vak.naam: teksten[vak.naam].strip() for vak in vakken if teksten.get(vak.naam, "").strip()}


def toets_criteria(antwoorden: Mapping[Criterium, Antwoord]) -> None:
    """Each is looked at; nothing is counted. Who does not agree with the dossier says why."""
    for criterium in Criterium:
        antwoord = antwoorden.get(criterium)
        if antwoord is None or antwoord.eens is None:
            raise Regelfout("Kies eens of niet eens.", criterium.value)
        if antwoord.eens is Eens.NIET_EENS and len(antwoord.waarom.strip()) < KORTST:
            raise Regelfout(
                f"Schrijf in minstens {KORTST} tekens op waarom je het niet eens bent.",
                f"{criterium.value}_waarom",
            )


def toets_grondslag(
    grondslag: Grondslag | None, aanmelder: Collection[Rol | KetenSoort], *, protocol: bool
) -> None:
    """A ground that carries names to MDA++, and that belongs to who brings in (domein 8.2)."""
    if grondslag is None:
        raise Regelfout("Kies op welke grondslag je dit deelt.", _GRONDSLAG)
    if grondslag in _PAST_NIET:
        raise Regelfout(_PAST_NIET[grondslag], _GRONDSLAG)
    toets_taak(grondslag, aanmelder, (Rol.MDA,))
    if grondslag is Grondslag.TOESTEMMING and protocol:
        raise Regelfout(
            "Er loopt een bijzonder protocol. Toestemming onder dwang telt niet: kies een andere grondslag.",
            _GRONDSLAG,
        )


_GRONDSLAG = "grondslag"
_PAST_NIET = {
    Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS: "In een aanmelding staan namen. Deze grondslag past daar niet "
    "bij. Wil je eerst zonder namen overleggen, vraag dan advies.",
    Grondslag.NOODSITUATIE_VITAAL_BELANG: "MDA++ is er niet voor een noodsituatie. Is er nu gevaar, bel 112. "
    "Kies voor deze aanmelding een andere grondslag.",
}


@dataclass(frozen=True)
class Inlichting:
    """Whether one person knows of MDA++. `herzien`: not yet, and when that is looked at again; `tekst` then
    says why not."""

    tekst: str
    herzien: date | None = None

    @property
    def verteld(self) -> bool:
        return self.herzien is None


def toets_inlichting(wat: Inlichting, vandaag: date) -> None:
    if len(wat.tekst.strip()) < KORTST:
        raise Regelfout(f"Schrijf dit op in minstens {KORTST} tekens.", "tekst")
    toets_tekst(wat.tekst)
    toets_informeren(verteld=wat.verteld, herzien=wat.herzien, vandaag=vandaag)


def toets_ieder_bedacht(leeftijden: Mapping[object, int], gezegd: Collection[object]) -> None:
    """Of whoever is old enough to know, it is written down whether he does."""
    moeten = {wie for wie, jaar in leeftijden.items() if jaar >= ZELF_WETEN_VANAF}
    if moeten - set(gezegd):
        raise Regelfout(
            f"Leg bij iedereen vanaf {ZELF_WETEN_VANAF} jaar vast of die het weet, of waarom nog niet.",
            "verteld",
        )


def passende_grondslagen(aanmelder: Collection[Rol | KetenSoort], *, protocol: bool) -> tuple[Grondslag, ...]:
    """Which ones can be chosen here at all."""
    return tuple(een for een in Grondslag if _past(een, aanmelder, protocol=protocol))


def _past(grondslag: Grondslag, aanmelder: Collection[Rol | KetenSoort], *, protocol: bool) -> bool:
    try:
        toets_grondslag(grondslag, aanmelder, protocol=protocol)
    except Regelfout:
        return False
    return True
