"""Casussen of a trainer's own: copying one, changing it piece by piece, and taking it along as a file."""

from .mensen import bp as mensen_bp
from .stukken import bp as stukken_bp
from .toon import bp as toon_bp

BLUEPRINTS = (toon_bp, stukken_bp, mensen_bp)
