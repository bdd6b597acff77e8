"""Whose child somebody is, and who are or were a couple."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain import gezin as regels
from ..domain.gezin import PartnerSoort
from ..queries import familie as queries
from ..queries.dossier import OpenGezin
from ..tables import Gezinslid, Ouderschap, Partnerschap


def leg_ouderschap_vast(
    ctx: Context, gezin: OpenGezin, kind: Gezinslid, ouder: Gezinslid, geboren: Mapping[UUID, date]
) -> Ouderschap:
    """`geboren`: birth dates by persoon, opened by whoever asks."""
    lijnen = queries.ouderlijnen(ctx, [kind.persoon_id, ouder.persoon_id])
    regels.toets_ouderschap(kind.persoon_id, ouder.persoon_id, geboren=geboren, lijnen=lijnen)
    rij = Ouderschap(kind_id=kind.persoon_id, ouder_id=ouder.persoon_id)
    ctx.session.add(rij)
    return rij


def leg_partnerschap_vast(
    ctx: Context, gezin: OpenGezin, een: Gezinslid, ander: Gezinslid, soort: PartnerSoort
) -> Partnerschap:
    """From today. What these two were until now ends today, and stays as history."""
    wie = sorted((een.persoon_id, ander.persoon_id))
    lopend = queries.lopend_partnerschap(ctx, wie[0], wie[1])
    lijnen = queries.ouderlijnen(ctx, wie)
    nu = lopend.soort if lopend else None
    regels.toets_partnerschap(een.persoon_id, ander.persoon_id, soort, nu=nu, lijnen=lijnen)
    if lopend is not None:
        lopend.tot = ctx.today
        ctx.session.flush()  # the index allows one running row: the old one ends before the new one begins
    rij = Partnerschap(een_id=wie[0], ander_id=wie[1], soort=soort, van=ctx.today)
    ctx.session.add(rij)
    return rij
