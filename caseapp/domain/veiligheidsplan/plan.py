"""The life of the plan itself: begun, running, looked at again, ended (domein 4.3)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from ..gebeurtenis import LANGSTE_TEKST
from ..gezin import Fase
from ..regel import Regelfout
from ..versie import SPOED_DAGEN, VersieStatus
from .woorden import PlanBesluit, PlanDeel, PlanStatus, Uitkomst

# First evaluation: two weeks in phase 1, then six (domein 4.3 [P]); a proposal in the form, not a rule.
EERSTE_EVALUATIE = {Fase.DIRECTE_VEILIGHEID: 14}
GEWONE_EVALUATIE = 42
LOPEND = frozenset({PlanStatus.LOOPT, PlanStatus.OPGESCHAALD})
NIET_TEN_EINDE = LOPEND | {PlanStatus.IN_DE_MAAK}
GELUKT = frozenset({Uitkomst.NAGELEEFD, Uitkomst.DEELS})
VAN_AFSPRAAK = frozenset({Uitkomst.NAGELEEFD, Uitkomst.DEELS, Uitkomst.NIET_NAGELEEFD})
_NAAR = {PlanBesluit.OPSCHALEN: PlanStatus.OPGESCHAALD}


def eerste_evaluatie(fase: Fase | None, vandaag: date) -> date:
    dagen = EERSTE_EVALUATIE.get(fase, GEWONE_EVALUATIE) if fase else GEWONE_EVALUATIE
    return vandaag + timedelta(days=dagen)


def toets_geen_plan(al: bool) -> None:
    if al:
        raise Regelfout("Er is al een veiligheidsplan. Begin daarvan een herziening.")


def toets_analyse(status: VersieStatus | None, *, spoed: bool) -> None:
    """A plan rests on a shared explanation; while it is urgent a spoedversie will do (issue D 2)."""
    if status is VersieStatus.VASTGESTELD:
        return
    if status is None or not spoed:
        raise Regelfout(
            "Er is nog geen vastgestelde analyse om op te bouwen. Stel die eerst vast, of begin bij spoed "
            "een spoedversie van de analyse."
        )


def toets_loopt(status: PlanStatus | None) -> None:
    if status not in LOPEND:
        raise Regelfout("Er loopt nu geen veiligheidsplan.")


def toets_evaluatiedag(
    dag: date | None, vandaag: date, veld: str = "volgende", *, spoed: bool = False
) -> date:
    """No plan runs without a day to look again that still has to come; what was made in haste, soon."""
    if dag is None:
        raise Regelfout("Kies wanneer jullie opnieuw kijken. Een plan zonder evaluatie bestaat niet.", veld)
    if dag <= vandaag:
        raise Regelfout("Deze dag is al voorbij. Kies een dag die nog komt om opnieuw te kijken.", veld)
    if spoed and dag > vandaag + timedelta(days=SPOED_DAGEN):
        raise Regelfout("Een spoedplan bekijk je binnen twee weken opnieuw.", veld)
    if dag > vandaag + timedelta(days=184):
        raise Regelfout("Kijk binnen een half jaar opnieuw; kies een eerdere dag.", veld)
    return dag


@dataclass(frozen=True)
class Bevinding:
    """What an evaluation found. `wie`: who was there; `goed`: what went well, always said first."""

    wie: str
    goed: str
    anders: str
    afspraken: str
    besluit: PlanBesluit
    reden: str


def toets_bevinding(wat: Bevinding) -> None:
    """What went well is named, also when it was little."""
    vragen = (
        ("wie", "Schrijf op wie erbij waren."),
        ("goed", "Schrijf eerst op wat goed ging. Er is altijd iets, hoe klein ook."),
        ("anders", "Schrijf op wat er veranderde, of dat er niets veranderde."),
        ("reden", "Schrijf op waarom jullie dit besluiten."),
    )
    for veld, zin in vragen:
        if not getattr(wat, veld).strip():
            raise Regelfout(zin, veld)
    for veld in (*(naam for naam, _ in vragen), "afspraken"):
        toets_lengte(getattr(wat, veld), veld)


def na_evaluatie(besluit: PlanBesluit) -> PlanStatus:
    return _NAAR.get(besluit, PlanStatus.LOOPT)


@dataclass(frozen=True)
class Bevonden:
    """How an afspraak was kept, or what came of help. `gezien_door`: who saw it; `goed`: what worked."""

    uitkomst: Uitkomst
    gezien_door: str
    wat: str = ""
    goed: str = ""


def uitkomsten(deel: PlanDeel) -> tuple[Uitkomst, ...]:
    """What can be said of a piece of this part."""
    van_afspraak = deel is PlanDeel.AFSPRAKEN
    return tuple(een for een in Uitkomst if (een in VAN_AFSPRAAK) == van_afspraak)


def toets_bevonden(deel: PlanDeel, wat: Bevonden) -> None:
    """Success is named as well as failure."""
    if wat.uitkomst not in uitkomsten(deel):
        raise Regelfout("Kies uit de lijst.", "uitkomst")
    if not wat.gezien_door.strip():
        raise Regelfout("Schrijf op wie dit zag of hoorde.", "gezien_door")
    if wat.uitkomst in GELUKT and not wat.goed.strip():
        raise Regelfout("Schrijf op wat er goed ging: dat mag gezien worden.", "goed")
    if wat.uitkomst not in GELUKT and not wat.wat.strip():
        raise Regelfout("Schrijf op wat er gebeurde.", "wat")
    for veld in ("gezien_door", "wat", "goed"):
        toets_lengte(getattr(wat, veld), veld)


def toets_lengte(tekst: str, veld: str) -> None:
    if len(tekst) > LANGSTE_TEKST:
        raise Regelfout(f"Deze tekst is te lang: {len(tekst)} tekens, het maximum is {LANGSTE_TEKST}.", veld)


def toets_gevraagden(wie: str, mogelijk: Collection[str], veld: str = "wie") -> None:
    if wie not in mogelijk:
        raise Regelfout("Kies iemand die aan dit plan meedoet.", veld)
