"""Opening an onderzoek on one gezin, with a reason and for some days; and closing it, with its outcome."""

from uuid import UUID

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.regel import Regelfout
from ..domain.toezicht import oordeel as regels
from ..permissions import Categorie, beoordeel_toezicht, wie_niet_toeziet
from ..queries.dossier import Refused
from ..queries.toezicht import onderzoek as queries
from ..tables import Onderzoek
from .gebeurtenis import gebeurde

LOG = Categorie.LOGGING


def open_onderzoek(
    ctx: Context, gezin_id: UUID | None, reden: str, *, verteld: bool, waarom_stil: str = ""
) -> Onderzoek:
    """The contactpersoon hears of it at once, unless it is said why not yet."""
    oordeel = beoordeel_toezicht(ctx.actor)
    if not oordeel.mag:
        raise Refused(oordeel)
    if gezin_id is None:
        raise Regelfout("Er is geen gezin met dit kenmerk. Het staat in de wachtrij.", "kenmerk")
    regels.toets_een_onderzoek(loopt=queries.mijn_open(ctx, gezin_id) is not None)
    regels.toets_reden(reden)
    regels.toets_stil(verteld=verteld, waarom=waarom_stil)
    rij = Onderzoek(
        gezin_id=gezin_id,
        auteur_id=ctx.actor.id,
        niet_voor=[] if verteld else list(wie_niet_toeziet()),
        op=ctx.now,
        op_echt=ctx.wall,
        tot=regels.onderzoek_tot(queries.vandaag_echt(ctx)),
    )
    ctx.verzegel(rij, reden=reden.strip(), waarom_stil=None if verteld else waarom_stil.strip())
    ctx.session.add(rij)
    gebeurde(
        ctx,
        gezin_id,
        GebeurtenisSoort.ONDERZOEK_GEOPEND,
        categorie=LOG,
        niet_voor=rij.niet_voor,
        stuk_id=rij.id,
    )
    return rij


def sluit_onderzoek(ctx: Context, rij: Onderzoek, uitkomst: str) -> None:
    """At the next request there is nothing to read any more; and from now on who reads the log of the gezin
    may know that it was there."""
    regels.toets_reden(uitkomst, "uitkomst")
    rij.gesloten_echt, rij.niet_voor = ctx.wall, []
    ctx.verzegel(rij, uitkomst=uitkomst.strip())
    gebeurde(ctx, rij.gezin_id, GebeurtenisSoort.ONDERZOEK_GESLOTEN, categorie=LOG, stuk_id=rij.id)
