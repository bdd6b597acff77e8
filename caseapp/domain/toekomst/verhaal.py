"""The two ways in which the same gezin is worked with."""

from ..woord import Woord


class Kant(Woord):
    """`nu`: one organisation after the other. `straks`: as the Toekomstscenario means it; a plan, no law."""

    NU = "nu"
    STRAKS = "straks"
