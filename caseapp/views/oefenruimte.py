"""The room itself, for who leads the exercise: its clock, and back to the beginning."""

from dataclasses import asdict

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import oefenruimte as acties
from ..context import Context
from ..db.herstelpunt import begin_opnieuw
from ..domain.oefenruimte import Stap
from ..domain.regel import Regelfout
from ..forms.afspraken import afspraken_form
from ..forms.gezin import HerstelForm
from ..forms.veiligheidsschaal import GrenzenForm
from ..permissions import Categorie, Doen
from ..queries import oefenruimte as queries
from ..queries.herstelpunt import heeft_dobbelstenen
from ..queries.quarantaine import wachten
from ..queries.veilig_thuis.afspraken import afspraken
from ..queries.veiligheidsschaal import grenzen
from .guard import needs, stores
from .sessions import deze_ruimte, deze_sessie

bp = Blueprint("oefenruimte", __name__, url_prefix="/oefenruimte")


@bp.get("/")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=queries.OEFENING)
def toon(ctx: Context) -> ResponseReturnValue:
    sessie = deze_sessie().sessie
    blad = queries.ruimte(ctx, sessie.ruimte.naam if sessie and sessie.ruimte else "")
    meer = {"weggehaald": wachten(ctx), "met_account": deze_sessie().naam is not None}
    return render_template("oefenruimte/toon.html", blad=blad, stappen=queries.STAPPEN, **meer)


@bp.post("/klok")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=queries.OEFENING)
def zet_klok(ctx: Context) -> ResponseReturnValue:
    try:
        acties.zet_klok_vooruit(ctx, Stap(request.form.get("stap", "")))
    except ValueError:
        abort(400)
    except Regelfout as fout:
        flash(fout.melding)
    return redirect(url_for(".toon"))


@bp.route("/schaal", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=queries.OEFENING)
def stel_schaalgrenzen_in(ctx: Context) -> ResponseReturnValue:
    """From where the numbers ask for a conversation."""
    form = GrenzenForm(data=asdict(grenzen(ctx)))
    if form.validate_on_submit():
        try:
            acties.stel_schaalgrenzen_in(ctx, form.grenzen)
            flash("Zo gelden de grenzen nu in deze oefenruimte.")
            return redirect(url_for(".toon"))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("oefenruimte/schaal.html", form=form), form.status


@bp.route("/afspraken", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=queries.OEFENING)
def stel_afspraken_in(ctx: Context) -> ResponseReturnValue:
    """Within how many days what is done between Veilig Thuis and the lokale teams."""
    form = afspraken_form(afspraken(ctx))
    if form.validate_on_submit():
        try:
            acties.stel_afspraken_in(ctx, form.afspraken)
            flash("Zo gelden de afspraken nu in deze oefenruimte.")
            return redirect(url_for(".toon"))
        except Regelfout as fout:
            form.refuse(fout)
    return render_template("oefenruimte/afspraken.html", form=form), form.status


@bp.route("/herstel", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=queries.OEFENING)
def herstel(ctx: Context) -> ResponseReturnValue:
    """Back to the beginning of the story. What was logged stays logged."""
    form = HerstelForm()
    if not heeft_dobbelstenen(ctx):
        form.zonder_dobbelstenen()
    if form.validate_on_submit():
        begin_opnieuw(stores(), ctx, deze_ruimte(), form.gekozen)
        flash("De oefenruimte staat weer aan het begin van het verhaal.")
        return redirect(url_for(".toon"))
    return render_template("oefenruimte/herstel.html", form=form), form.status
