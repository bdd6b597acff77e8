"""Asking something as somebody of the gezin, and answering it as the contactpersoon."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import verzoek as acties
from ..context import Context
from ..domain.regel import Regelfout
from ..domain.verzoek import VerzoekBesluit, VerzoekSoort
from ..forms.base import Form, tekst
from ..forms.verzoek import VerzoekantwoordForm, VerzoekForm
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import verzoek as queries
from ..queries.dossier import OpenGezin
from . import concept, frame
from .guard import needs

bp = Blueprint("verzoek", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/verzoeken")
HIER, REGISTER = "verzoek.toon", Categorie.DEELREGISTER


@bp.get("")
@needs(Doen.ZIEN, REGISTER)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    if omdat := queries.waarom_dicht(ctx, gezin):
        return _dicht(ctx, gezin, ding, omdat)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    return render_template("verzoek/toon.html", kop=kop, tabs=frame.tabs(kop, HIER), blad=blad)


@bp.route("/nieuw/<verzoeksoort>", methods=["GET", "POST"])
@needs(Doen.ZIEN, REGISTER)
def doe(ctx: Context, gezin: OpenGezin, verzoeksoort: str) -> ResponseReturnValue:
    soort, ding = _soort(verzoeksoort), gezinnen.zaken(ctx, gezin)
    if omdat := queries.waarom_dicht(ctx, gezin):
        return _dicht(ctx, gezin, ding, omdat)
    form = VerzoekForm.voor(soort, queries.over_wie(ctx, gezin, ding.mensen))
    if form.validate_on_submit():
        try:
            acties.doe_verzoek(ctx, gezin, soort, tekst(form.tekst), form.over_id)
            return _klaar(ctx, gezin, "Verstuurd. Je leest het antwoord hier en op Ons plan.")
        except Regelfout as fout:
            form.refuse(fout)
    mag = queries.mag_vragen(ctx, gezin, ding.mensen)
    return _pagina(ctx, gezin, ding, form, "doe", soort=soort, mag=mag)


@bp.route("/<uuid:verzoek_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def antwoord(ctx: Context, gezin: OpenGezin, verzoek_id: UUID) -> ResponseReturnValue:
    rij = queries.te_beantwoorden(ctx, gezin, verzoek_id) or abort(404)
    ding, form = gezinnen.zaken(ctx, gezin), VerzoekantwoordForm()
    regel = queries.een_regel(ctx, gezin, ding.mensen, rij)
    form.noem(queries.besluiten(rij.soort, regel))
    if form.validate_on_submit():
        try:
            besluit = VerzoekBesluit(form.besluit.data)
            acties.beantwoord_verzoek(ctx, gezin, rij, besluit, tekst(form.motivering))
            return _klaar(ctx, gezin, "Je antwoord is verstuurd.")
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, gezin, ding, form, "antwoord", regel=regel)


def _soort(slug: str) -> VerzoekSoort:
    try:
        return VerzoekSoort(slug)
    except ValueError:
        abort(404)


def _dicht(ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, omdat: str) -> ResponseReturnValue:
    """Who reads the register is told whose this is; what he sends is refused."""
    kop = gezinnen.gezinskop(ctx, gezin, ding)
    blad = render_template("verzoek/dicht.html", kop=kop, tabs=frame.tabs(kop, HIER), omdat=omdat)
    return blad, 200 if request.method == "GET" else 403


def _klaar(ctx: Context, gezin: OpenGezin, zin: str) -> ResponseReturnValue:
    concept.klaar(ctx)
    flash(zin)
    return redirect(url_for(HIER, gezin_id=gezin.id))


def _pagina(
    ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, form: Form, pagina: str, **wat: object
) -> ResponseReturnValue:
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    kader = {"kop": kop, "tabs": frame.tabs(kop, HIER), "bewaard": bewaard}
    return render_template(f"verzoek/{pagina}.html", form=form, **kader, **wat), form.status
