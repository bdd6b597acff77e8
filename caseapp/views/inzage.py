"""Who looked at this gezin, when and why."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..forms.inzage import InzageForm
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
    kop, form = gezinnen.gezinskop(ctx, gezin), InzageForm(request.args)
    keuze = form.als_keuze()
    blad = queries.wie_heeft_gekeken(ctx, gezin, request.args.get("pagina", 1, int), keuze)
    form.noem(blad)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "inzage.toon"), "blad": blad, "form": form}
    return render_template("inzage/toon.html", **wat, gekozen=form.gekozen)
