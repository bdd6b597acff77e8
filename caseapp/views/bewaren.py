"""How long it would be kept, by which rule, and when it would be destroyed. Nothing is destroyed here by
itself."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..permissions import Categorie, Doen
from ..queries import bewaren as queries
from ..queries.dossier import OpenGezin
from .guard import inside, needs
from .papier import Document

bp = Blueprint("bewaren", __name__)
DOCUMENT = Document("wat_mag_ik.hier", "bewaren")


@bp.get("/uitleg/bewaren")
@inside
def uitleg(ctx: Context) -> ResponseReturnValue:
    wat = {"regels": queries.regels(), "kenmerken": queries.per_kenmerk(ctx)}
    return render_template("bewaren/uitleg.html", **wat)


@bp.get("/gezinnen/<uuid:gezin_id>/bewaren")
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def gezin(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return DOCUMENT.pagina(ctx, gezin, "gezin.html", blad=queries.van_gezin(ctx, gezin))
