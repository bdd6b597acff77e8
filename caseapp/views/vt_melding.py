"""The meldingen of Veilig Thuis before a gezin is opened: all that run, and a new one."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.veilig_thuis import intake as acties
from ..actions.veilig_thuis.melding import neem_over
from ..context import Context
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.veilig_thuis import melding_form
from ..queries.bekend import eis_bekend
from ..queries.dossier import laad
from ..queries.veilig_thuis import intake as queries
from ..queries.veilig_thuis.bericht import nieuwe_berichten
from ..tables import Gebruiker
from . import concept
from .guard import inside

bp = Blueprint("vt_melding", __name__, url_prefix="/veilig-thuis/meldingen")


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    eis_bekend(ctx)
    status = request.args.get("status", "")
    blad = queries.werkblad(ctx, status)
    gekozen, berichten = status if status in blad.standen else "", nieuwe_berichten(ctx)
    return render_template("keten/lijst.html", blad=blad, status=gekozen, berichten=berichten)


@bp.route("/nieuw", methods=["GET", "POST"])
@inside
def nieuw(ctx: Context) -> ResponseReturnValue:
    eis_bekend(ctx)
    form = melding_form()
    if form.validate_on_submit():
        try:
            waar = form.gezinnen, tekst(form.naam), form.mensen()
            meldingen = acties.neem_aan(ctx, form.wie_meldt, form.inhoud, *waar)
        except Regelfout as fout:
            form.refuse(fout)
        else:
            concept.klaar(ctx)
            flash("De melding is aangenomen. Schrijf nu op over wie zij gaat.")
            rij = meldingen[0]
            return redirect(url_for("melding.betrokkenen", gezin_id=rij.gezin_id, melding_id=rij.id))
    bewaard = concept.geef_terug(ctx, form)
    return render_template("keten/nieuw.html", form=form, bewaard=bewaard), form.status


@bp.post("/<uuid:melding_id>/overnemen")
@inside
def overnemen(ctx: Context, melding_id: UUID) -> ResponseReturnValue:
    eis_bekend(ctx)
    rij = queries.een_open(ctx, melding_id) or abort(404)
    ik = ctx.session.get(Gebruiker, ctx.actor.id) or abort(404)
    neem_over(ctx, laad(ctx, [rij.gezin_id])[rij.gezin_id], rij, ik)
    flash("Deze melding staat nu op jouw naam.")
    return redirect(url_for("melding.toon", gezin_id=rij.gezin_id, melding_id=rij.id))
