"""De lijnen van de veiligheidsschaal: niets over elkaar, ieder een eigen lijn, nooit een lijn van allen."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caseapp.drawing.schaal import BREED, HOOG, NAAST, RECHTS, REGEL, VORMEN, sporen, teken
from caseapp.queries.veiligheidsschaal import SchaalLijn

PUNTEN = st.dictionaries(st.integers(-40, 560), st.integers(0, 10), max_size=12)
LIJNEN = st.lists(PUNTEN, min_size=1, max_size=8).filter(any)


def lijnen(punten: list[dict[int, int]]) -> list[SchaalLijn]:
    return [SchaalLijn(f"Naam {n}", tuple(sorted(wie.items()))) for n, wie in enumerate(punten)]


@given(LIJNEN)
def test_elk_cijfer_staat_op_zijn_eigen_hoogte_en_niets_ligt_op_elkaar(punten: list[dict[int, int]]) -> None:
    getekend = sporen(lijnen(punten))
    alle = [punt for spoor in getekend for punt in spoor.punten]
    for n, (x, y) in enumerate(alle):
        assert all(abs(x - ander) >= NAAST or y != hoogte for ander, hoogte in alle[:n])
    for spoor in getekend:
        cijfers = [cijfer for _, cijfer in sorted(punten[spoor.nummer].items())]
        assert [round(10 - (y - 16) / 20) for _, y in spoor.punten] == cijfers


@given(LIJNEN)
def test_namen_staan_onder_elkaar_binnen_de_tekening_en_ieder_een_keer(punten: list[dict[int, int]]) -> None:
    getekend = sporen(lijnen(punten))
    hoogten = sorted(spoor.naam_y for spoor in getekend)
    assert all(b - a >= REGEL - 0.01 for a, b in pairwise(hoogten))
    assert hoogten[0] >= 0
    assert hoogten[-1] <= HOOG
    assert [spoor.naam for spoor in getekend] == [f"Naam {n}" for n, wie in enumerate(punten) if wie]


@given(LIJNEN)
def test_elk_punt_ligt_in_de_tekening_en_er_is_een_lijn_per_persoon(punten: list[dict[int, int]]) -> None:
    svg = str(teken(lijnen(punten)).svg)
    assert len(re.findall('class="lijn wie-', svg)) == sum(map(bool, punten))
    for x, y in re.findall(r"translate\(([\d.]+) ([\d.]+)\)", svg):
        assert 0 <= float(x) <= BREED
        assert 0 <= float(y) <= HOOG
    assert RECHTS < BREED


def test_ieder_heeft_een_eigen_vorm_die_ook_bij_de_naam_staat() -> None:
    assert len(set(VORMEN)) == len(VORMEN) == 8
    svg = str(teken([SchaalLijn("Noor", ((1, 4),)), SchaalLijn("Joost", ((1, 4),))]).svg)
    assert svg.count(VORMEN[0]) == svg.count(VORMEN[1]) == 2


def test_een_vreemde_naam_breekt_de_tekening_niet() -> None:
    svg = str(teken([SchaalLijn('<script>"&' + "x" * 200, ((1, 4),))]).svg)
    assert "<script>" not in svg
    assert "…" in svg
