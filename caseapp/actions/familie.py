"""Whose child somebody is, and who are or were a couple."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain import gezin as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.gezin import PartnerSoort
from ..domain.wonen import toets_niet_eerder, toets_niet_in_de_toekomst
from ..permissions import Categorie
from ..queries import familie as queries
from ..queries.dossier import OpenGezin
from ..tables import Gezinslid, Ouderschap, Partnerschap
from .gebeurtenis import gebeurde


def leg_ouderschap_vast(
    ctx: Context, gezin: OpenGezin, kind: Gezinslid, ouder: Gezinslid, geboren: Mapping[UUID, date]
) -> Ouderschap:
    """`geboren`: birth dates by persoon, opened by whoever asks."""
    lijnen = queries.ouderlijnen(ctx, [kind.persoon_id, ouder.persoon_id])
    regels.toets_ouderschap(kind.persoon_id, ouder.persoon_id, geboren=geboren, lijnen=lijnen)
    rij = Ouderschap(kind_id=kind.persoon_id, ouder_id=ouder.persoon_id)
    ctx.session.add(rij)
    vertel_van_twee(ctx, gezin, "Vastgelegd wiens kind iemand is.", kind.persoon_id, ouder.persoon_id)
    return rij


def leg_partnerschap_vast(
    ctx: Context,
    gezin: OpenGezin,
    een: Gezinslid,
    ander: Gezinslid,
    soort: PartnerSoort,
    *,
    van: date | None = None,
) -> Partnerschap:
    """From that day, or today. What these two were until then ends with it, and stays as history."""
    vanaf = van or ctx.today
    toets_niet_in_de_toekomst(vanaf, ctx.today)
    wie = sorted((een.persoon_id, ander.persoon_id))
    lopend = queries.lopend_partnerschap(ctx, wie[0], wie[1])
    lijnen = queries.ouderlijnen(ctx, wie)
    nu = lopend.soort if lopend else None
    regels.toets_partnerschap(een.persoon_id, ander.persoon_id, soort, nu=nu, lijnen=lijnen)
    if lopend is not None:
        toets_niet_eerder(vanaf, lopend.van)
        lopend.tot = vanaf
        ctx.session.flush()  # the index allows one running row: the old one ends before the new one begins
    rij = Partnerschap(een_id=wie[0], ander_id=wie[1], soort=soort, van=vanaf)
    ctx.session.add(rij)
    vertel_van_twee(ctx, gezin, "Vastgelegd wie een stel is, of was.", *wie)
    return rij


def vertel_van_twee(ctx: Context, gezin: OpenGezin, zin: str, een: UUID, ander: UUID) -> None:
    """On the timeline, without names: only for members who live with both, and so know both already."""
    kent = gezin.dossier.huishouden
    niet = [lid.persoon_id for lid in gezin.leden if not {een, ander} <= kent.get(lid.persoon_id, set())]
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.SITUATIE_BESCHREVEN,
        zin,
        categorie=Categorie.GEZIN_GEZAG,
        betreft_id=een,
        niet_voor=[str(persoon) for persoon in niet],
    )
