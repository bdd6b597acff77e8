"""A genogram: everybody once, nobody over another, no line through a card; and safe to show."""

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.drawing.genogram import PAST, teken
from caseapp.drawing.genogram.layout import plan
from caseapp.drawing.text import clean, fit, width
from caseapp.queries.genogram import GenogramBlad, Richting

from .checks import SVG, gelezen, is_goed
from .families import VORMEN, Bouw
from .generated import families, geschud, groot

MAG = {
    *("class", "d", "x", "y", "width", "height", "rx", "id", "role", "aria-labelledby", "viewBox"),
    *("text-anchor", "marker-start", "marker-end", "refX", "refY", "markerWidth", "markerHeight"),
    *("markerUnits", "orient"),
}


@settings(max_examples=120, deadline=None)
@given(families)
def test_elke_familie_is_te_tekenen(blad: GenogramBlad) -> None:
    is_goed(blad)


@settings(max_examples=60, deadline=None)
@given(families, st.randoms(use_true_random=False))
def test_dezelfde_familie_in_een_andere_volgorde_geeft_dezelfde_tekening(
    blad: GenogramBlad, keuze: random.Random
) -> None:
    assert teken(blad).svg == teken(geschud(blad, keuze)).svg


@settings(max_examples=40, deadline=None)
@given(families)
def test_het_is_kale_svg_zonder_stijl_en_zonder_script(blad: GenogramBlad) -> None:
    svg = teken(blad).svg
    boom = gelezen(svg)
    assert {deel.tag.removeprefix(SVG) for deel in boom.iter()} <= {
        *("svg", "title", "desc", "defs", "marker", "path", "rect", "text", "g"),
    }
    assert {naam for deel in boom.iter() for naam in deel.attrib} <= MAG


def test_een_naam_staat_alleen_in_de_tekst_en_doet_niets() -> None:
    naam = "Zyx<script>\"'&"
    svg = str(
        teken(
            Bouw().mens(naam, 30, "ouder", 1).mens("Zyxel", 4, "kind", 1).kinderen("Zyxel", naam).blad()
        ).svg
    )
    boom = gelezen(svg)
    assert "<script" not in svg
    assert not [waarde for deel in boom.iter() for waarde in deel.attrib.values() if "Zyx" in waarde]
    assert {deel.tag for deel in boom.iter() if "Zyx" in (deel.text or "")} == {f"{SVG}text"}


def test_een_onmogelijke_naam_maakt_de_tekening_niet_stuk() -> None:
    for naam in ("", "\x00\x0b\u202eomgekeerd", "W" * 10_000, "👩‍👧‍👦" * 40, "نور الدين" * 9):
        is_goed(Bouw().mens(naam, 30).blad())


@given(st.text(max_size=60), st.floats(20, 300))
def test_een_tekst_die_niet_past_wordt_zo_ver_mogelijk_getoond(tekst: str, ruimte: float) -> None:
    schoon, getoond = clean(tekst), fit(tekst, 15, ruimte)
    if width(schoon, 15) <= ruimte:
        assert getoond == schoon
        return
    begin = getoond.removesuffix("…")
    assert schoon.startswith(begin)
    assert width(getoond, 15) <= ruimte
    assert width(schoon[: len(begin) + 1] + "…", 15) > ruimte or schoon[len(begin)] == " "


def test_wie_er_niet_is_laat_geen_spoor_na() -> None:
    """Relations to people who are not on the blad change nothing: not one line, not one place."""
    vol = VORMEN["ex-partner elders"]
    zichtbaar = tuple(m for m in vol.mensen if m.naam != "Eva")
    weg = next(m.id for m in vol.mensen if m.naam == "Eva")
    met = GenogramBlad(zichtbaar, vol.ouders, vol.paren, vol.gezag, vol.zorg, vol.geweld, vol.huizen)
    kaal = GenogramBlad(
        zichtbaar,
        tuple(lijn for lijn in vol.ouders if weg not in lijn),
        tuple(p for p in vol.paren if weg not in (p.een, p.ander)),
        tuple(g for g in vol.gezag if weg not in (g.van, g.naar)),
        huizen=vol.huizen,
    )
    assert teken(met) == teken(kaal)


def test_een_kring_van_ouders_wordt_toch_getekend() -> None:
    """It cannot be written down, but a drawing never hangs on it."""
    mensen = (
        Bouw()
        .mens("A", 50)
        .mens("B", 30)
        .mens("C", 10)
        .kinderen("B", "A")
        .kinderen("C", "B")
        .kinderen("A", "C")
    )
    assert len(plan(mensen.blad()).cards) == 3


def test_dezelfde_lijn_twee_keer_is_een_lijn() -> None:
    blad = VORMEN["kind slaat moeder"]
    dubbel = GenogramBlad(
        blad.mensen, blad.ouders * 2, blad.paren * 2, blad.gezag * 2, blad.zorg, blad.geweld * 2, blad.huizen
    )
    assert teken(dubbel) == teken(blad)


def test_niemand_doet_zichzelf_iets_aan() -> None:
    een = VORMEN["een mens"].mensen[0].id
    lijn = (Richting(een, een),)
    assert plan(GenogramBlad(VORMEN["een mens"].mensen, gezag=lijn, zorg=lijn, geweld=lijn)).lines == ()


def test_een_ex_heeft_twee_strepen_door_de_lijn() -> None:
    assert "lijn-streep" in teken(VORMEN["ex-partner elders"]).svg
    assert "lijn-streep" not in teken(VORMEN["zonder kinderen"]).svg


def test_een_gewoon_gezin_past_op_een_telefoon() -> None:
    for naam in (
        "ex-partner elders",
        "alleenstaande moeder",
        "moeder van 82 met haar zoon",
        "grootouder dichtbij",
    ):
        assert teken(VORMEN[naam]).past
        assert plan(VORMEN[naam]).width <= PAST
    assert not teken(groot(25)).past


def test_wat_het_is_staat_erbij_voor_wie_het_niet_ziet() -> None:
    svg = str(teken(VORMEN["ex-partner elders"]).svg)
    boom = gelezen(svg)
    assert boom.attrib["role"] == "img"
    ids = {deel.attrib["id"] for deel in boom.iter() if "id" in deel.attrib}
    assert set(boom.attrib["aria-labelledby"].split()) <= ids
    assert re.search(r"3 mensen in 2 rijen", svg)
