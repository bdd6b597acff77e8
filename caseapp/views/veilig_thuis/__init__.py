"""The pages of Veilig Thuis itself: one blueprint, one file per part of the work."""

from . import advies
from .blueprint import bp

__all__ = ["advies", "bp"]
