"""What a stance is about, and whose it can be."""

from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.verklarende_analyse.woorden import AnalyseDeel
from ...permissions import Categorie, Doen
from ..document.stuk import nieuwste
from ..document.versies import open_versie
from ..dossier import OpenGezin, mag
from ..namen import mensen
from . import rijen
from .stuk import stukken


@dataclass(frozen=True)
class Waarover:
    """`zelf`: whether whoever looks can give an answer of his own. `alleen`: only this member of the gezin
    can say it, for these are his words."""

    tekst: str
    soort: str
    zelf: bool
    alleen: UUID | None = None


def waarover(ctx: Context, gezin: OpenGezin, over: UUID) -> Waarover | None:
    """A statement, the open version, or own words; None for what is not there, or not for this actor."""
    bezig = open_versie(rijen.versies(ctx, gezin))
    if bezig is not None and bezig.rij.id == over:
        return Waarover("De analyse als geheel", "geheel", zelf=True)
    stuk = nieuwste(stukken(ctx, gezin)).get(over)
    if stuk is not None and stuk.deel is AnalyseDeel.STELLINGEN:
        return Waarover(str(stuk.waarden["stelling"]), "stelling", zelf=True)
    for zicht in rijen.uitspraken(ctx, gezin):
        if zicht.rij.id == over and not zicht.rij.alleen_voor:
            eigen = zicht.rij.betreft_id == ctx.actor.persoon_id
            return Waarover(zicht.open("tekst"), "woorden", zelf=eigen, alleen=zicht.rij.betreft_id)
    return None


def voor_wie(ctx: Context, gezin: OpenGezin, wat: Waarover) -> dict[str, str]:
    """For whom the contactpersoon can write an answer down; a member of the gezin answers for himself."""
    if not mag(ctx, gezin, Doen.WIJZIGEN, Categorie.GVA_GEDEELD).mag:
        return {}
    wie = {str(persoon): naam for persoon, (naam, _) in mensen(ctx, gezin).items()}
    return {k: v for k, v in wie.items() if wat.alleen is None or k == str(wat.alleen)}


def eerdere_woorden(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """Earlier words, to add to; a member of the gezin only his own."""
    wie = {persoon: naam for persoon, (naam, _) in mensen(ctx, gezin).items()}
    eigen = ctx.actor.persoon_id
    return {
        str(z.rij.id): f"{wie[z.rij.betreft_id]}: {z.open('tekst')[:60]}"
        for z in rijen.uitspraken(ctx, gezin)
        if z.rij.betreft_id in wie and eigen in (None, z.rij.betreft_id)
    }
