"""The globaal plan of the team, and what the contactpersoon takes over into the veiligheidsplan."""

from collections.abc import Mapping
from uuid import UUID

from ...context import Context
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.mda import plan as regels
from ...domain.mda.aanmelding import INZET
from ...domain.mda.plan import Overname
from ...domain.mda.team import toets_inzet
from ...domain.regel import Regelfout
from ...permissions import gezinskant, leidt_team
from ...queries.dossier import OpenGezin
from ...queries.mda import plan as queries
from ...tables import MdaAanmelding, MdaOvername, MdaPlanregel
from ..uniek import bewaar_enige
from .vertel import vertel


def schrijf_planregel(
    ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, teksten: Mapping[str, str]
) -> MdaPlanregel:
    """One line. It binds nobody, until the contactpersoon takes it over."""
    toets_inzet(rij.status, INZET)
    if not leidt_team(ctx.actor, gezin.dossier):
        raise Regelfout("Het team van MDA++ schrijft het globaal plan.")
    gevuld = regels.toets_regel(teksten)
    nieuw = MdaPlanregel(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(gezinskant()),
        aanmelding_id=rij.id,
        op=ctx.now,
    )
    ctx.verzegel(nieuw, **gevuld)
    ctx.session.add(nieuw)
    vertel(ctx, rij, GebeurtenisSoort.MDA_PLAN_GEMAAKT)
    ctx.session.flush()
    return nieuw


def toets_overname(ctx: Context, gezin: OpenGezin, regel: MdaPlanregel) -> None:
    """Before the piece of the plan is made: only once, and only by the contactpersoon."""
    if gezin.toewijzing is None or gezin.toewijzing.gebruiker_id != ctx.actor.id:
        raise Regelfout("De contactpersoon beslist wat in het veiligheidsplan komt.")
    regels.toets_eenmaal(al_gekozen=queries.al_gekozen(ctx, regel))


def neem_over(
    ctx: Context, gezin: OpenGezin, regel: MdaPlanregel, als: Overname, stuk_id: UUID
) -> MdaOvername:
    """It became this piece of the plan, which the caller has just made."""
    toets_overname(ctx, gezin, regel)
    return _bewaar(ctx, gezin, regel, als, stuk_id=stuk_id)


def neem_niet_over(ctx: Context, gezin: OpenGezin, regel: MdaPlanregel, reden: str) -> MdaOvername:
    """And why not: advice binds nobody."""
    toets_overname(ctx, gezin, regel)
    regels.toets_niet(reden)
    return _bewaar(ctx, gezin, regel, Overname.NIET, reden=reden)


def _bewaar(
    ctx: Context,
    gezin: OpenGezin,
    regel: MdaPlanregel,
    als: Overname,
    *,
    stuk_id: UUID | None = None,
    reden: str = "",
) -> MdaOvername:
    rij = MdaOvername(
        gezin_id=gezin.id,
        auteur_id=ctx.actor.id,
        niet_voor=list(gezinskant()),
        planregel_id=regel.id,
        als=als,
        op=ctx.now,
        stuk_id=stuk_id,
    )
    ctx.verzegel(rij, reden=reden.strip() or None)
    bewaar_enige(ctx, rij, Regelfout("Over deze regel is net al besloten."))
    return rij
