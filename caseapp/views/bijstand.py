"""Asking somebody to stand beside you and read along; and where who stands there begins."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import bijstand as acties
from ..context import Context
from ..domain.bijstand import laatste_dag
from ..domain.regel import Regelfout
from ..forms.bijstand import BijstandForm
from ..permissions import Categorie, Doen
from ..permissions.bijstand import beoordeel_bijstand, staat_naast
from ..queries import bijstand as queries
from ..queries import gezin as gezinnen
from ..queries import naast_wie
from ..queries.dossier import OpenGezin, eis_ja, zichtbaar
from . import concept, frame
from .guard import inside, needs

bp = Blueprint("bijstand", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/bijstand")
mijn_bp = Blueprint("naast", __name__, url_prefix="/naast-wie")
HIER, REGISTER = "bijstand.toon", Categorie.DEELREGISTER


@bp.get("")
@needs(Doen.ZIEN, REGISTER)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    return render_template("bijstand/toon.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)


@bp.route("/vraag", methods=["GET", "POST"])
@needs(Doen.ZIEN, REGISTER)
def vraag(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Whoever does not ask it for himself is led to what there is; what he sends is refused."""
    mag = beoordeel_bijstand(ctx.actor, gezin.dossier, ctx.actor.persoon_id)
    if not mag.mag and request.method == "GET":
        return redirect(url_for(HIER, gezin_id=gezin.id))
    eis_ja(ctx, gezin, REGISTER, mag)
    form = BijstandForm()
    form.noem(queries.wie_kan(ctx))
    if form.validate_on_submit():
        try:
            acties.vraag(ctx, gezin, UUID(form.wie.data), form.tot.data)
            concept.klaar(ctx)
            flash("Je vraag is verstuurd. Wie je vroeg, zegt zelf ja of nee.")
            return redirect(url_for(HIER, gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin)
    kader = {"kop": kop, "tabs": frame.tabs(kop, HIER), "bewaard": bewaard, "tot": laatste_dag(ctx.today)}
    return render_template("bijstand/vraag.html", form=form, **kader), form.status


@bp.post("/<uuid:bijstand_id>/stop")
@needs(Doen.ZIEN, REGISTER)
def stop(ctx: Context, gezin: OpenGezin, bijstand_id: UUID) -> ResponseReturnValue:
    eis_ja(ctx, gezin, REGISTER, beoordeel_bijstand(ctx.actor, gezin.dossier, ctx.actor.persoon_id))
    rijen = queries.van_persoon(ctx, gezin, ctx.actor.persoon_id) if ctx.actor.persoon_id else ()
    rij = next((zicht.rij for zicht in zichtbaar(ctx, gezin, rijen) if zicht.rij.id == bijstand_id), None)
    try:
        acties.stop(ctx, gezin, rij or abort(404))
        flash("Gestopt. Vanaf nu leest niemand meer met je mee.")
    except Regelfout as fout:
        flash(fout.melding, "fout")
    return redirect(url_for(HIER, gezin_id=gezin.id))


@mijn_bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    """For everybody else there is nothing of the kind."""
    if not staat_naast(ctx.actor):
        abort(404)
    return render_template("bijstand/naast.html", regels=naast_wie.regels(ctx))


@mijn_bp.post("/<uuid:bijstand_id>")
@inside
def zeg(ctx: Context, bijstand_id: UUID) -> ResponseReturnValue:
    """Yes, no, or no longer: by who was asked himself."""
    if not staat_naast(ctx.actor):
        abort(404)
    try:
        flash(_zeg(ctx, bijstand_id, request.form.get("antwoord", "")))
    except Regelfout as fout:
        flash(fout.melding, "fout")
    return redirect(url_for(".lijst"))


def _zeg(ctx: Context, bijstand_id: UUID, antwoord: str) -> str:
    if antwoord == "stop":
        acties.leg_neer(ctx, bijstand_id)
        return "Gestopt. Je leest bij dit gezin niets meer."
    if antwoord not in ("ja", "nee"):
        raise Regelfout("Kies ja of nee.")
    acties.antwoord(ctx, bijstand_id, ja=antwoord == "ja")
    return "Je staat nu naast deze persoon." if antwoord == "ja" else "Je hebt nee gezegd. Er opent niets."
