"""Telling what only you know: the heart of an exercise with divided knowledge (simulation 0, 3.1)."""

from collections.abc import Collection
from uuid import UUID

from .regel import Regelfout


def toets_delen(*, kent_het: bool, aan: Collection[UUID], ik: UUID, kaarten: Collection[UUID]) -> None:
    """Only who knows a fact tells it, to others who are in this room."""
    if not kent_het:
        raise Regelfout("Dit staat niet op jouw kaart, en niemand vertelde het je.", "aan")
    if not aan:
        raise Regelfout("Kies aan wie je het vertelt.", "aan")
    if ik in aan or not set(aan) <= set(kaarten):
        raise Regelfout("Kies uit de kaarten van deze ruimte.", "aan")
