"""A text that was being typed, given back to who typed it, on the page where it belongs."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import select

from ..context import Context
from ..permissions import beoordeel_eigen
from ..tables import Concept
from .zegels import open_veld

BEWAARD = timedelta(days=30)
# Which version of the record was on the page when the text was typed.
VERSIE = "versie"


@dataclass(frozen=True)
class Bewaard:
    """`datum`: when it was kept, in real time. `velden`: what had been typed or ticked, by field.

    `ingehaald`: what stands there now, where somebody else saved something since; the page shows both.
    """

    datum: datetime
    velden: dict[str, list[str]]
    ingehaald: tuple[str, ...] = ()


def concept_rij(ctx: Context, pad: str) -> Concept | None:
    query = select(Concept).where(Concept.gebruiker_id == ctx.actor.id, Concept.pad == pad)
    return ctx.session.exec(query).one_or_none()


def bewaard(ctx: Context, pad: str) -> Bewaard | None:
    """My draft for this page, if there is one and it is not older than thirty days."""
    rij = concept_rij(ctx, pad)
    if rij is None or ctx.wall - rij.op_echt > BEWAARD:
        return None
    velden: dict[str, list[str] | str] = json.loads(open_veld(ctx, beoordeel_eigen(ctx.actor), rij, "velden"))
    return Bewaard(rij.op_echt, {n: [w] if isinstance(w, str) else w for n, w in velden.items()})
