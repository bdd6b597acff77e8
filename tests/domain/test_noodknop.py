"""De noodknop: hoe lang zij duurt, en wie wat moet uitleggen."""

from datetime import UTC, datetime, timedelta

import pytest

from caseapp.domain import noodknop as regels
from caseapp.domain.noodknop import Passend
from caseapp.domain.regel import Regelfout

NU = datetime(2026, 4, 10, 22, 30, tzinfo=UTC)
SECONDE = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("na", "open_", "minuten"),
    [
        (timedelta(), True, 60),
        (SECONDE, True, 60),
        (timedelta(minutes=1), True, 59),
        (timedelta(minutes=60) - SECONDE, True, 1),
        (timedelta(minutes=60), False, 0),
        (timedelta(days=1), False, 0),
        (-SECONDE, False, 61),
    ],
)
def test_een_noodknop_duurt_zestig_minuten(na: timedelta, open_: bool, minuten: int) -> None:
    assert regels.loopt(NU, NU + na) is open_
    assert regels.minuten_nog(NU, NU + na) == minuten


@pytest.mark.parametrize("tekst", ["", "nu", " " * 40, "x" * 19, "   kort en wit     "])
def test_een_motivering_van_minder_dan_twintig_tekens_is_geen_motivering(tekst: str) -> None:
    with pytest.raises(Regelfout, match="minstens 20 tekens"):
        regels.toets_motivering(tekst)


def test_twintig_tekens_zijn_genoeg() -> None:
    regels.toets_motivering("x" * 20)


def test_wie_iets_niet_passend_vindt_legt_dat_uit_en_anders_hoeft_het_niet() -> None:
    with pytest.raises(Regelfout, match="wat er niet paste"):
        regels.toets_reactie("Nee.", Passend.NIET_PASSEND)
    regels.toets_reactie("", Passend.PASSEND)
    regels.toets_reactie("", Passend.WEET_NIET)
    regels.toets_reactie("Ik was gewoon bereikbaar.", Passend.NIET_PASSEND)


def test_niemand_kijkt_naar_zijn_eigen_noodknop() -> None:
    with pytest.raises(Regelfout, match="eigen noodknop"):
        regels.toets_niet_zelf(zelf=True)
    regels.toets_niet_zelf(zelf=False)


@pytest.mark.parametrize(
    "toets",
    [
        lambda: regels.toets_nog_niet_gezien(gezien=True),
        lambda: regels.toets_open(open_=False),
        lambda: regels.toets_nog_niet_gevraagd(gevraagd=True),
        lambda: regels.toets_wacht_op_antwoord(wacht=False),
    ],
)
def test_wat_al_is_gezegd_of_voorbij_is_gebeurt_niet_nog_eens(toets: object) -> None:
    with pytest.raises(Regelfout):
        toets()  # type: ignore[operator]
