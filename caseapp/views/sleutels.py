"""Changing all keys while people work, and how far it is."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..context import Context
from ..db import op_platform
from ..queries import platform as queries
from .guard import beheer, stores

bp = Blueprint("sleutels", __name__, url_prefix="/beheer/sleutels")


@bp.get("")
@beheer
def toon(ctx: Context) -> ResponseReturnValue:
    with stores().platform.werk(op_platform(ctx.actor), alleen_lezen=True) as werk:
        ruimtes = queries.ruimtes(werk.ctx)
    wisseling = stores().wisseling
    return render_template(
        "sleutels/toon.html", ruimtes=ruimtes, stand=wisseling.stand, bezig=wisseling.bezig
    )


@bp.post("/wisselen")
@beheer
def wissel(ctx: Context) -> ResponseReturnValue:
    """Begins after this answer, and goes on beside the work of others."""
    g.daarna = stores().wissel_op_achtergrond
    flash("Het wisselen is begonnen. Iedereen kan gewoon doorwerken.")
    return redirect(url_for(".toon"))
