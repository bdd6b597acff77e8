"""Keeping what somebody was typing, and letting go of it once it was saved."""

import json
from collections.abc import Mapping, Sequence

from ..context import Context
from ..queries.concept import concept_rij
from ..tables import Concept

GROOTSTE = 200_000


def bewaar_concept(ctx: Context, pad: str, velden: Mapping[str, Sequence[str]]) -> bool:
    """Keep what was typed and ticked, for this person and this page; False when there is too much of it."""
    tekst = json.dumps(dict(velden), ensure_ascii=False)
    if len(tekst) > GROOTSTE or len(pad) > 300:
        return False
    rij = concept_rij(ctx, pad) or Concept(gebruiker_id=ctx.actor.id, pad=pad, op_echt=ctx.wall)
    rij.op_echt = ctx.wall
    ctx.verzegel(rij, velden=tekst)  # before it is added: a first key is looked up in the store
    ctx.session.add(rij)
    return True


def laat_concept_los(ctx: Context, pad: str) -> None:
    """What was typed has been saved where it belongs."""
    rij = concept_rij(ctx, pad)
    if rij is not None:
        ctx.session.delete(rij)
