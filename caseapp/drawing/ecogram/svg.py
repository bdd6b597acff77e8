"""The numbers of an ecogram as SVG: shapes, words and classes; what they look like is in ecogram.css."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from ...queries.ecogram import Lijn
from .layout import LETTER_KLEIN, REGEL, XY, Card, Core, Line, Plan

_GOLF, _HOOGTE, _RECHT, _RING = 7, 3, 6, 5
_ROND = 9


def figure(plan: Plan, title: str, words: str) -> Markup:
    """The whole picture, with what it is in words for who does not see it."""
    delen = [*(line(regel) for regel in plan.lines), _core(plan.core), *(_card(card) for card in plan.cards)]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram ecogram" role="img"'
        ' aria-labelledby="ecogram-titel ecogram-uitleg" viewBox="{} {} {} {}" width="{}" height="{}">'
        '<title id="ecogram-titel">{}</title><desc id="ecogram-uitleg">{}</desc>{}</svg>'
    ).format(
        *(plan.left, plan.top, plan.width, plan.height, plan.width, plan.height, title, words),
        Markup("").join(delen),
    )


def line(regel: Line) -> Markup:
    """Each kind its own shape: thick, waves, zigzag, dots, strokes with a ring, or plain."""
    wegen = {Lijn.WISSELEND: _waves, Lijn.BELASTEND: _zigzag}
    pad = wegen.get(regel.lijn, _plain)(regel.points)
    soort = f"contact-{regel.lijn.value.replace('_', '-')}"
    streep = Markup('<path class="lijn {}" d="{}"/>').format(soort, pad)
    if regel.lijn is not Lijn.TOESTEMMING_ONTBREEKT:
        return streep
    x, y = _middle(*regel.points[-2:])
    return streep + Markup('<circle class="ring" cx="{:g}" cy="{:g}" r="{}"/>').format(x, y, _RING)


def _middle(een: XY, ander: XY) -> tuple[float, float]:
    return (een[0] + ander[0]) / 2, (een[1] + ander[1]) / 2


def _plain(points: Sequence[XY]) -> str:
    """With a soft corner where it turns."""
    delen = [f"M{points[0][0]} {points[0][1]}"]
    for voor, hier, na in zip(points, points[1:], points[2:], strict=False):
        delen.append(f"L{_toward(hier, voor)}Q{hier[0]} {hier[1]} {_toward(hier, na)}")
    return "".join([*delen, f"L{points[-1][0]} {points[-1][1]}"])


def _toward(van: XY, naar: XY) -> str:
    ver = _far(van, naar)
    deel = min(_ROND, ver / 2) / ver if ver else 0
    return f"{van[0] + (naar[0] - van[0]) * deel:g} {van[1] + (naar[1] - van[1]) * deel:g}"


def _waves(points: Sequence[XY]) -> str:
    return _sideways(points, "Q{mx:g} {my:g} {x:g} {y:g}")


def _zigzag(points: Sequence[XY]) -> str:
    return _sideways(points, "L{mx:g} {my:g}L{x:g} {y:g}")


def _sideways(points: Sequence[XY], stroke: str) -> str:
    """The same way, from side to side; straight at both ends of each stretch."""
    delen, kant = [f"M{points[0][0]} {points[0][1]}"], 1
    for a, b in pairwise(points):
        ver = _far(a, b)
        dx, dy = ((b[0] - a[0]) / ver, (b[1] - a[1]) / ver) if ver else (0.0, 0.0)
        hier = float(min(_RECHT, ver / 2))
        delen.append(f"L{a[0] + dx * hier:g} {a[1] + dy * hier:g}")
        while hier + _GOLF <= ver - _RECHT:
            mx, my = a[0] + dx * (hier + _GOLF / 2), a[1] + dy * (hier + _GOLF / 2)
            hier += _GOLF
            delen.append(
                stroke.format(
                    mx=mx - dy * _HOOGTE * kant,
                    my=my + dx * _HOOGTE * kant,
                    x=a[0] + dx * hier,
                    y=a[1] + dy * hier,
                )
            )
            kant = -kant
        delen.append(f"L{b[0]} {b[1]}")
    return "".join(delen)


def _far(a: XY, b: XY) -> int:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _core(core: Core) -> Markup:
    regels = [(core.naam, "naam"), *((tekst, "leden") for tekst in core.leden)]
    return Markup('<g class="mens kern"><rect x="{}" y="{}" width="{}" height="{}" rx="14"/>{}</g>').format(
        *(core.x - core.w // 2, core.y - core.h // 2, core.w, core.h), _texts(core.x, core.y, regels)
    )


def _card(card: Card) -> Markup:
    soort, rond = ("persoon", 22) if card.punt.mens else ("organisatie", 2)
    regels = [(t, "naam") for t in card.naam] + [(t, "wat") for t in card.wat]
    regels += [(t, "contact") for t in card.contact]
    return Markup('<g class="mens {}"><rect x="{}" y="{}" width="{}" height="{}" rx="{}"/>{}</g>').format(
        *(soort, card.x - card.w // 2, card.y - card.h // 2, card.w, card.h, rond),
        _texts(card.x, card.y, regels),
    )


def _texts(x: int, y: int, regels: Sequence[tuple[str, str]]) -> Markup:
    """Lines of text around this middle."""
    eerste = y - (len(regels) - 1) * REGEL // 2 + LETTER_KLEIN // 2 - 1
    vorm = Markup('<text class="{}" x="{}" y="{}" text-anchor="middle">{}</text>')
    return Markup("").join(
        vorm.format(soort, x, eerste + nummer * REGEL, tekst) for nummer, (tekst, soort) in enumerate(regels)
    )


def sample(lijn: Lijn) -> Markup:
    """The inside of a small picture of one kind of line, 64 by 24."""
    return line(Line(lijn, ((2, 12), (62, 12))))


def shape(mens: bool) -> Markup:
    return Markup('<g class="mens {}"><rect x="8" y="3" width="48" height="18" rx="{}"/></g>').format(
        *(("persoon", 9) if mens else ("organisatie", 2))
    )
