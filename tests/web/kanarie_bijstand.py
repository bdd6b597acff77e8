"""Who stands beside whom; see kanarie.py. He finds what that person finds, and nothing else."""

from collections.abc import Iterable
from typing import Any


def met_wie_ernaast(casus: dict[str, Any], voor: Iterable[str]) -> frozenset[str]:
    """The same readers, with who said yes to standing beside one of them."""
    vragen = {d["sleutel"]: d["wie"] for d in casus["handelingen"] if d["wat"] == "vraag_bijstand"}
    antwoorden = [d for d in casus["handelingen"] if d["wat"] == "beantwoord_bijstand"]
    naast = {d["wie"]: vragen[d["bijstand"]] for d in antwoorden if d["antwoord"] == "ja"}
    voor = frozenset(voor)
    return voor | {helper for helper, wie in naast.items() if wie in voor}
