"""What every page of a room of a training shares: its pulse, drafts while somebody types, 'even stil'."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from uuid import UUID

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    g,
    jsonify,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from ..actions.concept import laat_concept_los
from ..actions.oefening import stilte as acties
from ..context import Context
from ..permissions import Categorie, Doen, beoordeel_ruimte
from ..queries.oefening.agenda import wacht_op_iets
from ..queries.oefening.puls import puls as lees_puls
from ..queries.oefenruimte import OEFENING
from ..spel.sprong import bijwerken
from .concept import BLAD, ZONDER_CONCEPT, bewaar_getypt, getypt
from .guard import inside, naamloos, needs, ook_in_stilte, stores
from .sessions import deze_ruimte, deze_sessie, in_oefening

bp = Blueprint("oefening", __name__, url_prefix="/oefening")


@dataclass(frozen=True)
class Oefenrand:
    """What the frame adds in a room of a training. `leidt`: may let the room go on. `concept`: the form on
    this page keeps drafts. `hier`: where this page is opened anew."""

    leidt: bool
    concept: bool
    hier: str


@bp.app_context_processor
def rand() -> dict[str, Oefenrand | None]:
    if not in_oefening():
        return {"oefenrand": None}
    actor = g.ctx.actor if "ctx" in g else g.get("kijker")
    return {
        "oefenrand": Oefenrand(
            leidt=actor is not None
            and beoordeel_ruimte(actor, Doen.WIJZIGEN, Categorie.TRAINING, OEFENING).mag,
            concept=bool(g.get("houdt_concept")) and deze_sessie().naam is None,
            hier=_hier(),
        )
    }


def _hier() -> str:
    if "GET" not in ((request.url_rule and request.url_rule.methods) or ()):
        return url_for("ons_plan.mijn")
    return request.full_path if request.query_string else request.path


@bp.get("/puls")
@inside
def puls(ctx: Context) -> ResponseReturnValue:
    """Asked every two seconds by every page that lies open; sent only when something changed. It also keeps
    a running clock going, so that it does so without the trainer’s screen."""
    ruimte_id = _eis_training()
    if ctx.stil_sinds is None and wacht_op_iets(ctx):
        g.daarna = partial(bijwerken, stores(), ruimte_id)
    antwoord: Response = jsonify(lees_puls(ctx))
    antwoord.set_etag(sha256(antwoord.get_data()).hexdigest()[:16])
    return antwoord.make_conditional(request)


@bp.post("/concept")
@inside
@ook_in_stilte
def concept(ctx: Context) -> ResponseReturnValue:
    """What somebody is typing, on its way to be given back on the page of that form."""
    _eis_training()
    pad = request.form.get(BLAD, "")
    if deze_sessie().naam is not None or not _is_formulier(pad):
        abort(404)
    if not getypt():  # made empty again
        laat_concept_los(ctx, pad)
    elif not bewaar_getypt(ctx, pad):
        abort(413)
    return Response(status=204, mimetype="text/plain")


def _is_formulier(pad: str) -> bool:
    """Whether that is an address of a form, which shows what was typed there to who typed it."""
    try:
        kaart = current_app.url_map.bind("")
        endpoint, _ = kaart.match(pad, "POST")
        kaart.match(pad, "GET")
    except HTTPException:
        return False
    nodig = getattr(current_app.view_functions[endpoint], "needs", ())
    return endpoint not in ZONDER_CONCEPT and nodig != ("iedereen",)


@bp.get("/stil")
@inside
def toon_stil(_ctx: Context) -> ResponseReturnValue:
    """Where who pressed without a script arrives: so of this look nothing is kept either."""
    _eis_training()
    deze_sessie().spoorloos = True
    return render_template("oefening/stil.html")


@bp.post("/stil")
@naamloos
@ook_in_stilte
def zet_stil(ctx: Context) -> ResponseReturnValue:
    acties.zet_stil(ctx)
    return redirect(url_for(".toon_stil"))


@bp.post("/verder")
@needs(Doen.WIJZIGEN, Categorie.TRAINING, stuk=OEFENING)
@ook_in_stilte
def verder(ctx: Context) -> ResponseReturnValue:
    _eis_training()
    acties.ga_verder(ctx)
    return redirect(url_for("oefenruimte.toon"))


def _eis_training() -> UUID:
    if not in_oefening():
        abort(404)
    return deze_ruimte()
