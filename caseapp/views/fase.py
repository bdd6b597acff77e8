"""The phases of a gezin, per person: what is proposed, who decides, and back to phase 1."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import fase as acties
from ..context import Context
from ..domain.gezin import Fase
from ..domain.regel import Regelfout
from ..forms.base import Form, tekst
from ..forms.contact import namen
from ..forms.fase import BesluitForm, TerugForm, VoorstelForm
from ..permissions import Categorie, Doen, procesblik
from ..queries import fase as queries
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from ..queries.tafel import van_wie
from . import concept, frame
from .guard import needs

bp = Blueprint("fase", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/fasen")
HIER = "fase.toon"


@bp.get("")
@needs(Doen.ZIEN, Categorie.SCORES)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Who keeps the process knows a gezin by its kenmerk alone, and has a page of his own."""
    if procesblik(ctx.actor):
        return redirect(url_for("proces.toon", kenmerk=gezin.rij.kenmerk))
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    return render_template("fase/toon.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)


@bp.route("/terug", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.SCORES)
def terug(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding, form = gezinnen.zaken(ctx, gezin), TerugForm()
    form.noem(namen(ding.mensen))
    if form.validate_on_submit():
        try:
            acties.terug_naar_fase_1(ctx, gezin, UUID(form.persoon.data), tekst(form.feiten))
            return _klaar(ctx, gezin, "Gemeld. De veiligheid gaat nu voor.")
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, ding, form, "fase/terug.html")


@bp.route("/voorstel", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.SCORES)
def stel_voor(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding, form = gezinnen.zaken(ctx, gezin), VoorstelForm()
    wie = van_wie(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES)
    form.noem(namen(ding.mensen), {id_: naam for id_, (_, naam) in wie.items()})
    if form.validate_on_submit():
        try:
            persoon, fase = UUID(form.persoon.data), Fase(form.fase.data)
            met = wie[UUID(form.met.data)][0]
            feiten, blik = tekst(form.feiten), tekst(form.kinderblik)
            acties.stel_fase_voor(ctx, gezin, persoon, fase, feiten, blik, met)
            return _klaar(ctx, gezin, "Het voorstel ligt er. Een tweede professional besluit mee.")
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, ding, form, "fase/stel_voor.html")


@bp.route("/<uuid:stap_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.SCORES)
def besluit(ctx: Context, gezin: OpenGezin, stap_id: UUID) -> ResponseReturnValue:
    zicht, form = queries.een(ctx, gezin, stap_id) or abort(404), BesluitForm()
    ding = gezinnen.zaken(ctx, gezin)
    if form.validate_on_submit():
        try:
            ja = form.besluit.data == "ja"
            acties.besluit_over_fase(ctx, gezin, zicht.rij, ja=ja, reden=tekst(form.reden))
            return _klaar(ctx, gezin, "Je besluit staat er.")
        except Regelfout as fout:
            form.refuse(fout)
    regel = queries.regel(ctx, gezin, zicht, ding.mensen)
    return _formulier(ctx, gezin, ding, form, "fase/besluit.html", stap=regel)


def _klaar(ctx: Context, gezin: OpenGezin, zin: str) -> ResponseReturnValue:
    concept.klaar(ctx)
    flash(zin)
    return redirect(url_for(HIER, gezin_id=gezin.id))


def _formulier(
    ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, form: Form, sjabloon: str, **meer: object
) -> ResponseReturnValue:
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, HIER), "bewaard": bewaard, "form": form}
    return render_template(sjabloon, **wat, **meer), form.status
