"""The rules of the queue as a reader sees them."""

from typing import NamedTuple

from ...domain.toezicht.regels import DREMPEL, REGELS
from ...domain.woorden import label


class RegelUitleg(NamedTuple):
    naam: str
    weging: int
    uitleg: str


class RegelBlad(NamedTuple):
    regels: tuple[RegelUitleg, ...]
    drempel: int


def regelblad() -> RegelBlad:
    regels = tuple(RegelUitleg(label(regel), weging, zin) for regel, (weging, zin, _) in REGELS.items())
    return RegelBlad(regels, DREMPEL)
