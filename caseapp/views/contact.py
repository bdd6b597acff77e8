"""Taking down a contact, and an incident."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import contact as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..forms.contact import ContactForm, IncidentForm, namen
from ..permissions import Categorie, Doen, gezinsblik
from ..queries import gezin as queries
from ..queries.dossier import OpenGezin
from . import concept, frame
from .guard import needs

bp = Blueprint("contact", __name__, url_prefix="/gezinnen/<uuid:gezin_id>")


@bp.route("/contacten/noteer", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
def noteer(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """The gezin itself has a page of its own for what happened."""
    if gezinsblik(ctx.actor):
        return redirect(url_for("gebeurtenis.noteer", gezin_id=gezin.id))
    ding = queries.zaken(ctx, gezin)
    form = ContactForm.voor(namen(ding.mensen), ctx.today)
    if form.validate_on_submit():
        try:
            gesprek, niet_voor = form.gesprek(ctx.now), form.niet_voor.waarden
            acties.leg_contact_vast(ctx, gezin, gesprek, woorden=form.woorden(), niet_voor=niet_voor)
            concept.klaar(ctx)
            flash("Je contact is vastgelegd.")
            return redirect(url_for("tijdlijn.toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), queries.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "tijdlijn.toon"), "bewaard": bewaard}
    return render_template("contact/noteer.html", form=form, **wat), form.status


@bp.route("/incidenten/noteer", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
def noteer_incident(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = queries.zaken(ctx, gezin)
    form = IncidentForm.voor(namen(ding.mensen), ctx.today)
    if gezinsblik(ctx.actor):
        form.zonder_vakwoorden()
    if form.validate_on_submit():
        try:
            acties.noteer_incident(ctx, gezin, form.voorval(ctx.now), niet_voor=form.afgeschermd)
            concept.klaar(ctx)
            flash("Genoteerd.")
            return redirect(url_for("gezin.overzicht", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), queries.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "tijdlijn.toon"), "bewaard": bewaard}
    return render_template("contact/noteer_incident.html", form=form, **wat), form.status
