"""Wat mag ik, en waarom: for a role; and in one gezin, for who looks now or for somebody else around it."""

from uuid import UUID

from flask import Blueprint, abort, g, render_template, request
from flask.typing import ResponseReturnValue

from ..context import Context
from ..queries import wat_mag_ik as queries
from ..queries import wat_mag_ik_hier as hier_queries
from ..queries.dossier import OpenGezin
from .guard import inside
from .papier import Document
from .wegen import wegen

bp = Blueprint("wat_mag_ik", __name__)
DOCUMENT = Document("wat_mag_ik.hier", "wat_mag_ik")


@bp.get("/uitleg/wat-mag-ik")
@inside
def rol(ctx: Context) -> ResponseReturnValue:
    """Says nothing of this room: the page of permissions, read for one role."""
    return render_template("wat_mag_ik/rol.html", blad=queries.wat_mag_ik(ctx, request.args.get("rol", "")))


@bp.get("/gezinnen/<uuid:gezin_id>/wat-mag-ik")
@inside
def hier(ctx: Context, gezin_id: UUID) -> ResponseReturnValue:
    gezin = _open(ctx, gezin_id)
    wat = {"blad": hier_queries.hier(ctx, gezin), "wegen": wegen(ctx.actor, gezin.dossier)}
    return DOCUMENT.pagina(ctx, gezin, "hier.html", **wat)


@bp.get("/gezinnen/<uuid:gezin_id>/wat-mag-ik/als")
@inside
def als_ander(ctx: Context, gezin_id: UUID) -> ResponseReturnValue:
    """What somebody else would be able to see; asked in the address, by place or by who it is."""
    gezin = _open(ctx, gezin_id)
    blad = hier_queries.als_een_ander(ctx, gezin, request.args.get("wie", "")) or abort(404)
    return DOCUMENT.pagina(ctx, gezin, "als.html", blad=blad)


def _open(ctx: Context, gezin_id: UUID) -> OpenGezin:
    """By whichever door opens for this actor: no one kind of information is there for all of them."""
    gezin = g.gezin = hier_queries.open_voor_uitleg(ctx, gezin_id)
    return gezin
