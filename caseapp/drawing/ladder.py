"""The ladder of a gezin: time from left to right, help from near to far from the bottom up. The
contactpersoon is the line that goes on below it all.

Drawn from the ladder each time; a pure function. The page has the same as a table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from ..domain.opschaling import TREDEN, Blijft, Richting, Trede
from ..domain.woorden import label
from ..queries.ladder import Ladder, LadderRegel

BREED, LINKS, RECHTS, BOVEN, HOOGTE, ONDER = 400, 8, 392, 6, 40, 28
DIK, NAAST = 12, 14
VORM = {
    Richting.OP: "M0 -7L7 6H-7z",
    Richting.AF: "M0 7L7 -6H-7z",
    Richting.EVEN: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
}


@dataclass(frozen=True)
class Tekening:
    svg: Markup
    past: bool
    legenda: tuple["Teken", ...]


@dataclass(frozen=True)
class Teken:
    beeld: Markup
    woorden: str


def teken(ladder: Ladder) -> Tekening:
    hoog = BOVEN + len(ladder.treden) * HOOGTE + ONDER
    delen = Markup("").join([*_treden(ladder), *_balken(ladder), *_punten(ladder), *_as(ladder)])
    uitleg = "Per plek een balk van wanneer tot wanneer. Dezelfde stappen staan in de tabel eronder."
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram ladder" role="img"'
        ' aria-labelledby="ladder-titel ladder-uitleg" viewBox="0 0 {} {}" width="{}" height="{}">'
        '<title id="ladder-titel">Stappen op en af door de tijd</title><desc id="ladder-uitleg">{}</desc>'
        "{}</svg>"
    ).format(BREED, hoog, BREED, hoog, uitleg, delen)
    return Tekening(svg, True, _legenda())


def hoogte(trede: Trede, treden: Sequence[Trede] = TREDEN) -> int:
    """The middle of its row: the nearest at the bottom."""
    return BOVEN + (len(treden) - 1 - treden.index(trede)) * HOOGTE + HOOGTE - 12


def plek(op: datetime, ladder: Ladder) -> float:
    """How far along: the first step at the left, today at the right."""
    alles = (ladder.vandaag - ladder.begin).total_seconds()
    deel = (op - ladder.begin).total_seconds() / alles if alles > 0 else 0.0
    return round(LINKS + 10 + min(max(deel, 0.0), 1.0) * (RECHTS - LINKS - 20), 1)


def punten(ladder: Ladder) -> Iterator[tuple[LadderRegel, float]]:
    """Each step with its place, the first one first: what would lie on another of its row steps aside."""
    bezet: dict[Trede, list[float]] = {}
    for regel in reversed(ladder.regels):
        rij = bezet.setdefault(regel.stap.trede, [])
        x = _vrij(plek(regel.stap.op, ladder), rij)
        rij.append(x)
        yield regel, x


def _vrij(x: float, bezet: list[float]) -> float:
    """As near as can be, within the drawing."""
    for stappen in range(len(bezet) + 1):
        for kant in (stappen * NAAST, -stappen * NAAST):
            hier = round(x + kant, 1)
            if LINKS <= hier <= RECHTS and all(abs(hier - ander) >= NAAST for ander in bezet):
                return hier
    return x


def _treden(ladder: Ladder) -> Iterator[Markup]:
    for trede in ladder.treden:
        y = hoogte(trede, ladder.treden)
        yield Markup(
            '<path class="raster" d="M{} {}H{}"/><text class="trede" x="{}" y="{}">{}</text>'
        ).format(LINKS, y, RECHTS, LINKS, y - 14, _naam(trede))


def _naam(trede: Trede) -> str:
    naam = label(trede)
    return naam[:1].upper() + naam[1:]


def _balken(ladder: Ladder) -> Iterator[Markup]:
    for blijft in ladder.perioden:
        yield _balk(blijft, ladder)


def _balk(blijft: Blijft, ladder: Ladder) -> Markup:
    begin, eind = plek(blijft.van, ladder), plek(blijft.tot or ladder.vandaag, ladder)
    soort = "deel" if blijft.tot else "deel nu"
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        soort, begin, hoogte(blijft.trede, ladder.treden) - DIK // 2, round(max(eind - begin, 4), 1), DIK
    )


def _punten(ladder: Ladder) -> Iterator[Markup]:
    for regel, x in punten(ladder):
        stap = regel.stap
        yield Markup('<path class="stap {}" transform="translate({} {})" d="{}"/>').format(
            stap.richting.value, x, hoogte(stap.trede, ladder.treden), VORM[stap.richting]
        )


def _as(ladder: Ladder) -> Iterator[Markup]:
    y = BOVEN + len(ladder.treden) * HOOGTE + ONDER - 8
    eerste = ladder.regels[-1]
    yield Markup('<text class="maat" x="{}" y="{}">dag {}</text>').format(LINKS, y, eerste.dag)
    yield Markup('<text class="maat" x="{}" y="{}" text-anchor="end">vandaag</text>').format(RECHTS, y)


def _legenda() -> tuple[Teken, ...]:
    woorden = {Richting.OP: "komt erbij", Richting.EVEN: "gevraagd of besloten", Richting.AF: "gaat weer weg"}
    return tuple(
        Teken(
            Markup(
                '<svg class="teken ladder" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"'
                ' focusable="false"><path class="stap {}" d="{}"/></svg>'
            ).format(richting.value, VORM[richting]),
            zin,
        )
        for richting, zin in woorden.items()
    )
