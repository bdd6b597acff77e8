"""Consent to share: one person about one kind of information for one receiver, asked and answered apart
(domein 8.2)."""

from collections.abc import Collection, Set
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from .delen import LANGSTE_LOOPTIJD, PAST, VANAF_TWAALF, VANAF_ZESTIEN, Grondslag
from .gebeurtenis import GebeurtenisSoort
from .regel import Regelfout
from .taken import Taak, Voor
from .termijn import TermijnSoort
from .toegang import Categorie

EEN_DAG = timedelta(days=1)
TE_VRAGEN = tuple(soort for soort in Categorie if soort in PAST[Grondslag.TOESTEMMING])


class ToestemmingStatus(StrEnum):
    """What one person says. `vervallen`: the answer is not needed any more, or something changed and it is
    asked anew."""

    GEVRAAGD = "gevraagd"
    GEGEVEN = "gegeven"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"
    VERVALLEN = "vervallen"


class ToestemmingHoe(StrEnum):
    """How the answer was given."""

    EIGEN_PAGINA = "eigen_pagina"
    GESPREK = "gesprek"
    BELLEN = "bellen"
    OP_PAPIER = "op_papier"


OVERGANGEN = {
    ToestemmingStatus.GEVRAAGD: {
        ToestemmingStatus.GEGEVEN,
        ToestemmingStatus.GEWEIGERD,
        ToestemmingStatus.VERVALLEN,
    },
    ToestemmingStatus.GEGEVEN: {ToestemmingStatus.INGETROKKEN, ToestemmingStatus.VERVALLEN},
    ToestemmingStatus.GEWEIGERD: set[ToestemmingStatus](),
    ToestemmingStatus.INGETROKKEN: set[ToestemmingStatus](),
    ToestemmingStatus.VERVALLEN: set[ToestemmingStatus](),
}
ANTWOORDEN = (ToestemmingStatus.GEGEVEN, ToestemmingStatus.GEWEIGERD)
# Said by somebody: nobody asks the same again without saying why.
NEE = frozenset({ToestemmingStatus.GEWEIGERD, ToestemmingStatus.INGETROKKEN})
GEBEURT = {
    ToestemmingStatus.GEVRAAGD: GebeurtenisSoort.TOESTEMMING_GEVRAAGD,
    ToestemmingStatus.GEGEVEN: GebeurtenisSoort.TOESTEMMING_GEGEVEN,
    ToestemmingStatus.GEWEIGERD: GebeurtenisSoort.TOESTEMMING_GEWEIGERD,
    ToestemmingStatus.INGETROKKEN: GebeurtenisSoort.TOESTEMMING_INGETROKKEN,
    ToestemmingStatus.VERVALLEN: GebeurtenisSoort.TOESTEMMING_VERVALLEN,
}


def _taak(werkdagen: int, zin: str) -> Taak:
    return Taak(TermijnSoort.TOESTEMMING, werkdagen, Voor.CONTACTPERSOON, zin, Categorie.DEELREGISTER)


# Who says no, or takes a yes back, is heard: what rested on it has stopped, and what now.
TAKEN = {
    ToestemmingStatus.GEWEIGERD: _taak(5, "Iemand zei nee op een vraag om te delen. Kijk wat er zonder kan."),
    ToestemmingStatus.INGETROKKEN: _taak(
        2, "Iemand trok toestemming in. Wat daarop rustte, is gestopt. Vertel het wie het kreeg."
    ),
    ToestemmingStatus.VERVALLEN: _taak(
        5, "Het gezag is veranderd, en dus ook wie toestemming geeft. Vraag het opnieuw."
    ),
}
OPNIEUW_VRAGEN = "Een kind wordt 12 of 16: vraag opnieuw toestemming, aan wie er dan over gaat."
_AL = {
    ToestemmingStatus.GEVRAAGD: "Deze vraag is gesteld en nog niet beantwoord.",
    ToestemmingStatus.GEGEVEN: "Deze toestemming is al gegeven.",
    ToestemmingStatus.GEWEIGERD: "Op deze vraag is al nee gezegd.",
    ToestemmingStatus.INGETROKKEN: "Deze toestemming is al ingetrokken.",
    ToestemmingStatus.VERVALLEN: "Deze vraag hoeft niet meer beantwoord te worden.",
}


def toets_stap(van: ToestemmingStatus, naar: ToestemmingStatus) -> None:
    if naar not in OVERGANGEN[van]:
        raise Regelfout(_AL[van], "antwoord" if naar in ANTWOORDEN else None)


def toets_te_vragen(wat: Categorie) -> None:
    """Consent is not asked where it would be overridden (domein 8.2)."""
    if wat not in TE_VRAGEN:
        raise Regelfout(
            "Voor deze gegevens vraag je geen toestemming: daar geldt een andere grondslag.", "wat"
        )


def wie_stemt_toe(betrokkene: UUID, leeftijd: int, gezag: Set[UUID]) -> frozenset[UUID]:
    """Under 12 all who have gezag; 12 to 15 the youth and all of them; from 16 oneself (domein 8.2)."""
    if leeftijd >= VANAF_ZESTIEN:
        return frozenset({betrokkene})
    return frozenset(gezag) | (frozenset({betrokkene}) if leeftijd >= VANAF_TWAALF else frozenset())


def toets_gezag_bekend(leeftijd: int, gezag: Collection[UUID], veld: str) -> None:
    if leeftijd < VANAF_ZESTIEN and not gezag:
        raise Regelfout("Leg eerst vast wie gezag heeft over dit kind, of kies een andere grondslag.", veld)


def toets_wie(betrokkene: UUID, leeftijd: int, gezag: Set[UUID], wie: UUID, leeftijd_wie: int) -> None:
    """Whether this person is one of those whose consent is needed: nobody says yes for another adult, and a
    child under 12 not for itself (domein 8.2). `leeftijd_wie`: of who is asked, in years."""
    toets_gezag_bekend(leeftijd, gezag, "over")
    if wie in wie_stemt_toe(betrokkene, leeftijd, gezag):
        return
    if leeftijd_wie < VANAF_TWAALF:
        raise Regelfout(
            f"Een kind van {leeftijd_wie} geeft hier nog geen toestemming. Vraag het ieder die gezag heeft, "
            "en luister wel naar het kind.",
            "wie",
        )
    raise Regelfout(NIET_VOOR_EEN_ANDER[leeftijd >= VANAF_ZESTIEN], "wie")


NIET_VOOR_EEN_ANDER = {
    True: "Wie 16 of ouder is, geeft zelf toestemming. Een ander kan dat niet voor hem of haar doen.",
    False: "Voor een kind geeft alleen wie gezag heeft toestemming, en vanaf 12 jaar ook het kind zelf.",
}


def grens_dag(geboren: date, vandaag: date) -> date | None:
    """The next birthday on which others are needed: 12 or 16. None when that is past."""
    for jaren in (VANAF_TWAALF, VANAF_ZESTIEN):
        if (dag := _verjaardag(geboren, jaren)) > vandaag:
            return dag
    return None


def _verjaardag(geboren: date, jaren: int) -> date:
    try:
        return geboren.replace(year=geboren.year + jaren)
    except ValueError:  # born on 29 February
        return date(geboren.year + jaren, 3, 1)


def toets_tot(tot: date, geboren: date, vandaag: date) -> None:
    """Consent ends, at the latest on the day before a birthday that changes who is needed [P]."""
    if tot < vandaag:
        raise Regelfout("De einddatum ligt voor vandaag.", "tot")
    if tot - vandaag > LANGSTE_LOOPTIJD:
        raise Regelfout(
            f"Toestemming geldt hooguit {LANGSTE_LOOPTIJD.days} dagen. Kies een eerdere dag.", "tot"
        )
    grens = grens_dag(geboren, vandaag)
    if grens is not None and tot >= grens:
        laatste = grens - EEN_DAG
        raise Regelfout(
            f"Na {laatste.day}-{laatste.month}-{laatste.year} verandert wie toestemming geeft: dan is dit "
            f"kind {VANAF_TWAALF if grens == _verjaardag(geboren, VANAF_TWAALF) else VANAF_ZESTIEN}. Kies "
            "die dag of eerder; daarna vraag je het opnieuw.",
            "tot",
        )


def toets_niet_voorbij(tot: date, vandaag: date) -> None:
    if tot < vandaag:
        raise Regelfout("Deze vraag ging over een tijd die voorbij is. Vraag het opnieuw.", "antwoord")


def toets_nog_niet_gevraagd(nu: ToestemmingStatus | None, opnieuw: str) -> None:
    """`nu`: how the newest question to this person stands. Who said no is not asked again blindly."""
    if nu in (ToestemmingStatus.GEVRAAGD, ToestemmingStatus.GEGEVEN):
        raise Regelfout(_AL[nu], "wie")
    if nu in NEE and not opnieuw.strip():
        raise Regelfout(
            "Deze persoon zei hier al nee. Schrijf op wat er nu anders is, of vraag het niet opnieuw.",
            "opnieuw",
        )


def toets_opgeschreven(hoe: ToestemmingHoe, op: date, vandaag: date, *, apart: bool, dwang: bool) -> None:
    """An answer that another writes down. `dwang`: a bijzonder protocol runs: ask alone (domein 8.2)."""
    if hoe is ToestemmingHoe.EIGEN_PAGINA:
        raise Regelfout("Op de eigen pagina antwoordt iemand zelf. Kies hoe jij het antwoord kreeg.", "hoe")
    if op > vandaag:
        raise Regelfout("Deze dag is nog niet geweest.", "op")
    if dwang and not apart:
        raise Regelfout(
            "Vraag het ieder alleen, zonder de ander erbij. Anders telt de toestemming niet.", "apart"
        )


def toets_zelf(eigen: bool) -> None:
    """Who belongs to the gezin answers for himself alone (domein 8.2)."""
    if not eigen:
        raise Regelfout("Je kunt alleen voor jezelf ja of nee zeggen.", "antwoord")


def geldt(status: ToestemmingStatus, tot: date, vandaag: date) -> bool:
    """Whether something may rest on it today."""
    return status is ToestemmingStatus.GEGEVEN and tot >= vandaag


def toets_geen_nee(namen: Collection[str]) -> None:
    """Sharing does not begin to wait for somebody who said no already."""
    if namen:
        raise Regelfout(
            f"Hierop is al nee gezegd ({', '.join(namen)}). Vraag het eerst opnieuw, met wat er nu anders "
            "is, of kies een andere grondslag als die er is.",
            "grondslag",
        )


def toets_binnen(tot: date, toestemming_tot: date | None) -> None:
    """Sharing never runs longer than what it rests on."""
    if toestemming_tot is not None and tot > toestemming_tot:
        raise Regelfout(
            f"De toestemming geldt tot en met {toestemming_tot.day}-{toestemming_tot.month}-"
            f"{toestemming_tot.year}. Kies die dag of eerder.",
            "tot",
        )
