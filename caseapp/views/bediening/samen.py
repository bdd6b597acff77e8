"""All rooms of a training in one table, and all of them forward together."""

from uuid import UUID

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ...domain.regel import Regelfout
from ...domain.stilte import EvenStil
from ...permissions import Actor
from ...queries import oefensessie as sessies
from ...queries.oefening import bediening
from ...spel import sprong
from ..guard import leidt, stores
from ..oefensessie import mijn_sessie
from .hier import EERST_VERDER, Bediend, bediend
from .klok import naar_volgende

bp = Blueprint("samen", __name__, url_prefix="/sessies/<uuid:oefensessie_id>/samen")


def _ruimtes(actor: Actor, oefensessie_id: UUID) -> tuple[str, list[Bediend]]:
    with mijn_sessie(actor, oefensessie_id) as (plat, sessie):
        groepen = [groep.id for groep in sessies.groepen_van(plat, sessie.id) if groep.ruimte_id is not None]
    return sessie.naam, [bediend(actor, oefensessie_id, groep_id) for groep_id in groepen]


def _blad(actor: Actor, oefensessie_id: UUID) -> dict[str, object]:
    naam, ruimtes = _ruimtes(actor, oefensessie_id)
    rijen = []
    for hier in ruimtes:
        sprong.bijwerken(stores(), hier.ruimte_id)
        with hier.werk() as ctx:
            rijen.append((hier, bediening.ruimte_stand(ctx, hier.gezien)))
    return {"naam": naam, "rijen": rijen, "sessie_id": oefensessie_id}


@bp.get("")
@leidt
def toon(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    return render_template("bediening/samen.html", **_blad(actor, oefensessie_id))


@bp.get("/stand")
@leidt
def stand(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    antwoord = make_response(render_template("bediening/samen_stand.html", **_blad(actor, oefensessie_id)))
    antwoord.mimetype = "text/plain"  # a piece for the page that asked: by itself it is no page
    antwoord.add_etag()
    return antwoord.make_conditional(request)


@bp.post("")
@leidt
def volgende(actor: Actor, oefensessie_id: UUID) -> ResponseReturnValue:
    """Each to the end of its own round; what one refuses does not hold up the others. `van-<id>`: the day
    that was on the screen."""
    for hier in _ruimtes(actor, oefensessie_id)[1]:
        try:
            zin = naar_volgende(hier, request.form.get(f"van-{hier.groep_id}", ""))
            flash(f"Ruimte {hier.nummer}: {zin}", "goed")
        except Regelfout as fout:
            flash(f"Ruimte {hier.nummer}: {fout.melding}", "fout")
        except EvenStil:
            flash(f"Ruimte {hier.nummer}: {EERST_VERDER.melding}", "fout")
    return redirect(url_for(".toon", oefensessie_id=oefensessie_id))
