"""The rooms these tests are done in."""

from ..kamers import eigen_kamer, huis, kamer, kring, leeg_gebouwd, leeshuis

__all__ = ["eigen_kamer", "huis", "kamer", "kring", "leeg_gebouwd", "leeshuis"]
