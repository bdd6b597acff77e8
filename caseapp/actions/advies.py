"""Giving advies, and later on adding how one helped to carry it out."""

from ..context import Context
from ..domain import advies as regels
from ..queries.advies import eis_advies
from ..tables import Advies, AdviesOndersteuning


def geef_advies(ctx: Context, gesprek: regels.Adviesgesprek) -> Advies:
    """What was asked and answered, without anybody who can be known."""
    [organisatie_id] = eis_advies(ctx).eigenaars
    regels.toets_gesprek(gesprek)
    rij = Advies(
        op=ctx.now,
        kanaal=gesprek.kanaal,
        soort_vrager=gesprek.soort_vrager,
        geweldsvormen=[vorm.value for vorm in dict.fromkeys(gesprek.geweldsvormen)],
        vervolg=gesprek.vervolg,
        organisatie_id=organisatie_id,
        door_id=ctx.actor.id,
    )
    ctx.verzegel(rij, vraag=gesprek.vraag.strip(), advies=gesprek.advies.strip())
    ctx.session.add(rij)
    ctx.session.flush()
    return rij


def voeg_ondersteuning_toe(ctx: Context, advies: Advies, tekst: str) -> AdviesOndersteuning:
    """One addition, of today; what was there before stays as it is."""
    eis_advies(ctx)
    regels.toets_zonder_naam(tekst, "tekst")
    rij = AdviesOndersteuning(
        advies_id=advies.id, op=ctx.now, organisatie_id=advies.organisatie_id, door_id=ctx.actor.id
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)
    return rij
