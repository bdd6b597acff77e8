"""Ending MDA++: telling the contactpersoon what was reached and what stays needed."""

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.mda.aanmelding import MdaStatus, Vak, toets_stap, toets_vakken
from ...domain.regel import Regelfout
from ...permissions import leidt_team
from ...queries.dossier import OpenGezin
from ...queries.mda import rijen
from ...tables import MdaAanmelding
from ..taken import open_taak
from .team import laat_gaan
from .vertel import vertel

TERUG = (
    Vak("bereikt", "Wat is bereikt?", "Schrijf op wat is bereikt."),
    Vak("nodig", "Wat blijft nodig, en van wie?", "Schrijf op wat nodig blijft."),
)
REDEN = "MDA++ is afgeschaald."


def schaal_af(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, bereikt: str, nodig: str) -> None:
    """The access of the team ends at once; looking at what came of it goes on, by the contactpersoon."""
    if not leidt_team(ctx.actor, gezin.dossier):
        raise Regelfout("MDA++ schaalt zelf af.")
    toets_stap(rij.status, MdaStatus.AFGESCHAALD)
    teksten = toets_vakken(TERUG, {"bereikt": bereikt, "nodig": nodig})
    ctx.verzegel(rij, **teksten)
    rij.status, rij.afgeschaald_op = MdaStatus.AFGESCHAALD, ctx.today
    oorzaak = vertel(ctx, rij, GebeurtenisSoort.MDA_AFGESCHAALD)
    open_taak(ctx, gezin, oorzaak)
    for lid in rijen.leden(ctx, rij).values():
        if not lid.weg:
            laat_gaan(ctx, gezin, rij, lid, REDEN)
