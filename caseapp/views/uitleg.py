"""Explaining: who may see what, and how it is protected."""

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from ..context import Context
from ..queries import uitleg as queries
from .frame import Plek
from .guard import inside, stores
from .sessions import deze_sessie

bp = Blueprint("uitleg", __name__, url_prefix="/uitleg")


@bp.get("/")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    onderwerpen = (
        Plek("Wie mag wat zien", url_for(".wie_mag_wat"), False),
        Plek("Hoe is dit beveiligd", url_for(".beveiliging"), False),
    )
    return render_template("uitleg/toon.html", onderwerpen=onderwerpen)


@bp.get("/wie-mag-wat-zien")
@inside
def wie_mag_wat(ctx: Context) -> ResponseReturnValue:
    return render_template("uitleg/wie_mag_wat.html", blad=queries.matrix())


@bp.get("/beveiliging")
@inside
def beveiliging(ctx: Context) -> ResponseReturnValue:
    return render_template("uitleg/beveiliging.html", blad=queries.beveiliging(ctx))


@bp.post("/beveiliging/controleer")
@inside
def controleer(ctx: Context) -> ResponseReturnValue:
    """Walk the whole logboek of this room, now."""
    sessie = deze_sessie().sessie
    controle = stores().controleer_nu(ctx, sessie.ruimte_id) if sessie and sessie.ruimte_id else None
    return render_template("uitleg/beveiliging.html", blad=queries.beveiliging(ctx, controle))
