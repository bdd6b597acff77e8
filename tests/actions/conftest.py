"""The rooms these tests are done in."""

from ..kamers import eigen_kamer, huis, kamer, kring, leeg_gebouwd, leeshuis
from .analyse import bezig

__all__ = ["bezig", "eigen_kamer", "huis", "kamer", "kring", "leeg_gebouwd", "leeshuis"]
