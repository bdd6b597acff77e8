"""The bijzonder protocol of a gezin: setting it, what the expert said, lifting it."""

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ..actions import protocol as acties
from ..context import Context
from ..domain.gezin import BijzonderProtocol
from ..domain.protocol import Deskundige
from ..forms import protocol as forms
from ..forms.base import tekst
from ..forms.delen import RedenForm
from ..permissions import Categorie, Doen
from ..queries import protocol as queries
from ..queries.dossier import OpenGezin
from ..tables import ProtocolBesluit
from .delen import stap
from .guard import needs

bp = Blueprint("protocol", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/protocol")
REGISTER = Categorie.DEELREGISTER


@bp.route("/instellen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def stel_in(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = forms.ProtocolForm()

    def doe() -> None:
        soort, wie = BijzonderProtocol(form.soort.data), Deskundige(form.deskundige.data)
        acties.stel_protocol_in(ctx, gezin, soort, wie, tekst(form.reden))

    return stap(ctx, gezin, "protocol/stel_in.html", form, doe)


@bp.route("/advies", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def leg_advies_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = forms.AdviesForm(), _lopend(ctx, gezin)

    def doe() -> None:
        mag = form.uitnodigen.data == "ja"
        acties.leg_advies_vast(ctx, gezin, rij, tekst(form.advies), uitnodigen_mag=mag)

    return stap(ctx, gezin, "protocol/advies.html", form, doe, regel=queries.regel(ctx, gezin))


@bp.route("/opheffen", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, REGISTER)
def hef_op(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, rij = RedenForm(), _lopend(ctx, gezin)

    def doe() -> None:
        acties.hef_op(ctx, gezin, rij, tekst(form.reden))

    return stap(ctx, gezin, "protocol/hef_op.html", form, doe, regel=queries.regel(ctx, gezin))


def _lopend(ctx: Context, gezin: OpenGezin) -> ProtocolBesluit:
    gezien = queries.zicht(ctx, gezin)
    return gezien.rij if gezien else abort(404)
