"""The logboek as a whole, for who supervises; on a page, and as a file in the words of others."""

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..forms.inzage import LogForm
from ..permissions import Categorie, Doen
from ..queries import logboek as queries
from ..queries.eigen_daden import eigen_daden
from ..queries.logboek_export import als_ldv
from .guard import inside, needs
from .sessions import deze_sessie

bp = Blueprint("logboek", __name__, url_prefix="/logboek")


@bp.get("/")
@needs(Doen.ZIEN, Categorie.LOGGING, stuk=queries.HEEL_LOGBOEK)
def toon(ctx: Context) -> ResponseReturnValue:
    form = LogForm(request.args)
    blad = queries.heel_logboek(ctx, request.args.get("pagina", 1, int), form.als_keuze())
    return render_template("logboek/toon.html", blad=blad, form=form, gekozen=form.gekozen)


@bp.get("/mijn")
@inside
def mijn(ctx: Context) -> ResponseReturnValue:
    """What I did myself, for whoever the logboek keeps it and who may read it."""
    blad = eigen_daden(ctx, request.args.get("pagina", 1, int))
    return render_template("logboek/mijn.html", blad=blad)


@bp.get("/export")
@needs(Doen.ZIEN, Categorie.LOGGING, stuk=queries.HEEL_LOGBOEK)
def exporteer(ctx: Context) -> ResponseReturnValue:
    """Changes nothing but the log; the name of the file says a day, and nobody's name."""
    sessie = deze_sessie().sessie
    inhoud = als_ldv(ctx, (sessie and sessie.ruimte_id) or abort(401))
    naam = f"logboek-{ctx.datum(ctx.wall).isoformat()}.ndjson"
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return Response(inhoud, mimetype="application/x-ndjson", headers=kop)
