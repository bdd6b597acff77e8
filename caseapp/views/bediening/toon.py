"""The console of one room: what comes, what is expected, what was told, and who has not acted yet."""

from uuid import UUID

from flask import make_response, render_template, request
from flask.typing import ResponseReturnValue

from ...domain.oefenklok import Tempo
from ...forms.oefening import SprongForm
from ...permissions import Actor
from ...queries.oefening import agenda, bediening
from ...queries.oefening import notities as geschreven
from ...spel import sprong
from ..guard import leidt, stores
from .hier import Bediend, bediend, bp

TEMPOS = (
    (Tempo.STAAT, "De klok staat"),
    (Tempo.UUR_PER_TIEN_SECONDEN, "Een uur in tien seconden"),
    (Tempo.DAG_PER_MINUUT, "Een dag in een minuut"),
    (Tempo.DAG_PER_TIEN_SECONDEN, "Een dag in tien seconden"),
)


def _stand(hier: Bediend) -> dict[str, object]:
    sprong.bijwerken(stores(), hier.ruimte_id)
    with hier.werk() as ctx:
        stand = bediening.ruimte_stand(ctx, hier.gezien)
        doel = sprong.doel_in(ctx, stand.ronde.tot_dag) if stand.ronde else ctx.now
        return {"hier": hier, "stand": stand, "doel": doel, "komt": agenda.vooruit(ctx, doel)}


@bp.get("")
@leidt
def toon(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    wat_nu = _stand(hier)
    with hier.werk() as ctx:
        notes = geschreven.notities(ctx)
    return render_template(
        "bediening/toon.html", **wat_nu, notities=notes, tempos=TEMPOS, sprong=SprongForm(formdata=None)
    )


@bp.get("/stand")
@leidt
def stand(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """The moving part of the screen, sent only when it changed."""
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    antwoord = make_response(render_template("bediening/stand.html", **_stand(hier)))
    antwoord.mimetype = "text/plain"  # a piece for the page that asked: by itself it is no page
    antwoord.add_etag()
    return antwoord.make_conditional(request)
