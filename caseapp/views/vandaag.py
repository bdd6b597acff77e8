"""What waits for me today."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import vandaag as acties
from ..context import Context
from ..forms.vandaag import FilterForm
from ..queries import vandaag as queries
from .guard import inside

bp = Blueprint("vandaag", __name__, url_prefix="/vandaag")


@bp.get("")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    form = FilterForm(request.args)
    keuze = form.als_keuze()
    blad = queries.vandaag(ctx, keuze)
    form.noem(blad)
    return render_template("vandaag/toon.html", blad=blad, form=form, gekozen=keuze.iets)


@bp.post("/gezien")
@inside
def gezien(ctx: Context) -> ResponseReturnValue:
    acties.zet_gezien(ctx)
    flash("Vanaf nu zie je hier alleen wat er na dit moment bijkomt.", "goed")
    return redirect(url_for(".toon"))
