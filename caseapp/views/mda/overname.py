"""What the contactpersoon does with a line of the globaal plan: a piece of the veiligheidsplan, or not."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.actie import spreek_actie_af
from ...actions.mda import plan as acties
from ...actions.veiligheidsplan.stuk import schrijf_in_plan
from ...context import Context
from ...domain.mda.plan import Overname
from ...domain.veiligheidsplan.vormen import VORM
from ...domain.veiligheidsplan.woorden import PlanDeel
from ...forms.actie import AfspreekForm
from ...forms.base import tekst
from ...forms.document import stuk_form
from ...forms.mda_team import NietForm
from ...permissions import Doen
from ...queries.dossier import OpenGezin, Zicht
from ...queries.mda import plan as queries
from ...queries.protocol import standaard_niet_voor
from ...queries.tafel import tafel, tafelnamen
from ...tables import MdaPlanregel
from ..guard import needs
from ..veiligheidsplan.plan import noem
from .pagina import OVERLEG, VELD, stap

bp = Blueprint("mda_overname", __name__, url_prefix=f"{VELD}/plan/<uuid:regel_id>")
DEEL = {Overname.VOORWAARDE: PlanDeel.VOORWAARDEN, Overname.AFSPRAAK: PlanDeel.AFSPRAKEN}


def _regel(ctx: Context, gezin: OpenGezin, regel_id: UUID) -> Zicht[MdaPlanregel]:
    """For the contactpersoon, as long as nothing was decided about it."""
    zicht = queries.te_kiezen(ctx, gezin, regel_id)
    return zicht or abort(404)


def _pagina(titel: str, zicht: Zicht[MdaPlanregel]) -> dict[str, Any]:
    vragen = (("Doel", "doel"), ("Wat", "wat"), ("Wie", "wie"), ("Wanneer", "wanneer"))
    return {
        "titel": titel,
        "uitleg": "Zo schreef MDA++ het. Jij beslist hoe het in het veiligheidsplan komt.",
        "lees": tuple((vraag, zicht.open(veld)) for vraag, veld in vragen),
    }


@bp.route("/actie", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def als_actie(ctx: Context, gezin: OpenGezin, regel_id: UUID) -> ResponseReturnValue:
    zicht, wie = _regel(ctx, gezin, regel_id), tafel(ctx, gezin)
    form = AfspreekForm(tekst=zicht.open("wat"))
    form.noem(tafelnamen(ctx, wie))

    def doe() -> None:
        gekozen, dag = wie[UUID(form.verantwoordelijke.data)], form.uiterlijk.data
        verborgen = standaard_niet_voor(ctx, gezin)
        rij = spreek_actie_af(ctx, gezin, tekst(form.tekst), gekozen, dag, niet_voor=verborgen)
        acties.neem_over(ctx, gezin, zicht.rij, Overname.ACTIE, rij.id)

    wat = _pagina("Overnemen als actie", zicht)
    return stap(ctx, gezin, form, doe, "schrijf.html", gedaan="Overgenomen.", **wat)


@bp.route("/<als>", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def in_plan(ctx: Context, gezin: OpenGezin, regel_id: UUID, als: str) -> ResponseReturnValue:
    zicht = _regel(ctx, gezin, regel_id)
    if als not in DEEL or not queries.plan_open(ctx, gezin):
        abort(404)
    soort = Overname(als)
    vorm = VORM[DEEL[soort]]
    form = stuk_form(vorm, nieuw=True)(data={"tekst": zicht.open("wat")})
    noem(ctx, gezin, form)
    form.zonder_protocol()

    def doe() -> None:
        rij = schrijf_in_plan(ctx, gezin, DEEL[soort], form.waarden, niet_voor=form.niet_voor_wie or ())
        acties.neem_over(ctx, gezin, zicht.rij, soort, rij.kern_id)

    wat = _pagina(f"Overnemen als {als}", zicht)
    return stap(ctx, gezin, form, doe, "schrijf.html", gedaan="Overgenomen.", **wat)


@bp.route("/niet", methods=["GET", "POST"])
@needs(Doen.ZIEN, OVERLEG)
def niet(ctx: Context, gezin: OpenGezin, regel_id: UUID) -> ResponseReturnValue:
    zicht, form = _regel(ctx, gezin, regel_id), NietForm()

    def doe() -> None:
        acties.neem_niet_over(ctx, gezin, zicht.rij, tekst(form.reden))

    return stap(ctx, gezin, form, doe, "schrijf.html", **_pagina("Niet overnemen", zicht))
