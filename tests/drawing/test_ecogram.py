"""An ecogram: everybody once, nobody over another, no line through a card or over another; safe to show."""

import random
from collections import Counter
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.drawing import text
from caseapp.drawing.ecogram import PAST, teken
from caseapp.drawing.ecogram.layout import LETTER, LETTER_KLEIN, Plan, plan
from caseapp.queries.ecogram import EcogramBlad, Lijn, Punt

from .checks import SVG, gelezen, raken, rechthoek

NAMEN = (
    "opa Ko",
    "buurvrouw Fien",
    "慧敏",
    "Wim WMWMWM WMWM",
    "نور الدين",
    "👩‍👧 <b>&",
    "Maximiliaan-Alexander van der Meer",
)
LETTERS = {"naam": LETTER, "wat": LETTER_KLEIN, "contact": LETTER_KLEIN, "leden": LETTER_KLEIN}
punten = st.builds(
    Punt,
    st.sampled_from(NAMEN),
    st.sampled_from(("", "buurvrouw", "vriendin van Noor en van iedereen in de straat")),
    st.sampled_from(Lijn),
    st.booleans(),
    st.integers(0, 4),
)
bladen = st.builds(
    EcogramBlad,
    st.sampled_from(("Gezin Wolkenveld", "Gezin K-07", "Gezin " + "W" * 60)),
    st.lists(st.sampled_from(NAMEN), max_size=9).map(tuple),
    st.lists(punten, max_size=22).map(tuple),
)


def rondom(mensen: int, organisaties: int) -> EcogramBlad:
    lijnen = list(Lijn)
    return EcogramBlad(
        "Gezin Wolkenveld",
        ("Noor", "Joost", "Pien", "Bram"),
        (
            *(Punt(f"Mens {n}", "vriend", lijnen[n % 5], True, n % 3) for n in range(mensen)),
            *(Punt(f"Organisatie {n} (fictief)", "", Lijn.BETROKKEN, False) for n in range(organisaties)),
        ),
    )


def is_goed(blad: EcogramBlad) -> Plan:
    tekening: Any = plan(blad)
    assert Counter(c.punt for c in tekening.cards) == Counter(blad.punten)
    assert len(tekening.lines) == len(tekening.cards)
    vakken = [rechthoek(c) for c in (*tekening.cards, tekening.core)]
    for een, ander in combinations(vakken, 2):
        assert not raken(een, ander, 12)
    for line, card in zip(tekening.lines, tekening.cards, strict=True):
        for stuk in stukken(line):
            for vak in vakken:
                eigen = vak in (rechthoek(card), rechthoek(tekening.core))
                assert not raken(stuk, vak, 0 if eigen else 8), (line, vak)
    for een, ander in combinations(tekening.lines, 2):
        assert not any(raken(a, b, 10) for a in stukken(een) for b in stukken(ander))
    past_in_het_kader(blad, tekening)
    return tekening


def stukken(line: Any) -> list[tuple]:
    """The straight stretches of a line, as rectangles without width."""
    for (x1, y1), (x2, y2) in pairwise(line.points):
        assert x1 == x2 or y1 == y2
    return [
        (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for a, b in pairwise(line.points)
    ]


def past_in_het_kader(blad: EcogramBlad, tekening: Plan) -> None:
    rechts, onder = tekening.left + tekening.width, tekening.top + tekening.height
    vakken = [rechthoek(c) for c in (*tekening.cards, tekening.core)]  # type: ignore[arg-type]
    for vak in vakken:
        assert tekening.left < vak[0] < vak[2] < rechts
        assert tekening.top < vak[1] < vak[3] < onder
    for tekst in gelezen(teken(blad).svg).iter(f"{SVG}text"):
        grootte = LETTERS[tekst.attrib["class"]]
        half, x, y = (
            text.width(tekst.text or "", grootte) / 2,
            float(tekst.attrib["x"]),
            float(tekst.attrib["y"]),
        )
        binnen = (x - half, y - grootte, x + half, y + 3)
        assert any(
            v[0] < binnen[0] and v[1] < binnen[1] and binnen[2] < v[2] and binnen[3] < v[3] for v in vakken
        )


@settings(max_examples=60, deadline=None)
@given(bladen)
def test_elk_netwerk_is_te_tekenen(blad: EcogramBlad) -> None:
    is_goed(blad)


@settings(max_examples=30, deadline=None)
@given(bladen, st.randoms(use_true_random=False))
def test_hetzelfde_netwerk_in_een_andere_volgorde_geeft_dezelfde_tekening(
    blad: EcogramBlad, keuze: random.Random
) -> None:
    door_elkaar = list(blad.punten)
    keuze.shuffle(door_elkaar)
    assert teken(blad) == teken(EcogramBlad(blad.gezin, blad.leden, tuple(door_elkaar)))


@pytest.mark.parametrize("mensen", range(5))
@pytest.mark.parametrize("organisaties", range(5))
def test_een_klein_netwerk_klopt_en_past_op_een_telefoon(mensen: int, organisaties: int) -> None:
    assert is_goed(rondom(mensen, organisaties)).width <= PAST


def test_zeven_om_een_gezin_past_op_een_telefoon_en_twintig_schuift() -> None:
    assert teken(rondom(7, 7)).past
    assert not teken(rondom(12, 8)).past


@pytest.mark.parametrize("lijn", Lijn)
def test_elke_soort_lijn_heeft_een_eigen_vorm_en_staat_in_woorden_op_het_vak_en_in_de_legenda(
    lijn: Lijn,
) -> None:
    tekening = teken(EcogramBlad("Gezin K-07", (), (Punt("Fien", "buurvrouw", lijn, True),)))
    woorden = [
        t.text or "" for t in gelezen(tekening.svg).iter(f"{SVG}text") if t.attrib["class"] == "contact"
    ]
    assert " ".join(woorden) == lijn.woorden
    assert tekening.legenda[0].woorden.startswith(lijn.woorden)
    assert "mens" in tekening.legenda[1].woorden


def test_de_vormen_verschillen_ook_zonder_kleur() -> None:
    kaal = {}
    for lijn in Lijn:
        boom = gelezen(teken(EcogramBlad("K", (), (Punt("F", "", lijn, True),))).svg)
        streep = next(p for p in boom.iter(f"{SVG}path"))
        kaal[lijn] = (streep.attrib["d"], streep.attrib["class"], len(list(boom.iter(f"{SVG}circle"))) == 1)
    assert len(set(kaal.values())) == len(Lijn)
    assert "Q" in kaal[Lijn.WISSELEND][0]
    assert kaal[Lijn.BELASTEND][0].count("L") > 6
    assert kaal[Lijn.TOESTEMMING_ONTBREEKT][2]


def test_een_naam_staat_alleen_in_de_tekst_en_doet_niets() -> None:
    naam = "Zyx<script>\"'&"
    svg = str(teken(EcogramBlad(naam, (naam,), (Punt(naam, naam, Lijn.STEUNEND, True),))).svg)
    boom = gelezen(svg)
    assert "<script" not in svg
    assert "style" not in svg
    assert not [waarde for deel in boom.iter() for waarde in deel.attrib.values() if "Zyx" in waarde]


def test_een_onmogelijke_naam_maakt_de_tekening_niet_stuk() -> None:
    for naam in ("", " ", "\x00\x0b\u202eomgekeerd", "W" * 10_000, "a-" * 5_000, "👩‍👧‍👦" * 40):
        is_goed(EcogramBlad(naam, (naam,) * 3, (Punt(naam, naam, Lijn.BELASTEND, True),)))


def test_wat_het_is_staat_erbij_voor_wie_het_niet_ziet() -> None:
    boom = gelezen(teken(rondom(3, 1)).svg)
    assert boom.attrib["role"] == "img"
    ids = {deel.attrib["id"] for deel in boom.iter() if "id" in deel.attrib}
    assert set(boom.attrib["aria-labelledby"].split()) <= ids
    assert "3 mensen erboven en 1 organisatie eronder" in str(teken(rondom(3, 1)).svg)
