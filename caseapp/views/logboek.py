"""The logboek as a whole, for who supervises."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..permissions import Categorie, Doen
from ..queries import logboek as queries
from .guard import needs

bp = Blueprint("logboek", __name__, url_prefix="/logboek")


@bp.get("/")
@needs(Doen.ZIEN, Categorie.LOGGING, stuk=queries.HEEL_LOGBOEK)
def toon(ctx: Context) -> ResponseReturnValue:
    blad = queries.heel_logboek(ctx, request.args.get("pagina", 1, int))
    return render_template("logboek/toon.html", blad=blad)
