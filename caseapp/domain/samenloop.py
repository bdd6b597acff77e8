"""Whether organisations worked beside each other or one after the other (domein 1.1 estafette-aanpak)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple


class Periode(NamedTuple):
    """From and until, both days included."""

    van: date
    tot: date


@dataclass(frozen=True)
class Samenloop:
    """Days with two or more organisations at once, with just one, and with none."""

    naast_elkaar: int
    alleen: int
    geen: int


def samengevoegd(perioden: Iterable[Periode]) -> tuple[Periode, ...]:
    """Stretches that touch or overlap become one; in order of time."""
    klaar: list[Periode] = []
    for deel in sorted(perioden):
        if klaar and deel.van <= klaar[-1].tot + timedelta(days=1):
            klaar[-1] = Periode(klaar[-1].van, max(klaar[-1].tot, deel.tot))
        else:
            klaar.append(deel)
    return tuple(klaar)


def samenloop(per_organisatie: Iterable[Iterable[Periode]], alles: Periode) -> Samenloop:
    """Counts day by day, within the whole period."""
    grenzen: dict[date, int] = {}
    for perioden in per_organisatie:
        for deel in samengevoegd(perioden):
            grenzen[deel.van] = grenzen.get(deel.van, 0) + 1
            erna = deel.tot + timedelta(days=1)
            grenzen[erna] = grenzen.get(erna, 0) - 1
    eind = alles.tot + timedelta(days=1)
    dagen, hoeveel, vorige = {0: 0, 1: 0, 2: 0}, 0, alles.van
    for dag in sorted({*grenzen, eind}):
        hier = min(max(dag, alles.van), eind)
        dagen[min(hoeveel, 2)] += (hier - vorige).days
        hoeveel, vorige = hoeveel + grenzen.get(dag, 0), hier
    return Samenloop(dagen[2], dagen[1], dagen[0])
