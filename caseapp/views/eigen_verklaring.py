"""Adding an own statement to the dossier."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions import eigen_verklaring as acties
from ..context import Context
from ..domain.eigen_verklaring import VerklaringBij, Verklaringlezers
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.eigen_verklaring import VerklaringForm
from ..permissions import Categorie, Doen, gezinsblik
from ..queries import eigen_verklaring as queries
from ..queries import gezin as gezinnen
from ..queries.dossier import OpenGezin
from . import concept, frame
from .guard import needs

bp = Blueprint("eigen_verklaring", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/eigen-verklaring")


@bp.route("", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
def geef(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """Who works with the gezin writes in the analysis itself."""
    if not gezinsblik(ctx.actor):
        return redirect(url_for("analyse.toon", gezin_id=gezin.id))
    ding = gezinnen.zaken(ctx, gezin)
    bij = request.args.get("bij", VerklaringBij.ANALYSE.value)
    form = VerklaringForm.voor(gezinnen.anderen(ctx, ding.mensen), bij=bij)
    if form.validate_on_submit():
        try:
            wat, wie = VerklaringBij(form.bij.data), Verklaringlezers(form.lezers.data)
            acties.geef_verklaring(ctx, gezin, wat, tekst(form.tekst), wie, form.niet_voor.waarden)
            concept.klaar(ctx)
            flash("Jouw verklaring staat erbij.")
            return redirect(url_for("ons_plan.toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), gezinnen.gezinskop(ctx, gezin, ding)
    wat_er_is = {"kop": kop, "tabs": frame.tabs(kop, "ons_plan.toon"), "bewaard": bewaard}
    mag = queries.mag_geven(ctx, ding.mensen)
    return render_template("eigen_verklaring/geef.html", form=form, mag=mag, **wat_er_is), form.status
