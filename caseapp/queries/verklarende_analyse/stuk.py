"""The pieces of an analysis, opened."""

from ...context import Context
from ..document.stuk import Stuk, als_stuk
from ..dossier import OpenGezin
from .rijen import bijdragen


def stukken(ctx: Context, gezin: OpenGezin) -> list[Stuk]:
    """Every wording that this actor may see, oldest first."""
    return [als_stuk(zicht) for zicht in bijdragen(ctx, gezin)]
