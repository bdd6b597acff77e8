"""The whole room as one sealed file, and back: for a trainer with an account of his own."""

from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..context import Context
from ..db import ruimtebestand
from ..domain.regel import Regelfout
from ..domain.ruimtebestand import GROOTSTE, NAAM, toets_naam, toets_wachtwoordzin
from ..forms.base import Form, tekst
from ..forms.ruimtebestand import GaForm, OpslaanForm, TerughalenForm
from ..queries.oefenruimte import OEFENING
from ..spel.ruimtes import teruggehaald
from .guard import demonstratie, eis_oefening, inside, stores, tot_bytes
from .sessions import deze_sessie, neem_plaats

bp = Blueprint("ruimtebestand", __name__, url_prefix="/oefenruimte/bestand")


@bp.route("/opslaan", methods=["GET", "POST"])
@inside
def sla_op(ctx: Context) -> ResponseReturnValue:
    eis_oefening(ctx, OEFENING)
    form = OpslaanForm()
    if form.validate_on_submit():
        try:
            toets_wachtwoordzin(tekst(form.wachtwoord), tekst(form.nogmaals))
            inhoud = ruimtebestand.naar_bestand(ctx, stores().ruimte(_deze_ruimte()), tekst(form.wachtwoord))
            kop = {"Content-Disposition": f'attachment; filename="{NAAM}"'}
            return Response(inhoud, mimetype="application/octet-stream", headers=kop)
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("ruimtebestand/opslaan.html", form=form), form.status


# A little more than a file may be, so that a sentence at the field can say what is too much.
@bp.route("/terughalen", methods=["GET", "POST"])
@tot_bytes(GROOTSTE + 1_000_000)
@inside
def haal_terug(ctx: Context) -> ResponseReturnValue:
    eis_oefening(ctx, OEFENING)
    form = TerughalenForm()
    if form.validate_on_submit():
        try:
            naam = toets_naam(tekst(form.naam))
            ruimtebestand.uit_bestand(stores(), form.inhoud, tekst(form.wachtwoord), naam)
            flash(f"De ruimte ‘{naam}’ is er, met hetzelfde verhaal en eigen sleutels.", "goed")
            return redirect(url_for(".haal_terug"))
        except Regelfout as fout:
            form.refuse(fout)
    ruimtes = [(stores().naam(id_), id_) for id_ in teruggehaald(stores(), demonstratie())]
    return render_template("ruimtebestand/terughalen.html", form=form, ruimtes=ruimtes), form.status


@bp.post("/<uuid:ruimte_id>/ga")
@inside
def ga(ctx: Context, ruimte_id: UUID) -> ResponseReturnValue:
    """Into that room, with the same account."""
    eis_oefening(ctx, OEFENING)
    form: Form = GaForm()
    if not form.validate_on_submit() or ruimte_id not in teruggehaald(stores(), demonstratie()):
        abort(404)
    neem_plaats(stores(), ruimte_id, account=ctx.actor.id)
    return redirect(url_for("oefenruimte.toon"))


def _deze_ruimte() -> UUID:
    sessie = deze_sessie().sessie
    assert sessie is not None  # noqa: S101  # else there is no unit of work
    assert sessie.ruimte_id is not None  # noqa: S101
    return sessie.ruimte_id
