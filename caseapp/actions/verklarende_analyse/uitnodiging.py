"""Asking somebody to contribute what he knows: a task for him, which ends with what he writes."""

from datetime import date

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort, toets_tekst
from ...domain.verklarende_analyse.bijdragen import toets_gevraagd
from ...domain.versie import toets_bewerkbaar
from ...permissions import Categorie, Doen, inbreng_van, positie
from ...queries.document.versies import leidende_versie, open_versie
from ...queries.dossier import OpenGezin, eis
from ...queries.protocol import standaard_niet_voor
from ...queries.tafel import als_actor, niet_voor_van
from ...queries.verklarende_analyse import rijen
from ...tables import Gebruiker, Termijn
from .. import taken
from ..gebeurtenis import gebeurde


def vraag_bijdrage(
    ctx: Context, gezin: OpenGezin, wie: Gebruiker, vraag: str, uiterlijk: date
) -> Termijn | None:
    """It stands at Vandaag of whoever is asked. What one of a gezin is asked, the others do not read."""
    toets_tekst(vraag, "vraag")
    alle = rijen.versies(ctx, gezin)
    bezig = open_versie(alle) or leidende_versie(alle)
    toets_bewerkbaar(bezig.rij.status if bezig else None)
    toets_gevraagd(inbreng_van(positie(als_actor(wie), gezin.dossier)))
    oorzaak = gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.BIJDRAGE_GEVRAAGD,
        vraag.strip(),
        categorie=Categorie.GVA_GEDEELD,
        niet_voor=_niet_voor(ctx, gezin, wie),
    )
    eis(ctx, gezin, Doen.WIJZIGEN, oorzaak)
    return taken.open_taak(ctx, gezin, oorzaak, voor=wie, uiterlijk=uiterlijk, zin=vraag.strip())


def _niet_voor(ctx: Context, gezin: OpenGezin, wie: Gebruiker) -> list[str]:
    """The others of the gezin, of what one of them is asked; of a worker whoever may not know of him."""
    if wie.persoon_id is not None:
        return sorted(str(lid.persoon_id) for lid in gezin.leden if lid.persoon_id != wie.persoon_id)
    return sorted({*standaard_niet_voor(ctx, gezin), *niet_voor_van(gezin, [wie.id])})
