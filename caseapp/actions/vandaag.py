"""Saying that one has seen what is new."""

from ..context import Context
from ..queries.nieuws import laatst_gezien
from ..tables import LaatstGezien


def zet_gezien(ctx: Context) -> None:
    """Until this moment of the story."""
    rij = laatst_gezien(ctx) or LaatstGezien(gebruiker_id=ctx.actor.id, op=ctx.now, take=ctx.take)
    rij.op, rij.take = ctx.now, ctx.take
    ctx.session.add(rij)
