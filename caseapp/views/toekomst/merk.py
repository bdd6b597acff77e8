"""That this browser leads a tour: kept in its session, and taken along when it looks through other eyes. It
opens the pages of the tour, and nothing else: each page of the story asks who looks, as always."""

from dataclasses import asdict, replace
from typing import Any

from flask import Blueprint

from ...context import Context
from ...domain.toekomst.rondleiding import Lengte, Rondleiding
from ...queries.oefenruimte import OEFENING
from ..guard import demonstratie, eis_leiding
from ..sessions import RONDLEIDING, deze_sessie

bp = Blueprint("toekomst", __name__, url_prefix="/toekomst")


def huidige() -> Rondleiding | None:
    """The tour that this browser leads. It begins in the demonstration, and another room ends it."""
    bewaard = deze_sessie().get(RONDLEIDING)
    if bewaard is None:
        return None
    return Rondleiding(**{**bewaard, "lengte": Lengte(bewaard["lengte"])})


def bewaar(rondleiding: Rondleiding | None) -> None:
    sessie = deze_sessie()
    if rondleiding is None:
        sessie.pop(RONDLEIDING, None)
    else:
        sessie[RONDLEIDING] = asdict(rondleiding)


def in_demonstratie() -> bool:
    sessie = deze_sessie().sessie
    return sessie is not None and sessie.ruimte_id == demonstratie()


def ga_naar(rondleiding: Rondleiding, nummer: int) -> Rondleiding:
    """Remember where it is, so that every page of the story leads back to it."""
    verder = replace(rondleiding, stap=nummer)
    if verder != rondleiding:
        bewaar(verder)
    return verder


def eis_rondleiding(ctx: Context) -> None:
    """For who leads the exercise, or whose browser leads a tour while it looks through other eyes."""
    if huidige() is None:
        eis_leiding(ctx, OEFENING)


@bp.app_context_processor
def met_rondleiding() -> dict[str, Any]:
    return {"rondleiding": huidige()}
