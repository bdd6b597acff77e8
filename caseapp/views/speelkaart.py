"""My card in an exercise: what only I know, telling it to others, and what arrived."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions.oefening.feiten import deel_feit
from ..actions.oefening.injects import lees_post
from ..context import Context
from ..domain.regel import Regelfout
from ..forms.oefening import DeelFeitForm
from ..queries.oefening import kaart, wat
from .guard import inside
from .sessions import in_oefening

bp = Blueprint("speelkaart", __name__, url_prefix="/mijn-kaart")


@bp.get("")
@inside
def toon(ctx: Context) -> ResponseReturnValue:
    if not in_oefening():
        abort(404)
    blad = kaart.blad(ctx)
    return render_template("speelkaart/toon.html", blad=blad)


@bp.route("/feiten/<uuid:feit_id>", methods=["GET", "POST"])
@inside
def deel(ctx: Context, feit_id: UUID) -> ResponseReturnValue:
    """A card opens no dossier: who is told something knows it, and reads no more than before."""
    feit = next((een for een in kaart.mijn_feiten(ctx) if een.id == feit_id), None) or abort(404)
    namen = wat.kaartnamen(ctx)
    anderen = {id_: naam for id_, naam in namen.items() if id_ not in {ctx.actor.id, *feit.aan_ids}}
    form = DeelFeitForm()
    form.aan.noem(anderen)
    if form.validate_on_submit():
        try:
            deel_feit(ctx, feit_id, form.gekozen(anderen))
            flash("Verteld. Wie het hoorde, leest het op de eigen kaart.", "goed")
            return redirect(url_for(".toon"))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("speelkaart/deel.html", form=form, feit=feit, anderen=anderen), form.status


@bp.post("/post/<uuid:inject_id>/gelezen")
@inside
def gelezen(ctx: Context, inject_id: UUID) -> ResponseReturnValue:
    lees_post(ctx, inject_id)
    return redirect(url_for(".toon"))
