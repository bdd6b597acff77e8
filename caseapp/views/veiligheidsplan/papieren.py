"""The plan on paper and in a calendar: taking it along is a line of the logboek, and no name is in that of a
file."""

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue

from ...context import Context
from ...domain.logboek import Handeling
from ...permissions import Doen
from ...prints import veiligheidsplan as prints
from ...prints.agenda import agenda as als_agenda
from ...queries.dossier import OpenGezin
from ...queries.veiligheidsplan import prent as queries
from ...queries.veiligheidsplan.agenda import momenten
from ..guard import needs
from .pagina import PLAN, VELD

bp = Blueprint("planpapier", __name__, url_prefix=VELD)


@bp.get("/koelkast")
@needs(Doen.ZIEN, PLAN)
def koelkast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    prent = queries.koelkast(ctx, gezin) or abort(404)
    return _afgedrukt(ctx, gezin, prints.koelkast(prent))


@bp.get("/papier")
@needs(Doen.ZIEN, PLAN)
def papier(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    prent = queries.papier(ctx, gezin) or abort(404)
    return _afgedrukt(ctx, gezin, prints.papier(prent))


@bp.get("/agenda")
@needs(Doen.ZIEN, PLAN)
def agenda(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Days without words: a calendar is shared with a phone that others read along on."""
    ctx.spoor.gelezen(Handeling.EXPORTEREN, gezin_id=gezin.id, categorie=PLAN)
    kop = {"Content-Disposition": 'attachment; filename="agenda.ics"'}
    return Response(als_agenda(momenten(ctx, gezin), ctx.now), mimetype="text/calendar", headers=kop)


def _afgedrukt(ctx: Context, gezin: OpenGezin, bladzijden: bytes) -> Response:
    ctx.spoor.gelezen(Handeling.AFDRUKKEN, gezin_id=gezin.id, categorie=PLAN)
    kop = {"Content-Disposition": 'inline; filename="plan.pdf"'}
    return Response(bladzijden, mimetype="application/pdf", headers=kop)
