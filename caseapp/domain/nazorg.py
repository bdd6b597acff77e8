"""Help afterwards: what a trainer fills in himself, and checks before it is used (simulation 3.9)."""

from .regel import Regelfout

LANGSTE_HULP = 1_000


def toets_hulp(tekst: str, *, nagekeken: bool) -> str:
    """May be empty. What stands in it is checked by who wrote it: the software knows of no number whether it
    is right."""
    netjes = tekst.strip()
    if len(netjes) > LANGSTE_HULP:
        raise Regelfout(f"Houd het kort: hoogstens {LANGSTE_HULP} tekens.", "hulp")
    if netjes and not nagekeken:
        raise Regelfout("Kijk elk nummer eerst na. Zet dan het vinkje.", "nagekeken")
    return netjes
