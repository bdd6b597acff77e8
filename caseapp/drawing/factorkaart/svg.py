"""The numbers of a factor map as SVG: shapes, words and classes; how they look is in factorkaart.css."""

from collections.abc import Sequence
from math import hypot
from uuid import UUID

from markupsafe import Markup

from ...domain.verklarende_analyse.woorden import FactorSoort, VerbandSoort
from ...queries.factorkaart import KaartLijn
from .layout import LETTER, REGEL, ROND, XY, Box, Line, Plan, Strip

_BOCHT, _PAGINA = 8, 1300  # what is longer cannot be read on one sheet of paper
_NIEMAND = UUID(int=0)
_PUNT = {
    VerbandSoort.PREDISPONEREND: "M-8 -5L-1 0L-8 5",
    VerbandSoort.LUXEREND: "M-9 -4.5L0 0L-9 4.5z",
    VerbandSoort.IN_STAND_HOUDEND: "M-10 -5.5L0 0L-10 5.5z",
    VerbandSoort.BESCHERMEND: "M-3 -7V7",
}
_KORTER = {
    VerbandSoort.PREDISPONEREND: 1,
    VerbandSoort.LUXEREND: 6,
    VerbandSoort.IN_STAND_HOUDEND: 6,
    VerbandSoort.BESCHERMEND: 3,
}


def figure(plan: Plan, title: str, words: str) -> Markup:
    """The whole picture, with what it is in words for who does not see it."""
    delen = [
        *(_strip(strip, plan.width) for strip in plan.strips),
        *(line(regel) for regel in plan.lines),
        *dict.fromkeys(head(regel) for regel in plan.lines),
        *(_box(box) for box in plan.boxes),
    ]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram factorkaart{}" role="img"'
        ' aria-labelledby="factorkaart-titel factorkaart-uitleg" viewBox="0 0 {} {:g}" width="{}"'
        ' height="{:g}"><title id="factorkaart-titel">{}</title><desc id="factorkaart-uitleg">{}</desc>'
        "{}</svg>"
    ).format(
        " lang" if plan.height > _PAGINA else "",
        *(plan.width, plan.height, plan.width, plan.height, title, words),
        Markup("").join(delen),
    )


def line(regel: Line) -> Markup:
    """Begins where the way is shared, so that strokes and dots of two lines fall on each other there."""
    return Markup('<path class="lijn {}" d="{}"/>').format(
        _kind(regel.lijn.soort), _rounded(regel.points, *_ends(regel))
    )


def _ends(regel: Line) -> tuple[XY, XY]:
    """Where the stroke itself begins and ends: not under the arrow, or it would stick out of its point."""
    begin, eind, korter = regel.points[0], regel.points[-1], _KORTER[regel.lijn.soort]
    if regel.inward:
        return _toward(begin, regel.points[1], korter), eind
    return begin, _toward(eind, regel.points[-2], korter)


def head(regel: Line) -> Markup:
    """What is at the end: an open arrow, a filled one, a larger one, or a bar."""
    eind, voor = regel.points[:2] if regel.inward else (regel.points[-1], regel.points[-2])
    hoek = {(1, 0): 0, (0, 1): 90, (-1, 0): 180, (0, -1): 270}[_way(voor, eind)]
    return Markup('<path class="punt {}" transform="translate({:g} {:g}) rotate({})" d="{}"/>').format(
        _kind(regel.lijn.soort), *eind, hoek, _PUNT[regel.lijn.soort]
    )


def _kind(soort: VerbandSoort) -> str:
    return f"verband-{soort.value.replace('_', '-')}"


def _way(van: XY, naar: XY) -> tuple[int, int]:
    dx, dy = naar[0] - van[0], naar[1] - van[1]
    return (dx > 0) - (dx < 0), (dy > 0) - (dy < 0)


def _rounded(points: Sequence[XY], begin: XY, eind: XY) -> str:
    """With a soft corner where it turns."""
    delen = [f"M{begin[0]:g} {begin[1]:g}"]
    for voor, hier, na in zip(points, points[1:], points[2:], strict=False):
        (ax, ay), (bx, by) = _toward(hier, voor, _BOCHT), _toward(hier, na, _BOCHT)
        delen.append(f"L{ax:g} {ay:g}Q{hier[0]:g} {hier[1]:g} {bx:g} {by:g}")
    return "".join([*delen, f"L{eind[0]:g} {eind[1]:g}"])


def _toward(van: XY, naar: XY, ver: float) -> XY:
    """So far on the way to the other, and never past the middle."""
    lengte = hypot(naar[0] - van[0], naar[1] - van[1])
    deel = min(ver, lengte / 2) / lengte if lengte else 0
    return van[0] + (naar[0] - van[0]) * deel, van[1] + (naar[1] - van[1]) * deel


def _strip(strip: Strip, breed: int) -> Markup:
    return Markup(
        '<g class="band {}"><rect x="0" y="{:g}" width="{}" height="{:g}" rx="10"/>'
        '<text class="bandnaam" x="{:g}" y="{:g}">{}</text></g>'
    ).format(
        strip.band.value, strip.top, breed, strip.bottom - strip.top, strip.x, strip.top + 18, strip.naam
    )


def _box(box: Box) -> Markup:
    links, boven = box.x - box.w / 2, box.y - box.h / 2
    return Markup('<g class="factor {}">{}{}</g>').format(
        _class(box.punt.soort), outline(box.punt.soort, links, boven, box.w, box.h), _texts(box)
    )


def _class(soort: FactorSoort | None) -> str:
    return soort.value if soort else "patroon"


def outline(soort: FactorSoort | None, x: float, y: float, w: float, h: float) -> Markup:
    """Angular for a risk, a double edge for a pattern, round for what protects, round and double for a
    strength."""
    rond = 2 if soort in (None, FactorSoort.RISICO) else ROND
    vlak = Markup('<rect{} x="{:g}" y="{:g}" width="{:g}" height="{:g}" rx="{:g}"/>')
    delen = vlak.format("", x, y, w, h, rond)
    if soort in (None, FactorSoort.KRACHT):
        delen += vlak.format(Markup(' class="binnen"'), x + 3.5, y + 3.5, w - 7, h - 7, max(rond - 3, 0))
    return delen


def _texts(box: Box) -> Markup:
    """Lines of text around the middle."""
    regels = [(tekst, "tekst") for tekst in box.tekst] + [(tekst, "onder") for tekst in box.onder]
    eerste = box.y - (len(regels) - 1) * REGEL / 2 + LETTER / 2 - 2
    vorm = Markup('<text class="{}" x="{:g}" y="{:g}" text-anchor="middle">{}</text>')
    return Markup("").join(
        vorm.format(soort, box.x, eerste + nummer * REGEL, tekst)
        for nummer, (tekst, soort) in enumerate(regels)
    )


def sample(soort: VerbandSoort) -> Markup:
    """The inside of a small picture of one kind of line, 64 by 24."""
    regel = Line(KaartLijn(_NIEMAND, _NIEMAND, soort), ((2, 12), (62, 12)), inward=False)
    return line(regel) + head(regel)
