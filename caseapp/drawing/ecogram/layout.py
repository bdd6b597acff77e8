"""The whole ecogram in numbers: the gezin in the middle, people above it, organisations below it.

In rows of two, with a corridor between them. Every line goes from its card into the corridor and along a
track of its own to the gezin: the nearest row takes the outermost track, so no line crosses another.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ...queries.ecogram import EcogramBlad, Lijn, Punt
from ..text import clean, fit, wrap

BREED, HOOG, RUST, AFSTAND = 136, 94, 16, 36
BAAN, LUCHT, RAND = 11, 12, 4
LETTER, LETTER_KLEIN, REGEL = 14, 13, 17
_MARGE, _REGELS, _LEDENREGELS = 6, 5, 4
_KERN = 200
XY = tuple[int, int]


@dataclass(frozen=True)
class Card:
    """`naam`, `wat` and `contact`: the lines to write; the kind of contact is never cut off."""

    punt: Punt
    x: int
    y: int
    naam: tuple[str, ...]
    wat: tuple[str, ...]
    contact: tuple[str, ...]
    w: int = BREED
    h: int = HOOG


@dataclass(frozen=True)
class Line:
    """From the card of `punt` to the gezin; None in a sample."""

    lijn: Lijn
    points: tuple[XY, ...]
    punt: Punt | None = None


@dataclass(frozen=True)
class Core:
    """The gezin itself."""

    naam: str
    leden: tuple[str, ...]
    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True)
class Plan:
    """All in the units of the view box, that begins at (left, top)."""

    core: Core
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    left: int
    top: int
    width: int
    height: int


def plan(blad: EcogramBlad) -> Plan:
    punten = sorted(
        blad.punten, key=lambda p: (not p.mens, p.kring, p.naam.casefold(), p.naam, p.wat, p.lijn)
    )
    boven, onder = _rows([p for p in punten if p.mens]), _rows([p for p in punten if not p.mens])
    banen = max(_tracks(boven), _tracks(onder))
    core = _core(blad, banen)
    cards: list[Card] = []
    lines: list[Line] = []
    for rijen, kant in ((boven, -1), (onder, 1)):
        for nummer, rij in enumerate(rijen):
            y = kant * (core.h // 2 + AFSTAND + HOOG // 2 + nummer * (HOOG + RUST))
            for plek, punt in zip(_columns(rij, banen), rij, strict=True):
                card = _card(punt, plek, y)
                cards.append(card)
                lines.append(_line(card, _tracks(rijen) - nummer, kant * core.h // 2))
    halve = max(BREED + _corridor(banen), core.w // 2) + RAND
    hoogst, laagst = (core.h // 2 + RAND + _height(rijen) for rijen in (boven, onder))
    return Plan(core, tuple(cards), tuple(lines), -halve, -hoogst, 2 * halve, hoogst + laagst)


def _rows(punten: Sequence[Punt]) -> list[tuple[Punt, ...]]:
    """Two by two, the nearest first; who is left over stands alone, farthest off, in the middle."""
    return [tuple(punten[begin : begin + 2]) for begin in range(0, len(punten), 2)]


def _tracks(rijen: Sequence[Sequence[Punt]]) -> int:
    """How many tracks are needed on each side of the middle."""
    return sum(len(rij) == 2 for rij in rijen)


def _height(rijen: Sequence[object]) -> int:
    """What these rows take, from the edge of the gezin to their own outer edge."""
    return AFSTAND + len(rijen) * (HOOG + RUST) - RUST if rijen else 0


def _corridor(banen: int) -> int:
    """Half of the room between the two columns."""
    return BAAN * banen + LUCHT


def _columns(rij: Sequence[Punt], banen: int) -> tuple[int, ...]:
    if len(rij) == 1:
        return (0,)
    plek = _corridor(banen) + BREED // 2
    return (-plek, plek)


def _core(blad: EcogramBlad, banen: int) -> Core:
    breed = max(_KERN, 2 * _corridor(banen))
    leden = wrap(", ".join(map(clean, blad.leden)), LETTER_KLEIN, breed - 24, _LEDENREGELS)
    return Core(fit(blad.gezin, LETTER, breed - 24), leden, 0, 0, breed, 44 + 2 * (REGEL * len(leden) // 2))


def _card(punt: Punt, x: int, y: int) -> Card:
    ruimte = BREED - 2 * _MARGE
    contact = wrap(punt.lijn.woorden, LETTER_KLEIN, ruimte, 2)
    wat = wrap(punt.wat, LETTER_KLEIN, ruimte, 1)
    naam = wrap(punt.naam, LETTER, ruimte, _REGELS - len(contact) - len(wat))
    wat = wrap(punt.wat, LETTER_KLEIN, ruimte, _REGELS - len(contact) - len(naam))
    return Card(punt, x, y, naam, wat, contact)


def _line(card: Card, baan: int, rand: int) -> Line:
    """`baan`: which track, counted from the middle; `rand`: the edge of the gezin on this side."""
    if card.x == 0:
        begin = (0, card.y + (card.h // 2 if card.y < 0 else -card.h // 2))
        return Line(card.punt.lijn, (begin, (0, rand)), card.punt)
    kant = 1 if card.x > 0 else -1
    spoor = kant * BAAN * baan
    weg = ((card.x - kant * card.w // 2, card.y), (spoor, card.y), (spoor, rand))
    return Line(card.punt.lijn, weg, card.punt)
