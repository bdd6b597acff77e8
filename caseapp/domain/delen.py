"""Sharing what is known: on which ground, with whom, until when, and who agreed (domein 8.2, 8.3)."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from .regel import Regelfout
from .toegang import Categorie, KetenSoort, Rol

KORTSTE_UITLEG = 10
LANGSTE_LOOPTIJD = timedelta(days=365)
LANGSTE_NOOD = timedelta(days=14)
UITERLIJK_HERZIEN = timedelta(days=28)
VANAF_TWAALF, VANAF_ZESTIEN = 12, 16


class Grondslag(StrEnum):
    """Why something may be shared (domein 8.2), in that order."""

    TOESTEMMING = "toestemming"
    WETTELIJKE_TAAK_VT = "wettelijke_taak_vt"
    WETTELIJKE_TAAK_JEUGD = "wettelijke_taak_jeugd"
    WETTELIJKE_TAAK_WMO = "wettelijke_taak_wmo"
    DIRECTE_BETROKKENHEID_HULPVERLENING = "directe_betrokkenheid_hulpverlening"
    MELDRECHT = "meldrecht"
    CONFLICT_VAN_PLICHTEN = "conflict_van_plichten"
    GI_OTS = "gi_ots"
    ANONIEM_GEEN_PERSOONSGEGEVENS = "anoniem_geen_persoonsgegevens"
    NOODSITUATIE_VITAAL_BELANG = "noodsituatie_vitaal_belang"


class VerstrekkingStatus(StrEnum):
    """Whether it works. That its end date is past, the dates say."""

    WACHT_OP_TWEEDE = "wacht_op_tweede"
    LOOPT = "loopt"
    INGETROKKEN = "ingetrokken"
    WACHT_OP_TOESTEMMING = "wacht_op_toestemming"


OVERGANGEN = {
    VerstrekkingStatus.WACHT_OP_TOESTEMMING: {
        VerstrekkingStatus.WACHT_OP_TWEEDE,
        VerstrekkingStatus.LOOPT,
        VerstrekkingStatus.INGETROKKEN,
    },
    VerstrekkingStatus.WACHT_OP_TWEEDE: {VerstrekkingStatus.LOOPT, VerstrekkingStatus.INGETROKKEN},
    VerstrekkingStatus.LOOPT: {VerstrekkingStatus.INGETROKKEN},
    VerstrekkingStatus.INGETROKKEN: set[VerstrekkingStatus](),
}
# Somebody else looks along before these work (domein 8.2: the last three).
MET_TWEEDE = frozenset(list(Grondslag)[-3:])

_BASIS = {Categorie.IDENTITEIT, Categorie.GEZIN_GEZAG, Categorie.GVA_GEDEELD}
_ONDERZOEK = {Categorie.MELDING, Categorie.VEILIGHEIDSBEOORDELING}
# Which kinds each ground can carry. Consent is not asked where it would be overridden, and the police shares
# by its own law only (domein 8.1, 8.2); what has no personal data in it is not itself a name or an address.
PAST: dict[Grondslag, frozenset[Categorie]] = {
    Grondslag.TOESTEMMING: frozenset(
        {*_BASIS, Categorie.VERBLIJFPLAATS, Categorie.GEZONDHEID, Categorie.FINANCIEN}
    ),
    Grondslag.WETTELIJKE_TAAK_VT: frozenset(
        {*_BASIS, *_ONDERZOEK, Categorie.VERBLIJFPLAATS, Categorie.GEZONDHEID, Categorie.JUSTITIE}
    ),
    Grondslag.WETTELIJKE_TAAK_JEUGD: frozenset({*_BASIS, *_ONDERZOEK}),
    Grondslag.WETTELIJKE_TAAK_WMO: frozenset({*_BASIS, *_ONDERZOEK}),
    Grondslag.DIRECTE_BETROKKENHEID_HULPVERLENING: frozenset({*_BASIS, Categorie.GEZONDHEID}),
    Grondslag.MELDRECHT: frozenset({*_BASIS, Categorie.GEZONDHEID, Categorie.FINANCIEN}),
    Grondslag.CONFLICT_VAN_PLICHTEN: frozenset({*_BASIS, Categorie.GEZONDHEID, Categorie.FINANCIEN}),
    Grondslag.GI_OTS: frozenset({*_BASIS, *_ONDERZOEK, Categorie.GEZONDHEID}),
    Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS: frozenset(
        {Categorie.GVA_GEDEELD, *_ONDERZOEK, Categorie.GEZONDHEID, Categorie.JUSTITIE, Categorie.FINANCIEN}
    ),
    Grondslag.NOODSITUATIE_VITAAL_BELANG: frozenset(
        {*_BASIS, *_ONDERZOEK, Categorie.VERBLIJFPLAATS, Categorie.GEZONDHEID, Categorie.JUSTITIE}
    ),
}
TE_DELEN = tuple(soort for soort in Categorie if any(soort in soorten for soorten in PAST.values()))
# What was told without personal data leaves nothing to open.
OPENT_NIETS = frozenset({Grondslag.ANONIEM_GEEN_PERSOONSGEGEVENS})

# Grounds that belong to somebody's task: that somebody gives or gets; a meldrecht only gives to Veilig Thuis.
_VAN_TAAK: dict[Grondslag, Rol | KetenSoort] = {
    Grondslag.WETTELIJKE_TAAK_VT: Rol.VEILIG_THUIS,
    Grondslag.GI_OTS: KetenSoort.GECERTIFICEERDE_INSTELLING,
    Grondslag.WETTELIJKE_TAAK_JEUGD: Rol.LOKAAL_TEAM,
    Grondslag.WETTELIJKE_TAAK_WMO: Rol.LOKAAL_TEAM,
}
_LOKAAL = "Deze taak is van het lokaal team. Kies het lokaal team als gever of als ontvanger."
_ZINNEN = {
    Grondslag.WETTELIJKE_TAAK_VT: "Deze taak is van Veilig Thuis. Kies die als gever of als ontvanger.",
    Grondslag.WETTELIJKE_TAAK_JEUGD: _LOKAAL,
    Grondslag.WETTELIJKE_TAAK_WMO: _LOKAAL,
    Grondslag.GI_OTS: "Dit kan alleen met een gecertificeerde instelling als gever of als ontvanger.",
}
ONTVANGER = "aan"


def toets_past(grondslag: Grondslag, wat: Categorie) -> None:
    """Domein 8.1, 8.2: not every ground carries everything."""
    if wat not in PAST[grondslag]:
        raise Regelfout(
            "Deze grondslag past niet bij deze soort gegevens. Kies een andere grondslag.", "grondslag"
        )


def toets_taak(
    grondslag: Grondslag, gever: Collection[Rol | KetenSoort], ontvanger: Collection[Rol | KetenSoort]
) -> None:
    """A task is used by whom it belongs to, and never handed on (domein 5.1). Both as role and kind."""
    if grondslag is Grondslag.MELDRECHT and Rol.VEILIG_THUIS not in ontvanger:
        raise Regelfout("Het meldrecht is er alleen om iets aan Veilig Thuis te geven.", "grondslag")
    taak = _VAN_TAAK.get(grondslag)
    if taak is not None and taak not in gever and taak not in ontvanger:
        raise Regelfout(_ZINNEN[grondslag], "grondslag")


def toets_ander(*, is_dezelfde: bool) -> None:
    if is_dezelfde:
        raise Regelfout("Wie geeft en wie krijgt is dezelfde persoon.", ONTVANGER)


def toets_looptijd(grondslag: Grondslag, tot: date, vandaag: date) -> None:
    """Sharing always ends (domein 8.5, letter T); an emergency is short [P]."""
    if tot < vandaag:
        raise Regelfout("De einddatum ligt voor vandaag.", "tot")
    langst = LANGSTE_NOOD if grondslag is Grondslag.NOODSITUATIE_VITAAL_BELANG else LANGSTE_LOOPTIJD
    if tot - vandaag > langst:
        raise Regelfout(
            f"Op deze grondslag deel je hooguit {langst.days} dagen. Kies een eerdere dag.", "tot"
        )


def toets_begin(van: date, vandaag: date) -> None:
    """A ground is there before the disclosure: it never works backwards (domein 8.2)."""
    if van < vandaag:
        raise Regelfout(
            "Een grondslag achteraf bestaat niet: hij geldt nooit voor dagen die al voorbij zijn. Kies "
            "vandaag of later. Is er al iets gedeeld? Bespreek dat met de functionaris "
            "gegevensbescherming.",
            "vanaf",
        )


def toets_einde_na_begin(van: date, tot: date) -> None:
    if tot < van:
        raise Regelfout("De einddatum ligt voor de dag waarop het begint.", "tot")


def toets_uitleg(tekst: str, veld: str) -> None:
    """Doel, motivering, reason: said in a few words."""
    if len(tekst.strip()) < KORTSTE_UITLEG:
        raise Regelfout(f"Schrijf dit in een paar woorden op: minstens {KORTSTE_UITLEG} tekens.", veld)


def toets_overleg(grondslag: Grondslag, *, overlegd: bool) -> None:
    """A conflict of duties is weighed with a colleague (domein 8.2)."""
    if grondslag is Grondslag.CONFLICT_VAN_PLICHTEN and not overlegd:
        raise Regelfout("Kies met welke collega je dit hebt afgewogen.", "overlegd")


def tweede_nodig(grondslag: Grondslag, *, aan_zichzelf: bool) -> bool:
    """The last three of domein 8.2; and whoever writes something down for himself [P]."""
    return grondslag in MET_TWEEDE or aan_zichzelf


def toets_tweede(*, is_eerste: bool, is_ontvanger: bool) -> None:
    """Another professional than who wrote it down or gets it (domein 8.2)."""
    if is_eerste:
        raise Regelfout("Jij hebt dit zelf vastgelegd. Een ander kijkt mee en bevestigt.")
    if is_ontvanger:
        raise Regelfout("Jij krijgt deze gegevens. Een ander kijkt mee en bevestigt.")


def toets_stap(van: VerstrekkingStatus, naar: VerstrekkingStatus) -> None:
    if naar in OVERGANGEN[van]:
        return
    if van is VerstrekkingStatus.INGETROKKEN:
        raise Regelfout("Dit is al ingetrokken.")
    raise Regelfout("Dit is al bevestigd.")


def toets_bevestigen(status: VerstrekkingStatus) -> None:
    """A second person never stands in for consent that is not there."""
    if status is VerstrekkingStatus.WACHT_OP_TOESTEMMING:
        raise Regelfout("Dit wacht nog op toestemming. Daarna kijkt een tweede mee, als dat nodig is.")
    toets_stap(status, VerstrekkingStatus.LOOPT)


def loopt(status: VerstrekkingStatus, *, van: date, tot: date, vandaag: date) -> bool:
    """Whether it opens something on this day of the story: confirmed, not withdrawn, not past its end."""
    return status is VerstrekkingStatus.LOOPT and van <= vandaag <= tot


def toets_informeren(*, verteld: bool, herzien: date | None, vandaag: date) -> None:
    """The gezin is told; or not yet, and then with a day to look again, soon (domein 8.3)."""
    if verteld:
        return
    if herzien is None:
        raise Regelfout("Kies de dag waarop je opnieuw bekijkt of het verteld kan worden.", "herzien")
    if not vandaag < herzien <= vandaag + UITERLIJK_HERZIEN:
        raise Regelfout("Kies een dag na vandaag, hooguit vier weken verder.", "herzien")


def toets_nog_niet_verteld(*, verteld: bool) -> None:
    if verteld:
        raise Regelfout("Dit is al verteld.")
