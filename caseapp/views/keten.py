"""What happened in the chain with a gezin: for Veilig Thuis its meldingen, for others what they were told."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from ..queries.veilig_thuis import keten as queries
from ..queries.veilig_thuis.rijen import HELE_MELDING
from . import frame
from .guard import needs

bp = Blueprint("keten", __name__, url_prefix="/gezinnen/<uuid:gezin_id>")
HIER, MELDING = "keten.toon", Categorie.MELDING


@bp.get("/keten")
@needs(Doen.ZIEN, MELDING)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.keten(ctx, gezin, ding.mensen)
    return render_template("keten/toon.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)


@bp.get("/radar")
@needs(Doen.ZIEN, MELDING, stuk=HELE_MELDING)
def radar(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.radar(ctx, gezin, ding.mensen)
    return render_template("keten/radar.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)
