"""The shapes that a gezin can have, one by one: who stands in which row, beside whom, with which line."""

import pytest

from caseapp.drawing.genogram import teken
from caseapp.drawing.genogram.layout import plan
from caseapp.drawing.genogram.ties import Tie
from caseapp.queries.genogram import GenogramBlad

from .checks import is_goed, rechthoek
from .families import VORMEN, Bouw
from .generated import groot

per_vorm = pytest.mark.parametrize("vorm", VORMEN.values(), ids=VORMEN)


@per_vorm
def test_elke_vorm_van_een_gezin_is_goed_getekend(vorm: GenogramBlad) -> None:
    is_goed(vorm)


@per_vorm
def test_partners_staan_naast_elkaar_met_een_rechte_lijn(vorm: GenogramBlad) -> None:
    lijnen = [line for line in plan(vorm).lines if line.tie in (Tie.PARTNER, Tie.EX)]
    assert len(lijnen) == len(vorm.paren)
    assert all(len(line.points) == 2 and line.points[0][1] == line.points[1][1] for line in lijnen)


@pytest.mark.parametrize("blad", [*VORMEN.values(), *(groot(n) for n in range(2, 26))])
def test_kinderen_staan_van_oud_naar_jong_onder_hun_ouders(blad: GenogramBlad) -> None:
    tekening = plan(blad)
    x = {kaart.mens.id: kaart.x for kaart in tekening.cards}
    geboren = {kaart.mens.id: kaart.mens.geboren for kaart in tekening.cards}
    ouders = {kind: frozenset(o for k, o in blad.ouders if k == kind) for kind, _ in blad.ouders}
    for samen in set(ouders.values()):
        kinderen = sorted((kind for kind in ouders if ouders[kind] == samen), key=lambda kind: x[kind])
        jaren = [geboren[kind] for kind in kinderen]
        assert jaren == sorted(jaren)


@pytest.mark.parametrize("blad", [VORMEN["kind slaat moeder"], VORMEN["alleenstaande moeder"]])
def test_de_kinderen_staan_in_het_midden_onder_hun_ouders(blad: GenogramBlad) -> None:
    x = {kaart.mens.id: kaart.x for kaart in plan(blad).cards}
    ouders, kinderen = {o for _, o in blad.ouders}, {k for k, _ in blad.ouders}
    boven, onder = ([x[wie] for wie in groep] for groep in (ouders, kinderen))
    assert abs(sum(boven) / len(boven) - sum(onder) / len(onder)) <= 2


def rijen(blad: GenogramBlad) -> list[set[str]]:
    per_y: dict[int, set[str]] = {}
    for kaart in plan(blad).cards:
        per_y.setdefault(kaart.y, set()).add(kaart.mens.naam)
    return [per_y[y] for y in sorted(per_y)]


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("grootouder dichtbij", [{"Ko"}, {"Noor", "Joost"}, {"Pien", "Bram"}]),
        ("ex-partner elders", [{"Eva", "Rik"}, {"Liv"}]),
        ("oom erbij", [{"Opa"}, {"Mila", "Sam", "Gijs"}, {"Teun"}]),
        ("twee huizen", [{"Anna", "Wout", "Dirk"}, {"Isa", "Lars"}]),
        ("moeder van 82 met haar zoon", [{"Tine"}, {"Henk"}]),
        ("familie met oom en broer", [{"Oma"}, {"Vader", "Moeder", "Oom"}, {"Broer", "Dilan", "Sena"}]),
        ("alleenstaande moeder", [{"Bo"}, {"Kaatje", "Jip"}]),
        ("kind slaat moeder", [{"Jet", "Vader"}, {"Roel", "Saar"}]),
        ("zonder kinderen", [{"Els", "Jan"}]),
        ("oma voedt op", [{"Oma"}, {"Mama"}, {"Kleintje"}]),
    ],
)
def test_de_generaties_staan_in_rijen(naam: str, verwacht: list[set[str]]) -> None:
    assert rijen(VORMEN[naam]) == verwacht


def test_wie_aan_niemand_vastzit_staat_op_de_hoogte_van_de_rol() -> None:
    los = (
        Bouw()
        .mens("Bo", 26)
        .mens("Jip", 3, "kind")
        .mens("Oma", 60, "grootouder")
        .mens("Huig", 30, "huisgenoot")
    )
    assert rijen(los.kinderen("Jip", "Bo").blad()) == [{"Oma"}, {"Bo", "Huig"}, {"Jip"}]


def test_een_nieuwe_partner_staat_aan_de_andere_kant_dan_de_ex() -> None:
    x = {kaart.mens.naam: kaart.x for kaart in plan(VORMEN["twee huizen"]).cards}
    assert sorted(("Wout", "Anna", "Dirk"), key=x.__getitem__)[1] == "Anna"


def test_wie_samenwonen_staan_in_een_omtrek_en_wie_alleen_woont_niet() -> None:
    assert [o.number for o in plan(VORMEN["ex-partner elders"]).outlines] == [1]
    assert [o.number for o in plan(VORMEN["twee huizen"]).outlines] == [1, 2]
    assert plan(VORMEN["een mens"]).outlines == ()


def test_een_kind_van_twee_huizen_staat_in_beide() -> None:
    tekening = plan(VORMEN["twee huizen"])
    assert {k.mens.naam for k in tekening.cards if k.mens.huizen == (1, 2)} == {"Isa", "Lars"}
    is_goed(VORMEN["twee huizen"])


def test_geweld_heeft_een_richting_en_wederzijds_geweld_een_lijn_met_twee_pijlen() -> None:
    lijnen = [line for line in plan(VORMEN["grootouder dichtbij"]).lines if line.tie is Tie.GEWELD]
    namen = {m.id: m.naam for m in VORMEN["grootouder dichtbij"].mensen}
    gevonden = {(frozenset(namen[wie] for wie in line.ends), line.arrow_back) for line in lijnen}
    assert gevonden == {(frozenset({"Joost", "Noor"}), True), (frozenset({"Joost", "Bram"}), False)}
    assert all(line.arrow for line in lijnen)


def test_een_pijl_wijst_naar_wie_het_overkomt() -> None:
    blad = VORMEN["kind slaat moeder"]
    [line] = [line for line in plan(blad).lines if line.tie is Tie.GEWELD]
    plek = {kaart.mens.naam: rechthoek(kaart) for kaart in plan(blad).cards}
    (x1, y1), (x2, y2) = line.points[0], line.points[-1]
    assert plek["Roel"][0] < x1 < plek["Roel"][2]
    assert y1 == plek["Roel"][1]
    assert plek["Jet"][0] < x2 < plek["Jet"][2]
    assert y2 == plek["Jet"][3]


def test_vorm_en_woord_zeggen_het_samen() -> None:
    legenda = teken(VORMEN["grootouder dichtbij"]).legenda
    assert len({regel.woorden for regel in legenda}) == len({str(regel.beeld) for regel in legenda}) == 6
    assert [regel.woorden for regel in teken(VORMEN["een mens"]).legenda] == []
