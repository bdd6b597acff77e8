"""What must hold for the drawing of any family."""

from collections import Counter
from itertools import combinations, pairwise
from xml.etree import ElementTree

from caseapp.drawing import text
from caseapp.drawing.genogram import teken
from caseapp.drawing.genogram.layout import LETTER_HUIS, Card, Plan, plan
from caseapp.drawing.genogram.svg import LETTER, LETTER_KLEIN
from caseapp.queries.genogram import GenogramBlad

SVG = "{http://www.w3.org/2000/svg}"
LETTERS = {"naam": LETTER, "jaren": LETTER_KLEIN, "huisnaam": LETTER_HUIS}


def gelezen(svg: object) -> ElementTree.Element:
    """Well-formed, or this raises."""
    return ElementTree.fromstring(str(svg))  # noqa: S314  # made here


def rechthoek(kaart: Card) -> tuple[float, float, float, float]:
    return (kaart.x - kaart.w / 2, kaart.y - kaart.h / 2, kaart.x + kaart.w / 2, kaart.y + kaart.h / 2)


def raken(a: tuple, b: tuple, ruimte: float = 0) -> bool:
    """Whether two rectangles (left, top, right, bottom) come nearer than this; less than zero: lie over."""
    return a[0] < b[2] + ruimte and b[0] < a[2] + ruimte and a[1] < b[3] + ruimte and b[1] < a[3] + ruimte


def is_goed(blad: GenogramBlad) -> Plan:
    """All that must hold for any family."""
    tekening = plan(blad)
    kaarten = tekening.cards
    assert Counter(k.mens.id for k in kaarten) == Counter(m.id for m in blad.mensen)
    for een, ander in combinations(kaarten, 2):
        assert not raken(rechthoek(een), rechthoek(ander), 20)
    _geen_lijn_door_een_kaart(tekening)
    _omtrek_klopt(tekening)
    _binnen_het_kader(tekening, str(teken(blad).svg))
    hoogte = {k.mens.id: k.y for k in kaarten}
    assert all(hoogte[ouder] < hoogte[kind] for kind, ouder in blad.ouders)
    return tekening


def _geen_lijn_door_een_kaart(tekening: Plan) -> None:
    """Other people's lines keep away; one's own only touch the edge."""
    for line in tekening.lines:
        for (x1, y1), (x2, y2) in pairwise(line.points):
            assert x1 == x2 or y1 == y2
            stuk = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
            for kaart in tekening.cards:
                eigen = kaart.mens.id in line.ends
                assert not raken(stuk, rechthoek(kaart), 0 if eigen else 4), (line, kaart)


def _omtrek_klopt(tekening: Plan) -> None:
    """All who live there are inside; nobody else is, not even partly."""
    for omtrek in tekening.outlines:
        for kaart in tekening.cards:
            vak = rechthoek(kaart)
            if omtrek.number in kaart.mens.huizen:
                assert any(
                    r[0] < vak[0] and r[1] < vak[1] and vak[2] < r[2] and vak[3] < r[3] for r in omtrek.rects
                )
            else:
                assert not any(raken(r, vak) for r in omtrek.rects)


def _binnen_het_kader(tekening: Plan, svg: str) -> None:
    rechts, onder = tekening.left + tekening.width, tekening.top + tekening.height
    for line in tekening.lines:
        assert all(tekening.left < x < rechts and tekening.top < y < onder for x, y in line.points)
    for tekst in gelezen(svg).iter(f"{SVG}text"):
        soort = tekst.attrib["class"]
        breed = text.width(tekst.text or "", LETTERS[soort])
        x, y = float(tekst.attrib["x"]), float(tekst.attrib["y"])
        begin = x - breed / 2 if "text-anchor" in tekst.attrib else x
        assert tekening.left <= begin
        assert begin + breed <= rechts
        assert tekening.top <= y - LETTERS[soort]
        assert y + 5 <= onder
