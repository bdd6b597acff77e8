"""Saying what one finds, taking down own words, and saying that one read instead of asking again."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.uitspraak import Hoe, leg_uitspraak_vast
from ...actions.verklarende_analyse import stelling as acties
from ...context import Context
from ...domain.stellingname import Stelling
from ...domain.uitspraak import UitspraakSoort, UitspraakVorm
from ...domain.verklarende_analyse.woorden import VertelSoort
from ...forms.base import tekst
from ...forms.verklarende_analyse import StellingForm, VerteldForm, WoordenForm
from ...permissions import Categorie, Doen
from ...queries.dossier import OpenGezin
from ...queries.tafel import tafel, tafelnamen
from ...queries.verklarende_analyse.waarover import eerdere_woorden, voor_wie, waarover
from ..guard import needs
from .pagina import namen, stap

bp = Blueprint("analysestelling", __name__, url_prefix="/gezinnen/<uuid:gezin_id>/analyse")
GVA = Categorie.GVA_GEDEELD


@bp.route("/stelling/<uuid:over_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, GVA)
def neem_stelling_in(ctx: Context, gezin: OpenGezin, over_id: UUID) -> ResponseReturnValue:
    wat = waarover(ctx, gezin, over_id) or abort(404)
    form, voor = StellingForm(), voor_wie(ctx, gezin, wat)
    form.noem(voor, _om_de_tafel(ctx, gezin), zelf=wat.zelf)

    def doe() -> None:
        acties.neem_stelling_in(
            ctx,
            gezin,
            over_id,
            Stelling(form.stelling.data),
            tekst(form.reden),
            voor=form.voor_wie,
            gehoor=form.gehoor.data or None,
        )

    return stap(ctx, gezin, form, doe, "neem_stelling_in.html", anker="eens", waarover=wat)


@bp.route("/woorden", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, GVA)
def leg_woorden_vast(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form, wie = WoordenForm(), namen(ctx, gezin)
    eigen = (
        {str(ctx.actor.persoon_id): wie.get(str(ctx.actor.persoon_id), "")} if ctx.actor.persoon_id else wie
    )
    form.noem(eigen, eerdere_woorden(ctx, gezin), _om_de_tafel(ctx, gezin))

    def doe() -> None:
        over = UUID(form.over.data) if form.over.data else None
        soort = UitspraakSoort(form.neemt_terug.data) if over else UitspraakSoort.WOORDEN
        hoe = Hoe(UitspraakVorm(form.vorm.data), tekst(form.vertaling), soort, over)
        leg_uitspraak_vast(
            ctx,
            gezin,
            UUID(form.persoon.data),
            tekst(form.tekst),
            tekst(form.bij),
            gehoor=form.gehoor.data or None,
            hoe=hoe,
        )

    return stap(ctx, gezin, form, doe, "leg_woorden_vast.html", anker="woorden")


@bp.post("/verteld")
@needs(Doen.BIJDRAGEN, GVA)
def meld_verteld(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    form = VerteldForm()
    form.noem(namen(ctx, gezin))

    def doe() -> None:
        acties.meld_verteld(ctx, gezin, UUID(form.persoon.data), VertelSoort(form.soort.data))

    return stap(ctx, gezin, form, doe, "meld_verteld.html", anker="verteld")


def _om_de_tafel(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """Who works with this gezin, to choose an audience from."""
    groepen = tafelnamen(ctx, tafel(ctx, gezin)).values()
    return {wie: naam for groep in groepen for wie, naam in groep if wie != str(ctx.actor.id)}
