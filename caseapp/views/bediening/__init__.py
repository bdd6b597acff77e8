"""The console of who leads an exercise, alone, on one screen (simulation 3.4)."""

from . import injects, klok, samen, toon
from .hier import bp

BLUEPRINTS = (bp, samen.bp)

__all__ = ["BLUEPRINTS", "injects", "klok", "toon"]
