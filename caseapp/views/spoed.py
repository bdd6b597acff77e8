"""The first hours on one page: it reads and points, and keeps nothing."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.spoed import VRAAG, WIE
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import spoed as queries
from ..queries.dossier import OpenGezin
from . import frame
from .guard import needs

bp = Blueprint("spoed", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/spoed")


@bp.get("")
@needs(Doen.BIJDRAGEN, Categorie.SCORES)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    kop = gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "spoed.toon"), "vraag": VRAAG, "wie": WIE}
    return render_template("spoed/toon.html", blad=queries.blad(ctx, gezin, ding, kop), **wat)
