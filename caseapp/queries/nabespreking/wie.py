"""Who did it, without a name: what a card is in the work; and since when this room is played."""

import json
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.logboek import Handeling
from ...domain.woorden import label, rol_label
from ...permissions import Actor, gezinsblik
from ...permissions.oefening import is_simulatie
from ...tables import Gebruiker, LogRegel
from ..logreeksen import uit_de_regel

GEZIN, VERHAAL = "het gezin", "het verhaal"


def soort_van(rij: Gebruiker) -> str:
    """`politie`, `lokaal team`, `het gezin`: never who."""
    if is_simulatie(rij.rol):
        return VERHAAL
    if gezinsblik(Actor(rij.id, rij.rol)):
        return GEZIN
    return label(rij.soort) if rij.soort else rol_label(rij.rol)


def soorten(ctx: Context) -> dict[UUID, str]:
    """Of every card, and of what plays the story, in the order of the file."""
    query = select(Gebruiker).order_by(col(Gebruiker.volgorde))
    return {rij.id: soort_van(rij) for rij in ctx.session.exec(query)}


def begonnen(ctx: Context) -> datetime:
    """The real moment at which this room began: what was done before it, no group did."""
    query = select(LogRegel.inhoud).where(uit_de_regel("handeling") == Handeling.RUIMTE_BEGONNEN.value)
    regel = ctx.session.exec(query.order_by(col(LogRegel.volgnummer)).limit(1)).first()
    return datetime.fromisoformat(json.loads(regel)["op_echt"]) if regel else ctx.begin
