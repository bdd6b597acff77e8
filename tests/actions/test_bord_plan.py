"""Wat het bord van een plan telt: wat niet lukte, tot er opnieuw is gekeken; en niets dat is afgeschermd."""

from typing import Any

from caseapp.actions.veiligheidsplan import verloop
from caseapp.domain.veiligheidsplan.plan import Bevinding
from caseapp.domain.veiligheidsplan.woorden import PlanBesluit
from caseapp.domain.veiligheidsplan.woorden import PlanDeel as D
from caseapp.queries.bord.regels import regels

from ..builders import Huis, op_dag
from ..kring import Kring
from .analyse import doe
from .plan import EVALUATIE, afspraak, schrijf, stel_vast, voorwaarde
from .test_plan_verloop import GELUKT, MISLUKT, kern

GEZIEN = Bevinding("Allen.", "Er was rust.", "Niets.", "", PlanBesluit.DOOR, "Het werkt.")


def feiten(huis: Huis, kring: Kring) -> Any:
    with huis.als(kring["procesregisseur"], alleen_lezen=True) as werk:
        return regels(werk.ctx, [kring.gezin.id])[kring.gezin.id].feiten


def test_een_plan_dat_loopt_staat_er_met_de_dag_om_opnieuw_te_kijken(kamer: Huis, lopend: Kring) -> None:
    gezien = feiten(kamer, lopend)
    assert (gezien.plan, gezien.evaluatie, gezien.schendingen) == ("vastgesteld", EVALUATIE, 0)


def test_wat_niet_lukte_is_open_tot_het_weer_lukt(kamer: Huis, lopend: Kring) -> None:
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), MISLUKT)
    assert feiten(kamer, lopend).schendingen == 1
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), GELUKT)
    assert feiten(kamer, lopend).schendingen == 0


def test_wat_niet_lukte_is_open_tot_een_evaluatie_en_daarna_weer_als_het_opnieuw_misgaat(
    kamer: Huis, lopend: Kring
) -> None:
    dag = op_dag(130).date()
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), MISLUKT)
    doe(kamer, lopend, "cp", verloop.evalueer_plan, GEZIEN, dag)
    gezien = feiten(kamer, lopend)
    assert (gezien.schendingen, gezien.evaluatie) == (0, dag)
    doe(kamer, lopend, "lt", verloop.leg_controle_vast, kern(kamer, lopend), MISLUKT)
    assert feiten(kamer, lopend).schendingen == 1


def test_wat_niet_lukte_van_een_afgeschermde_afspraak_telt_niet(kamer: Huis, gepland: Kring) -> None:
    niet, wie = [str(gepland.vader.id)], (str(gepland.moeder.id),)
    stil = schrijf(kamer, gepland, D.VOORWAARDEN, voorwaarde(gepland), niet_voor=niet)
    bij = schrijf(kamer, gepland, D.AFSPRAKEN, afspraak(gepland, stil, uitvoerder=wie))
    stel_vast(kamer, gepland)
    zonder = feiten(kamer, gepland)
    doe(kamer, gepland, "cp", verloop.leg_controle_vast, bij, MISLUKT)
    assert feiten(kamer, gepland) == zonder
