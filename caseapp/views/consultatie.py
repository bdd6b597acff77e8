"""Asking somebody who knows more, without a gezin in the path or in the question."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import consultatie as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..forms.base import Form, tekst
from ..forms.consultatie import AntwoordForm, DankForm, VraagForm
from ..permissions import vraagt_consultatie
from ..queries import consultatie as queries
from ..tables import Consultatie
from . import concept
from .guard import inside

bp = Blueprint("consultatie", __name__, url_prefix="/consultatie")


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    queries.eis_consultaties(ctx)
    return render_template("consultatie/lijst.html", blad=queries.lijst(ctx))


@bp.route("/vraag", methods=["GET", "POST"])
@inside
def vraag(ctx: Context) -> ResponseReturnValue:
    queries.eis_consultaties(ctx)
    if not vraagt_consultatie(ctx.actor):
        abort(404)
    form = VraagForm()
    form.noem(queries.te_vragen_namen(queries.te_vragen(ctx)))
    if form.validate_on_submit():
        try:
            acties.vraag(ctx, form.aan.data, tekst(form.tekst))
            concept.klaar(ctx)
            flash("Je vraag is gesteld. Het antwoord komt hier, en op Vandaag.", "goed")
            return redirect(url_for(".lijst"))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("consultatie/vraag.html", form=form, bewaard=bewaard), form.status


@bp.route("/<uuid:consultatie_id>", methods=["GET", "POST"])
@inside
def toon(ctx: Context, consultatie_id: UUID) -> ResponseReturnValue:
    """Reading it; and answering, for who was asked."""
    rij, form = _welke(ctx, consultatie_id), AntwoordForm()
    if form.validate_on_submit():
        try:
            acties.antwoord(ctx, rij, tekst(form.tekst))
            concept.klaar(ctx)
            flash("Je antwoord is verstuurd.", "goed")
            return redirect(url_for(".toon", consultatie_id=rij.id))
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, rij, form, DankForm(formdata=None))


@bp.post("/<uuid:consultatie_id>/bedanken")
@inside
def bedank(ctx: Context, consultatie_id: UUID) -> ResponseReturnValue:
    rij, form = _welke(ctx, consultatie_id), DankForm()
    if form.validate_on_submit():
        try:
            acties.bedank(ctx, rij, tekst(form.dank))
            concept.klaar(ctx)
            flash("Bedankt gezegd.", "goed")
            return redirect(url_for(".toon", consultatie_id=rij.id))
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, rij, AntwoordForm(formdata=None), form)


@bp.post("/<uuid:consultatie_id>/intrekken")
@inside
def trek_in(ctx: Context, consultatie_id: UUID) -> ResponseReturnValue:
    rij, form = _welke(ctx, consultatie_id), Form()
    try:
        acties.trek_in(ctx, rij)
        flash("Ingetrokken. Niemand leest je vraag nog.")
        return redirect(url_for(".lijst"))
    except Regelfout as fout:
        form.refuse(fout)
        return _pagina(ctx, rij, form, DankForm(formdata=None))


def _pagina(ctx: Context, rij: Consultatie, form: Form, dank: Form) -> ResponseReturnValue:
    """`form`: an answer, or what went wrong. A draft is kept of the answer."""
    blad = queries.blad(ctx, rij)
    bewaard = concept.geef_terug(ctx, form) if blad.mag_antwoorden else None
    wat = {"blad": blad, "form": form, "dank": dank, "bewaard": bewaard}
    return render_template("consultatie/toon.html", **wat), max(form.status, dank.status)


def _welke(ctx: Context, consultatie_id: UUID) -> Consultatie:
    queries.eis_consultaties(ctx)
    return queries.een(ctx, consultatie_id) or abort(404)
