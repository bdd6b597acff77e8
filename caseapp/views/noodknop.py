"""The noodknop: using it, looking along with one, and looking at it afterwards."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import noodknop as acties
from ..context import Context
from ..domain.noodknop import NoodReden, Passend
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.noodknop import AntwoordForm, MeekijkForm, NakijkForm, NoodknopForm
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import noodknop as queries
from ..queries.dossier import OpenGezin, open_om_te_vragen
from . import concept, frame
from .guard import inside, needs

bp = Blueprint("noodknop", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/noodknop")


@bp.route("/gebruik", methods=["GET", "POST"])
@inside
def druk(ctx: Context, gezin_id: UUID) -> ResponseReturnValue:
    gezin = open_om_te_vragen(ctx, gezin_id)
    form, al = NoodknopForm(), queries.stand(ctx, gezin)
    if al is not None and form.is_submitted():
        return redirect(url_for("gezin.overzicht", gezin_id=gezin.id))
    if form.validate_on_submit():
        try:
            reden = NoodReden(form.reden.data)
            acties.druk_noodknop(ctx, gezin, reden, tekst(form.motivering))
            concept.klaar(ctx)
            return redirect(url_for("gezin.overzicht", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    wat = {"kenmerk": f"Gezin {gezin.rij.kenmerk}", "gezin_id": gezin.id, "al": al, "bewaard": bewaard}
    return render_template("noodknop/druk.html", form=form, **wat), form.status


@bp.get("")
@needs(Doen.ZIEN, Categorie.LOGGING)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    regels, vragen = queries.noodknoppen(ctx, gezin), queries.gevraagd_mee_te_kijken(ctx, gezin)
    return render_template("noodknop/toon.html", regels=regels, vragen=vragen, **_kop(ctx, gezin))


@bp.route("/meekijken", methods=["GET", "POST"])
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG, met_noodknop=True)
def vraag_meekijken(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    rij, form = gezin.noodknop, MeekijkForm()
    if rij is None or queries.stand(ctx, gezin) is None:
        abort(404)
    wie = queries.te_vragen(ctx, gezin)
    form.noem({id_: naam for id_, (_, naam) in wie.items()})
    if form.validate_on_submit():
        try:
            acties.vraag_meekijken(ctx, gezin, rij, wie[form.tweede.data][0], tekst(form.vraag))
            concept.klaar(ctx)
            flash("Je vraag staat bij Vandaag van wie je koos. Bel ook even.")
            return redirect(url_for(".toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template(
        "noodknop/meekijken.html", form=form, bewaard=bewaard, **_kop(ctx, gezin)
    ), form.status


@bp.route("/<uuid:noodknop_id>/antwoord", methods=["GET", "POST"])
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def antwoord(ctx: Context, gezin: OpenGezin, noodknop_id: UUID) -> ResponseReturnValue:
    vraag = queries.gevraagde(ctx, gezin, noodknop_id) or abort(404)
    form = AntwoordForm()
    if form.validate_on_submit():
        try:
            acties.antwoord_meekijken(ctx, gezin, vraag, ja=form.antwoord.data == "ja")
            flash("Je antwoord is vastgelegd.")
            return redirect(url_for(".toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    vragen = [een for een in queries.gevraagd_mee_te_kijken(ctx, gezin) if een.id == noodknop_id]
    return render_template(
        "noodknop/antwoord.html", form=form, vraag=vragen[0], **_kop(ctx, gezin)
    ), form.status


@bp.route("/<uuid:noodknop_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, Categorie.LOGGING)
def kijk_na(ctx: Context, gezin: OpenGezin, noodknop_id: UUID) -> ResponseReturnValue:
    rij, regel = queries.na_te_kijken(ctx, gezin, noodknop_id) or abort(404)
    form = NakijkForm()
    if form.is_submitted():
        acties.eis_nakijken(ctx, gezin, rij)
        if regel.gezien_door is not None:
            flash("Hier is al naar gekeken. Wat toen is gezegd, blijft staan.")
            return redirect(url_for(".toon", gezin_id=gezin.id))
    if form.validate_on_submit():
        try:
            acties.kijk_na(ctx, gezin, rij, Passend(form.passend.data), tekst(form.reactie))
            concept.klaar(ctx)
            flash("Vastgelegd. De toezichthouder geeft het oordeel.")
            return redirect(url_for(".toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    wat = {"regel": regel, "bewaard": bewaard, **_kop(ctx, gezin)}
    return render_template("noodknop/kijk_na.html", form=form, **wat), form.status


def _kop(ctx: Context, gezin: OpenGezin) -> dict[str, object]:
    kop = gezinnen.gezinskop(ctx, gezin)
    return {"kop": kop, "tabs": frame.tabs(kop, "noodknop.toon")}
