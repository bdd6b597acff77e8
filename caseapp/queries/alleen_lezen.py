"""Who only reads, for now: no form of a gezin is taken from him, whatever he once agreed to do there."""

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..permissions import Categorie, beoordeel_schrijven
from .dossier import OpenGezin, Refused


def eis_schrijven(ctx: Context, gezin: OpenGezin, categorie: Categorie) -> None:
    """Asked of every form that changes something; a no is a line of the log and a page that says why."""
    oordeel = beoordeel_schrijven(gezin.positie)
    if oordeel.mag:
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
