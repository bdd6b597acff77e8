"""The debrief of one room: for who leads it, and for the screen of the hall (simulation 3.6, 9)."""

from . import bord, elementen, kopjes, terug, verslag
from .hier import bp

BLUEPRINTS = (bp, verslag.bp)

__all__ = ["BLUEPRINTS", "bord", "elementen", "kopjes", "terug"]
