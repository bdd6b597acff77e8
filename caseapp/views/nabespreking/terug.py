"""Looking back over the time of the story: a bar for each time it was played, and the same as a table; what
was known; and the mirror."""

from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from ...drawing.terugkijken import Punt, teken
from ...forms.nabespreking import TerugkijkKeuze
from ...permissions import Actor
from ...queries.nabespreking import momenten
from ...queries.nabespreking.bladen import Moment, Poging, TerugkijkBlad
from ...queries.nabespreking.spiegel import spiegel
from ...queries.nabespreking.verteld import feiten
from ..bediening.hier import bediend
from ..guard import leidt
from .hier import blad, bp


@bp.get("")
@leidt
def toon(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier, form = bediend(actor, oefensessie_id, oefengroep_id), TerugkijkKeuze(request.args)
    with hier.werk() as ctx:
        terug = momenten.terugkijken(ctx)
    soort = form.gekozen_soort
    pogingen = [
        Poging(poging.take, tuple(een for een in poging.momenten if soort in (None, een.soort)))
        for poging in terug.pogingen
    ]
    balken = [(poging, balk(terug, poging.momenten, poging.take)) for poging in pogingen]
    er = {moment.id: moment for moment in terug.momenten}
    zichtbaar = {moment.id for poging in pogingen for moment in poging.momenten}
    return blad("nabespreking/terug.html", hier, form=form, balken=balken, er=er, zichtbaar=zichtbaar)


def balk(terug: TerugkijkBlad, wat: tuple[Moment, ...], take: int) -> object:
    punten = [Punt(moment, moment.op, f"#m-{moment.id}") for moment in wat]
    naam = str(take + 1) if len(terug.pogingen) > 1 else ""
    return teken(punten, terug.begin, terug.eind, terug.rondes, naam)


@bp.get("/wat-wij-wisten")
@leidt
def verteld(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """What nobody told is only shown when who leads asks for it, for the hall reads along."""
    hier, toont = bediend(actor, oefensessie_id, oefengroep_id), request.args.get("toon") == "ja"
    with hier.werk() as ctx:
        regels = feiten(ctx, momenten.terugkijken(ctx))
    return blad("nabespreking/verteld.html", hier, feiten=regels, toont=toont)


@bp.get("/spiegel")
@leidt
def spiegel_(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    with hier.werk() as ctx:
        gezien = spiegel(ctx)
    return blad("nabespreking/spiegel.html", hier, spiegel=gezien)
