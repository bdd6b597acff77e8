"""What the group hangs on the board with its phones, for the screen; and what each takes along, for who
leads alone."""

from uuid import UUID

from flask import flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ...actions.oefening.terugblik import haal_weg
from ...domain.regel import Regelfout
from ...permissions import Actor
from ...queries.nabespreking.wie import soorten
from ...queries.oefening import terugblik
from ..bediening.hier import Bediend, bediend
from ..guard import leidt
from .hier import blad, bp


def _bord(hier: Bediend) -> terugblik.Bord:
    with hier.werk() as ctx:
        return terugblik.bord(ctx)


@bp.get("/bord")
@leidt
def bord_(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    return blad("nabespreking/bord.html", hier, bord=_bord(hier))


@bp.get("/bord/stand")
@leidt
def bordstand(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """The moving part of the board, sent only when it changed."""
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    waar = {"oefensessie_id": oefensessie_id, "oefengroep_id": oefengroep_id}
    antwoord = make_response(render_template("nabespreking/bordstand.html", bord=_bord(hier), waar=waar))
    antwoord.mimetype = "text/plain"  # a piece for the page that asked: by itself it is no page
    antwoord.add_etag()
    return antwoord.make_conditional(request)


@bp.post("/bord/<uuid:terugblik_id>/weg")
@leidt
def weg(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID, terugblik_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    try:
        with hier.werk(schrijf=True) as ctx:
            haal_weg(ctx, terugblik_id)
        flash("Weggehaald.", "goed")
    except Regelfout as fout:
        flash(fout.melding, "fout")
    return redirect(url_for(".bord_", oefensessie_id=oefensessie_id, oefengroep_id=oefengroep_id))


@bp.get("/voornemens")
@leidt
def voornemens_(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """Not for the screen of the hall: only who wrote it and who leads read it."""
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    with hier.werk() as ctx:
        wie = soorten(ctx)
        regels = [(wie.get(id_, "") if id_ else "", tekst) for id_, tekst in terugblik.voornemens(ctx)]
    return blad("nabespreking/voornemens.html", hier, regels=regels)
