"""Who cares for whom: it begins, and it ends."""

from datetime import date

from ..context import Context
from ..domain import zorg as regels
from ..domain.zorg import ZorgSoort
from ..queries.dossier import OpenGezin
from ..queries.zorg import alle_zorg
from ..tables import Gezinslid, Zorgrelatie
from .familie import vertel_van_twee


def leg_zorg_vast(
    ctx: Context,
    gezin: OpenGezin,
    verzorger: Gezinslid,
    verzorgde: Gezinslid,
    soort: ZorgSoort,
    *,
    van: date | None = None,
) -> Zorgrelatie:
    wie, voor, vanaf = verzorger.persoon_id, verzorgde.persoon_id, van or ctx.today
    loopt_al = [
        rij
        for rij in alle_zorg(ctx, {wie, voor})
        if (rij.verzorger_id, rij.verzorgde_id) == (wie, voor) and (rij.tot is None or rij.tot >= vanaf)
    ]
    regels.toets_zorg(vanaf, ctx.today, verzorger=wie, verzorgde=voor, loopt_al=len(loopt_al))
    rij = Zorgrelatie(verzorger_id=wie, verzorgde_id=voor, soort=soort, van=vanaf)
    ctx.session.add(rij)
    vertel_van_twee(ctx, gezin, "Vastgelegd wie voor wie zorgt.", wie, voor)
    return rij


def beeindig_zorg(ctx: Context, gezin: OpenGezin, rij: Zorgrelatie, laatste_dag: date) -> None:
    """Until and with that day; what was stays to be read."""
    regels.toets_zorg_stopt(rij.van, rij.tot, laatste_dag, ctx.today)
    rij.tot = laatste_dag
    vertel_van_twee(ctx, gezin, "Iemand zorgt niet meer voor een ander.", rij.verzorger_id, rij.verzorgde_id)
