"""Asking to be let in to a gezin, and deciding on such a question."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import betrokkenheid as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..domain.toegangsvraag import VraagStatus
from ..forms.base import tekst
from ..forms.toegang import BesluitForm, VraagForm
from ..permissions import Categorie, Doen
from ..queries import gezin as queries
from ..queries.dossier import OpenGezin, open_om_te_vragen
from ..queries.noodknop import laatste_antwoord, stand
from ..queries.overzicht import heeft_gevraagd, vraag_regel
from . import concept, frame
from .guard import inside, needs

bp = Blueprint("toegang", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/toegang")


@bp.route("", methods=["GET", "POST"])
@inside
def vraag(ctx: Context, gezin_id: UUID) -> ResponseReturnValue:
    gezin = open_om_te_vragen(ctx, gezin_id)
    form = VraagForm()
    if form.validate_on_submit():
        try:
            acties.vraag_toegang(ctx, gezin, tekst(form.reden))
            concept.klaar(ctx)
            flash("Je vraag ligt nu bij de contactpersoon.")
            return redirect(url_for(".vraag", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, gevraagd = concept.geef_terug(ctx, form), heeft_gevraagd(ctx, gezin.id)
    wat = {"kenmerk": f"Gezin {gezin.rij.kenmerk}", "omdat": acties.WAAROM_VRAGEN, "gevraagd": gevraagd}
    wat |= {"gezin_id": gezin.id, "antwoord": laatste_antwoord(ctx, gezin), "al": stand(ctx, gezin)}
    return render_template("toegang/vraag.html", form=form, bewaard=bewaard, **wat), form.status


@bp.route("/<uuid:vraag_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.DEELREGISTER)
def besluit(ctx: Context, gezin: OpenGezin, vraag_id: UUID) -> ResponseReturnValue:
    rij, regel = vraag_regel(ctx, gezin, vraag_id) or abort(404)
    form = BesluitForm()
    if form.validate_on_submit():
        try:
            keuze = VraagStatus(form.besluit.data)
            acties.besluit_toegang(ctx, gezin, rij, keuze, tekst(form.motivering), form.tot.data)
            concept.klaar(ctx)
            flash("Je besluit is vastgelegd.")
            return redirect(url_for("gezin.overzicht", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), queries.gezinskop(ctx, gezin)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "gezin.overzicht"), "vraag": regel, "bewaard": bewaard}
    return render_template("toegang/besluit.html", form=form, **wat), form.status
