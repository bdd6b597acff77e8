"""An ecogram: the gezin in the middle, around it people and organisations, and how the contact with each is.

Drawn from a blad each time; a pure function, the same for the same points in any order.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ...queries.ecogram import EcogramBlad, Lijn
from .layout import plan
from .svg import figure, sample, shape

PAST = 400
_VORM = {
    Lijn.STEUNEND: "steunend (dikke lijn)",
    Lijn.WISSELEND: "wisselend (golven)",
    Lijn.BELASTEND: "belastend (zigzag)",
    Lijn.WEINIG_CONTACT: "weinig contact (stippels)",
    Lijn.TOESTEMMING_ONTBREEKT: "toestemming ontbreekt (strepen met een ring)",
    Lijn.BETROKKEN: "betrokken (dunne lijn)",
}


@dataclass(frozen=True)
class Uitleg:
    """One line of the legend: a small picture, and what it means."""

    beeld: Markup
    woorden: str


@dataclass(frozen=True)
class Ecogram:
    """`past`: small enough to be made to fit on a phone; a larger one is moved inside its frame."""

    svg: Markup
    legenda: tuple[Uitleg, ...]
    past: bool


def teken(blad: EcogramBlad) -> Ecogram:
    """The drawing, and what its shapes mean; only of what is in it."""
    tekening = plan(blad)
    mensen = sum(punt.mens for punt in blad.punten)
    words = (
        f"Het gezin in het midden, met {_aantal(mensen, 'mens', 'mensen')} erboven en"
        f" {_aantal(len(blad.punten) - mensen, 'organisatie', 'organisaties')} eronder."
        " Alles wat hier getekend is, staat ook in de tabel op deze pagina."
    )
    soorten = {line.lijn for line in tekening.lines}
    legenda = [Uitleg(_klein(sample(lijn)), _VORM[lijn]) for lijn in Lijn if lijn in soorten]
    vormen = [(True, "mens (ronde hoeken)"), (False, "organisatie (rechte hoeken)")]
    aanwezig = {punt.mens for punt in blad.punten}
    legenda += [Uitleg(_klein(shape(mens)), zin) for mens, zin in vormen if mens in aanwezig]
    return Ecogram(
        figure(tekening, "Tekening van wie er om het gezin heen staan", words),
        tuple(legenda),
        tekening.width <= PAST,
    )


def _klein(inhoud: Markup) -> Markup:
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram voorbeeld" viewBox="0 0 64 24" width="64"'
        ' height="24" aria-hidden="true" focusable="false">{}</svg>'
    ).format(inhoud)


def _aantal(hoeveel: int, enkel: str, meer: str) -> str:
    return f"{hoeveel} {enkel if hoeveel == 1 else meer}"
