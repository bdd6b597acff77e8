"""Before and after: per moment from the lowest to the highest number that somebody gave, never a mean. Drawn
from the lines each time; a pure function. The page has the same as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..queries.mda.bladen import ResultaatRegel
from .text import fit

BREED, LINKS, BOVEN, STAP, ONDER = 400, 34, 16, 18, 52
BODEM = BOVEN + 10 * STAP
HOOG = BODEM + ONDER
LETTER, HALF = 13, 9


@dataclass(frozen=True)
class Tekening:
    svg: Markup
    past: bool = True
    legenda: tuple[object, ...] = ()


def teken(regels: Sequence[ResultaatRegel]) -> Tekening | None:
    """Of the moments that were written down; None where nobody gave a number that the reader may know."""
    gedaan = [regel for regel in regels if regel.gedaan]
    if not any(regel.laagste is not None for regel in gedaan):
        return None
    vak = (BREED - LINKS - 10) / len(gedaan)
    kolommen = Markup("").join(
        _kolom(regel, round(LINKS + 10 + vak * (nummer + 0.5), 1), vak) for nummer, regel in enumerate(gedaan)
    )
    uitleg = "Per moment van het laagste tot het hoogste cijfer. Hetzelfde staat in de tabel eronder."
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram schaal" role="img"'
        ' aria-labelledby="mda-titel mda-uitleg" viewBox="0 0 {} {}" width="{}" height="{}">'
        '<title id="mda-titel">Voor en na: de cijfers per moment</title><desc id="mda-uitleg">{}</desc>{}{}'
        "</svg>"
    ).format(BREED, HOOG, BREED, HOOG, uitleg, _raster(), kolommen)
    return Tekening(svg)


def _y(cijfer: int) -> int:
    return BOVEN + (10 - cijfer) * STAP


def _raster() -> Markup:
    return Markup("").join(
        Markup(
            '<path class="raster" d="M{} {}H{}"/><text class="maat" x="{}" y="{}" text-anchor="end">{}</text>'
        ).format(LINKS, _y(cijfer), BREED - 10, LINKS - 6, _y(cijfer) + 4, cijfer)
        for cijfer in range(0, 11, 2)
    )


def _kolom(regel: ResultaatRegel, x: float, vak: float) -> Markup:
    """The two ends with their numbers, and below it which moment and how the violence is."""
    onder = Markup(
        '<text class="naam" x="{}" y="{}" text-anchor="middle">{}</text>'
        '<text class="maat" x="{}" y="{}" text-anchor="middle">{}</text>'
    ).format(
        *(x, BODEM + 24, fit(regel.naam, LETTER, vak - 4)),
        *(x, BODEM + 42, fit(regel.geweld, LETTER, vak - 4)),
    )
    if regel.laagste is None or regel.hoogste is None:
        return onder
    laag, hoog = _y(regel.laagste), _y(regel.hoogste)
    return (
        Markup('<path class="lijn wie-0" d="M{:g} {}H{:g}M{:g} {}V{}M{:g} {}H{:g}"/>').format(
            *(x - HALF, hoog, x + HALF), *(x, hoog, laag), *(x - HALF, laag, x + HALF)
        )
        + _cijfer(x, hoog, regel.hoogste)
        + (_cijfer(x, laag, regel.laagste) if laag != hoog else Markup(""))
        + onder
    )


def _cijfer(x: float, y: int, cijfer: int) -> Markup:
    return Markup('<text class="naam" x="{:g}" y="{}">{}</text>').format(x + HALF + 4, y + 4, cijfer)
