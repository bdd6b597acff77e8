"""The place of who supervises: the queue, a verdict, and whether the logboek is whole."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import onderzoek as onderzoekacties
from ..actions import toezicht as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..domain.toezicht.oordeel import ToezichtBesluit
from ..forms.base import tekst
from ..forms.toezicht import FilterForm, OnderzoekForm, OordeelForm, SluitForm
from ..permissions import BELEID_HASH, Categorie, Doen
from ..queries.logboek import HEEL_LOGBOEK
from ..queries.toezicht import onderzoek as onderzoeken
from ..queries.toezicht import wachtrij as queries
from ..queries.toezicht.beleid import beleid as beleidblad
from ..queries.toezicht.noodknoppen import motiveringen
from ..queries.toezicht.regels import regelblad
from . import concept
from .guard import needs, stores
from .sessions import deze_sessie

bp = Blueprint("toezicht", __name__, url_prefix="/toezicht")
LOG = Categorie.LOGGING


@bp.get("/")
@needs(Doen.ZIEN, LOG, stuk=HEEL_LOGBOEK)
def toon(ctx: Context) -> ResponseReturnValue:
    form = FilterForm(request.args)
    keuze = form.als_keuze()
    blad = queries.wachtrij(ctx, keuze, request.args.get("pagina", 1, int))
    return render_template("toezicht/toon.html", blad=blad, form=form, regels=regelblad())


@bp.route("/oordeel/<uuid:over_wie>/<over_gezin>/<op_dag>", methods=["GET", "POST"])
@needs(Doen.ZIEN, LOG, stuk=HEEL_LOGBOEK)
def oordeel(ctx: Context, over_wie: UUID, over_gezin: str, op_dag: str) -> ResponseReturnValue:
    item = queries.een_item(ctx, f"{over_wie}/{over_gezin}/{op_dag}") or abort(404)
    form = OordeelForm()
    if form.is_submitted():
        acties.eis_oordelen(ctx, item)
    if form.validate_on_submit():
        try:
            acties.oordeel_over(ctx, item, ToezichtBesluit(form.besluit.data), tekst(form.reden))
            concept.klaar(ctx)
            flash("Je oordeel is vastgelegd.")
            return redirect(url_for(".toon"))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    wat = {"item": item, "bewaard": bewaard, "noodknoppen": motiveringen(ctx, item.noodknoppen)}
    return render_template("toezicht/oordeel.html", form=form, **wat), form.status


@bp.route("/logboek", methods=["GET", "POST"])
@needs(Doen.ZIEN, LOG, stuk=HEEL_LOGBOEK)
def logboek(ctx: Context) -> ResponseReturnValue:
    """Whether the whole logboek of this room is whole: walked now, and only when asked."""
    sessie = deze_sessie().sessie
    ruimte = (sessie and sessie.ruimte_id) or abort(401)
    controle = stores().controleer_nu(ctx, ruimte) if request.method == "POST" else None
    wat = {"controle": controle, "kop": stores().getekend(ruimte), "hash": BELEID_HASH}
    return render_template("toezicht/logboek.html", **wat)


@bp.get("/beleid")
@needs(Doen.ZIEN, LOG, stuk=HEEL_LOGBOEK)
def beleid(ctx: Context) -> ResponseReturnValue:
    return render_template("toezicht/beleid.html", blad=beleidblad(ctx))


@bp.route("/onderzoek", methods=["GET", "POST"])
@needs(Doen.ZIEN, LOG, stuk=HEEL_LOGBOEK)
def onderzoek(ctx: Context) -> ResponseReturnValue:
    form = OnderzoekForm(kenmerk=request.args.get("kenmerk", ""))
    if form.validate_on_submit():
        try:
            gezin_id, verteld = onderzoeken.gezin_bij(ctx, tekst(form.kenmerk)), form.verteld.data == "ja"
            waarom = tekst(form.waarom_stil)
            onderzoekacties.open_onderzoek(
                ctx, gezin_id, tekst(form.reden), verteld=verteld, waarom_stil=waarom
            )
            concept.klaar(ctx)
            flash("Het onderzoek is geopend. Alles wat je leest, staat in het logboek.")
            return redirect(url_for(".onderzoek"))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, regels = concept.geef_terug(ctx, form), onderzoeken.onderzoeken(ctx)
    return render_template("toezicht/onderzoek.html", form=form, regels=regels, bewaard=bewaard), form.status


@bp.route("/onderzoek/<uuid:onderzoek_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, LOG, stuk=HEEL_LOGBOEK)
def sluit(ctx: Context, onderzoek_id: UUID) -> ResponseReturnValue:
    rij, regel = onderzoeken.te_sluiten(ctx, onderzoek_id) or abort(404)
    form = SluitForm()
    if form.validate_on_submit():
        try:
            onderzoekacties.sluit_onderzoek(ctx, rij, tekst(form.uitkomst))
            concept.klaar(ctx)
            flash("Het onderzoek is gesloten. Je leest dit gezin niet meer.")
            return redirect(url_for(".onderzoek"))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("toezicht/sluit.html", form=form, regel=regel, bewaard=bewaard), form.status
