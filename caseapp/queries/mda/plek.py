"""Whether there is anything about MDA++ for this actor here: whether the tab leads somewhere."""

from sqlmodel import select

from ...context import Context
from ...permissions import gezinsblik, leidt_team, meldt_aan, trainersblik
from ...tables import MdaTeamlid
from ..dossier import OpenGezin
from .gezin import weet_ervan


def heeft_plek(ctx: Context, gezin: OpenGezin) -> bool:
    """Who brings in or is of MDA++, who was told, and who is or was in a team."""
    if gezinsblik(ctx.actor):
        return weet_ervan(ctx, gezin)
    wie = ctx.actor, gezin.dossier
    if meldt_aan(*wie) or leidt_team(*wie) or trainersblik(ctx.actor):
        return True
    query = select(MdaTeamlid.id).where(
        MdaTeamlid.gezin_id == gezin.id, MdaTeamlid.gebruiker_id == ctx.actor.id
    )
    return ctx.session.exec(query).first() is not None
