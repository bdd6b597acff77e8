"""Veilig Thuis kijkt opnieuw na een overdracht: wat dat verandert, en wie het hoort."""

from datetime import timedelta
from typing import Any

import pytest

from caseapp.actions.veilig_thuis import monitoring
from caseapp.domain.regel import Regelfout
from caseapp.domain.termijn import TermijnSoort
from caseapp.domain.veilig_thuis.melding import MeldingStatus
from caseapp.domain.veilig_thuis.monitoring import MonitorUitkomst
from caseapp.queries import termijn as termijnen
from caseapp.queries.dossier import Refused
from caseapp.queries.veilig_thuis.monitoring import momenten
from caseapp.tables import Melding, Monitormoment, Termijn, VtOverdracht

from ..builders import NU, Huis, open_voor
from ..kring import Kring
from .analyse import lees, van_gezin
from .vt_overdracht import aangeboden, melding_van, neem

S, U, T = MeldingStatus, MonitorUitkomst, TermijnSoort
GEZIEN = "Er was rust in huis. De afspraken worden nagekomen."
KIND = "Het is stiller. Ik slaap weer."


def kijk(huis: Huis, kring: Kring, uitkomst: Any, *, wie: str = "vt", dagen: int = 91, **hoe: str) -> None:
    """At the first moment that is still to come."""
    eerst = min(gepland(huis, kring), key=lambda m: m.gepland)
    with huis.als(kring[wie], op=NU + timedelta(days=dagen)) as werk:
        moment = werk.ctx.session.get(Monitormoment, eerst.id)
        gezin = open_voor(werk.ctx, kring.gezin.id)
        tekst, kind = hoe.get("tekst", GEZIEN), hoe.get("kind", KIND)
        monitoring.leg_moment_vast(werk.ctx, gezin, moment, uitkomst, tekst, kind)


def gepland(huis: Huis, kring: Kring) -> list[Monitormoment]:
    return [m for m in van_gezin(huis, kring, Monitormoment) if m.gedaan_op is None]


def open_dagen(huis: Huis, kring: Kring, soort: TermijnSoort) -> list[Any]:
    rijen = [t for t in van_gezin(huis, kring, Termijn) if t.soort is soort and t.afgerond_op is None]
    return sorted(t.uiterlijk for t in rijen)


@pytest.fixture
def over(kamer: Huis, kring: Kring) -> VtOverdracht:
    rij = aangeboden(kamer, kring)
    neem(kamer, kring, rij)
    return rij


def test_blijvend_veilig_bij_het_laatste_moment_sluit_de_melding_af(
    kamer: Huis, kring: Kring, over: VtOverdracht
) -> None:
    kijk(kamer, kring, U.STABIEL_VEILIG)
    assert melding_van(kamer, kring, over).status is S.MONITORING
    assert open_dagen(kamer, kring, T.MONITORING) == [m.gepland for m in gepland(kamer, kring)]
    kijk(kamer, kring, U.STABIEL_VEILIG, dagen=365)
    assert melding_van(kamer, kring, over).status is S.AFGESLOTEN
    assert open_dagen(kamer, kring, T.MONITORING) == gepland(kamer, kring) == []


def test_wie_nog_niet_stabiel_is_houdt_een_dag_waarop_iemand_kijkt(
    kamer: Huis, kring: Kring, over: VtOverdracht
) -> None:
    for dagen in (91, 365):
        kijk(kamer, kring, U.NOG_NIET_STABIEL, dagen=dagen)
    assert melding_van(kamer, kring, over).status is S.MONITORING
    assert open_dagen(kamer, kring, T.MONITORING) == [m.gepland for m in gepland(kamer, kring)]
    assert len(gepland(kamer, kring)) == 1


def test_niet_veilig_gaat_terug_naar_beoordelen_en_de_contactpersoon_hoort_het(
    kamer: Huis, kring: Kring, over: VtOverdracht
) -> None:
    kijk(kamer, kring, U.NIET_VEILIG)
    assert melding_van(kamer, kring, over).status is S.VEILIGHEIDSBEOORDELING
    assert len(open_dagen(kamer, kring, T.VEILIGHEIDSBEOORDELING)) == 1
    assert open_dagen(kamer, kring, T.MONITORING) == gepland(kamer, kring) == []

    def taken(ctx: Any, gezin: Any) -> list[str]:
        return [z.open("tekst") for z in termijnen.van_gezin(ctx, gezin) if z.rij.soort is T.ANDERS]

    assert len(lees(kamer, kring, "cp", taken)) == 1
    for wie in ("moeder", "vader", "kind", "school", "steun"):
        assert lees(kamer, kring, wie, taken) == [], wie
    for wie in ("cp", "lt", "moeder", "school", "procesregisseur"):
        assert lees(kamer, kring, wie, momenten) == (), wie
    assert len(lees(kamer, kring, "vt", momenten)) == 1


def test_met_een_kind_zonder_kinderblik_twee_keer_of_door_een_ander_kan_niet(
    kamer: Huis, kring: Kring, over: VtOverdracht
) -> None:
    for uitkomst, hoe, veld in (
        (None, {}, "uitkomst"),
        (U.STABIEL_VEILIG, {"tekst": " "}, "tekst"),
        (U.STABIEL_VEILIG, {"kind": " "}, "kind"),
    ):
        with pytest.raises(Regelfout) as fout:
            kijk(kamer, kring, uitkomst, **hoe)
        assert fout.value.veld == veld
    with pytest.raises(Refused):
        kijk(kamer, kring, U.STABIEL_VEILIG, wie="cp")
    assert len(gepland(kamer, kring)) == 2
    assert van_gezin(kamer, kring, Melding)[0].status is S.OVERGEDRAGEN
