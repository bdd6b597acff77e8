"""Ending a plan, and deciding about that as a second professional."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.veiligheidsplan import afronding as acties
from ...context import Context
from ...domain.veiligheidsplan.afronding import Einde, ontbreekt
from ...forms.base import tekst
from ...forms.veiligheidsplan import AfrondBesluitForm, AfrondForm
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.namen import mensen
from ...queries.tafel import van_wie
from ...queries.veiligheidsplan import afronding as queries
from ...queries.veiligheidsplan.rechten import leidt
from ..guard import needs
from .pagina import DOCUMENT, PLAN, VELD, stap

bp = Blueprint("planeinde", __name__, url_prefix=f"{VELD}/afronden")


@bp.route("", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def rond_plan_af(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    """For whoever is asked to decide, the page shows what waits for him."""
    wie = van_wie(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES)
    form = AfrondForm(laatste_incident=queries.laatste_incident(ctx, gezin))
    form.noem({id_: naam for id_, (_, naam) in wie.items()})

    def doe() -> None:
        tweede = wie[UUID(form.met.data)][0] if form.met.data else None
        einde = _einde(ctx, gezin, form)
        acties.rond_plan_af(ctx, gezin, einde, uitzondering=tekst(form.uitzondering), tweede=tweede)

    nu = ontbreekt(_einde(ctx, gezin, form), ctx.today)
    regels = queries.regels(ctx, gezin, mensen(ctx, gezin))
    gedaan = "Opgeschreven. Kijk hieronder hoe het ermee staat."
    wat: dict[str, Any] = {
        "leidt": leidt(ctx, gezin),
        "mist": nu,
        "afrondingen": regels,
    }
    return DOCUMENT.stap(ctx, gezin, form, doe, "afronden.html", gedaan=gedaan, anker="afronding", **wat)


@bp.route("/<uuid:afronding_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def besluit_over_afronding(ctx: Context, gezin: OpenGezin, afronding_id: UUID) -> ResponseReturnValue:
    zicht, form = queries.een(ctx, gezin, afronding_id) or abort(404), AfrondBesluitForm()
    regel = next(een for een in queries.regels(ctx, gezin, mensen(ctx, gezin)) if een.id == afronding_id)

    def doe() -> None:
        ja = form.besluit.data == "ja"
        acties.besluit_over_afronding(ctx, gezin, zicht.rij, ja=ja, reden=tekst(form.reden))

    uitleg = "Er ontbreekt nog iets. Zeg alleen ja als je het er echt mee eens bent."
    wat: dict[str, Any] = {"gedaan": "Je besluit staat er.", "anker": "afronding", "afronding": regel}
    return stap(ctx, gezin, form, doe, "Eindigt dit plan?", uitleg, "Bewaar", **wat)


def _einde(ctx: Context, gezin: OpenGezin, form: AfrondForm) -> Einde:
    wie = mensen(ctx, gezin)
    return Einde(
        laatste_incident=form.laatste_incident.data,
        gezegd=bool(form.geen_incident.data),
        kinderwoorden=tekst(form.kinderwoorden),
        nazorg=tekst(form.nazorg),
        overleg=tekst(form.overleg),
        overleg_op=form.overleg_op.data,
        met_kinderen=queries.met_kinderen(ctx, wie),
        zonder_cijfer=queries.zonder_cijfer(ctx, gezin, wie),
    )
