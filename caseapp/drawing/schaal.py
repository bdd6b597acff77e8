"""The veiligheidsschaal through time: one line per person from 0 to 10, never one of them all.

Drawn from the lines each time; a pure function. The page has the same as a table.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..queries.veiligheidsschaal import SchaalLijn
from .text import fit

BREED, LINKS, RECHTS, BOVEN, STAP, ONDER = 400, 34, 288, 16, 20, 34
HOOG = BOVEN + 10 * STAP + ONDER
LETTER, REGEL, NAAST = 13, 16, 9
VORMEN = (  # one shape per person; with more people than shapes the name at the end tells them apart
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
    "M-4.5 -4.5h9v9h-9z",
    "M0 -5.5L5.5 4.5H-5.5z",
    "M0 -6L6 0L0 6L-6 0z",
    "M0 5.5L5.5 -4.5H-5.5z",
    "M-2 -5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z",
    "M-5 -3L0 -6L5 -3V3L0 6L-5 3z",
    "M-6 -3h12v6h-12z",
)
XY = tuple[float, float]


@dataclass(frozen=True)
class Spoor:
    """One person: the points of his line in the drawing, and where his name stands."""

    naam: str
    nummer: int
    punten: tuple[XY, ...]
    naam_y: float


@dataclass(frozen=True)
class Tekening:
    svg: Markup
    past: bool = True
    legenda: tuple[object, ...] = ()


def teken(lijnen: Sequence[SchaalLijn]) -> Tekening:
    """Of who gave at least one number."""
    return Tekening(_figuur(sporen(lijnen), _dagen(lijnen)))


def sporen(lijnen: Sequence[SchaalLijn]) -> list[Spoor]:
    """Where everything goes: no symbol on another, no name over another."""
    met = [(nummer, lijn) for nummer, lijn in enumerate(lijnen) if lijn.punten]
    dagen = _dagen(lijnen)
    plekken = _naast_elkaar([lijn for _, lijn in met], dagen)
    namen = _onder_elkaar([punten[-1][1] for punten in plekken])
    return [
        Spoor(lijn.naam, nummer, punten, y)
        for (nummer, lijn), punten, y in zip(met, plekken, namen, strict=True)
    ]


def _dagen(lijnen: Sequence[SchaalLijn]) -> tuple[int, int]:
    alle = [dag for lijn in lijnen for dag, _ in lijn.punten]
    return min(alle), max(alle)


def _naast_elkaar(lijnen: Sequence[SchaalLijn], dagen: tuple[int, int]) -> list[tuple[XY, ...]]:
    """Points that would lie on one another step to the right, each as far as it must."""
    bezet: set[XY] = set()
    sporen_: list[tuple[XY, ...]] = []
    for lijn in lijnen:
        punten: list[XY] = []
        for dag, cijfer in lijn.punten:
            x, y = _x(dag, dagen), float(BOVEN + (10 - cijfer) * STAP)
            while any(abs(x - ander) < NAAST + 3 and y == hoogte for ander, hoogte in bezet):
                x += 1
            bezet.add((x, y))
            punten.append((x, y))
        sporen_.append(tuple(punten))
    return sporen_


def _x(dag: int, dagen: tuple[int, int]) -> float:
    """Room is kept on the right for who stepped aside."""
    eerste, laatste = dagen
    deel = (dag - eerste) / (laatste - eerste) if laatste > eerste else 0.5
    return round(LINKS + 10 + deel * (RECHTS - LINKS - 50), 1)


def _onder_elkaar(hoogten: Sequence[float]) -> list[float]:
    """As near to the end of each line as they can be, a line of text apart, and within the drawing."""
    plek = [0.0] * len(hoogten)
    vrij = float(BOVEN - REGEL)
    for nummer in sorted(range(len(hoogten)), key=lambda n: hoogten[n]):
        plek[nummer] = vrij = max(hoogten[nummer], vrij + REGEL)
    over = vrij - (HOOG - 6)
    if over > 0:  # push back up from the bottom
        grens = float(HOOG - 6)
        for nummer in sorted(range(len(hoogten)), key=lambda n: plek[n], reverse=True):
            plek[nummer] = grens = min(plek[nummer], grens)
            grens -= REGEL
    return plek


def _figuur(wie: Sequence[Spoor], dagen: tuple[int, int]) -> Markup:
    delen = Markup("").join([*_raster(), *_as(dagen), *map(_lijn, wie), *map(_punten, wie), *map(_naam, wie)])
    uitleg = "Per persoon een lijn van 0 tot en met 10. Dezelfde cijfers staan in de tabel eronder."
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram schaal" role="img"'
        ' aria-labelledby="schaal-titel schaal-uitleg" viewBox="0 0 {} {}" width="{}" height="{}">'
        '<title id="schaal-titel">Veiligheidsschaal door de tijd</title><desc id="schaal-uitleg">{}</desc>'
        "{}</svg>"
    ).format(BREED, HOOG, BREED, HOOG, uitleg, delen)


def _raster() -> list[Markup]:
    return [
        Markup(
            '<path class="raster" d="M{} {}H{}"/><text class="maat" x="{}" y="{}" text-anchor="end">{}</text>'
        ).format(LINKS, y, RECHTS, LINKS - 6, y + 4, cijfer)
        for cijfer in range(0, 11, 2)
        for y in [BOVEN + (10 - cijfer) * STAP]
    ]


def _as(dagen: tuple[int, int]) -> list[Markup]:
    """The first day and the last; one when they are the same."""
    return [
        Markup('<text class="maat" x="{}" y="{}" text-anchor="middle">dag {}</text>').format(
            _x(dag, dagen), HOOG - 12, dag
        )
        for dag in dict.fromkeys(dagen)
    ]


def _lijn(spoor: Spoor) -> Markup:
    route = "L".join(f"{x:g} {y:g}" for x, y in spoor.punten)
    return Markup('<path class="lijn wie-{}" d="M{}"/>').format(spoor.nummer % len(VORMEN), route)


def _punten(spoor: Spoor) -> Markup:
    vorm = spoor.nummer % len(VORMEN)
    return Markup("").join(
        Markup('<path class="punt wie-{}" transform="translate({:g} {:g})" d="{}"/>').format(
            vorm, x, y, VORMEN[vorm]
        )
        for x, y in spoor.punten
    )


def _naam(spoor: Spoor) -> Markup:
    """The shape stands before the name too: colour is never what tells."""
    x, y, vorm = RECHTS + 4, spoor.naam_y, spoor.nummer % len(VORMEN)
    einde_x, einde_y = spoor.punten[-1]
    return Markup(
        '<path class="naar" d="M{:g} {:g}L{} {:g}"/>'
        '<path class="punt wie-{}" transform="translate({} {:g})" d="{}"/>'
        '<text class="naam" x="{}" y="{:g}">{}</text>'
    ).format(
        *(einde_x + 6, einde_y, x - 3, y),
        *(vorm, x + 6, y, VORMEN[vorm]),
        *(x + 16, y + 4.5, fit(spoor.naam, LETTER, BREED - x - 18)),
    )
