"""The numbers as SVG: only shapes, words and classes; what they look like is in genogram.css."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from markupsafe import Markup

from ..text import fit
from .homes import contour
from .layout import XY, Card, Line, Outline, Plan
from .ties import Tie

LETTER, LETTER_KLEIN = 16, 14
_ROND = 9
_GOLF, _HOOGTE, _RECHT = 5, 3, 12
_PUNT = {Tie.GEZAG: "ruit", Tie.ZORG: "haak", Tie.GEWELD: "pijl", Tie.OUDER: "haak"}


def figure(plan: Plan, title: str, words: str) -> Markup:
    """The whole picture, with what it is in words for who does not see it."""
    delen = [
        *(_outline(o, "huisvlak") for o in plan.outlines),
        *(_outline(o, "huis") for o in plan.outlines),
        *(line(regel) for regel in plan.lines),
        *(_labels(o) for o in plan.outlines),
        *(_card(c) for c in plan.cards),
    ]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram" role="img"'
        ' aria-labelledby="genogram-titel genogram-uitleg" viewBox="{} {} {} {}" width="{}" height="{}">'
        '<title id="genogram-titel">{}</title><desc id="genogram-uitleg">{}</desc>{}{}</svg>'
    ).format(
        plan.left,
        plan.top,
        plan.width,
        plan.height,
        plan.width,
        plan.height,
        title,
        words,
        _markers(),
        Markup("").join(delen),
    )


def _markers() -> Markup:
    """Ends of lines, one shape for each kind."""
    vormen = {
        "pijl": ("M0 0L10 5L0 10z", "punt-geweld"),
        "haak": ("M1 1L8 5L1 9", "punt-zorg"),
        "ruit": ("M0 5L5 1L10 5L5 9z", "punt-gezag"),
    }
    marker = Markup(
        '<marker id="genogram-{}" class="{}" viewBox="0 0 10 10" refX="{}" refY="5" markerWidth="11"'
        ' markerHeight="11" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="{}"/></marker>'
    )
    eind = {"pijl": 10, "haak": 8, "ruit": 10}
    alle = (marker.format(naam, soort, eind[naam], vorm) for naam, (vorm, soort) in vormen.items())
    return Markup("<defs>{}</defs>").format(Markup("").join(alle))


def line(regel: Line) -> Markup:
    pad = _zigzag(regel.points) if regel.tie is Tie.GEWELD else _rounded(regel.points)
    punt = _PUNT.get(regel.tie)
    eind = Markup(' marker-end="url(#genogram-{})"').format(punt) if regel.arrow and punt else ""
    begin = Markup(' marker-start="url(#genogram-{})"').format(punt) if regel.arrow_back and punt else ""
    streep = Markup('<path class="lijn {}" d="{}"{}{}/>').format(regel.tie.value, pad, begin, eind)
    return streep + _slashes(regel) if regel.tie is Tie.EX else streep


def _slashes(regel: Line) -> Markup:
    """Two strokes through the line, left of its middle: there the line to the children begins."""
    (x1, y), (x2, _) = max(pairwise(regel.points), key=lambda deel: abs(deel[0][0] - deel[1][0]))
    x = min(x1, x2) + abs(x2 - x1) // 4
    strepen = " ".join(f"M{x + d} {y + 8}L{x + d + 6} {y - 8}" for d in (-5, 2))
    return Markup('<path class="lijn lijn-streep" d="{}"/>').format(strepen)


def _rounded(points: Sequence[XY], ring: bool = False) -> str:
    """A line with soft corners."""
    if len(points) < 3 and not ring:
        return "M" + "L".join(f"{x} {y}" for x, y in points)
    delen = []
    alle = range(len(points)) if ring else range(1, len(points) - 1)
    if not ring:
        delen.append(f"M{points[0][0]} {points[0][1]}")
    for n in alle:
        voor, hier, na = points[n - 1], points[n], points[(n + 1) % len(points)]
        in_, uit = _toward(hier, voor), _toward(hier, na)
        delen.append(f"{'L' if delen else 'M'}{in_}Q{hier[0]} {hier[1]} {uit}")
    delen.append("Z" if ring else f"L{points[-1][0]} {points[-1][1]}")
    return "".join(delen)


def _toward(van: XY, naar: XY) -> str:
    ver = hypot(naar[0] - van[0], naar[1] - van[1])
    deel = min(_ROND, ver / 2) / ver if ver else 0
    return f"{van[0] + (naar[0] - van[0]) * deel:g} {van[1] + (naar[1] - van[1]) * deel:g}"


def _zigzag(points: Sequence[XY]) -> str:
    """The same way in short strokes from side to side, straight at both ends."""
    lengte = sum(_far(a, b) for a, b in pairwise(points))
    delen, geweest, kant = [f"M{points[0][0]} {points[0][1]}"], 0.0, 1
    for a, b in pairwise(points):
        ver = _far(a, b)
        stap_x, stap_y = ((b[0] - a[0]) / ver, (b[1] - a[1]) / ver) if ver else (0, 0)
        for n in range(1, int(ver // _GOLF)):
            hier = n * _GOLF
            if _RECHT <= geweest + hier <= lengte - _RECHT:
                kant = -kant
                x = a[0] + stap_x * hier - stap_y * _HOOGTE * kant
                y = a[1] + stap_y * hier + stap_x * _HOOGTE * kant
                delen.append(f"L{x:g} {y:g}")
        delen.append(f"L{b[0]} {b[1]}")
        geweest += ver
    return "".join(delen)


def _far(a: XY, b: XY) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _outline(outline: Outline, soort: str) -> Markup:
    """First all grounds, then all edges: where two homes share a child, both stay visible."""
    pad = "".join(_rounded(ring, ring=True) for ring in contour(list(outline.rects)))
    return Markup('<path class="{}" d="{}"/>').format(soort, pad)


def _labels(outline: Outline) -> Markup:
    tekst = Markup('<text class="huisnaam" x="{}" y="{}">{}</text>')
    return Markup("").join(tekst.format(x, y, outline.label) for x, y in outline.labels)


def _card(card: Card) -> Markup:
    links, boven = card.x - card.w // 2, card.y - card.h // 2
    soort, rond = ("kind", card.h // 2) if card.mens.kind else ("volwassene", 10)
    naam = fit(card.mens.naam, LETTER, card.w - 14)
    return Markup(
        '<g class="mens {}"><rect x="{}" y="{}" width="{}" height="{}" rx="{}"/>'
        '<text class="naam" x="{}" y="{}" text-anchor="middle">{}</text>'
        '<text class="jaren" x="{}" y="{}" text-anchor="middle">{} jaar</text></g>'
    ).format(
        soort,
        links,
        boven,
        card.w,
        card.h,
        rond,
        card.x,
        card.y - 2,
        naam,
        card.x,
        card.y + 17,
        card.mens.leeftijd,
    )


def sample(tie: Tie | None) -> Markup:
    """The inside of a small picture of one kind of line, 64 by 24; None: an outline."""
    if tie is None:
        return Markup('<rect class="huis" x="2" y="2" width="60" height="20" rx="8"/>')
    if tie is Tie.OUDER:
        return Markup('<path class="lijn {}" d="M32 2V11M12 22V11H52V22"/>').format(tie.value)
    if tie in (Tie.PARTNER, Tie.EX):
        twee = Markup('<g class="mens">{}</g>').format(
            Markup("").join(
                Markup('<rect x="{}" y="6" width="14" height="12" rx="3"/>').format(x) for x in (2, 48)
            )
        )
        return line(Line(tie, ((16, 12), (48, 12)), frozenset(), False, False)) + twee
    return line(Line(tie, ((4, 12), (60, 12)), frozenset(), True, False))
