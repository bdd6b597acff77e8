"""The casussen of the demonstration for who trains with them: what each exercises, its pitfall and questions,
and a weak and a good plan to lay beside each other."""

from flask import Blueprint, abort, g, render_template
from flask.typing import ResponseReturnValue

from ..context import Context
from ..domain.gezin import leeftijd
from ..queries.oefenruimte import OEFENING
from ..scenario.casus import Casus
from ..scenario.dekking import dekking, van_casus
from ..scenario.oefening import scenarios
from ..spel.zaaien import casussen_in
from .guard import eis_oefening, inside

bp = Blueprint("casussen", __name__, url_prefix="/scenarios/casussen")


@bp.get("")
@inside
def lijst(ctx: Context) -> ResponseReturnValue:
    eis_oefening(ctx, OEFENING)
    casussen = casussen_in(g.instellingen.seeds)
    return render_template("casussen/lijst.html", casussen=casussen, dekking=dekking(casussen))


@bp.get("/<casus_sleutel>")
@inside
def toon(ctx: Context, casus_sleutel: str) -> ResponseReturnValue:
    eis_oefening(ctx, OEFENING)
    casus = next(
        (een for een in casussen_in(g.instellingen.seeds) if een.sleutel == casus_sleutel), None
    ) or abort(404)
    wat = {"oefent": van_casus(casus), "scenario": _vanaf_dag_nul(casus), "mensen": _mensen(casus)}
    return render_template("casussen/toon.html", casus=casus, **wat)


def _mensen(casus: Casus) -> list[tuple[str, int]]:
    """Who they are, and how old when the story begins."""
    return [
        (f"{een.roepnaam} {een.achternaam}", leeftijd(een.geboren, casus.begin)) for een in casus.personen
    ]


def _vanaf_dag_nul(casus: Casus) -> str | None:
    """The scenario in which a group makes this story itself, if there is one."""
    alle = scenarios(g.instellingen.seeds)
    return next((id_ for id_ in alle if id_.endswith(f"-{casus.sleutel}")), None)
