"""The bar of a replay: one lane for each kind of moment, over the time of the story; a jump leaves no hole.
Moments that would lie over each other are one mark with a number. The page has the same as a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from markupsafe import Markup

from ..domain.nabespreking import MomentSoort
from ..domain.oefenklok import RondeStand
from .text import clean, fit

BREED, LINKS, RECHTS, BOVEN, BAAN = 960, 150, 30, 34, 40
STRAAL, APART = 9, 26
VLAK = BREED - LINKS - RECHTS
LETTER = 13
BANEN = {
    MomentSoort.INJECT: "Kwam binnen",
    MomentSoort.INCIDENT: "Incident, melding",
    MomentSoort.DAAD: "Deed de groep",
    MomentSoort.FEIT: "Verteld",
    MomentSoort.GEMIST: "Niet gedaan",
    MomentSoort.OPMERKING: "Opmerking",
    MomentSoort.KLOK: "Het spel zelf",
}
# A shape for each lane: colour only helps.
VORMEN = {
    MomentSoort.INJECT: "M-8 -6H8V6H-8Z",
    MomentSoort.INCIDENT: "M0 -9L9 7H-9Z",
    MomentSoort.DAAD: "M-8 0A8 8 0 1 0 8 0A8 8 0 1 0 -8 0Z",
    MomentSoort.FEIT: "M0 -9L9 0L0 9L-9 0Z",
    MomentSoort.GEMIST: "M-7 -7L7 7M7 -7L-7 7",
    MomentSoort.OPMERKING: "M-8 -7H8V4H0L-4 9V4H-8Z",
    MomentSoort.KLOK: "M-7 -8L2 0L-7 8M0 -8L9 0L0 8",
}


class Merk(Protocol):
    """What the bar asks of a moment."""

    @property
    def soort(self) -> MomentSoort: ...
    @property
    def dag(self) -> int: ...
    @property
    def wat(self) -> str: ...


@dataclass(frozen=True)
class Punt:
    """One moment with its time in the story, and where it leads; nowhere on paper."""

    merk: Merk
    op: datetime
    waar: str = ""


@dataclass(frozen=True)
class Hoop:
    """Moments of one lane that lie near each other, around x."""

    x: float
    punten: tuple[Punt, ...]


def teken(
    punten: Sequence[Punt], van: datetime, tot: datetime, rondes: Sequence[RondeStand] = (), naam: str = ""
) -> Markup | None:
    """Only lanes with something in them; None where nothing happened. `naam`: what tells one bar from another
    on the same page."""
    banen = [soort for soort in BANEN if any(punt.merk.soort is soort for punt in punten)]
    if not banen:
        return None
    hoog = BOVEN + BAAN * len(banen) + 8
    binnen = Markup("").join(
        _baan(soort, BOVEN + BAAN * nummer, [punt for punt in punten if punt.merk.soort is soort], van, tot)
        for nummer, soort in enumerate(banen)
    )
    kop = f"terugkijken{naam}"
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="genogram terugkijken" role="group"'
        ' aria-labelledby="{}" viewBox="0 0 {} {}" width="{}" height="{}"><title id="{}">{}</title>{}{}</svg>'
    ).format(kop, BREED, hoog, BREED, hoog, kop, _titel(naam), _rooster(van, tot, rondes, hoog), binnen)


def _titel(naam: str) -> str:
    return f"Wat er gebeurde over de tijd van het verhaal{f', poging {naam}' if naam else ''}"


def plek(op: datetime, van: datetime, tot: datetime) -> float:
    """Where on the bar; never outside it."""
    heel = max((tot - van) / timedelta(days=1), 1.0)
    deel = min(max((op - van) / timedelta(days=1) / heel, 0.0), 1.0)
    return round(LINKS + STRAAL + deel * (VLAK - 2 * STRAAL), 1)


def hopen(punten: Iterable[Punt], van: datetime, tot: datetime) -> list[Hoop]:
    """From left to right, each at least so far from the one before that both can be pressed."""
    uit: list[Hoop] = []
    for punt in sorted(punten, key=lambda een: een.op):
        x = plek(punt.op, van, tot)
        if uit and x - uit[-1].x < APART:
            uit[-1] = Hoop(uit[-1].x, (*uit[-1].punten, punt))
        else:
            uit.append(Hoop(x, (punt,)))
    return uit


def _rooster(van: datetime, tot: datetime, rondes: Sequence[RondeStand], hoog: int) -> Markup:
    """The end of each round that lies within the bar, else five even days; as many as there is room for."""
    dagen = (tot - van) // timedelta(days=1)
    streepjes = [ronde.tot_dag for ronde in rondes if 0 < ronde.tot_dag <= dagen]
    streepjes = streepjes or sorted({dagen * deel // 4 for deel in range(5)})
    delen, laatste = [], -1000.0
    for dag in streepjes:
        x = plek(van + timedelta(days=dag), van, tot)
        if x - laatste < 58:
            continue
        laatste = x
        delen.append(
            Markup(
                '<path class="raster" d="M{} {}V{}"/><text class="maat" x="{}" y="{}" text-anchor="middle">'
                "dag {}</text>"
            ).format(x, BOVEN - 8, hoog - 4, x, BOVEN - 14, dag)
        )
    return Markup("").join(delen)


def _baan(soort: MomentSoort, y: int, punten: Sequence[Punt], van: datetime, tot: datetime) -> Markup:
    midden = y + BAAN // 2
    delen = Markup("").join(_hoop(soort, hoop, midden) for hoop in hopen(punten, van, tot))
    return Markup('<path class="baan" d="M{} {}H{}"/><text class="naam" x="4" y="{}">{}</text>{}').format(
        LINKS, midden, BREED - RECHTS, midden + 5, fit(BANEN[soort], LETTER, LINKS - 12), delen
    )


def _hoop(soort: MomentSoort, hoop: Hoop, y: int) -> Markup:
    """A mark, with how many it stands for; as a link where there is somewhere to go."""
    eerste, aantal = hoop.punten[0], len(hoop.punten)
    telling = Markup("")
    if aantal > 1:
        telling = Markup('<text class="telling" x="{}" y="{}" text-anchor="middle">{}</text>').format(
            hoop.x, y - 11, aantal
        )
    merk = Markup('<path class="merk {}" transform="translate({} {})" d="{}"/>{}').format(
        soort.value, hoop.x, y, VORMEN[soort], telling
    )
    if not eerste.waar:
        return merk
    return Markup(
        '<a href="{}" aria-label="{}"><rect class="raak" x="{}" y="{}" width="{}" height="{}"/>{}</a>'
    ).format(eerste.waar, _woorden(soort, hoop), hoop.x - 12, y - 20, 24, BAAN - 4, merk)


def _woorden(soort: MomentSoort, hoop: Hoop) -> str:
    eerste, aantal = hoop.punten[0].merk, len(hoop.punten)
    meer = f", en nog {aantal - 1}" if aantal > 1 else ""
    return clean(f"{BANEN[soort]}, dag {eerste.dag}: {eerste.wat}{meer}")
