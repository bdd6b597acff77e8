"""The noodplan as a card of 85 by 54 mm that folds: what counts in a hurry, and no name."""

from collections.abc import Mapping

from ..domain.noodplan import VELDEN
from .zetten import pdf


def kaart(velden: Mapping[str, str]) -> bytes:
    """Of the fields that belong on a card, those that are filled in."""
    delen = [
        {"kop": v.vraag, "tekst": velden[v.naam], "doen": v.naam.startswith("doe_")}
        for v in VELDEN
        if v.kaart and v.naam in velden
    ]
    halven = {"links": [d for d in delen if d["doen"]], "rechts": [d for d in delen if not d["doen"]]}
    return pdf("kaart", halven)
