"""A casus of a trainer's own: copying it, keeping a change, throwing it away."""

from uuid import UUID

from ..context import Context
from ..domain import eigen_casus as regels
from ..queries.eigen_casus import aantal_van
from ..tables import EigenCasus


def neem_over(ctx: Context, account_id: UUID, titel: str, bestand: bytes) -> EigenCasus:
    """`bestand`: as it was read and found good; that takes long, and is done before anybody has to wait."""
    regels.toets_aantal(aantal_van(ctx, account_id))
    rij = EigenCasus(account_id=account_id, sinds=ctx.wall, gewijzigd=ctx.wall)
    _schrijf(ctx, rij, titel, bestand)
    return rij


def bewaar(ctx: Context, rij: EigenCasus, gelezen: int, titel: str, bestand: bytes) -> None:
    """`gelezen`: the version of which this is a change."""
    regels.toets_versie(gelezen, rij.versie)
    rij.gewijzigd = ctx.wall
    _schrijf(ctx, rij, titel, bestand)


def gooi_weg(ctx: Context, rij: EigenCasus) -> None:
    ctx.session.delete(rij)


def _schrijf(ctx: Context, rij: EigenCasus, titel: str, bestand: bytes) -> None:
    ctx.verzegel(rij, titel=titel, inhoud=bestand.decode())
    ctx.session.add(rij)
    ctx.session.flush()
