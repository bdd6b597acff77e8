"""The factor map, "hoe hangt het samen": what leads to a pattern of violence, what follows, what protects.

Drawn from a blad each time; a pure function, the same for the same points and lines in any order.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from markupsafe import Markup

from ...domain.verklarende_analyse.woorden import FactorSoort, VerbandSoort
from ...queries.factorkaart import FactorkaartBlad, KaartPunt
from .bands import Band
from .layout import Box, Plan, plan
from .svg import figure, outline, sample

PAST = 400
_HOE = {
    VerbandSoort.PREDISPONEREND: "maakt kwetsbaar voor",
    VerbandSoort.LUXEREND: "lokt uit",
    VerbandSoort.IN_STAND_HOUDEND: "houdt in stand",
    VerbandSoort.BESCHERMEND: "beschermt tegen",
}
_LIJN = {
    VerbandSoort.PREDISPONEREND: "maakt kwetsbaar voor (dunne lijn, open pijl)",
    VerbandSoort.LUXEREND: "lokt uit (strepen, dichte pijl)",
    VerbandSoort.IN_STAND_HOUDEND: "houdt in stand (dikke lijn, grote pijl)",
    VerbandSoort.BESCHERMEND: "beschermt (stippels, dwarsstreep)",
}
_SOORT = {
    None: "patroon van geweld",
    FactorSoort.RISICO: "risico",
    FactorSoort.BESCHERMEND: "beschermt",
    FactorSoort.KRACHT: "kracht",
}
_VORM = {
    None: "patroon van geweld (dubbele rand)",
    FactorSoort.RISICO: "risico (rechte hoeken)",
    FactorSoort.BESCHERMEND: "beschermt (ronde hoeken)",
    FactorSoort.KRACHT: "kracht (ronde hoeken, dubbele rand)",
}


@dataclass(frozen=True)
class Uitleg:
    """One line of the legend: a small picture, and what it means."""

    beeld: Markup
    woorden: str


@dataclass(frozen=True)
class KaartRegel:
    """A line of the map as a sentence: `van.tekst` `hoe` `naar.tekst`."""

    van: KaartPunt
    hoe: str
    naar: KaartPunt


@dataclass(frozen=True)
class LosPunt:
    """A point without lines. `soort`: what it is, in words."""

    punt: KaartPunt
    soort: str


@dataclass(frozen=True)
class Factorkaart:
    """`regels` and `losse` together say all that is drawn. `past`: can be made to fit on a phone."""

    svg: Markup
    legenda: tuple[Uitleg, ...]
    regels: tuple[KaartRegel, ...]
    losse: tuple[LosPunt, ...]
    past: bool


def teken(blad: FactorkaartBlad) -> Factorkaart:
    """The drawing, what its shapes mean (only of what is in it), and the same in words."""
    tekening = plan(blad)
    verbonden = {wie for line in tekening.lines for wie in (line.lijn.van, line.lijn.naar)}
    return Factorkaart(
        figure(tekening, "Kaart van hoe het samenhangt", _woorden(tekening)),
        tuple(_legenda(tekening)),
        _regels(tekening),
        tuple(
            LosPunt(box.punt, _SOORT[box.punt.soort])
            for box in tekening.boxes
            if box.punt.id not in verbonden
        ),
        tekening.width <= PAST,
    )


def _regels(tekening: Plan) -> tuple[KaartRegel, ...]:
    """As one reads the map: from top to bottom by where a line comes from, then by where it goes."""
    plek: Mapping[UUID, tuple[int, Box]] = {box.punt.id: (n, box) for n, box in enumerate(tekening.boxes)}
    soorten = list(VerbandSoort)
    lijnen = sorted(
        (line.lijn for line in tekening.lines),
        key=lambda lijn: (plek[lijn.van][0], plek[lijn.naar][0], soorten.index(lijn.soort)),
    )
    punten = [(plek[lijn.van][1].punt, lijn.soort, plek[lijn.naar][1].punt) for lijn in lijnen]
    return tuple(KaartRegel(van, _hoe(soort, naar), naar) for van, soort, naar in punten)


def _hoe(soort: VerbandSoort, naar: KaartPunt) -> str:
    """One protects against what is bad, and protects what is good."""
    goed = naar.soort not in (None, FactorSoort.RISICO)
    return "beschermt" if goed and soort is VerbandSoort.BESCHERMEND else _HOE[soort]


def _legenda(tekening: Plan) -> Iterable[Uitleg]:
    lijnen = {line.lijn.soort for line in tekening.lines}
    for verband in VerbandSoort:
        if verband in lijnen:
            yield Uitleg(_klein(sample(verband)), _LIJN[verband])
    punten = {box.punt.soort for box in tekening.boxes}
    for soort, zin in _VORM.items():
        if soort in punten:
            beeld = Markup('<g class="factor {}">{}</g>').format(
                soort or "patroon", outline(soort, 8, 2, 48, 20)
            )
            yield Uitleg(_klein(beeld), zin)


def _klein(inhoud: Markup) -> Markup:
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram factorkaart-voorbeeld" viewBox="0 0 64 24"'
        ' width="64" height="24" aria-hidden="true" focusable="false">{}</svg>'
    ).format(inhoud)


def _woorden(tekening: Plan) -> str:
    banden = [strip.band for strip in tekening.strips]
    namen = {
        Band.OORZAAK: ("oorzaak of risico", "oorzaken en risico’s"),
        Band.PATROON: ("patroon van geweld", "patronen van geweld"),
        Band.GEVOLG: ("gevolg", "gevolgen"),
        Band.BESCHERMING: ("bescherming of kracht", "beschermende factoren en krachten"),
    }
    delen = [_aantal(_in_band(tekening, band), *namen[band]) for band in banden]
    lijnen = _aantal(len(tekening.lines), "lijn", "lijnen")
    opsomming = ", ".join(delen) or "Nog niets"
    return (
        f"Van boven naar beneden: {opsomming}. Met {lijnen} ertussen."
        " Alles wat hier getekend is, staat ook in de tabel op deze pagina."
    )


def _in_band(tekening: Plan, band: Band) -> int:
    (strip,) = (strip for strip in tekening.strips if strip.band is band)
    return sum(strip.top <= box.y <= strip.bottom for box in tekening.boxes)


def _aantal(hoeveel: int, enkel: str, meer: str) -> str:
    return f"{hoeveel} {enkel if hoeveel == 1 else meer}"
