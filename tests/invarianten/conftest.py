"""The rooms these tests are done in: empty ones to act in, and a house in which every address leads
somewhere."""

from ..kamers import kamer, leeg_gebouwd
from ..web.conftest import eenmalig, gelopen, leeshuis, moment, voorbereid, wandeling

__all__ = [
    "eenmalig",
    "gelopen",
    "kamer",
    "leeg_gebouwd",
    "leeshuis",
    "moment",
    "voorbereid",
    "wandeling",
]
