"""A genogram: generations in rows, lines for what is between people, an outline around who lives together.

Drawn from the relations on a blad each time; a pure function, the same for the same people in any order.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ...queries.genogram import GenogramBlad
from .layout import plan
from .svg import figure, sample
from .ties import Tie

PAST = 400
_WOORDEN = {
    Tie.PARTNER: "zijn partners",
    Tie.EX: "waren partners (twee strepen)",
    Tie.OUDER: "ouder en kind",
    Tie.GEZAG: "heeft gezag over (stippels, ruit bij het kind)",
    Tie.ZORG: "zorgt voor (lange strepen, open pijl)",
    Tie.GEWELD: "geweld in een incident (zigzag, pijl naar wie het overkwam)",
}


@dataclass(frozen=True)
class Uitleg:
    """One line of the legend: a small picture, and what it means."""

    beeld: Markup
    woorden: str


@dataclass(frozen=True)
class Genogram:
    """`past`: small enough to be made to fit on a phone; a larger one is moved inside its frame."""

    svg: Markup
    legenda: tuple[Uitleg, ...]
    past: bool


def teken(blad: GenogramBlad) -> Genogram:
    """The drawing, and what its shapes mean; only of what is in it."""
    tekening = plan(blad)
    rijen = len({card.y for card in tekening.cards})
    words = (
        f"{_aantal(len(tekening.cards), 'mens', 'mensen')} in {_aantal(rijen, 'rij', 'rijen')},"
        " de oudsten boven. Alles wat hier getekend is, staat ook in de tabel op deze pagina."
    )
    soorten = {line.tie for line in tekening.lines}
    legenda = [Uitleg(_klein(tie), _WOORDEN[tie]) for tie in Tie if tie in soorten]
    if tekening.outlines:
        legenda.append(Uitleg(_klein(None), "wonen samen"))
    return Genogram(
        figure(tekening, "Tekening van de familie", words), tuple(legenda), tekening.width <= PAST
    )


def _klein(tie: Tie | None) -> Markup:
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram voorbeeld" viewBox="0 0 64 24" width="64"'
        ' height="24" aria-hidden="true" focusable="false">{}</svg>'
    ).format(sample(tie))


def _aantal(hoeveel: int, enkel: str, meer: str) -> str:
    return f"{hoeveel} {enkel if hoeveel == 1 else meer}"
