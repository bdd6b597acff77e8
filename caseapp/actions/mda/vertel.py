"""What MDA++ adds to the timeline: for who works here, and never for the gezin, which is told in person."""

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...permissions import Categorie, gezinskant
from ...tables import Gebeurtenis, MdaAanmelding
from ..gebeurtenis import gebeurde


def vertel(
    ctx: Context, rij: MdaAanmelding, soort: GebeurtenisSoort, tekst: str | None = None
) -> Gebeurtenis:
    """Also for who brought it in, who may be no contactpersoon."""
    return gebeurde(
        ctx,
        rij.gezin_id,
        soort,
        tekst,
        categorie=Categorie.OVERLEG,
        niet_voor=gezinskant(),
        alleen_voor=[str(rij.auteur_id)] if rij.auteur_id else [],
    )
