"""Ons plan: where whoever looks as somebody of the gezin begins."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.kindversie import NIET_JOUW_SCHULD
from ..permissions import Categorie, Doen, gezinsblik
from ..queries import gezin as gezinnen
from ..queries import lijst as lijsten
from ..queries import ons_plan as queries
from ..queries.dossier import OpenGezin
from . import frame
from .guard import inside, needs

bp = Blueprint("ons_plan", __name__)
HIER = "ons_plan.toon"
# Where more is written, each with what it is called here; only what opens for whoever looks is shown.
OVER_MIJ = (
    ("Zo zit het bij ons", "analyse.toon"),
    ("Alle afspraken", "plan.toon"),
    ("Een plan voor als het misgaat", "noodplan.toon"),
    ("Wat er gebeurde", "tijdlijn.toon"),
    ("Hoe ver zijn we", "fase.toon"),
    ("Wat een ander over jou schreef", "vakveld.toon"),
    ("Wat Veilig Thuis over jou weet", "keten.toon"),
)
MIJN_GEGEVENS = (
    ("Wat er over jou is gedeeld", "delen.toon"),
    ("Wie heeft er gekeken, en waarom", "inzage.toon"),
)
PAGINA = {False: "ons_plan/toon.html", True: "ons_plan/kind.html"}


@bp.get("/ons-plan")
@inside
def mijn(ctx: Context) -> ResponseReturnValue:
    """The plan of my one gezin; who has more of them, or none, begins with the list."""
    if not gezinsblik(ctx.actor):
        return redirect(url_for("vandaag.toon"))
    ids = lijsten.eerste(ctx, 2)
    return redirect(url_for(HIER, gezin_id=ids[0]) if len(ids) == 1 else url_for("gezin.lijst"))


@bp.get("/gezinnen/<uuid:gezin_id>/ons-plan")
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Who works with the gezin has the overzicht."""
    if not gezinsblik(ctx.actor):
        return redirect(url_for("gezin.overzicht", gezin_id=gezin.id))
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    wat = {"kop": kop, "tabs": frame.tabs(kop, HIER), "blad": blad, "vast": NIET_JOUW_SCHULD}
    wat |= {"over_mij": frame.wijzers(OVER_MIJ, kop), "gegevens": frame.wijzers(MIJN_GEGEVENS, kop)}
    return render_template(PAGINA[blad.kind], **wat)
