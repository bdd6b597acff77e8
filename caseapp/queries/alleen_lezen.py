"""Who only reads, for now: no form of a gezin is taken from him, whatever he once agreed to do there."""

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..permissions import Categorie, beoordeel_schrijven
from ..permissions.bijstand import beoordeel_meelezer
from .dossier import OpenGezin, Refused


def eis_schrijven(
    ctx: Context, gezin: OpenGezin, categorie: Categorie, *, met_noodknop: bool = False
) -> None:
    """Asked of every form that changes something; a no is a line of the log and a page that says why.
    `met_noodknop`: also taken from who looks with a noodknop; never from who stands beside somebody."""
    oordeel = beoordeel_meelezer(ctx.actor) or beoordeel_schrijven(gezin.positie)
    if oordeel.mag or (met_noodknop and ctx.actor.door is None):
        return
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        gezin_id=gezin.id,
        categorie=categorie,
        positie=gezin.positie,
        regel=oordeel.regel,
        resultaat=Resultaat.GEWEIGERD,
    )
    raise Refused(oordeel, gezin)
