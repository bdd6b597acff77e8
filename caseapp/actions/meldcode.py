"""Walking the meldcode for oneself. It sends nothing, and nobody else notices that it is there."""

import json

from ..context import Context
from ..domain.gezin import BijzonderProtocol
from ..domain.meldcode.traject import toets_label, toets_notitie
from ..domain.meldcode.woorden import MeldcodeDeel
from ..domain.velden import Waarden
from ..queries.meldcode import eis_meldcode, open_traject
from ..tables import MeldcodeStap, MeldcodeTraject
from .botsing import toets_versie


def begin_meldcode(ctx: Context, waarover: str, soort: BijzonderProtocol | None = None) -> MeldcodeTraject:
    """`soort`: a form of violence in which a talk may make it more dangerous, if that is suspected."""
    eis_meldcode(ctx)
    rij = MeldcodeTraject(auteur_id=ctx.actor.id, begonnen=ctx.now)
    ctx.verzegel(rij, waarover=toets_label(waarover))
    ctx.session.add(rij)
    ctx.session.flush()
    if soort is not None:
        noteer_meldcodestap(ctx, rij, MeldcodeDeel.VARIANT, {"soort": soort.value})
    return rij


def noteer_meldcodestap(
    ctx: Context, rij: MeldcodeTraject, deel: MeldcodeDeel, waarden: Waarden, *, stand: int | None = None
) -> MeldcodeStap:
    """One entry more. With a besluit the traject is closed. `stand`: how many there were on the page."""
    eis_meldcode(ctx, rij)
    toets_versie(rij.stand, stand, "\n\n".join(str(een) for een in waarden.values() if een))
    goed = toets_notitie(open_traject(ctx, rij), deel, waarden, ctx.today)
    rij.stand += 1
    if deel is MeldcodeDeel.BESLUIT:
        rij.afgesloten_op = ctx.now
    stap = MeldcodeStap(traject_id=rij.id, auteur_id=rij.auteur_id, nummer=rij.stand, deel=deel, op=ctx.now)
    ctx.verzegel(stap, inhoud=json.dumps(goed, sort_keys=True, ensure_ascii=False))
    ctx.session.add(stap)
    ctx.session.flush()
    return stap
