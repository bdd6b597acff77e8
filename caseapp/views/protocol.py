"""The bijzonder protocol of a gezin: set, advised on, lifted. One page, whether it runs or not: a look is
always the same look."""

from collections.abc import Callable

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ..actions import protocol as acties
from ..context import Context
from ..domain.gezin import BijzonderProtocol
from ..domain.protocol import Deskundige
from ..domain.regel import Regelfout
from ..forms import protocol as forms
from ..forms.base import Form, tekst
from ..forms.delen import RedenForm
from ..permissions import Categorie, Doen
from ..queries import gezin as gezinnen
from ..queries import protocol as queries
from ..queries.dossier import OpenGezin
from ..tables import ProtocolBesluit
from . import frame
from .guard import needs

bp = Blueprint("protocol", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/protocol")
REGISTER = Categorie.DEELREGISTER


@bp.get("")
@needs(Doen.WIJZIGEN, REGISTER)
def toon(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    return _pagina(ctx, gezin)


@bp.post("/instellen")
@needs(Doen.WIJZIGEN, REGISTER)
def stel_in(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = forms.ProtocolForm()

    def doe() -> None:
        soort, wie = BijzonderProtocol(form.soort.data), Deskundige(form.deskundige.data)
        acties.stel_protocol_in(ctx, gezin, soort, wie, tekst(form.reden))

    return _stap(ctx, gezin, form, doe)


@bp.post("/advies")
@needs(Doen.WIJZIGEN, REGISTER)
def leg_advies_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = forms.AdviesForm(), _lopend(ctx, gezin)

    def doe() -> None:
        mag = form.uitnodigen.data == "ja"
        acties.leg_advies_vast(ctx, gezin, rij, tekst(form.advies), uitnodigen_mag=mag)

    return _stap(ctx, gezin, form, doe)


@bp.post("/opheffen")
@needs(Doen.WIJZIGEN, REGISTER)
def hef_op(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = RedenForm(), _lopend(ctx, gezin)
    return _stap(ctx, gezin, form, lambda: acties.hef_op(ctx, gezin, rij, tekst(form.reden)))


def _lopend(ctx: Context, gezin: OpenGezin) -> ProtocolBesluit:
    gezien = queries.zicht(ctx, gezin)
    return gezien.rij if gezien else abort(404)


def _stap(ctx: Context, gezin: OpenGezin, form: Form, doe: Callable[[], object]) -> ResponseReturnValue:
    """Done, or back on the page with what is wrong at its field."""
    if form.validate_on_submit():
        try:
            doe()
            flash("Vastgelegd.", "goed")
            return redirect(url_for("delen.toon", gezin_id=gezin.id))
        except Regelfout as fout:
            form.refuse(fout)
    return _pagina(ctx, gezin, form)


def _pagina(ctx: Context, gezin: OpenGezin, gestuurd: Form | None = None) -> ResponseReturnValue:
    """The one form that fits how it stands, or the one that was sent."""
    kop, regel = gezinnen.gezinskop(ctx, gezin), queries.regel(ctx, gezin)
    form = gestuurd or _volgende(regel)
    wat = {"kop": kop, "tabs": frame.tabs(kop, "delen.toon"), "regel": regel, "form": form}
    naar = STAPPEN[type(form)]
    return render_template("protocol/toon.html", naar=url_for(naar, gezin_id=gezin.id), **wat), form.status


STAPPEN: dict[type[Form], str] = {
    forms.ProtocolForm: "protocol.stel_in",
    forms.AdviesForm: "protocol.leg_advies_vast",
    RedenForm: "protocol.hef_op",
}


def _volgende(regel: queries.ProtocolRegel | None) -> Form:
    if regel is None:
        return forms.ProtocolForm(formdata=None)
    return RedenForm(formdata=None) if regel.advies else forms.AdviesForm(formdata=None)
