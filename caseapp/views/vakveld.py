"""The own field of each profession: that something is for all who work here, what it is after a grondslag."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import vakveld as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.regel import Regelfout
from ..domain.vakveld import SOORTEN, Vakveld
from ..forms.base import Form, versienummer
from ..forms.vakveld import vakbericht_form
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import vakveld as queries
from ..queries.dossier import OpenGezin
from . import concept, frame
from .errors import botsing
from .guard import needs

bp = Blueprint("vakveld", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/vakveld")
HIER, REGISTER, TAB = "vakveld.toon", Categorie.DEELREGISTER, "delen.toon"


@bp.get("")
@needs(Doen.ZIEN, REGISTER)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = gezinnen.zaken(ctx, gezin)
    kop, blad = gezinnen.gezinskop(ctx, gezin, ding), queries.blad(ctx, gezin, ding.mensen)
    return render_template("vakveld/toon.html", kop=kop, tabs=frame.tabs(kop, TAB), blad=blad)


def schrijf(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    veld, ding = queries.eigen_veld(ctx), gezinnen.zaken(ctx, gezin)
    form = vakbericht_form(veld, queries.bekenden(ctx, gezin, ding.mensen))
    if form.validate_on_submit():
        try:
            over = UUID(form.over.data)
            acties.schrijf_vakbericht(ctx, gezin, over, form.bericht(), niet_voor=_stil(form, over))
            return _klaar(ctx, gezin)
        except Regelfout as fout:
            form.refuse(fout)
    return _formulier(ctx, gezin, ding, form, veld)


def herschrijf(ctx: Context, gezin: OpenGezin, vakbericht_id: UUID) -> ResponseReturnValue:
    veld, zicht = queries.eigen_veld(ctx), queries.een(ctx, gezin, vakbericht_id) or abort(404)
    (dat, wat), rij = queries.teksten(ctx, gezin, zicht), zicht.rij
    form = vakbericht_form(veld, dat=dat, wat=wat, stil=queries.stil(rij), versie=rij.nummer)
    if form.validate_on_submit():
        try:
            stil, versie = _stil(form, rij.betreft_id), versienummer(form.versie.data)
            acties.herschrijf_vakbericht(ctx, gezin, rij, form.bericht(), niet_voor=stil, versie=versie)
            return _klaar(ctx, gezin)
        except Regelfout as fout:
            form.refuse(fout)
        except Botsing as fout:
            return botsing(fout, f"{dat}\n\n{wat}")
    return _formulier(ctx, gezin, gezinnen.zaken(ctx, gezin), form, veld)


# A door for each kind: who may write in one field is refused at the others.
for soort in SOORTEN:
    for pad, naam, doe in (("", "schrijf", schrijf), ("/<uuid:vakbericht_id>", "herschrijf", herschrijf)):
        deur = needs(Doen.WIJZIGEN, soort)(doe)
        bp.add_url_rule(f"/{soort}{pad}", f"{naam}_{soort}", deur, methods=["GET", "POST"])


def _stil(form: Form, over: UUID | None) -> list[str]:
    return [str(over)] if form.stil.data else []


def _klaar(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    concept.klaar(ctx)
    flash("Je bericht is bewaard.")
    return redirect(url_for(HIER, gezin_id=gezin.id))


def _formulier(
    ctx: Context, gezin: OpenGezin, ding: gezinnen.Zaken, form: Form, veld: Vakveld
) -> ResponseReturnValue:
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    wat = {"kop": kop, "tabs": frame.tabs(kop, TAB), "bewaard": bewaard}
    return render_template("vakveld/schrijf.html", form=form, veld=veld, **wat), form.status
