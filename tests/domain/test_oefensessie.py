"""De code van een ruimte, en wat een sessie en een bijnaam mogen zijn."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain import oefensessie as regels
from caseapp.domain.regel import Regelfout

NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_een_code_heeft_zes_tekens_die_niemand_verkeerd_leest() -> None:
    assert len(set(regels.TEKENS)) == 32
    assert not set("ILOU") & set(regels.TEKENS)
    assert regels.nieuwe_code(lambda tekens: tekens[-1]) == "ZZZZZZ"


@given(st.text(alphabet=regels.TEKENS, min_size=6, max_size=6))
def test_hoe_je_hem_ook_typt_het_blijft_dezelfde_code(code: str) -> None:
    for getypt in (code, code.lower(), f" {code[:3]} {code[3:]} ", f"{code[:3]}-{code[3:]}"):
        assert regels.lees_code(getypt) == code


def test_wat_op_een_teken_lijkt_is_dat_teken() -> None:
    assert regels.lees_code("ol1iu0") == "01" + "11V0"


@given(st.text(max_size=30))
def test_wat_geen_code_kan_zijn_hoort_een_gewone_zin(getypt: str) -> None:
    with suppress(Regelfout):
        assert set(regels.lees_code(getypt)) <= set(regels.TEKENS)
    with pytest.raises(Regelfout, match="zes tekens") as fout:
        regels.lees_code(f"{getypt}!1234567")
    assert fout.value.veld == "code"


def test_een_code_werkt_een_halve_dag_en_niet_meer_na_sluiten() -> None:
    tot = NU + regels.GELDIG
    assert regels.code_werkt(tot, None, tot - timedelta(seconds=1))
    assert not regels.code_werkt(tot, None, tot)
    assert not regels.code_werkt(tot, NU, NU)


@pytest.mark.parametrize("aantal", [0, -1, 13])
def test_een_tot_twaalf_ruimtes(aantal: int) -> None:
    regels.toets_aantal(1)
    regels.toets_aantal(12)
    with pytest.raises(Regelfout, match="1 tot 12"):
        regels.toets_aantal(aantal)


def test_namen_zijn_kort() -> None:
    assert regels.toets_naam("  Team   Zuid ") == "Team Zuid"
    assert regels.toets_bijnaam("") == ""
    for te in ("ab", "x" * 61):
        with pytest.raises(Regelfout, match="3 tot 60"):
            regels.toets_naam(te)
    with pytest.raises(Regelfout, match="hoogstens 30"):
        regels.toets_bijnaam("x" * 31)


def test_na_dertig_dagen_is_het_weg() -> None:
    assert regels.wissen_voor(NU) == NU + timedelta(days=30)
