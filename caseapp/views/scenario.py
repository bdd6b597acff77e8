"""The library of scenarios: what there is, what of it is played, its draaiboek; and checking a file of one's
own. For a trainer with an account."""

from flask import Blueprint, Response, abort, g, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..forms.scenario import ControleForm, DraaiboekForm
from ..queries.oefenruimte import OEFENING
from ..scenario.fouten import Bestandsfout
from ..scenario.oefening import (
    Scenario,
    als_yaml,
    lees_scenario,
    naar_draaiboek,
    nog_niet_gespeeld,
    scenarios,
    uit_draaiboek,
)
from ..spel.zaaien import casussen_in
from .guard import eis_oefening, inside

bp = Blueprint("scenario", __name__, url_prefix="/scenarios")


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    eis_oefening(ctx, OEFENING)
    return render_template("scenario/lijst.html", scenarios=scenarios(g.instellingen.seeds).values())


@bp.get("/<scenario_id>")
@inside
def toon(ctx: Context, scenario_id: str) -> ResponseReturnValue:
    scenario = _een(ctx, scenario_id)
    casussen = casussen_in(g.instellingen.seeds)
    casus = next((een for een in casussen if een.titel == scenario.titel), None)
    wat = {"casus": casus, "niet": nog_niet_gespeeld(scenario)}
    return render_template("scenario/toon.html", scenario=scenario, **wat)


@bp.get("/<scenario_id>/draaiboek.csv")
@inside
def draaiboek(ctx: Context, scenario_id: str) -> ResponseReturnValue:
    kop = {"Content-Disposition": 'attachment; filename="draaiboek.csv"'}
    return Response(naar_draaiboek(_een(ctx, scenario_id)), mimetype="text/csv", headers=kop)


@bp.route("/<scenario_id>/draaiboek", methods=["GET", "POST"])
@inside
def neem_draaiboek_op(ctx: Context, scenario_id: str) -> ResponseReturnValue:
    """The scenario with the injects of a spreadsheet, to keep and to begin a sessie with; here nothing is
    kept."""
    scenario, form, fouten = _een(ctx, scenario_id), DraaiboekForm(), list[str]()
    if form.validate_on_submit():
        try:
            nieuw = als_yaml(uit_draaiboek(form.inhoud, scenario, "dit rekenblad"))
            kop = {"Content-Disposition": f'attachment; filename="{scenario.id}.yaml"'}
            return Response(nieuw, mimetype="application/yaml", headers=kop)
        except Bestandsfout as fout:
            fouten = fout.fouten
    wat = {"scenario": scenario, "fouten": fouten}
    return render_template("scenario/draaiboek.html", form=form, **wat), 422 if fouten else form.status


@bp.route("/controleer", methods=["GET", "POST"])
@inside
def controleer(ctx: Context) -> ResponseReturnValue:
    """Nothing of the file is kept: it says what is wrong with it, by line, or what would be played."""
    eis_oefening(ctx, OEFENING)
    form, gelezen, fouten = ControleForm(), None, list[str]()
    if form.validate_on_submit():
        try:
            gelezen = lees_scenario(form.inhoud, "dit bestand")
        except Bestandsfout as fout:
            fouten = fout.fouten
    niet = nog_niet_gespeeld(gelezen) if gelezen else ()
    wat = {"gelezen": gelezen, "fouten": fouten, "niet": niet}
    return render_template("scenario/controleer.html", form=form, **wat), 422 if fouten else form.status


def _een(ctx: Context, scenario_id: str) -> Scenario:
    eis_oefening(ctx, OEFENING)
    return scenarios(g.instellingen.seeds).get(scenario_id) or abort(404)
