"""What every page of the plan has: its place, and the one form page that its steps share."""

from collections.abc import Callable
from typing import Any

from flask.typing import ResponseReturnValue

from ...context import Context
from ...forms.base import Form
from ...permissions import Categorie
from ...queries.dossier import OpenGezin
from ..papier import Document

NAAR, PLAN = "plan.toon", Categorie.VP_GEDEELD
VELD = "/gezinnen/<uuid:gezin_id>/plan"
DOCUMENT = Document(NAAR, "veiligheidsplan")
pagina = DOCUMENT.pagina
# What only some of these pages show: whose words it is about, signs, an ending, a piece to take back.
ERBIJ = {"over": "", "seinen": (), "afronding": None, "intrekken": None}


def stap(
    ctx: Context,
    gezin: OpenGezin,
    form: Form,
    doe: Callable[[], Any],
    titel: str,
    uitleg: str,
    knop: str,
    *,
    gedaan: str = "",
    anker: str = "",
    **wat: Any,
) -> ResponseReturnValue:
    """One step with a form: what it is, why, and one button."""
    alles: dict[str, Any] = ERBIJ | {"titel": titel, "uitleg": uitleg, "knop": knop} | wat
    return DOCUMENT.stap(ctx, gezin, form, doe, "stap.html", gedaan=gedaan, anker=anker, **alles)


def anker_van(deel: str) -> str:
    return f"deel-{deel.replace('_', '-')}"
