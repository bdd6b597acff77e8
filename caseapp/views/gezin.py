"""My gezinnen; one of them on one screen; and what is going on there."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import gezin as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.regel import Regelfout
from ..forms.base import tekst, versienummer
from ..forms.gezin import BeschrijfForm
from ..permissions import Categorie, Doen
from ..queries import gezin as queries
from ..queries import lijst as lijsten
from ..queries import spoed
from ..queries.dossier import OpenGezin
from ..queries.overzicht import overzicht as overzichtblad
from . import concept, frame
from .errors import botsing
from .guard import inside, needs

bp = Blueprint("gezin", __name__, url_prefix="/gezinnen")


@bp.get("/")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    return render_template("gezin/lijst.html", blad=lijsten.lijst(ctx, request.args.get("pagina", 1, int)))


@bp.get("/<uuid:gezin_id>/")
@needs(Doen.ZIEN, Categorie.GEZIN_GEZAG)
def overzicht(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = queries.zaken(ctx, gezin)
    kop = queries.gezinskop(ctx, gezin, ding)
    blad = overzichtblad(ctx, gezin, ding)
    wat = {"tabs": frame.tabs(kop, "gezin.overzicht"), "spoed": spoed.knop(ctx, gezin, kop)}
    return render_template("gezin/overzicht.html", kop=kop, blad=blad, **wat)


@bp.route("/<uuid:gezin_id>/situatie", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, Categorie.GVA_GEDEELD)
def beschrijf(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = BeschrijfForm(tekst=queries.situatie(ctx, gezin), versie=gezin.rij.versie)
    if form.validate_on_submit():
        try:
            acties.beschrijf_situatie(ctx, gezin, tekst(form.tekst), versie=versienummer(form.versie.data))
            concept.klaar(ctx)
            flash("Bewaard.")
            return redirect(url_for(".overzicht", gezin_id=gezin.id))
        except Botsing as fout:
            return botsing(fout, queries.situatie(ctx, gezin))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), queries.gezinskop(ctx, gezin)
    tabs = frame.tabs(kop, "gezin.overzicht")
    return render_template(
        "gezin/beschrijf.html", kop=kop, tabs=tabs, form=form, bewaard=bewaard
    ), form.status
