"""A casus of a trainer's own: copying it, keeping a change, throwing it away."""

from uuid import UUID

from ..context import Context
from ..domain import eigen_casus as regels
from ..queries.eigen_casus import aantal_van
from ..scenario.casus import Casus
from ..scenario.schrijven import als_bestand, vel_van
from ..tables import EigenCasus


def neem_over(ctx: Context, account_id: UUID, casus: Casus) -> EigenCasus:
    regels.toets_aantal(aantal_van(ctx, account_id))
    rij = EigenCasus(account_id=account_id, sinds=ctx.wall, gewijzigd=ctx.wall)
    _schrijf(ctx, rij, casus)
    return rij


def bewaar(ctx: Context, rij: EigenCasus, gelezen: int, casus: Casus) -> None:
    """`gelezen`: the version that was on the screen."""
    regels.toets_versie(gelezen, rij.versie)
    rij.gewijzigd = ctx.wall
    _schrijf(ctx, rij, casus)


def gooi_weg(ctx: Context, rij: EigenCasus) -> None:
    ctx.session.delete(rij)


def _schrijf(ctx: Context, rij: EigenCasus, casus: Casus) -> None:
    ctx.verzegel(rij, titel=casus.titel, inhoud=als_bestand(vel_van(casus)).decode())
    ctx.session.add(rij)
    ctx.session.flush()
