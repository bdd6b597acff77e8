"""To Veilig Thuis: my own messages with what came back, and a new one. No gezin is in the path."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.veilig_thuis.bericht import stuur_bericht
from ..context import Context
from ..domain.meldcode.tekst import adviestekst, meldtekst
from ..domain.regel import Regelfout
from ..domain.veilig_thuis.bericht import BerichtSoort, kanalen
from ..forms.bericht import BerichtForm
from ..queries.meldcode import mijn_traject, open_traject
from ..queries.veilig_thuis import bericht as queries
from . import concept
from .guard import inside

bp = Blueprint("bericht", __name__, url_prefix="/bericht")


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    queries.eis_bericht(ctx)
    return render_template("bericht/lijst.html", regels=queries.mijn_berichten(ctx))


@bp.route("/nieuw", methods=["GET", "POST"])
@inside
def nieuw(ctx: Context) -> ResponseReturnValue:
    """`?traject=` or `?bericht=`: begin with a text of one's own. Only the button sends it."""
    queries.eis_bericht(ctx)
    form = BerichtForm(data=_vooraf(ctx))
    form.noem(kanalen(ctx.actor.soort))
    if form.validate_on_submit():
        try:
            stuur_bericht(ctx, *form.inhoud)
            concept.klaar(ctx)
            flash("Je bericht is bij Veilig Thuis. Het antwoord komt op deze bladzijde.", "goed")
            return redirect(url_for(".lijst"))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("bericht/nieuw.html", form=form, bewaard=bewaard), form.status


def _vooraf(ctx: Context) -> dict[str, str]:
    """A text that I wrote before: of a traject of the meldcode, or a question that I now want to report."""
    if traject_id := request.args.get("traject", type=UUID):
        rij = mijn_traject(ctx, traject_id) or abort(404)
        melden = request.args.get("soort") == BerichtSoort.MELDING
        zin = meldtekst(open_traject(ctx, rij)) if melden else adviestekst(open_traject(ctx, rij))
        return {"soort": str(BerichtSoort.MELDING if melden else BerichtSoort.VRAAG), "tekst": zin}
    if bericht_id := request.args.get("bericht", type=UUID):
        eerder = queries.mijn_bericht(ctx, bericht_id) or abort(404)
        return {"soort": str(BerichtSoort.MELDING), "tekst": queries.eigen_tekst(ctx, eerder)}
    return {}
