"""Noting what happened."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import gebeurtenis as acties
from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.gezin import NoteerForm
from ..permissions import Categorie, Doen
from ..queries import gezin as queries
from ..queries import protocol
from ..queries.dossier import OpenGezin
from . import concept, frame
from .guard import needs

bp = Blueprint("gebeurtenis", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/gebeurtenissen")


@bp.route("/noteer", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, Categorie.GVA_GEDEELD)
def noteer(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    ding = queries.zaken(ctx, gezin)
    form = NoteerForm()
    form.noem({str(wie): naam for wie, (naam, _) in ding.mensen.items()})
    if protocol.zicht(ctx, gezin) is None:
        del form.ook_gezin
    if form.validate_on_submit():
        try:
            over = UUID(form.over.data) if form.over.data else None
            niet_voor = () if "ook_gezin" in form and form.ook_gezin.data else None
            soort = GebeurtenisSoort(form.soort.data)
            acties.noteer(ctx, gezin, soort, tekst(form.tekst), over=over, niet_voor=niet_voor)
            concept.klaar(ctx)
            flash("Genoteerd.")
            return redirect(url_for("gezin.overzicht", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard, kop = concept.geef_terug(ctx, form), queries.gezinskop(ctx, gezin, ding)
    tabs = frame.tabs(kop, "gezin.overzicht")
    return render_template(
        "gebeurtenis/noteer.html", kop=kop, tabs=tabs, form=form, bewaard=bewaard
    ), form.status
