"""Wat van een plan voor iemand is afgeschermd, merkt hij ook niet aan wat eindigt of ontbreekt."""

from datetime import date

from caseapp.actions import termijn, veiligheidsschaal
from caseapp.actions.veiligheidsplan import stem, verloop, versie
from caseapp.context import Context
from caseapp.domain.stellingname import Stelling
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.veiligheidsplan.woorden import PlanDeel as D
from caseapp.domain.veiligheidsschaal import Antwoord, ScoreAntwoord
from caseapp.queries.dossier import OpenGezin
from caseapp.queries.namen import mensen
from caseapp.queries.termijn import van_gezin
from caseapp.queries.veiligheidsplan.afronding import zonder_cijfer

from ..builders import Huis, op_dag
from ..kring import Kring
from .analyse import doe, lees
from .plan import EVALUATIE, afspraak, begin, blad, leg_voor, schrijf, stel_vast, voorwaarde
from .test_plan_verloop import BEVINDING

SOORT = TermijnSoort.PLAN_EVALUATIE


def namen(ctx: Context, gezin: OpenGezin) -> tuple[str, ...]:
    return zonder_cijfer(ctx, gezin, mensen(ctx, gezin))


def te_evalueren(huis: Huis, kring: Kring, wie: str) -> list[date]:
    zichten = lees(huis, kring, wie, van_gezin)
    return sorted(z.rij.uiterlijk for z in zichten if z.rij.soort is SOORT)


def test_dat_een_kind_een_cijfer_gaf_hoort_wie_dat_mag_weten(kamer: Huis, met_analyse: Kring) -> None:
    voor, alle = lees(kamer, met_analyse, "vader", namen), lees(kamer, met_analyse, "cp", namen)
    antwoord, stil = Antwoord(ScoreAntwoord.CIJFER, 2), [str(met_analyse.vader.id)]
    doe(
        kamer,
        met_analyse,
        "cp",
        veiligheidsschaal.leg_score_vast,
        met_analyse.kind.id,
        antwoord,
        niet_voor=stil,
    )
    assert lees(kamer, met_analyse, "vader", namen) == voor
    assert len(lees(kamer, met_analyse, "cp", namen)) == len(alle) - 1


def test_een_termijn_die_ook_een_ander_ziet_eindigt_niet_met_een_plan_dat_niet_voor_hem_is(
    kamer: Huis, met_analyse: Kring
) -> None:
    gezien = op_dag(105).date()
    doe(kamer, met_analyse, "cp", termijn.zet_termijn, SOORT, gezien, "Opnieuw kijken.", voor=None)
    begin(kamer, met_analyse, niet_voor=[str(met_analyse.vader.id)])
    kern = schrijf(kamer, met_analyse, D.VOORWAARDEN, voorwaarde(met_analyse))
    schrijf(kamer, met_analyse, D.AFSPRAKEN, afspraak(met_analyse, kern))
    over = leg_voor(kamer, met_analyse).id
    for wie in ("moeder", "lt"):
        doe(kamer, met_analyse, wie, stem.zeg_van_plan, over, Stelling.EENS, "")
    doe(kamer, met_analyse, "cp", versie.stel_vast, EVALUATIE)
    doe(kamer, met_analyse, "cp", verloop.evalueer_plan, BEVINDING, op_dag(130).date())
    assert te_evalueren(kamer, met_analyse, "vader") == [gezien]
    assert te_evalueren(kamer, met_analyse, "cp") == [gezien, op_dag(130).date()]


def test_een_school_krijgt_geen_knop_naar_een_pagina_die_er_voor_haar_niet_is(
    kamer: Huis, met_analyse: Kring
) -> None:
    begin(kamer, met_analyse)
    kern = schrijf(kamer, met_analyse, D.VOORWAARDEN, voorwaarde(met_analyse))
    school = str(met_analyse["school"])
    schrijf(kamer, met_analyse, D.AFSPRAKEN, afspraak(met_analyse, kern, controleur=school))
    stel_vast(kamer, met_analyse)
    gezien = blad(kamer, met_analyse, "school")
    assert len(gezien.eigen) == 1
    assert not gezien.mag_zeggen
    assert blad(kamer, met_analyse, "moeder").mag_zeggen


def test_wat_in_twee_banden_staat_heeft_er_een_anker(kamer: Huis, met_analyse: Kring) -> None:
    begin(kamer, met_analyse)
    risico = schrijf(kamer, met_analyse, D.RISICOS, {"zin": "Als er niets verandert, ben ik bang."})
    for tekst in ("Vader drinkt niet.", "Moeder belt altijd iemand."):
        schrijf(kamer, met_analyse, D.VOORWAARDEN, voorwaarde(met_analyse, tekst=tekst, risico=str(risico)))
    eerste, tweede = blad(kamer, met_analyse).banden
    assert (eerste.eerder, tweede.eerder) == (frozenset(), frozenset({risico}))
