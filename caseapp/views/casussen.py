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


@bp.get("/<casus_nummer>")
@inside
def toon(ctx: Context, casus_nummer: str) -> ResponseReturnValue:
    eis_oefening(ctx, OEFENING)
    casus = met_nummer(casus_nummer)
    wat = {"oefent": van_casus(casus), "scenario": _vanaf_dag_nul(casus), "mensen": _mensen(casus)}
    return render_template("casussen/toon.html", casus=casus, **wat)


def _mensen(casus: Casus) -> list[tuple[str, int]]:
    """Who they are, and how old when the story begins."""
    return [
        (f"{een.roepnaam} {een.achternaam}", leeftijd(een.geboren, casus.begin)) for een in casus.personen
    ]


def met_nummer(nummer: str) -> Casus:
    """In an address a casus goes by its number: the name of a gezin stands in none."""
    alle = casussen_in(g.instellingen.seeds)
    return next((een for een in alle if str(een.nummer) == nummer), None) or abort(404)


def _vanaf_dag_nul(casus: Casus) -> str | None:
    """The scenario in which a group makes this story itself, if there is one: it has the same title."""
    alle = scenarios(g.instellingen.seeds)
    return next((id_ for id_, een in alle.items() if een.titel == casus.titel), None)
