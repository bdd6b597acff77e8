"""One question of the checklist before a version is vastgesteld, of whatever document."""

from collections.abc import Collection
from dataclasses import dataclass

from .regel import Regelfout
from .woord import Woord


@dataclass(frozen=True)
class Keuringspunt:
    """`deel`: where it can be mended. `blokkeert`: it must be mended first."""

    zin: str
    goed: bool
    blokkeert: bool
    deel: Woord | None = None
    wie: str = ""


def toets_vaststellen(punten: Collection[Keuringspunt]) -> None:
    fout = next((punt for punt in punten if punt.blokkeert and not punt.goed), None)
    if fout is not None:
        raise Regelfout(fout.zin)
