"""The report on at most four pages: as it is now, and as it was kept when the room was destroyed."""

import json
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ...actions import oefensessie as acties
from ...domain.verslag import VerslagBlad, uit_json
from ...drawing.terugkijken import Punt, teken
from ...permissions import Actor
from ...queries import oefensessie as sessies
from ...queries.nabespreking.verslag import verslag as maak
from ..bediening.hier import Bediend, bediend
from ..guard import leidt
from ..oefensessie import groep_van, mijn_sessie
from .hier import blad
from .hier import bp as nabespreking

bp = Blueprint("verslag", __name__, url_prefix="/sessies/<uuid:oefensessie_id>/<uuid:oefengroep_id>/verslag")


def _balk(wat: VerslagBlad) -> object:
    punten = [Punt(een, datetime.fromisoformat(een.op)) for een in wat.momenten]
    return teken(punten, datetime.fromisoformat(wat.begin), datetime.fromisoformat(wat.eind))


def _maak(hier: Bediend) -> VerslagBlad:
    with hier.werk() as ctx:
        return maak(ctx) or abort(404)


@nabespreking.get("/verslag")
@leidt
def verslag_(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    wat = _maak(hier)
    with mijn_sessie(actor, oefensessie_id) as (plat, _):
        bewaard = sessies.verslag(plat, oefengroep_id)
    op = bewaard[0] if bewaard else None
    return blad("nabespreking/verslag.html", hier, verslag=wat, balk=_balk(wat), bewaard=op)


@nabespreking.post("/verslag")
@leidt
def bewaar(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Beside the sessie on the platform, sealed: it stays when the room is destroyed."""
    inhoud = json.dumps(asdict(_maak(bediend(actor, oefensessie_id, oefengroep_id))), ensure_ascii=False)
    with mijn_sessie(actor, oefensessie_id, schrijf=True) as (plat, sessie):
        acties.bewaar_verslag(plat, groep_van(plat, sessie, oefengroep_id), inhoud)
    flash("Bewaard. Dit verslag blijft bij de sessie, ook als je de ruimtes wist.", "goed")
    return redirect(url_for("verslag.toon", oefensessie_id=oefensessie_id, oefengroep_id=oefengroep_id))


@bp.get("")
@leidt
def toon(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    with mijn_sessie(actor, oefensessie_id) as (plat, sessie):
        groep = groep_van(plat, sessie, oefengroep_id)
        gemaakt, inhoud = sessies.verslag(plat, groep.id) or abort(404)
        wat = uit_json(json.loads(inhoud))
    return render_template(
        "verslag/toon.html", sessie=sessie, groep=groep, gemaakt=gemaakt, verslag=wat, balk=_balk(wat)
    )


@bp.post("/weg")
@leidt
def weg(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    with mijn_sessie(actor, oefensessie_id, schrijf=True) as (plat, sessie):
        acties.gooi_verslag_weg(plat, groep_van(plat, sessie, oefengroep_id))
    flash("Het verslag is weggegooid.", "goed")
    return redirect(url_for("oefensessie.toon", oefensessie_id=oefensessie_id))
