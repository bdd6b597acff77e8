"""De balk van het terugkijken: elk moment op zijn plek, binnen de balk, en te raken."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.nabespreking import MomentSoort
from caseapp.domain.oefenklok import RondeStand
from caseapp.drawing.terugkijken import APART, BREED, LINKS, RECHTS, Punt, hopen, plek, teken

from .checks import SVG, gelezen

NUL = datetime(2024, 1, 15, 8, tzinfo=UTC)


@dataclass(frozen=True)
class Merkje:
    soort: MomentSoort
    dag: int
    wat: str


def punt(dag: float, soort: MomentSoort = MomentSoort.DAAD, wat: str = "Contact") -> Punt:
    return Punt(Merkje(soort, int(dag), wat), NUL + timedelta(days=dag), f"#m-{dag}")


def op_dag(dag: float) -> datetime:
    return NUL + timedelta(days=dag)


def test_waar_niets_gebeurde_is_geen_tekening() -> None:
    assert teken([], NUL, op_dag(28)) is None


def test_alleen_banen_waar_iets_op_staat() -> None:
    svg = str(teken([punt(0), punt(9, MomentSoort.FEIT)], NUL, op_dag(28)))
    assert re.findall(r'class="naam"[^>]*>([^<]+)<', svg) == ["Deed de groep", "Verteld"]


def test_een_merk_zegt_wat_en_wanneer_en_leidt_naar_zijn_regel() -> None:
    svg = gelezen(teken([punt(9, MomentSoort.INJECT, 'De "tekening" <van>')], NUL, op_dag(28)))
    (link,) = svg.iter(f"{SVG}a")
    assert link.attrib == {
        "href": "#m-9",
        "aria-label": 'Kwam binnen, dag 9: De "tekening" <van>',
    }


def test_zonder_adres_is_een_merk_geen_link() -> None:
    svg = str(teken([Punt(Merkje(MomentSoort.DAAD, 1, "Contact"), op_dag(1))], NUL, op_dag(28)))
    assert "<a " not in svg
    assert 'class="merk daad"' in svg


def test_een_ronde_is_een_streep_op_haar_laatste_dag() -> None:
    rondes = [RondeStand(1, "Een", 7, 12), RondeStand(2, "Twee", 28, 12), RondeStand(3, "Drie", 84, 12)]
    svg = str(teken([punt(0)], NUL, op_dag(30), rondes))
    assert re.findall(r">dag (\d+)<", svg) == ["7", "28"]


def test_wat_dicht_bij_elkaar_ligt_is_een_merk_met_een_getal() -> None:
    svg = str(teken([punt(1), punt(1.1), punt(200)], NUL, op_dag(548)))
    assert re.findall(r'class="telling"[^>]*>(\d+)<', svg) == ["2"]
    assert "en nog 1" in svg


dagen = st.lists(st.floats(-40, 700, allow_nan=False), min_size=1, max_size=40)


@settings(max_examples=40)
@given(dagen, st.integers(0, 600))
def test_elk_moment_ligt_binnen_de_balk_en_naast_het_vorige(waar: list[float], tot: int) -> None:
    gevonden = hopen([punt(dag) for dag in waar], NUL, op_dag(tot))
    assert sum(len(hoop.punten) for hoop in gevonden) == len(waar)
    assert all(LINKS <= hoop.x <= BREED - RECHTS for hoop in gevonden)
    assert all(b.x - a.x >= APART for a, b in pairwise(gevonden))


@settings(max_examples=40)
@given(st.lists(st.integers(0, 548), min_size=2, max_size=20))
def test_later_ligt_nooit_links(waar: list[int]) -> None:
    plekken = [plek(op_dag(dag), NUL, op_dag(548)) for dag in sorted(waar)]
    assert plekken == sorted(plekken)
