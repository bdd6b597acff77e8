"""Wie naast iemand van het gezin staat: wie het vraagt, hoe lang, en nooit naast twee van één gezin."""

from datetime import date, timedelta

import pytest

from caseapp.domain import bijstand as regels
from caseapp.domain.bijstand import BijstandStatus
from caseapp.domain.regel import Regelfout

VANDAAG = date(2026, 4, 10)
MORGEN, GISTEREN = VANDAAG + timedelta(days=1), VANDAAG - timedelta(days=1)


def test_vanaf_twaalf_vraag_je_zelf_iemand_naast_je() -> None:
    regels.toets_vrager(date(2014, 4, 10), VANDAAG)
    with pytest.raises(Regelfout, match="jonger dan 12"):
        regels.toets_vrager(date(2014, 4, 11), VANDAAG)
    with pytest.raises(Regelfout, match="van het gezin zelf"):
        regels.toets_vrager(None, VANDAAG)


@pytest.mark.parametrize("tot", [None, GISTEREN, VANDAAG])
def test_de_laatste_dag_moet_nog_komen(tot: date | None) -> None:
    with pytest.raises(Regelfout, match="nog komt") as fout:
        regels.toets_tot(tot, VANDAAG)
    assert fout.value.veld == "tot"


def test_hoogstens_zes_maanden_en_dan_opnieuw() -> None:
    assert regels.laatste_dag(VANDAAG) == date(2026, 10, 10)
    regels.toets_tot(date(2026, 10, 10), VANDAAG)
    with pytest.raises(Regelfout, match="zes maanden"):
        regels.toets_tot(date(2026, 10, 11), VANDAAG)


@pytest.mark.parametrize("status", BijstandStatus)
@pytest.mark.parametrize("tot", [GISTEREN, VANDAAG, MORGEN])
def test_meelezen_kan_alleen_wie_ja_zei_tot_en_met_de_laatste_dag(status: BijstandStatus, tot: date) -> None:
    leest = regels.loopt_nog(status, tot, VANDAAG)
    assert leest is (status is BijstandStatus.LOOPT and tot >= VANDAAG)
    open_ = status in (BijstandStatus.LOOPT, BijstandStatus.GEVRAAGD) and tot >= VANDAAG
    assert regels.staat_open(status, tot, VANDAAG) is open_


def test_een_tegelijk() -> None:
    regels.toets_een(al_iemand=False)
    with pytest.raises(Regelfout, match="al iemand naast je"):
        regels.toets_een(al_iemand=True)


@pytest.mark.parametrize("status", sorted(set(BijstandStatus) - {BijstandStatus.GEVRAAGD}))
def test_alleen_op_een_open_vraag_komt_een_antwoord(status: BijstandStatus) -> None:
    regels.toets_antwoord(BijstandStatus.GEVRAAGD, VANDAAG, VANDAAG)
    for stand, tot in ((status, MORGEN), (BijstandStatus.GEVRAAGD, GISTEREN)):
        with pytest.raises(Regelfout, match="niet meer"):
            regels.toets_antwoord(stand, tot, VANDAAG)


def test_niemand_staat_naast_twee_mensen_van_een_gezin() -> None:
    regels.toets_naast_een([BijstandStatus.GEVRAAGD])
    with pytest.raises(Regelfout, match="al naast iemand anders"):
        regels.toets_naast_een([BijstandStatus.GEVRAAGD, BijstandStatus.LOOPT])


def test_wat_voorbij_is_stopt_niet_nog_eens() -> None:
    for open_ in regels.OPEN:
        regels.toets_te_stoppen(open_)
    for voorbij in set(BijstandStatus) - regels.OPEN:
        with pytest.raises(Regelfout, match="al gestopt"):
            regels.toets_te_stoppen(voorbij)
