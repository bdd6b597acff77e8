"""Advies: the list, giving one, and reading one with the support afterwards."""

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ...actions import advies as acties
from ...context import Context
from ...domain.regel import Regelfout
from ...forms.advies import AdviesFilterForm, AdviesForm, OndersteuningForm
from ...forms.base import tekst
from ...queries import advies as queries
from .. import concept
from ..guard import inside
from .blueprint import bp


@bp.get("")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    """What Veilig Thuis has outside the gezinnen; now the adviezen, newest first."""
    form = AdviesFilterForm(request.args)
    blad = queries.lijst(ctx, form.als_keuze())
    return render_template("veilig_thuis/toon.html", form=form, blad=blad)


@bp.route("/advies", methods=["GET", "POST"])
@inside
def geef_advies(ctx: Context) -> ResponseReturnValue:
    queries.eis_advies(ctx)
    form = AdviesForm()
    if form.validate_on_submit():
        try:
            rij = acties.geef_advies(ctx, form.gesprek())
            concept.klaar(ctx)
            flash("Het advies is bewaard.")
            return redirect(url_for("veilig_thuis.lees_advies", advies_id=rij.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("veilig_thuis/geef_advies.html", form=form, bewaard=bewaard), form.status


@bp.route("/advies/<uuid:advies_id>", methods=["GET", "POST"])
@inside
def lees_advies(ctx: Context, advies_id: UUID) -> ResponseReturnValue:
    """Reading it, and adding how one helped to carry it out."""
    queries.eis_advies(ctx)
    rij, form = queries.een(ctx, advies_id) or abort(404), OndersteuningForm()
    if form.validate_on_submit():
        try:
            acties.voeg_ondersteuning_toe(ctx, rij, tekst(form.tekst))
            concept.klaar(ctx)
            flash("De ondersteuning staat erbij.")
            return redirect(url_for("veilig_thuis.lees_advies", advies_id=rij.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, blad = concept.geef_terug(ctx, form), queries.blad(ctx, rij)
    return render_template(
        "veilig_thuis/lees_advies.html", form=form, bewaard=bewaard, blad=blad
    ), form.status
