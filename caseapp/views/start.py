"""The front door: three ways in, and choosing through whose eyes to look."""

from uuid import UUID

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..context import Context
from ..db import Verzoek, in_ruimte, op_platform
from ..domain.logboek import Handeling
from ..queries import kader as queries
from . import frame
from .guard import demonstratie, inside, public, stores
from .sessions import deze_sessie, neem_plaats

bp = Blueprint("start", __name__)


@bp.get("/")
@public
def toon() -> ResponseReturnValue:
    with stores().ruimte(demonstratie()).werk(op_platform(), alleen_lezen=True) as werk:
        groepen = queries.kaarten(werk.ctx)
    return render_template("start/toon.html", groepen=groepen)


@bp.post("/demonstratie/kies")
@public
def kies() -> ResponseReturnValue:
    """Look through the eyes of this persona from now on; the switch is a line of the logboek."""
    return redirect(url_for(kijk_als(_gekozen())))


def kijk_als(gebruiker: UUID) -> str:
    """The switch itself, outside any other unit of work; gives the page on which this role begins."""
    ruimte, vorige = demonstratie(), deze_sessie().wie
    with stores().ruimte(ruimte).werk(in_ruimte(gebruiker, Verzoek())) as werk:
        if not queries.bestaat(werk.ctx, gebruiker):
            abort(404)
        werk.ctx.spoor.geschreven(
            Handeling.ROL_WISSELEN, namens_id=vorige if isinstance(vorige, UUID) else None
        )
        begin = frame.begin(werk.ctx.actor)
    neem_plaats(stores(), ruimte, gebruiker=gebruiker)
    return begin


@bp.get("/gezond")
@public
def gezond() -> ResponseReturnValue:
    return {"gezond": True}


wissel_bp = Blueprint("persona", __name__)


@wissel_bp.get("/wissel")
@inside
def wissel(ctx: Context) -> ResponseReturnValue:
    """Only in the demonstration: in a training everybody keeps his card."""
    sessie = deze_sessie().sessie
    if sessie is not None and sessie.ruimte_id != demonstratie():
        return render_template("persona/vast.html")
    return render_template("persona/wissel.html", groepen=queries.kaarten(ctx))


def _gekozen() -> UUID:
    try:
        return UUID(request.form.get("gebruiker", ""))
    except ValueError:
        abort(404)
