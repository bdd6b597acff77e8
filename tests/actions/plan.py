"""What tests of the veiligheidsplan do again and again, with the circle of people around one gezin."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from caseapp.actions.veiligheidsplan import stem, stuk, versie
from caseapp.actions.verklarende_analyse import bijdrage
from caseapp.domain.stellingname import Stelling as S
from caseapp.domain.veiligheidsplan.woorden import PlanDeel as D
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel
from caseapp.queries.document.stuk import Stuk
from caseapp.queries.namen import mensen
from caseapp.queries.veiligheidsplan import blad as bladen
from caseapp.queries.veiligheidsplan.stukken import nu
from caseapp.tables import PlanVersie, Veiligheidsplan

from ..builders import Huis, op_dag
from ..kring import Kring
from .analyse import begin as begin_analyse
from .analyse import doe, kindblok, lees, van_gezin, vastgesteld

EVALUATIE = op_dag(120).date()


def voorwaarde(kring: Kring, **anders: Any) -> dict[str, Any]:
    return {
        "tekst": "Vader zorgt alleen nuchter voor het kind.",
        "voor": (str(kring.kind.id),),
        "betreft": (str(kring.vader.id),),
        "grond": "Met drank op werd het gevaarlijk.",
        "gevolg": "Dan gaat het kind die avond naar oma.",
        **anders,
    }


def afspraak(kring: Kring, bij: UUID, **anders: Any) -> dict[str, Any]:
    return {
        "voorwaarde": str(bij),
        "tekst": "Drinkt vader iets, dan belt hij oma, en die haalt het kind op voor negen uur.",
        "moment": "drank",
        "reikwijdte": "direct",
        "uitvoerder": (str(kring.vader.id),),
        "controleur": str(kring["lt"]),
        "als_niet": "Moeder belt de contactpersoon.",
        **anders,
    }


def begin(huis: Huis, kring: Kring, **hoe: Any) -> PlanVersie:
    rij: PlanVersie = doe(huis, kring, "cp", versie.begin_plan, "De analyse is er.", **hoe)
    return rij


def schrijf(huis: Huis, kring: Kring, deel: D, waarden: dict[str, Any], wie: str = "cp", **hoe: Any) -> UUID:
    kern: UUID = doe(huis, kring, wie, stuk.schrijf_in_plan, deel, waarden, **hoe).kern_id
    return kern


def leg_voor(huis: Huis, kring: Kring) -> PlanVersie:
    rij: PlanVersie = doe(huis, kring, "cp", versie.leg_voor, op_dag(110).date())
    return rij


def antwoord(huis: Huis, kring: Kring, over: UUID) -> None:
    """Mother disagrees, father agrees, a colleague read it."""
    doe(huis, kring, "moeder", stem.zeg_van_plan, over, S.NIET_EENS, "Ik wil dat hij nooit drinkt.")
    doe(huis, kring, "vader", stem.zeg_van_plan, over, S.EENS, "")
    doe(huis, kring, "lt", stem.zeg_van_plan, over, S.EENS, "")


def stel_vast(huis: Huis, kring: Kring, dag: date = EVALUATIE) -> PlanVersie:
    rij = leg_voor(huis, kring)
    antwoord(huis, kring, rij.id)
    klaar: PlanVersie = doe(huis, kring, "cp", versie.stel_vast, dag)
    return klaar


def stukken(huis: Huis, kring: Kring, wie: str = "cp") -> dict[UUID, Stuk]:
    gelezen: dict[UUID, Stuk] = lees(huis, kring, wie, nu)
    return gelezen


def blad(huis: Huis, kring: Kring, wie: str = "cp") -> bladen.PlanBlad:
    gelezen: bladen.PlanBlad = lees(huis, kring, wie, lambda ctx, g: bladen.blad(ctx, g, mensen(ctx, g)))
    return gelezen


def plan(huis: Huis, kring: Kring) -> Veiligheidsplan:
    rij: Veiligheidsplan = van_gezin(huis, kring, Veiligheidsplan)[-1]
    return rij


@pytest.fixture
def met_analyse(kamer: Huis, kring: Kring) -> Kring:
    """An analysis that leads, to build on."""
    begin_analyse(kamer, kring)
    doe(kamer, kring, "cp", bijdrage.draag_bij, AnalyseDeel.KINDEREN, kindblok(kring))
    vastgesteld(kamer, kring)
    return kring


@pytest.fixture
def gepland(kamer: Huis, met_analyse: Kring) -> Kring:
    """A concept with a voorwaarde and an afspraak."""
    begin(kamer, met_analyse)
    kern = schrijf(kamer, met_analyse, D.VOORWAARDEN, voorwaarde(met_analyse))
    schrijf(kamer, met_analyse, D.AFSPRAKEN, afspraak(met_analyse, kern))
    return met_analyse


@pytest.fixture
def lopend(kamer: Huis, gepland: Kring) -> Kring:
    """A plan that runs."""
    stel_vast(kamer, gepland)
    return gepland
