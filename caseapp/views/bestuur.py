"""Answering for the bestuur what a procesregisseur put to it: without a gezin."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions.bestuur import antwoord_namens_bestuur
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.bestuur import BestuurStatus
from ..domain.regel import Regelfout
from ..forms.base import tekst, versienummer
from ..forms.bestuur import BestuurForm
from ..queries import bestuur as queries
from . import concept
from .errors import botsing
from .guard import inside

bp = Blueprint("bestuur", __name__, url_prefix="/bestuur")


@bp.route("/<uuid:bestuursvraag_id>", methods=["GET", "POST"])
@inside
def antwoord(ctx: Context, bestuursvraag_id: UUID) -> ResponseReturnValue:
    rij, vraag = queries.een(ctx, bestuursvraag_id)
    form = BestuurForm(versie=vraag.versie)
    if form.validate_on_submit():
        try:
            status, versie = BestuurStatus(form.stap.data), versienummer(form.versie.data)
            antwoord_namens_bestuur(ctx, rij, status, tekst(form.antwoord), versie=versie)
            concept.klaar(ctx)
            flash("Het antwoord ligt nu bij de procesregisseur.", "goed")
            return redirect(url_for("cijfers.toon"))
        except Botsing as fout:
            return botsing(fout, vraag.antwoord)
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("bestuur/antwoord.html", vraag=vraag, form=form, bewaard=bewaard), form.status
