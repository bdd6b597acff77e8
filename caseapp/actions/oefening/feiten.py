"""Telling others what stands on my card."""

from collections.abc import Collection
from uuid import UUID

from ...context import Context
from ...domain.feiten_delen import toets_delen
from ...domain.oefenverloop import SpelSoort
from ...queries.oefening import kaart, wat
from ...tables import FeitBij
from .verloop import speelde


def deel_feit(ctx: Context, feit_id: UUID, aan: Collection[UUID]) -> None:
    """To these cards, who know it from now on; who knew it already hears nothing new. It opens no dossier."""
    kaarten = {een.id for een in wat.spelers(ctx)}
    toets_delen(kent_het=kaart.mijn_feit(ctx, feit_id) is not None, aan=aan, ik=ctx.actor.id, kaarten=kaarten)
    for wie in set(aan) - kaart.wie_kent(ctx, feit_id):
        ctx.session.add(FeitBij(feit_id=feit_id, gebruiker_id=wie, op=ctx.now, van_id=ctx.actor.id))
    speelde(ctx, SpelSoort.FEIT_GEDEELD, wie_id=ctx.actor.id, stuk_id=feit_id)
