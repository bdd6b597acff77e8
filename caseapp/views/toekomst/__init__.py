"""The demonstration of the Toekomstscenario: a tour by whoever leads the exercise, and ‘nu en straks’."""

from . import rondleiding, vergelijk
from .merk import bp

__all__ = ["bp", "rondleiding", "vergelijk"]
