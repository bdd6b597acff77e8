"""Notes for one's own eyes; and the question of the gezin to read what is in them."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import werkaantekening as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.regel import Regelfout
from ..domain.werkaantekening import InzageBesluit
from ..forms.base import tekst, versienummer
from ..forms.werkaantekening import AantekeningForm, AntwoordForm, VraagInzageForm
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import werkaantekening as queries
from ..queries.dossier import OpenGezin, mag
from . import concept, frame
from .errors import botsing
from .guard import needs

bp = Blueprint("werkaantekening", __name__, url_prefix="/gezinnen/<uuid:gezin_id>")
REGISTER = Categorie.DEELREGISTER


@bp.route("/werkaantekeningen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.WERKAANTEKENINGEN)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = AantekeningForm()
    if form.validate_on_submit():
        try:
            acties.maak_werkaantekening(ctx, gezin, tekst(form.tekst))
            concept.klaar(ctx)
            flash("Bewaard. Alleen jij leest dit.")
            return redirect(url_for(".toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "werkaantekening.toon"), "bewaard": bewaard}
    wat |= {"regels": queries.blad(ctx, gezin), "mag_vragen": mag(ctx, gezin, Doen.ZIEN, REGISTER).mag}
    return render_template("werkaantekening/toon.html", form=form, **wat), form.status


@bp.route("/werkaantekeningen/<uuid:aantekening_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.WERKAANTEKENINGEN)
def wijzig(ctx: Context, gezin: OpenGezin, aantekening_id: UUID) -> ResponseReturnValue:
    rij, staat_er = queries.een_aantekening(ctx, gezin, aantekening_id) or abort(404)
    form = AantekeningForm(tekst=staat_er, versie=rij.versie)
    if form.validate_on_submit():
        try:
            nieuw, versie = tekst(form.tekst), versienummer(form.versie.data)
            acties.wijzig_werkaantekening(ctx, gezin, rij, nieuw, versie)
            concept.klaar(ctx)
            flash("Bewaard. Alleen jij leest dit.")
            return redirect(url_for(".toon", gezin_id=gezin.id))
        except Botsing as fout:
            return botsing(fout, staat_er)
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "werkaantekening.toon"), "bewaard": bewaard}
    return render_template("werkaantekening/wijzig.html", form=form, **wat), form.status


@bp.route("/inzage-vragen", methods=["GET", "POST"])
@needs(Doen.ZIEN, REGISTER)
def vraag_inzage(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    blad, form = queries.vragen(ctx, gezin), VraagInzageForm()
    form.noem(blad.te_vragen)
    if form.validate_on_submit():
        try:
            aan = queries.gebruiker_om_te_vragen(ctx, gezin, tekst(form.aan)) or abort(404)
            acties.vraag_inzage(ctx, gezin, aan, tekst(form.vraag))
            concept.klaar(ctx)
            flash("Je vraag is verstuurd. Je krijgt antwoord op deze pagina.")
            return redirect(url_for(".vraag_inzage", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "inzage.toon"), "bewaard": bewaard}
    return render_template("werkaantekening/vraag_inzage.html", form=form, blad=blad, **wat), form.status


@bp.route("/inzage-vragen/<uuid:inzagevraag_id>", methods=["GET", "POST"])
@needs(Doen.ZIEN, Categorie.DEELREGISTER)
def antwoord(ctx: Context, gezin: OpenGezin, inzagevraag_id: UUID) -> ResponseReturnValue:
    rij, regel = queries.open_vraag(ctx, gezin, inzagevraag_id) or abort(404)
    form = AntwoordForm(kopie=queries.kopie(ctx, gezin))
    if form.validate_on_submit():
        try:
            if form.besluit.data == InzageBesluit.GEDEELD:
                acties.deel_werkaantekeningen(ctx, rij, tekst(form.kopie))
            else:
                acties.weiger_inzage(ctx, rij, tekst(form.reden))
            concept.klaar(ctx)
            flash("Je antwoord is verstuurd.")
            return redirect(url_for(".vraag_inzage", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "inzage.toon"), "bewaard": bewaard}
    return render_template("werkaantekening/antwoord.html", form=form, vraag=regel, **wat), form.status
