"""The people of a gezin: homes, the genogram, and the same in a table."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..drawing import genogram
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from ..queries.mensen import mensen_blad
from ..queries.mensen_beheer import beheer_blad
from . import frame
from .guard import needs

bp = Blueprint("mensen", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/mensen")


@bp.get("")
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    kop = gezinnen.gezinskop(ctx, gezin, ding)
    blad = mensen_blad(ctx, gezin, ding.mensen)
    return render_template(
        "mensen/toon.html",
        kop=kop,
        tabs=frame.tabs(kop, "mensen.toon"),
        blad=blad,
        beheer=beheer_blad(ctx, gezin, ding.mensen),
        tekening=genogram.teken(blad.genogram),
    )
