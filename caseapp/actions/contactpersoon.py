"""Naming the one fixed face of a gezin."""

from collections.abc import Sequence

from ..context import Context
from ..domain import contactpersoon as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import GezinStatus
from ..domain.regel import Regelfout
from ..permissions import Categorie
from ..queries.dossier import OpenGezin
from ..tables import ContactpersoonToewijzing, Gebruiker
from .gebeurtenis import gebeurde
from .taken import vraag_aan_eerste
from .uniek import bewaar_enige


def wijs_contactpersoon_aan(
    ctx: Context,
    gezin: OpenGezin,
    gebruiker: Gebruiker,
    vervanger: Gebruiker | None,
    bereikbaar: str,
    *,
    niet_voor: Sequence[str] = (),
) -> ContactpersoonToewijzing:
    """The first contactpersoon of a gezin; from here on it runs. A second one is refused. `niet_voor`: who
    does not read on the timeline that it began now."""
    regels.toets_open(gezin.rij.status)
    regels.toets_kan_contactpersoon_zijn(gebruiker.rol)
    regels.toets_nog_geen(gezin.toewijzing is not None)
    regels.toets_vervanger(vervanger is gebruiker)
    if vervanger is not None:
        regels.toets_kan_contactpersoon_zijn(vervanger.rol, "vervanger")
    regels.toets_bereikbaar(bereikbaar)
    rij = ContactpersoonToewijzing(
        gezin_id=gezin.id,
        gebruiker_id=gebruiker.id,
        vervanger_id=vervanger.id if vervanger else None,
        van=ctx.now,
    )
    ctx.verzegel(rij, bereikbaar=bereikbaar.strip())
    bewaar_enige(ctx, rij, Regelfout(regels.IETS_EERDER, "gebruiker"))
    gezin.rij.status = GezinStatus.LOOPT
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.CONTACTPERSOON_AANGEWEZEN,
        categorie=Categorie.GEZIN_GEZAG,
        niet_voor=niet_voor,
    )
    vraag_aan_eerste(ctx, gezin, gebruiker.id)
    return rij
