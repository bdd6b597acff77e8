"""Which band of the map a point stands in, and in which order: causes, patterns, consequences, protection."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from uuid import UUID

from ...domain.verklarende_analyse.woorden import FactorSoort
from ...queries.factorkaart import FactorkaartBlad, KaartPunt

_VER = 10_000
Arrows = dict[UUID, list[UUID]]


class Band(StrEnum):
    """From the top of the map to the bottom."""

    OORZAAK = "oorzaak"
    PATROON = "patroon"
    GEVOLG = "gevolg"
    BESCHERMING = "bescherming"


class Column(IntEnum):
    """`FULL` lies over both columns, and over the corridor between them."""

    LEFT = 0
    FULL = 1
    RIGHT = 2


@dataclass(frozen=True, order=True)
class Spot:
    row: int
    column: Column


@dataclass(frozen=True)
class Row:
    """One or two points beside each other."""

    band: Band
    points: tuple[KaartPunt, ...]
    full: bool = False

    def spots(self, number: int, turned: bool) -> dict[UUID, Spot]:
        """`turned`: left and right change places, as far as this row has them."""
        kolommen = [Column.FULL] if self.full else [Column.LEFT, Column.RIGHT]
        volgorde = reversed(kolommen) if turned else kolommen
        return {punt.id: Spot(number, k) for punt, k in zip(self.points, volgorde, strict=False)}


def rows(blad: FactorkaartBlad) -> tuple[Row, ...]:
    """The same for the same points in any order. A pattern, or what is alone in its band, takes the width."""
    banden = _bands(blad)
    klaar: list[Row] = []
    for band, punten in banden.items():
        vol = band is Band.PATROON or len(punten) == 1
        stap = 1 if vol else 2
        klaar += [Row(band, tuple(punten[n : n + stap]), vol) for n in range(0, len(punten), stap)]
    return tuple(klaar)


def _bands(blad: FactorkaartBlad) -> dict[Band, list[KaartPunt]]:
    heen, terug = _arrows(blad)
    patronen = [punt.id for punt in blad.punten if punt.soort is None]
    leidt, volgt = _steps(patronen, terug), _steps(patronen, heen)
    van_wie = {punt.id: _band(punt, punt.id in leidt, punt.id in volgt) for punt in blad.punten}
    rang = _ranks(van_wie, heen, terug, leidt, volgt)
    return {
        band: sorted(
            (punt for punt in blad.punten if van_wie[punt.id] is band),
            key=lambda punt: (rang[punt.id], _sort_key(punt)),
        )
        for band in Band
    }


def _ranks(
    banden: dict[UUID, Band], heen: Arrows, terug: Arrows, leidt: dict[UUID, int], volgt: dict[UUID, int]
) -> dict[UUID, int]:
    """Less is higher in its band: causes end at the pattern, consequences begin there."""

    def rang(wie: UUID, band: Band) -> int:
        if band is Band.OORZAAK:
            los = wie not in heen and wie not in terug
            return -2 * _VER if los else -leidt.get(wie, _VER)
        if band is Band.PATROON:
            return -len(terug.get(wie, []))
        return volgt[wie] if band is Band.GEVOLG else _high(banden[naar] for naar in heen.get(wie, []))

    return {wie: rang(wie, band) for wie, band in banden.items()}


def _band(punt: KaartPunt, leidt: bool, volgt: bool) -> Band:
    """What both leads to a pattern and follows from one keeps it going, and so stands with the causes."""
    if punt.soort is None:
        return Band.PATROON
    if punt.soort is not FactorSoort.RISICO:
        return Band.BESCHERMING
    return Band.GEVOLG if volgt and not leidt else Band.OORZAAK


def _arrows(blad: FactorkaartBlad) -> tuple[Arrows, Arrows]:
    heen: Arrows = {}
    terug: Arrows = {}
    for lijn in dict.fromkeys(blad.lijnen):
        heen.setdefault(lijn.van, []).append(lijn.naar)
        terug.setdefault(lijn.naar, []).append(lijn.van)
    return heen, terug


def _steps(begin: Iterable[UUID], arrows: Arrows) -> dict[UUID, int]:
    """How many arrows away each point is, of those that can be reached."""
    ver = dict.fromkeys(begin, 0)
    rij = list(ver)
    for hier in rij:
        for volgende in arrows.get(hier, ()):
            if volgende not in ver:
                ver[volgende] = ver[hier] + 1
                rij.append(volgende)
    return ver


def _high(banden: Iterable[Band]) -> int:
    """What protects something nearby stands first, what protects nothing last."""
    volgorde = [Band.BESCHERMING, Band.GEVOLG, Band.PATROON, Band.OORZAAK]
    return max((volgorde.index(band) for band in banden), default=_VER)


def _sort_key(punt: KaartPunt) -> tuple[str, str, str, str, str]:
    return punt.tekst.casefold(), punt.tekst, punt.onder, punt.soort or "", str(punt.id)
