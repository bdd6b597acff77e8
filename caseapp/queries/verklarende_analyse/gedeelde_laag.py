"""What of a version is for all who read it: over that, and nothing else, its hash is taken."""

from typing import Any

from ...context import Context
from ...domain.versie import afdruk
from ...tables import AnalyseVersie, Inhoud
from ..dossier import OpenGezin, Zicht
from .rijen import bijdragen, stellingnames, uitspraken


def afdruk_van(ctx: Context, gezin: OpenGezin, ids: list[str]) -> bytes:
    """SHA-256 over the shared pieces, own words and stances with these ids. It betrays nothing of a shielded
    one: that is not in it, and nor is the number of them."""
    binnen = set(ids)
    stukken: list[dict[str, Any]] = [
        {"id": str(z.rij.id), "deel": z.rij.deel.value, "inhoud": z.open("inhoud")}
        for z in bijdragen(ctx, gezin)
        if str(z.rij.id) in binnen and _gedeeld(z)
    ]
    stukken += [
        {"id": str(z.rij.id), "tekst": z.open("tekst"), "bij": z.open("bij")}
        for z in uitspraken(ctx, gezin)
        if str(z.rij.id) in binnen and _gedeeld(z)
    ]
    stukken += [
        {"id": str(z.rij.id), "stelling": z.rij.stelling.value, "reden": z.open("reden")}
        for z in stellingnames(ctx, gezin)
        if str(z.rij.id) in binnen and _gedeeld(z)
    ]
    return afdruk(stukken)


def klopt(ctx: Context, gezin: OpenGezin, versie: Zicht[AnalyseVersie]) -> bool:
    """Whether the shared layer still is what it was when the version was vastgesteld."""
    return versie.rij.afdruk == afdruk_van(ctx, gezin, versie.rij.stukken)


def _gedeeld(zicht: Zicht[Any]) -> bool:
    rij: Inhoud = zicht.rij
    return not (rij.niet_voor or rij.alleen_voor)
