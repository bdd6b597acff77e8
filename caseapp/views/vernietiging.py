"""Destroying for good, by two: keys and rows are gone, and the page says what is and is not."""

from uuid import UUID

from flask import Blueprint, abort, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import vernietiging as acties
from ..context import Context
from ..db.herstelpunt import wis_dichte
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.vernietiging import VernietigForm
from ..permissions import Categorie, Doen
from ..queries import vernietiging as queries
from .guard import needs, stores
from .sessions import deze_ruimte

bp = Blueprint("vernietiging", __name__, url_prefix="/oefenruimte/vernietigen")


@bp.route("", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING)
def vraag(ctx: Context) -> ResponseReturnValue:
    blad, form = queries.blad(ctx), VernietigForm()
    form.noem(blad.keuzes)
    if form.validate_on_submit():
        try:
            keuze = next((keuze for keuze in blad.keuzes if keuze.waarde == form.doel.data), None)
            acties.vraag_vernietiging(ctx, keuze, tekst(form.reden))
            flash("Gevraagd. Er is nog niets weg: een tweede persoon moet het bevestigen.")
            return redirect(url_for(".vraag"))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("vernietiging/vraag.html", blad=blad, form=form), form.status


@bp.post("/<uuid:vraag_id>/bevestigen")
@needs(Doen.WIJZIGEN, Categorie.TRAINING)
def bevestig(ctx: Context, vraag_id: UUID) -> ResponseReturnValue:
    """The rows and their keys go now; afterwards all keys change, so that older copies open nothing
    either."""
    vraag = queries.open_vraag(ctx, vraag_id) or abort(404)
    try:
        aantal = acties.vernietig(ctx, vraag)
        wis_dichte(stores(), ctx, deze_ruimte())
    except Regelfout as fout:
        flash(fout.melding, "fout")
        return redirect(url_for(".vraag"))
    g.daarna = g.stores.wissel_op_achtergrond
    flash(f"Vernietigd: {aantal} sleutels, en alles eronder. Oude kopieën worden nu ook onleesbaar.")
    return redirect(url_for(".vraag"))
