"""Naast elkaar of na elkaar: dagen tellen."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.samenloop import Periode, Samenloop, samengevoegd, samenloop

NUL = date(2026, 1, 5)


def p(van: int, tot: int) -> Periode:
    return Periode(NUL + timedelta(days=van), NUL + timedelta(days=tot))


def test_na_elkaar_is_een_estafette() -> None:
    assert samenloop([[p(0, 4)], [p(5, 9)]], p(0, 9)) == Samenloop(0, 10, 0)


def test_naast_elkaar_is_samen() -> None:
    assert samenloop([[p(0, 9)], [p(5, 9)]], p(0, 9)) == Samenloop(5, 5, 0)


def test_twee_mensen_van_een_organisatie_tellen_als_een() -> None:
    assert samenloop([[p(0, 5), p(3, 9)]], p(0, 9)) == Samenloop(0, 10, 0)


def test_een_gat_telt_ook() -> None:
    assert samenloop([[p(0, 1), p(8, 9)]], p(0, 9)) == Samenloop(0, 4, 6)


def test_wat_aansluit_wordt_een_stuk() -> None:
    assert samengevoegd([p(5, 9), p(0, 4), p(12, 12)]) == (p(0, 9), p(12, 12))


PERIODEN = st.tuples(st.integers(0, 40), st.integers(0, 20)).map(lambda v: p(v[0], v[0] + v[1]))


@settings(max_examples=30)
@given(st.lists(st.lists(PERIODEN, max_size=3), max_size=4))
def test_elke_dag_telt_precies_een_keer(organisaties: list[list[Periode]]) -> None:
    telling = samenloop(organisaties, p(0, 60))
    per_dag = [
        sum(any(d.van <= NUL + timedelta(days=n) <= d.tot for d in org) for org in organisaties)
        for n in range(61)
    ]
    assert telling.naast_elkaar == sum(n > 1 for n in per_dag)
    assert telling.alleen == per_dag.count(1)
    assert telling.geen == per_dag.count(0)
