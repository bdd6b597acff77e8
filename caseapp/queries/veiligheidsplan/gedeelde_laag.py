"""What of a version of the plan is for all who read it: over that, and nothing else, its hash is taken."""

from typing import Any

from ...context import Context
from ...domain.versie import afdruk
from ...tables import PlanVersie
from ..dossier import OpenGezin, Zicht
from . import rijen


def afdruk_van(ctx: Context, gezin: OpenGezin, versie: PlanVersie) -> bytes:
    """SHA-256 over its shared pieces and stances. It betrays nothing of a shielded one, nor that there is
    one. What is kept from somebody as a whole is shared among all others."""
    binnen, geheel = set(versie.stukken), sorted(versie.niet_voor)
    stukken: list[dict[str, Any]] = [
        {"id": str(z.rij.id), "deel": z.rij.deel.value, "inhoud": z.open("inhoud")}
        for z in rijen.planstukken(ctx, gezin)
        if str(z.rij.id) in binnen and sorted(z.rij.niet_voor) == geheel
    ]
    over = [versie.id, *rijen.kernen(ctx, versie.plan_id, versie.stukken)]
    stukken += [
        {"id": str(z.rij.id), "stelling": z.rij.stelling.value, "reden": z.open("reden")}
        for z in rijen.stellingnames(ctx, gezin, over)
        if str(z.rij.id) in binnen and sorted(z.rij.niet_voor) == geheel
    ]
    return afdruk(stukken)


def klopt(ctx: Context, gezin: OpenGezin, versie: Zicht[PlanVersie]) -> bool:
    return versie.rij.afdruk == afdruk_van(ctx, gezin, versie.rij)
