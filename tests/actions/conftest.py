"""The rooms these tests are done in."""

from ..kamers import eigen_kamer, huis, kamer, kring, leeg_gebouwd, leeshuis
from .analyse import bezig
from .plan import gepland, lopend, met_analyse

__all__ = [
    "bezig",
    "eigen_kamer",
    "gepland",
    "huis",
    "kamer",
    "kring",
    "leeg_gebouwd",
    "leeshuis",
    "lopend",
    "met_analyse",
]
