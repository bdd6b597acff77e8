"""The kindversie: per child on one page, for the child itself in its own words, and on a sheet of paper."""

from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import kindversie as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.kindversie import NIET_JOUW_SCHULD, VELDEN, lange_zinnen
from ..domain.logboek import Handeling
from ..domain.regel import Regelfout
from ..domain.stellingname import Stelling
from ..forms.base import Form, tekst, versienummer
from ..forms.kindversie import GoedkeurForm, ZegForm, beeld, kindversie_form
from ..permissions import Categorie, Doen
from ..prints.kindversie import blad as gedrukt
from ..queries import gezin as gezinnen
from ..queries import kindversie as queries
from ..queries import kindversie_lezers as lezers
from ..queries.dossier import OpenGezin, mag
from . import concept, frame
from .errors import botsing
from .guard import needs

bp = Blueprint("kindversie", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/kindversie")
HIER, SOORT = "kindversie.toon", Categorie.KINDVERSIE


@bp.get("")
@needs(Doen.ZIEN, SOORT)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """A child has a page of its own."""
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    pagina = "mijn" if queries.is_van_het_kind(ctx, gezin) else "toon"
    wat = {"kop": kop, "tabs": frame.tabs(kop, HIER), "blad": blad, "vast": NIET_JOUW_SCHULD}
    return render_template(f"kindversie/{pagina}.html", **wat)


@bp.route("/<uuid:persoon_id>/schrijf", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, SOORT)
def schrijf(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    if not queries.kent(ctx, gezin, persoon_id):
        abort(404)
    ding = gezinnen.zaken(ctx, gezin)
    if persoon_id not in queries.kinderen(ctx, ding.mensen):
        return redirect(url_for(HIER, gezin_id=gezin.id))
    nu = _wat_er_staat(queries.van_kind(ctx, gezin, persoon_id))
    anderen = lezers.anderen(ctx, ding.mensen, persoon_id)
    form = kindversie_form(anderen, lezers.mogelijk_gehoor(ctx, gezin, persoon_id), **nu)
    if form.validate_on_submit():
        try:
            wie = acties.Lezers(form.niet_voor.waarden, form.gehoor.waarden)
            versie = versienummer(form.versie.data)
            acties.schrijf_kindversie(ctx, gezin, persoon_id, form.geschreven(), wie, versie=versie)
            return _klaar(ctx, gezin, "Bewaard. Alleen jij ziet dit, tot je het goedkeurt.")
        except Regelfout as fout:
            form.refuse(fout)
        except Botsing as fout:
            return botsing(fout, "\n\n".join(str(nu[veld.naam]) for veld in VELDEN if veld.naam in nu))
    return _formulier(ctx, gezin, ding, form, "schrijf", naam=ding.mensen[persoon_id][0])


@bp.route("/<uuid:persoon_id>/keur-goed", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, SOORT)
def keur_goed(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    zicht = queries.van_kind(ctx, gezin, persoon_id).concept or abort(404)
    ding, form = gezinnen.zaken(ctx, gezin), GoedkeurForm(versie=str(zicht.rij.nummer))
    if form.validate_on_submit():
        try:
            versie = versienummer(form.versie.data)
            acties.keur_goed(ctx, gezin, zicht, form.dragen.waarden, versie=versie)
            return _klaar(ctx, gezin, "Goedgekeurd. Het kind kan dit nu lezen.")
        except Regelfout as fout:
            form.refuse(fout)
        except Botsing as fout:
            return botsing(fout, "")
    geschreven = queries.tekst(zicht)
    regel = queries.versie_regel(ctx, zicht, lezers.namen_van_lezers(ctx, gezin, ding.mensen))
    wat = {
        "versie": regel,
        "lang": lange_zinnen(geschreven.taal, geschreven.velden),
        "lezen": lezers.wie_lezen(ctx, gezin, ding.mensen, zicht.rij.betreft_id, regel.niet_voor),
        "wie": persoon_id,
    }
    return _formulier(ctx, gezin, ding, form, "keur_goed", **wat)


@bp.route("/<uuid:persoon_id>/zeg", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, SOORT)
def zeg(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    """The child says it; or somebody else writes down what it says."""
    over = queries.van_kind(ctx, gezin, persoon_id).goed or abort(404)
    ding, form = gezinnen.zaken(ctx, gezin), ZegForm()
    zelf = persoon_id == ctx.actor.persoon_id
    if not zelf:
        form.van_een_ander()
    if form.validate_on_submit():
        try:
            stelling, thuis = Stelling(form.stelling.data), bool(form.thuis.data)
            woorden = acties.Woorden(stelling, tekst(form.reden), thuis)
            acties.zeg_bij_kindversie(ctx, gezin, over, woorden)
            return _klaar(ctx, gezin, "Dank je wel. Het staat erbij." if zelf else "Het staat erbij.")
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, ding, form, "zeg", versie=queries.versie_regel(ctx, over), zelf=zelf)


@bp.get("/<uuid:persoon_id>/samen")
@needs(Doen.ZIEN, SOORT)
def samen(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    """To read with a child, one question at a time."""
    zicht = queries.van_kind(ctx, gezin, persoon_id).goed or abort(404)
    ding = gezinnen.zaken(ctx, gezin)
    kop, mensen = gezinnen.gezinskop(ctx, gezin, ding), ding.mensen
    wat = {"kop": kop, "versie": queries.versie_regel(ctx, zicht), "vast": NIET_JOUW_SCHULD}
    wat |= {"naam": mensen[persoon_id][0] if persoon_id in mensen else "", "wie": persoon_id}
    wat |= {
        "zelf": persoon_id == ctx.actor.persoon_id,
        "mag_zeggen": mag(ctx, gezin, Doen.BIJDRAGEN, SOORT).mag,
    }
    return render_template("kindversie/samen.html", **wat)


@bp.get("/<uuid:persoon_id>/blad")
@needs(Doen.ZIEN, SOORT)
def blad(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    """Whose it is stands on the sheet, and not in the name of the file."""
    zicht = queries.van_kind(ctx, gezin, persoon_id).goed or abort(404)
    mensen = gezinnen.zaken(ctx, gezin).mensen
    ctx.spoor.gelezen(Handeling.AFDRUKKEN, gezin_id=gezin.id, categorie=SOORT, persoon_id=persoon_id)
    naam = mensen[persoon_id][0] if persoon_id in mensen else ""
    kop = {"Content-Disposition": 'inline; filename="blad.pdf"'}
    bladzijde = gedrukt(queries.versie_regel(ctx, zicht), naam)
    return Response(bladzijde, mimetype="application/pdf", headers=kop)


def _wat_er_staat(van: queries.Versies) -> dict[str, object]:
    """What a form begins with: the last wording, or nothing."""
    if van.laatste is None:
        return {"versie": "0"}
    nu = queries.tekst(van.laatste)
    niet_voor, gehoor = queries.gekozen(van.laatste)
    return {
        **nu.velden,
        "taal": nu.taal.value,
        "plaatjes": beeld(nu.plaatjes),
        "niet_voor": niet_voor,
        "gehoor": gehoor,
        "versie": str(van.laatste.rij.nummer),
    }


def _klaar(ctx: Context, gezin: OpenGezin, zin: str) -> ResponseReturnValue:
    concept.klaar(ctx)
    flash(zin)
    return redirect(url_for(HIER, gezin_id=gezin.id))


def _formulier(
    ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, form: Form, pagina: str, **wat: object
) -> ResponseReturnValue:
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    kader = {"kop": kop, "tabs": frame.tabs(kop, HIER), "bewaard": bewaard, "vast": NIET_JOUW_SCHULD}
    return render_template(f"kindversie/{pagina}.html", form=form, **kader, **wat), form.status
