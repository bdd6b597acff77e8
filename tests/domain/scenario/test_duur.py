"""Hoe lang en wanneer, zoals mensen het schrijven."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.regel import Regelfout
from caseapp.domain.scenario.duur import (
    LOOPTIJD,
    SPEELTIJD,
    Duur,
    DuurEenheid,
    Verhaalmoment,
    dag_in_verhaal,
    duur_van,
    verhaalmoment,
)


@pytest.mark.parametrize(
    ("tekst", "dagen"),
    [
        ("1 dag", 1),
        ("10 dagen", 10),
        ("5 werkdagen", 7),
        ("1 werkdag", 2),
        ("6 weken", 42),
        ("1 week", 7),
        ("18 maanden", 548),
        ("1 jaar", 366),
        ("3 uur", 1),
        ("12 minuten", 1),
    ],
)
def test_een_duur_is_een_getal_en_een_woord(tekst: str, dagen: int) -> None:
    assert str(duur_van(tekst)) == tekst
    assert duur_van(tekst).dagen() == dagen


@pytest.mark.parametrize(
    "tekst",
    ["", "dagen", "5", "0 dagen", "-1 dag", "5  dagen", "5 Dagen", "5 days", "5 dagen ", "99999 dagen"],
)
def test_iets_anders_is_geen_duur(tekst: str) -> None:
    with pytest.raises(Regelfout, match="een getal en een woord"):
        duur_van(tekst)


def test_spelen_duurt_minuten_en_een_verhaal_maanden() -> None:
    assert duur_van("12 minuten", SPEELTIJD)
    with pytest.raises(Regelfout, match=r"hier mag: minuten, uur\."):
        duur_van("12 dagen", SPEELTIJD)
    with pytest.raises(Regelfout, match=r"hier mag: dagen, weken, maanden, jaar\."):
        duur_van("5 werkdagen", LOOPTIJD)


@given(st.builds(Duur, st.integers(1, 9_999), st.sampled_from(DuurEenheid)))
def test_een_duur_leest_zoals_hij_geschreven_wordt(duur: Duur) -> None:
    assert duur_van(str(duur)) == duur


@given(st.integers(0, 3_650), st.integers(0, 23), st.integers(0, 59))
def test_een_moment_leest_zoals_het_geschreven_wordt(dag: int, uur: int, minuut: int) -> None:
    moment = Verhaalmoment(dag, time(uur, minuut))
    assert verhaalmoment(str(moment)) == moment


def test_een_moment_is_een_dag_en_een_tijd() -> None:
    assert verhaalmoment("dag 12 16:30") == Verhaalmoment(12, time(16, 30))
    assert verhaalmoment("dag 2 09:00") < verhaalmoment("dag 12 08:00")
    for tekst in ("dag 12", "12 16:30", "dag 12 24:00", "dag 012 16:30", "dag 12  16:30", "dag 12 9:00"):
        with pytest.raises(Regelfout, match="dag en tijd"):
            verhaalmoment(tekst)


def test_een_dag_van_het_verhaal_heeft_een_nummer() -> None:
    assert dag_in_verhaal("dag 28") == 28
    for tekst in ("28", "dag", "dag -1", "dag 28 10:00"):
        with pytest.raises(Regelfout, match="“dag 12”"):
            dag_in_verhaal(tekst)
    with pytest.raises(Regelfout, match="tien jaar"):
        dag_in_verhaal("dag 3651")
