"""Care for who takes part: what helps during and after, and where to go with it."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ..actions.oefensessie import schrijf_hulp
from ..context import Context
from ..db import op_platform
from ..domain.regel import Regelfout
from ..forms.base import tekst
from ..forms.nazorg import HulpForm
from ..permissions import Actor
from ..queries.oefensessie import hulp_in, hulp_van
from .guard import inside, leidt, stores
from .oefensessie import mijn_sessie
from .sessions import deze_ruimte, in_oefening

bp = Blueprint("nazorg", __name__)


@bp.get("/zorg")
@inside
def toon(_ctx: Context) -> ResponseReturnValue:
    """For everybody in a room of a training, whatever card he holds."""
    if not in_oefening():
        abort(404)
    with stores().platform.werk(op_platform(), alleen_lezen=True) as werk:
        hulp = hulp_in(werk.ctx, deze_ruimte())
    return render_template("nazorg/toon.html", hulp=hulp)


@bp.route("/sessies/<uuid:oefensessie_id>/hulp", methods=["GET", "POST"])
@leidt
def hulp(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    """The tick is for today: it is never set beforehand."""
    form = HulpForm()
    with mijn_sessie(actor, oefensessie_id, schrijf=request.method == "POST") as (plat, sessie):
        if form.validate_on_submit():
            try:
                schrijf_hulp(plat, sessie, tekst(form.hulp), nagekeken=form.nagekeken.data)
                flash("Bewaard. Iedereen in deze sessie leest het bij Zorg voor jezelf.", "goed")
                return redirect(url_for("oefensessie.toon", oefensessie_id=oefensessie_id))
            except Regelfout as fout:
                form.refuse(fout)
        elif request.method == "GET":
            form.hulp.data = hulp_van(plat, sessie).tekst
        return render_template("nazorg/hulp.html", form=form, sessie=sessie), form.status
