"""Who looked at this gezin, when and why."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import inzage as queries
from ..queries.dossier import OpenGezin
from . import frame
from .guard import needs

bp = Blueprint("inzage", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/inzage")


@bp.get("")
@needs(Doen.ZIEN, Categorie.LOGGING)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    kop = gezinnen.gezinskop(ctx, gezin)
    blad = queries.wie_heeft_gekeken(ctx, gezin, request.args.get("pagina", 1, int))
    return render_template("inzage/toon.html", kop=kop, tabs=frame.tabs(kop, "inzage.toon"), blad=blad)
