"""The veiligheidsschaal: what each says, through time, and asking it again."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import veiligheidsschaal as acties
from ..context import Context
from ..domain import veiligheidsschaal as regels
from ..domain.regel import Regelfout
from ..drawing.schaal import teken
from ..forms.contact import namen
from ..forms.veiligheidsschaal import EigenCijferForm, ScoreForm
from ..permissions import Categorie, Doen, gezinsblik, procesblik
from ..queries import gezin as gezinnen
from ..queries import veiligheidsschaal as queries
from ..queries.dossier import OpenGezin
from . import concept, frame
from .guard import needs

bp = Blueprint("veiligheidsschaal", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/veiligheidsschaal")


@bp.get("")
@needs(Doen.ZIEN, Categorie.SCORES)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Who keeps the process knows a gezin by its kenmerk alone, and has a page of his own."""
    if procesblik(ctx.actor):
        return redirect(url_for("proces.toon", kenmerk=gezin.rij.kenmerk))
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "veiligheidsschaal.toon"), "vraag": regels.VRAAG}
    tekening = teken(blad.lijnen) if any(lijn.punten for lijn in blad.lijnen) else None
    return render_template("veiligheidsschaal/toon.html", blad=blad, tekening=tekening, **wat)


@bp.route("/vraag", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.SCORES)
def leg_score_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    form = ScoreForm.voor(namen(ding.mensen))
    if form.validate_on_submit():
        try:
            wie, niet_voor = UUID(form.wie.data), form.niet_voor.waarden
            acties.leg_score_vast(ctx, gezin, wie, form.gegeven(), niet_voor=niet_voor or None)
            concept.klaar(ctx)
            flash("Het antwoord is vastgelegd.")
            return redirect(url_for("veiligheidsschaal.toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "veiligheidsschaal.toon"), "bewaard": bewaard}
    return render_template(
        "veiligheidsschaal/leg_score_vast.html", form=form, vraag=regels.VRAAG, **wat
    ), form.status


@bp.route("/mijn-cijfer", methods=["GET", "POST"])
@needs(Doen.ZIEN, Categorie.SCORES)
def geef_cijfer(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Whoever is not of the gezin, or stands beside somebody of it, has no number of his own here."""
    if procesblik(ctx.actor):
        return redirect(url_for("proces.toon", kenmerk=gezin.rij.kenmerk))
    if not gezinsblik(ctx.actor) or ctx.actor.door is not None:
        return redirect(url_for(".toon", gezin_id=gezin.id))
    ding = gezinnen.zaken(ctx, gezin)
    form = EigenCijferForm.voor(gezinnen.anderen(ctx, ding.mensen))
    if form.validate_on_submit():
        try:
            acties.geef_cijfer(ctx, gezin, form.gegeven(), niet_voor=form.niet_voor.waarden)
            concept.klaar(ctx)
            flash("Dank je wel. Jouw cijfer staat erbij.")
            return redirect(url_for("ons_plan.toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "veiligheidsschaal.toon"), "bewaard": bewaard}
    return render_template("veiligheidsschaal/geef_cijfer.html", form=form, **wat), form.status
