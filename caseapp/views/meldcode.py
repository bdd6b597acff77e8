"""The meldcode for a ketenpartner: my own trajecten, and one guided page of each. No gezin is in the path."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import meldcode as acties
from ..actions.botsing import Botsing
from ..context import Context
from ..domain.meldcode.delen import VORM
from ..domain.meldcode.uitleg import kaderzin
from ..domain.meldcode.woorden import MeldcodeDeel
from ..domain.regel import Regelfout
from ..forms.base import tekst, versienummer
from ..forms.document import stuk_form
from ..forms.meldcode import BeginForm
from ..queries import meldcode as queries
from ..tables import MeldcodeTraject
from . import concept
from .errors import botsing
from .guard import inside

bp = Blueprint("meldcode", __name__, url_prefix="/meldcode")


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    queries.eis_meldcode(ctx)
    return render_template("meldcode/lijst.html", regels=queries.mijn_trajecten(ctx))


@bp.route("/nieuw", methods=["GET", "POST"])
@inside
def begin(ctx: Context) -> ResponseReturnValue:
    queries.eis_meldcode(ctx)
    form = BeginForm()
    if form.validate_on_submit():
        try:
            rij = acties.begin_meldcode(ctx, tekst(form.waarover), form.gekozen)
            concept.klaar(ctx)
            return redirect(url_for(".toon", traject_id=rij.id))
        except Regelfout as fout:
            form.refuse(fout)
    bewaard = concept.geef_terug(ctx, form)
    return render_template("meldcode/begin.html", form=form, bewaard=bewaard), form.status


@bp.get("/<uuid:traject_id>")
@inside
def toon(ctx: Context, traject_id: UUID) -> ResponseReturnValue:
    return render_template("meldcode/toon.html", blad=queries.blad(ctx, _mijn(ctx, traject_id)))


@bp.route("/<uuid:traject_id>/<meldcodedeel>", methods=["GET", "POST"])
@inside
def noteer(ctx: Context, traject_id: UUID, meldcodedeel: str) -> ResponseReturnValue:
    rij, deel = _mijn(ctx, traject_id), _deel(meldcodedeel)
    form = stuk_form(VORM[deel], nieuw=False)(herziening=rij.stand)
    if form.validate_on_submit():
        try:
            stand = versienummer(form.herziening.data)
            acties.noteer_meldcodestap(ctx, rij, deel, form.waarden, stand=stand)
            concept.klaar(ctx)
            flash("Opgeschreven. Alleen jij leest dit.", "goed")
            return redirect(url_for(".toon", traject_id=rij.id, _anchor=f"stap-{VORM[deel].nummer}"))
        except Regelfout as fout:
            form.refuse(fout)
        except Botsing as fout:
            return botsing(fout, queries.laatste_tekst(ctx, rij))
    bewaard, zegt = concept.geef_terug(ctx, form), kaderzin(queries.open_traject(ctx, rij))
    if bewaard is not None:  # nothing is overwritten here: it goes behind what stands there now
        form.herziening.data = str(rij.stand)
    wat = {"vorm": VORM[deel], "traject_id": rij.id, "bewaard": bewaard, "zegt": zegt}
    return render_template("meldcode/noteer.html", form=form, **wat), form.status


def _mijn(ctx: Context, traject_id: UUID) -> MeldcodeTraject:
    queries.eis_meldcode(ctx)
    return queries.mijn_traject(ctx, traject_id) or abort(404)


def _deel(slug: str) -> MeldcodeDeel:
    try:
        return MeldcodeDeel(slug.replace("-", "_"))
    except ValueError:
        abort(404)
