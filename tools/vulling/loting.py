"""A stream of choices from one number: the same number gives the same choices, on every Python.

Only `Random.random` is promised to stay as it is, so everything here is made of that.
"""

import re
from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")
KEUZE = re.compile(r"\[([^\[\]]*)\]")


class Loting:
    def __init__(self, zaad: int) -> None:
        self._bron = Random(zaad)  # noqa: S311  # decides over texts, and guards nothing

    def getal(self, laagste: int, hoogste: int) -> int:
        """One of these, both ends included."""
        return laagste + int(self._bron.random() * (hoogste - laagste + 1))

    def kans(self, procent: int) -> bool:
        return self.getal(1, 100) <= procent

    def kies(self, reeks: Sequence[T]) -> T:
        return reeks[self.getal(0, len(reeks) - 1)]

    def schud(self, reeks: Sequence[T]) -> list[T]:
        uit = list(reeks)
        for laatste in range(len(uit) - 1, 0, -1):
            ander = self.getal(0, laatste)
            uit[laatste], uit[ander] = uit[ander], uit[laatste]
        return uit

    def stapel(self, reeks: Sequence[T], aantal: int) -> list[T]:
        """So many, each as often as the others (or once more), in no order."""
        uit: list[T] = []
        while len(uit) < aantal:
            uit += self.schud(reeks)
        return uit[:aantal]

    def vouw(self, tekst: str) -> str:
        """`[a|b]` becomes a or b."""
        return KEUZE.sub(lambda plek: self.kies(plek[1].split("|")), tekst)
