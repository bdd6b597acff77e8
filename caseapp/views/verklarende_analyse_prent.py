"""The verklarende analyse on paper: printing is a line of the logboek, and no name is in that of a file."""

from uuid import UUID

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.logboek import Handeling
from ..permissions import Categorie, Doen
from ..prints import verklarende_analyse as prints
from ..queries.dossier import OpenGezin
from ..queries.verklarende_analyse import prent as queries
from .guard import needs

bp = Blueprint("analyse_prent", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/analyse/prent")


@bp.get("")
@needs(Doen.ZIEN, Categorie.GVA_GEDEELD)
def analyse(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return _afgedrukt(ctx, gezin, prints.analyse(queries.analyse_prent(ctx, gezin)))


@bp.get("/gezin")
@needs(Doen.ZIEN, Categorie.GVA_GEDEELD)
def voor_het_gezin(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return _afgedrukt(ctx, gezin, prints.gezinsversie(queries.gezins_prent(ctx, gezin)))


@bp.get("/kind/<uuid:persoon_id>")
@needs(Doen.ZIEN, Categorie.GVA_GEDEELD)
def kind(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    prent = queries.kind_prent(ctx, gezin, persoon_id)
    if prent is None:
        abort(404)
    return _afgedrukt(ctx, gezin, prints.kindblad(prent))


def _afgedrukt(ctx: Context, gezin: OpenGezin, bladzijden: bytes) -> Response:
    """What is taken along on paper is a line of its own, beside the lines of what was read for it."""
    ctx.spoor.gelezen(Handeling.AFDRUKKEN, gezin_id=gezin.id, categorie=Categorie.GVA_GEDEELD)
    kop = {"Content-Disposition": 'inline; filename="analyse.pdf"'}
    return Response(bladzijden, mimetype="application/pdf", headers=kop)
