"""What every page of the analysis has, and one step taken from it."""

from ...context import Context
from ...queries.dossier import OpenGezin
from ...queries.namen import mensen
from ..papier import Document

NAAR = "analyse.toon"
ANALYSE = Document(NAAR, "verklarende_analyse")
pagina, stap = ANALYSE.pagina, ANALYSE.stap


def namen(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """The people of the gezin whom this actor may know, to choose from."""
    return {str(wie): naam for wie, (naam, _) in mensen(ctx, gezin).items()}


def anderen(ctx: Context, wie: dict[str, str]) -> dict[str, str]:
    return {sleutel: naam for sleutel, naam in wie.items() if sleutel != str(ctx.actor.persoon_id)}
