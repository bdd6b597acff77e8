"""A term that is done."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ..actions import termijn as acties
from ..context import Context
from ..forms.actie import AfrondForm
from ..forms.base import tekst
from ..permissions import Categorie, Doen
from ..queries import termijn as queries
from ..queries.dossier import OpenGezin
from ..queries.overzicht import mag_noteren
from .actie import stap
from .guard import needs

bp = Blueprint("termijn", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/termijnen")


@bp.route("/<uuid:termijn_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, Categorie.VP_GEDEELD)
def rond_af(ctx: Context, gezin: OpenGezin, termijn_id: UUID) -> ResponseReturnValue:
    rij, regel = queries.af_te_ronden(ctx, gezin, termijn_id) or abort(404)
    form = AfrondForm()

    def doe() -> None:
        acties.rond_deze_termijn_af(ctx, gezin, rij, tekst(form.verslag))

    wat = {"mag_noteren": mag_noteren(ctx, gezin), "mag_afronden": acties.mag_afronden(ctx, gezin, rij)}
    return stap(ctx, gezin, form, doe, "termijn/rond_af.html", termijn=regel, **wat)
