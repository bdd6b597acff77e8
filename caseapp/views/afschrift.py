"""A copy of all that is kept about somebody: for himself, or by the contactpersoon on his behalf."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint, Response, abort, g, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..permissions import Categorie, Doen
from ..prints import afschrift as prints
from ..queries import gezin as gezinnen
from ..queries.afschrift import keuze as queries
from ..queries.afschrift.blad import Afschrift
from ..queries.dossier import OpenGezin, open_gezin
from . import frame
from .guard import inside

bp = Blueprint("afschrift", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/afschrift")


def _deur(ctx: Context, gezin_id: UUID) -> OpenGezin:
    """Whoever knows the gezin comes to the door; for whom there is a copy, the page of permissions says."""
    gezin = open_gezin(ctx, gezin_id, Doen.ZIEN, Categorie.LOGGING)
    g.gezin = gezin
    return gezin


@bp.get("")
@inside
def toon(ctx: Context, gezin_id: UUID) -> ResponseReturnValue:
    gezin = _deur(ctx, gezin_id)
    keuzes = queries.keuzes(ctx, gezin)
    kop = gezinnen.gezinskop(ctx, gezin)
    return render_template("afschrift/toon.html", kop=kop, tabs=frame.tabs(kop, "delen.toon"), keuzes=keuzes)


@bp.get("/<uuid:voor_id>/afschrift.pdf")
@inside
def als_pdf(ctx: Context, gezin_id: UUID, voor_id: UUID) -> ResponseReturnValue:
    return _bestand(ctx, _deur(ctx, gezin_id), voor_id, "pdf", "application/pdf", prints.papier)


@bp.get("/<uuid:voor_id>/afschrift.json")
@inside
def als_json(ctx: Context, gezin_id: UUID, voor_id: UUID) -> ResponseReturnValue:
    return _bestand(ctx, _deur(ctx, gezin_id), voor_id, "json", "application/json", prints.bestand)


def _bestand(
    ctx: Context, gezin: OpenGezin, voor: UUID, vorm: str, soort: str, maak: Callable[[Afschrift], bytes]
) -> Response:
    """`over` in the address: about whom, where that is another than whom it is for. No name in the file."""
    inhoud = maak(queries.maak(ctx, gezin, _over(voor), voor, vorm))
    kop = {"Content-Disposition": f'attachment; filename="afschrift.{vorm}"'}
    return Response(inhoud, mimetype=soort, headers=kop)


def _over(voor: UUID) -> UUID:
    try:
        return UUID(request.args.get("over", str(voor)))
    except ValueError:
        abort(404)
