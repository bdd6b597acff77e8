"""What tests of the analysis do again and again, with the circle of people around one gezin."""

from typing import Any

import pytest

from caseapp.actions.verklarende_analyse import bijdrage, stelling, versie
from caseapp.domain.stellingname import Stelling as S
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.verklarende_analyse.woorden import AnalyseDeel as D
from caseapp.queries.namen import mensen
from caseapp.queries.verklarende_analyse import blad as bladen
from caseapp.tables import AnalyseVersie, Termijn

from ..builders import Huis, alles, op_dag, open_voor
from ..kring import Kring


def doe(huis: Huis, kring: Kring, wie: str, actie: Any, *wat: Any, **hoe: Any) -> Any:
    with huis.als(kring[wie]) as werk:
        return actie(werk.ctx, open_voor(werk.ctx, kring.gezin.id), *wat, **hoe)


def lees(huis: Huis, kring: Kring, wie: str, vraag: Any) -> Any:
    with huis.als(kring[wie], alleen_lezen=True) as werk:
        gezin = open_voor(werk.ctx, kring.gezin.id)
        return vraag(werk.ctx, gezin)


def blad(huis: Huis, kring: Kring, wie: str) -> bladen.AnalyseBlad:
    return lees(huis, kring, wie, lambda ctx, g: bladen.blad(ctx, g, mensen(ctx, g)))


def van_gezin(huis: Huis, kring: Kring, soort: type) -> list[Any]:
    with huis.systeem() as werk:
        return [rij for rij in alles(werk.ctx, soort) if rij.gezin_id == kring.gezin.id]


FEIT = {
    "wanneer": "vorig voorjaar",
    "wat": "Hij duwde haar in de gang.",
    "bron": "zij zelf",
    "bron_soort": "gehoord",
    "bewering": "feit",
}
FACTOR = {
    "leefgebied": "onderwijs",
    "soort": "beschermend",
    "wat": "De juf ziet alles.",
    "ernst": "geen",
    "bron": "de juf",
    "bron_soort": "eigen_waarneming",
}


def kindblok(kring: Kring) -> dict[str, str]:
    return {"kind": str(kring.kind.id), "gesproken": "apart", "woorden": "Ik wil dat het stil is."}


def begin(huis: Huis, kring: Kring) -> None:
    doe(huis, kring, "cp", versie.begin_analyse, "Na de overdracht.")


def leg_voor(huis: Huis, kring: Kring) -> Any:
    return doe(huis, kring, "cp", versie.leg_voor, op_dag(110).date())


def antwoord(huis: Huis, kring: Kring, over: Any) -> None:
    """Mother disagrees, father agrees, a colleague read it."""
    doe(huis, kring, "moeder", stelling.neem_stelling_in, over, S.NIET_EENS, "Ik sta er slechter op.")
    doe(huis, kring, "vader", stelling.neem_stelling_in, over, S.EENS, "")
    doe(huis, kring, "lt", stelling.neem_stelling_in, over, S.EENS, "")


def vastgesteld(huis: Huis, kring: Kring) -> Any:
    rij = leg_voor(huis, kring)
    antwoord(huis, kring, rij.id)
    return doe(huis, kring, "cp", versie.stel_vast, op_dag(200).date())


def zet_erbij(huis: Huis, kring: Kring, **waarden: Any) -> None:
    """A version past all rules, straight into the store."""
    with huis.systeem() as werk:
        rij = AnalyseVersie(gezin_id=kring.gezin.id, begonnen=werk.ctx.now, **waarden)
        werk.ctx.verzegel(rij, aanleiding="nog een")
        werk.ctx.session.add(rij)


def stel(huis: Huis, kring: Kring, zin: str) -> Any:
    """A statement to answer."""
    return doe(huis, kring, "cp", bijdrage.draag_bij, D.STELLINGEN, {"stelling": zin}).kern_id


def open_taken(huis: Huis, kring: Kring, soort: TermijnSoort) -> list[Termijn]:
    return [t for t in van_gezin(huis, kring, Termijn) if t.soort is soort and t.afgerond_op is None]


@pytest.fixture
def bezig(kamer: Huis, kring: Kring) -> Kring:
    """A concept with the words of the child in it."""
    begin(kamer, kring)
    doe(kamer, kring, "cp", bijdrage.draag_bij, D.KINDEREN, kindblok(kring))
    return kring
