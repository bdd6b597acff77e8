"""The bar of the strip: inside its frame, also for one day, also for a period of one day."""

import re
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.samenloop import Periode
from caseapp.drawing.strook import BREED, balk, eerste_dagen

NUL = date(2026, 1, 5)


def p(van: int, tot: int) -> Periode:
    return Periode(NUL + timedelta(days=van), NUL + timedelta(days=tot))


def stukken(svg: str) -> list[tuple[int, int]]:
    gevonden = re.findall(r'class="deel" x="(\d+)" y="2" width="(\d+)"', svg)
    return [(int(x), int(breed)) for x, breed in gevonden]


def test_een_hele_strook_is_helemaal_gekleurd() -> None:
    assert stukken(balk([p(0, 9)], p(0, 9))) == [(0, BREED)]
    assert stukken(balk([p(0, 0)], p(0, 0))) == [(0, BREED)]


def test_na_elkaar_raakt_elkaar_en_overlapt_niet() -> None:
    [(x1, b1)], [(x2, _)] = (stukken(balk([deel], p(0, 9))) for deel in (p(0, 4), p(5, 9)))
    assert x1 + b1 == x2


def test_elke_eerste_van_de_maand_staat_erin() -> None:
    assert eerste_dagen(p(0, 60)) == [date(2026, 2, 1), date(2026, 3, 1)]


@settings(max_examples=40)
@given(st.integers(0, 4_000), st.integers(0, 4_000), st.integers(0, 4_000))
def test_een_stuk_valt_nooit_buiten_de_strook_en_is_altijd_te_zien(a: int, b: int, c: int) -> None:
    van, tot, eind = sorted((a, b, c))
    [(x, breed)] = stukken(balk([p(van, tot)], p(0, eind)))
    assert 0 <= x <= x + breed <= BREED
    assert breed >= 8
