"""The journal of the play: it stays, whatever becomes of the story."""

from datetime import datetime
from uuid import UUID

from ...context import Context
from ...domain.oefenverloop import SpelSoort
from ...tables import Spelmoment


def speelde(
    ctx: Context,
    soort: SpelSoort,
    *,
    wie_id: UUID | None = None,
    stuk_id: UUID | None = None,
    tot: datetime | None = None,
) -> Spelmoment:
    """At this moment of the story. `wie_id`: the card that did it; `tot`: where a jump went to."""
    rij = Spelmoment(
        soort=soort, op=ctx.now, op_echt=ctx.wall, take=ctx.take, wie_id=wie_id, stuk_id=stuk_id, tot=tot
    )
    ctx.session.add(rij)
    return rij
