"""A factor map: everything once, in its band, and no line through a box; the same in any order."""

import random
import re
from itertools import permutations, product
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.verklarende_analyse.woorden import VerbandSoort
from caseapp.drawing.factorkaart import teken
from caseapp.drawing.factorkaart.bands import Band
from caseapp.drawing.factorkaart.layout import Line, plan
from caseapp.queries.factorkaart import FactorkaartBlad, KaartLijn

from .checks import raken, rechthoek
from .factormaps import BESCHERMEND, KRACHT, PATROON, RISICO, is_goed, kaart, kaarten, punt, stukken


def banden(blad: FactorkaartBlad) -> dict[str, str]:
    """The numbers of the points in each band, from top to bottom."""
    tekening = is_goed(blad)
    return {
        strip.naam: "".join(
            str(box.punt.id.int) for box in tekening.boxes if strip.top < box.y < strip.bottom
        )
        for strip in tekening.strips
    }


@settings(max_examples=70, deadline=None)
@given(kaarten())
def test_elke_kaart_is_te_tekenen(blad: FactorkaartBlad) -> None:
    is_goed(blad)


@settings(max_examples=30, deadline=None)
@given(kaarten(), st.randoms(use_true_random=False))
def test_dezelfde_kaart_in_een_andere_volgorde_geeft_dezelfde_tekening(
    blad: FactorkaartBlad, keuze: random.Random
) -> None:
    punten, lijnen = list(blad.punten), list(blad.lijnen)
    keuze.shuffle(punten)
    keuze.shuffle(lijnen)
    assert teken(blad) == teken(FactorkaartBlad(tuple(punten), tuple(lijnen)))


def test_van_oorzaak_via_patroon_naar_gevolg_en_bescherming_eronder() -> None:
    blad = kaart("rrprrbk", "1-2", "2-3", "3-4", "4-5", "6-4", "7-1")
    assert banden(blad) == {"Oorzaken": "12", "Patroon": "3", "Gevolgen": "45", "Bescherming": "67"}


def test_wat_verder_van_het_patroon_staat_komt_hoger_en_los_bovenaan() -> None:
    assert banden(kaart("rrrrp", "1-5", "2-1", "3-2"))["Oorzaken"] == "4321"
    assert banden(kaart("rrrrp", "1-5", "2-3"))["Oorzaken"] == "4231"


def test_wat_uit_het_patroon_volgt_en_het_weer_voedt_staat_bij_de_oorzaken() -> None:
    assert banden(kaart("rp", "1-2", "2-1")) == {"Oorzaken": "1", "Patroon": "2"}
    assert banden(kaart("rrp", "3-1", "1-2", "2-3", "2-1")) == {"Oorzaken": "12", "Patroon": "3"}


def test_bescherming_dicht_bij_wat_zij_beschermt() -> None:
    assert banden(kaart("rprbbbk", "1-2", "2-3", "4-1", "5-3", "6-2"))["Bescherming"] == "5647"


def test_het_patroon_waar_het_meest_naartoe_gaat_staat_boven() -> None:
    assert banden(kaart("rrppr", "1-4", "2-4", "5-3"))["Patronen"] == "43"


def test_zonder_patroon_heet_het_geen_oorzaak() -> None:
    assert banden(kaart("rr", "1-2")) == {"Risico’s": "12"}


def test_alleen_krachten_heten_krachten() -> None:
    assert banden(kaart("kk")) == {"Krachten": "12"}


@pytest.mark.parametrize("lijnen", [(), ("1-1",), ("1-2", "2-1"), ("1-1", "2-2", "1-2")])
@pytest.mark.parametrize("soorten", ["".join(paar) for paar in product("rpbk", repeat=2)])
def test_elk_klein_kaartje_klopt_ook_als_het_zichzelf_voedt(soorten: str, lijnen: tuple[str, ...]) -> None:
    is_goed(kaart(soorten, *lijnen))


def test_een_patroon_over_de_volle_breedte_heeft_een_ander_boven_en_onder() -> None:
    tekening = plan(kaart("rpr", "1-2", "2-3"))
    hoogtes = [box.y for box in tekening.boxes]
    assert hoogtes == sorted(hoogtes)
    assert len({(box.x, box.w) for box in tekening.boxes}) == 1
    assert all(len(line.points) == 2 for line in tekening.lines)


def veel(punten: int, lijnen: int, begin: int) -> FactorkaartBlad:
    keuze = random.Random(begin)  # noqa: S311  # always the same map
    soorten = [PATROON, *(keuze.choice((RISICO, RISICO, BESCHERMEND, KRACHT)) for _ in range(punten))]
    alle = tuple(punt(n, f"Factor met een wat langere tekst {n}", s) for n, s in enumerate(soorten))
    paren: dict[KaartLijn, None] = {}
    while len(paren) < lijnen:
        van, naar = keuze.choices(alle, k=2)
        paren[KaartLijn(van.id, naar.id, keuze.choice(list(VerbandSoort)))] = None
    return FactorkaartBlad(alle, tuple(paren))


@pytest.mark.parametrize("begin", range(3))
def test_veertig_factoren_en_zestig_lijnen_kruisen_geen_vak_en_passen(begin: int) -> None:
    blad = veel(40, 60, begin)
    assert teken(blad).past
    assert len(is_goed(blad).boxes) == 41


def test_lijnen_die_onder_uit_een_vak_komen_kruisen_elkaar_daar_niet() -> None:
    gezien = 0
    for begin in range(6):
        per_vak: dict[UUID, list[Line]] = {}
        for line in plan(veel(30, 60, begin)).lines:
            if len(line.points) == 5:
                per_vak.setdefault(line.lijn.van if line.inward else line.lijn.naar, []).append(line)
        for lijnen in per_vak.values():
            for een, ander in permutations(lijnen, 2):
                gezien += 1
                (_, _, hier, baan), (x, boven, _, onder) = stukken(een)[-2], stukken(ander)[-1]
                links = stukken(een)[-2][0]
                assert not (links < x < hier and boven < baan < onder)
    assert gezien > 4


def test_een_druk_vak_wordt_hoger_zodat_elke_lijn_een_eigen_plek_heeft() -> None:
    paren = [f"{van}-{naar}" for van, naar in permutations(range(1, 9), 2)]
    tekening = is_goed(kaart("rrrrrrrr", *paren))
    plekken = {line.points[0] for line in tekening.lines} | {line.points[-1] for line in tekening.lines}
    for (x, y), (ander_x, ander_y) in permutations(plekken, 2):
        assert x != ander_x or abs(y - ander_y) >= 8


def test_lijnen_van_een_soort_naar_een_punt_delen_de_laatste_stap_en_de_pijl() -> None:
    tekening = plan(kaart("rrrrp", "1-5", "2-5", "3-5", "4-5"))
    assert len({line.points[0] for line in tekening.lines}) == 1
    assert len(re.findall('class="punt ', str(teken(kaart("rrrrp", "1-5", "2-5", "3-5", "4-5")).svg))) == 1


def test_elk_vak_staat_in_zijn_band_en_de_banden_staan_los_van_elkaar() -> None:
    tekening = plan(veel(20, 30, 5))
    stroken = [(0.0, s.top, tekening.width, s.bottom) for s in tekening.strips]
    assert [s.band for s in tekening.strips] == list(Band)
    assert not any(raken(a, b) for n, a in enumerate(stroken) for b in stroken[n + 1 :])
    for box in tekening.boxes:
        vak = rechthoek(box)  # type: ignore[arg-type]
        assert sum(s[1] < vak[1] and vak[3] < s[3] for s in stroken) == 1
