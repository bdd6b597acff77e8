"""De ladder als tekening: elke stap erin, niets over elkaar, niets buiten het kader."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.opschaling import TREDEN, Richting, Trede, Tredestap, perioden
from caseapp.drawing.ladder import BOVEN, BREED, HOOGTE, NAAST, ONDER, hoogte, punten, teken
from caseapp.queries.ladder import Ladder, LadderRegel

from .checks import gelezen

NUL = datetime(2026, 1, 5, 10, tzinfo=UTC)
STAP = st.tuples(st.integers(0, 400), st.sampled_from(list(Trede)), st.sampled_from(list(Richting)))


def een_ladder(*stappen: tuple[int, Trede, Richting], vandaag: int = 400) -> Ladder:
    regels = [
        LadderRegel(
            Tredestap(NUL + timedelta(days=n), trede, richting),
            n,
            (NUL + timedelta(days=n)).date(),
            trede.value,
            "iets",
            "",
            None,
        )
        for n, trede, richting in sorted(stappen, key=lambda een: een[0])
    ]
    nu = NUL + timedelta(days=vandaag)
    return Ladder(tuple(reversed(regels)), perioden(r.stap for r in regels), regels[0].stap.op, nu)


@settings(max_examples=60)
@given(st.lists(STAP, min_size=1, max_size=40))
def test_elke_stap_staat_erin_op_zijn_hoogte_en_binnen_het_kader(
    stappen: list[tuple[int, Trede, Richting]],
) -> None:
    ladder = een_ladder(*stappen)
    gelezen(teken(ladder).svg)
    svg = teken(ladder).svg
    gevonden = re.findall(r'class="stap (\w+)" transform="translate\(([\d.]+) (\d+)\)"', svg)
    assert len(gevonden) == len(stappen)
    for _, x, y in gevonden:
        assert 0 < float(x) < BREED
        assert 0 < int(y) < BOVEN + len(TREDEN) * HOOGTE + ONDER
    for x, breed in re.findall(r'class="deel[^"]*" x="([\d.]+)" y="\d+" width="([\d.]+)"', svg):
        assert float(x) + float(breed) <= BREED


def test_twee_stappen_op_een_dag_staan_naast_elkaar() -> None:
    ladder = een_ladder(
        (3, Trede.MDA, Richting.OP), (3, Trede.MDA, Richting.EVEN), (3, Trede.MDA, Richting.AF)
    )
    plekken = sorted(x for _, x in punten(ladder))
    assert all(rechts - links >= NAAST for links, rechts in pairwise(plekken))


def test_hoe_verder_weg_hoe_hoger() -> None:
    hoogten = [hoogte(trede) for trede in TREDEN]
    assert hoogten == sorted(hoogten, reverse=True)


def test_wat_nog_loopt_loopt_tot_vandaag() -> None:
    ladder = een_ladder((0, Trede.LOKAAL_TEAM, Richting.OP), (5, Trede.RVT_DUO, Richting.OP), vandaag=10)
    assert teken(ladder).svg.count('class="deel nu"') == 2
    klaar = een_ladder((0, Trede.RVT_DUO, Richting.OP), (5, Trede.RVT_DUO, Richting.AF), vandaag=10)
    assert 'class="deel nu"' not in teken(klaar).svg


def test_vorm_en_woord_zeggen_het_en_niet_alleen_kleur() -> None:
    tekening = teken(een_ladder((0, Trede.RAAD, Richting.OP)))
    assert [een.woorden for een in tekening.legenda] == [
        "komt erbij",
        "gevraagd of besloten",
        "gaat weer weg",
    ]
    assert len({re.search(r' d="([^"]+)"', een.beeld)[1] for een in tekening.legenda}) == 3  # type: ignore[index]
    assert 'role="img"' in tekening.svg
