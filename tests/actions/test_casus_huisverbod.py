"""Een huisverbod, gespeeld vanuit een casusbestand."""

from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions.casus import CasusFout, moment
from caseapp.domain.huisverbod import HuisverbodDaad, HuisverbodStatus
from caseapp.scenario.casus import Casus
from caseapp.scenario.daden import huisverbod as daden
from caseapp.tables import Huisverbod, HuisverbodSpoor, HuisverbodStap

from ..builders import Huis, alles
from .test_casus import lees, speel_in
from .test_casus_delen import daad

SAM = {"persoon": "sam", "dag": 36}


def tot_en_met_de_eerste_nacht(*nieuw: Any) -> Casus:
    """Casus 3 until Mila, Sam and Teun have a contactpersoon; and then something else."""
    casus = lees(3)
    eerst = tuple(d for d in casus.handelingen if d.dag < 35)
    return casus.model_copy(update={"handelingen": (*eerst, *nieuw)})


def stap(soort: Any, wie: str, **velden: Any) -> Any:
    return daad(soort, wie, **(SAM | velden))


def test_in_casus_3_loopt_het_van_uur_tot_uur_en_zijn_er_drie_sporen(eigen_kamer: Huis) -> None:
    casus = tot_en_met_de_eerste_nacht(
        stap(daden.ZetCasemanagement, "cipres", intensief="nee", reden="Nog niet nodig."),
        stap(daden.AdviseerOverVerlengen, "cipres", verlengen="nee", reden="Er is genoeg tijd."),
        stap(daden.MeldOvertreding, "cipres", gebeurd_dag=35, tekst="Hij belde.", bekend_bij="Mila"),
        stap(daden.MeldHuisverbodplanKlaar, "abeel", tekst="Eerst slapen."),
        stap(daden.VerlengHuisverbod, "cipres", dag=37, tot_dag=50, reden="Toch meer tijd nodig."),
        stap(daden.VerlengHuisverbodNiet, "cipres", dag=38, reden="Nog langer hoeft niet."),
        stap(daden.TrekHuisverbodIn, "cipres", dag=39, reden="Sam heeft een kamer."),
    )
    speel_in(eigen_kamer, casus)
    with eigen_kamer.systeem() as werk:
        [rij] = alles(werk.ctx, Huisverbod)
        assert rij.opgelegd_op == moment(
            casus.begin, 34, casus.handelingen[0].tijd.replace(hour=2, minute=40)
        )
        assert rij.tot == rij.opgelegd_op + timedelta(days=16)
        assert rij.status is HuisverbodStatus.INGETROKKEN
        assert len(alles(werk.ctx, HuisverbodSpoor)) == 3
        assert {stap.soort for stap in alles(werk.ctx, HuisverbodStap)} == set(HuisverbodDaad) - {
            HuisverbodDaad.ADVIES_VERLENGEN,
            HuisverbodDaad.CASEMANAGEMENT,
        }


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        (stap(daden.ZetSpoor, "abeel", persoon="mila", spoor="kinderen", belt="X", belt_dag=36), "nog geen"),
        (stap(daden.VerlengHuisverbod, "cipres", tot_dag=63, reden="Meer tijd."), "vier weken"),
        (stap(daden.VerlengHuisverbod, "cipres", dag=44, tot_dag=62, reden="Meer tijd."), "loopt niet meer"),
        (stap(daden.VerlengHuisverbod, "abeel", tot_dag=62, reden="Meer tijd."), "contactpersoon"),
    ],
)
def test_een_stap_die_niet_kan_noemt_casus_dag_en_daad(eigen_kamer: Huis, nieuw: Any, zin: str) -> None:
    with pytest.raises(CasusFout, match=f"Casus lampenkap, dag {nieuw.dag}, {nieuw.wat} .*{zin}"):
        speel_in(eigen_kamer, tot_en_met_de_eerste_nacht(nieuw))
