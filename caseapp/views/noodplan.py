"""The noodplan: on a page of its own, and as a card that folds into a purse."""

from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import noodplan as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.logboek import Handeling
from ..domain.noodplan import VELDEN
from ..domain.regel import Regelfout
from ..forms.base import Form, versienummer
from ..forms.contact import namen
from ..forms.noodplan import noodplan_form
from ..permissions import Categorie, Doen
from ..prints.noodplan import kaart as gedrukt
from ..queries import gezin as gezinnen
from ..queries import noodplan as queries
from ..queries.dossier import OpenGezin
from . import concept, frame
from .errors import botsing
from .guard import needs

bp = Blueprint("noodplan", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/noodplan")
HIER, STIL = "noodplan.toon", Categorie.VP_AFGESCHERMD


@bp.get("")
@needs(Doen.ZIEN, STIL)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    return render_template("noodplan/toon.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)


@bp.route("/nieuw", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, STIL)
def maak(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    form = noodplan_form(namen(ding.mensen), queries.mogelijk_gehoor(ctx, gezin), nieuw=True)
    if form.validate_on_submit():
        try:
            voor, wie = UUID(form.voor.data), acties.Wie(form.tegen.ids, form.gehoor.waarden)
            acties.maak_noodplan(ctx, gezin, voor, form.teksten(), wie)
            return _klaar(ctx, gezin)
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, ding, form, "Schrijf een noodplan")


@bp.route("/<uuid:plan_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, STIL)
def herschrijf(ctx: Context, gezin: OpenGezin, plan_id: UUID) -> ResponseReturnValue:
    zicht = queries.een(ctx, gezin, plan_id) or abort(404)
    ding, nu = gezinnen.zaken(ctx, gezin), queries.velden(zicht)
    mensen, rij = namen(ding.mensen), zicht.rij
    vast = {"tegen": rij.niet_voor, "gehoor": rij.alleen_voor, "versie": rij.nummer}
    anderen = {id_: naam for id_, naam in mensen.items() if id_ != rij.betreft_id}
    form = noodplan_form(anderen, queries.mogelijk_gehoor(ctx, gezin), nieuw=False, **vast, **nu)
    if form.validate_on_submit():
        try:
            wie, versie = acties.Wie(form.tegen.ids, form.gehoor.waarden), versienummer(form.versie.data)
            acties.herschrijf_noodplan(ctx, gezin, rij, form.teksten(), wie, versie=versie)
            return _klaar(ctx, gezin)
        except Regelfout as fout:
            form.refuse(fout)
        except Botsing as fout:
            return botsing(fout, "\n\n".join(nu[veld.naam] for veld in VELDEN if veld.naam in nu))
    return _formulier(ctx, gezin, ding, form, f"Noodplan van {mensen.get(rij.betreft_id, '')}")


@bp.get("/<uuid:plan_id>/kaart")
@needs(Doen.ZIEN, STIL)
def kaart(ctx: Context, gezin: OpenGezin, plan_id: UUID) -> ResponseReturnValue:
    """No name is on it, nor in that of the file: a card is found in a purse."""
    zicht = queries.een(ctx, gezin, plan_id) or abort(404)
    ctx.spoor.gelezen(Handeling.AFDRUKKEN, gezin_id=gezin.id, categorie=STIL, persoon_id=zicht.rij.betreft_id)
    kop = {"Content-Disposition": 'inline; filename="kaart.pdf"'}
    return Response(gedrukt(queries.velden(zicht)), mimetype="application/pdf", headers=kop)


def _klaar(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    concept.klaar(ctx)
    flash("Het noodplan is bewaard.")
    return redirect(url_for(HIER, gezin_id=gezin.id))


def _formulier(
    ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, form: Form, titel: str
) -> ResponseReturnValue:
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, HIER), "bewaard": bewaard}
    return render_template("noodplan/schrijf.html", form=form, titel=titel, **wat), form.status
