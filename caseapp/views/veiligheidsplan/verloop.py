"""Following the plan: how an afspraak goes, looking again together, and who was given which copy."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from ...actions.botsing import Botsing
from ...actions.veiligheidsplan import stem, verloop
from ...context import Context
from ...domain.veiligheidsplan.plan import eerste_evaluatie, uitkomsten
from ...domain.veiligheidsplan.vormen import VORM
from ...domain.veiligheidsplan.woorden import Exemplaar, PlanDeel
from ...forms.base import versienummer
from ...forms.veiligheidsplan import ControleForm, EvaluatieForm, ExemplaarForm
from ...permissions import Doen
from ...queries.dossier import OpenGezin
from ...queries.gezin import laagste_fase
from ...queries.namen import mensen
from ...queries.veiligheidsplan import evaluaties, rijen
from ...queries.veiligheidsplan.rechten import HET_PLAN
from ...queries.veiligheidsplan.verloop import te_volgen
from ...queries.veiligheidsschaal import signalen_nu
from ..errors import botsing
from ..guard import needs
from .pagina import PLAN, VELD, stap

bp = Blueprint("planverloop", __name__, url_prefix=VELD)


@bp.route("/controle/<uuid:kern_id>", methods=["GET", "POST"])
@needs(Doen.BIJDRAGEN, PLAN)
def leg_controle_vast(ctx: Context, gezin: OpenGezin, kern_id: UUID) -> ResponseReturnValue:
    stuk, form = te_volgen(ctx, gezin).get(kern_id) or abort(404), ControleForm()
    deel = PlanDeel(stuk.deel)
    form.noem(uitkomsten(deel))

    def doe() -> None:
        verloop.leg_controle_vast(ctx, gezin, kern_id, form.bevonden)

    titel = "Hoe gaat deze hulp?" if deel is PlanDeel.HULP else "Lukt deze afspraak?"
    uitleg = "Schrijf op wat iemand zag. Wat goed ging, mag er ook staan."
    zin = str(stuk.waarden[VORM[deel].kernveld])
    return stap(ctx, gezin, form, doe, titel, uitleg, "Bewaar", anker=f"stuk-{kern_id}", over=zin)


@bp.route("/evaluatie", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, PLAN, stuk=HET_PLAN)
def evalueer_plan(ctx: Context, gezin: OpenGezin) -> ResponseReturnValue:
    plan = rijen.huidig(rijen.plannen(ctx, gezin)) or abort(404)
    voorstel = eerste_evaluatie(laagste_fase(ctx, gezin), ctx.today)
    form = EvaluatieForm(data={"versie": plan.rij.evaluaties, "volgende": voorstel})

    def doe() -> None:
        gelezen = versienummer(form.versie.data)
        verloop.evalueer_plan(ctx, gezin, form.bevinding, form.volgende.data, gelezen=gelezen)

    uitleg = "Begin met wat goed ging. Vraag ieder om een cijfer op de veiligheidsschaal, ook de kinderen."
    zinnen = [signaal.zin for signaal in signalen_nu(ctx, gezin, mensen(ctx, gezin))]
    wat: dict[str, Any] = {"gedaan": "De evaluatie staat er.", "anker": "evaluaties", "seinen": zinnen}
    try:
        return stap(ctx, gezin, form, doe, "Samen opnieuw kijken", uitleg, "Bewaar de evaluatie", **wat)
    except Botsing as fout:
        laatste = evaluaties.regels(ctx, gezin, plan.rij.id, mensen(ctx, gezin))[0]
        return botsing(fout, "\n\n".join((laatste.goed, laatste.anders, laatste.afspraken, laatste.reden)))


@bp.route("/exemplaar/<uuid:persoon_id>", methods=["GET", "POST"])
@needs(Doen.WIJZIGEN, PLAN, stuk=HET_PLAN)
def geef_exemplaar(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> ResponseReturnValue:
    versie = rijen.geldende(ctx, gezin) or abort(404)
    if persoon_id not in {lid.persoon_id for lid in gezin.leden}:
        abort(404)  # before any name is opened
    naam = mensen(ctx, gezin).get(persoon_id, ("", None))[0] or abort(404)
    form = ExemplaarForm()

    def doe() -> None:
        stem.geef_exemplaar(ctx, gezin, versie.rij, persoon_id, Exemplaar(form.exemplaar.data))

    uitleg = f"Welke versie van het plan kreeg {naam} mee? Denk eerst na wie dit papier nog meer vindt."
    return stap(ctx, gezin, form, doe, "Een exemplaar meegeven", uitleg, "Bewaar", anker="tekenen")
