"""Beside whom somebody stands: where a cliëntondersteuner or a gezinsadvocaat begins."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.bijstand import BijstandStatus, loopt_nog, staat_open
from ..tables import Bijstand
from .bijstand import ctx_namens, van_mij
from .laden import laad
from .namen import gezin_naam, mensen


@dataclass(frozen=True)
class NaastRegel:
    """`naam` and `gezin` are empty once it is over: then nothing of that gezin is his to read."""

    id: UUID
    gezin_id: UUID
    naam: str
    gezin: str
    status: BijstandStatus
    datum: date
    tot: date
    loopt: bool
    gevraagd: bool


def regels(ctx: Context) -> tuple[NaastRegel, ...]:
    """Open ones first, then the newest."""
    alle = [_regel(ctx, rij) for rij in van_mij(ctx)]
    return tuple(sorted(alle, key=lambda regel: not (regel.loopt or regel.gevraagd)))


def _regel(ctx: Context, rij: Bijstand) -> NaastRegel:
    naam, gezin = _namen(ctx, rij) if staat_open(rij.status, rij.tot, ctx.today) else ("", "")
    return NaastRegel(
        id=rij.id,
        gezin_id=rij.gezin_id,
        naam=naam,
        gezin=gezin,
        status=rij.status,
        datum=ctx.datum(rij.op),
        tot=rij.tot,
        loopt=bool(naam) and loopt_nog(rij.status, rij.tot, ctx.today),
        gevraagd=bool(naam) and rij.status is BijstandStatus.GEVRAAGD,
    )


def _namen(ctx: Context, rij: Bijstand) -> tuple[str, str]:
    """As the person who asked reads them himself; empty once he has no place in this gezin."""
    wie = ctx_namens(ctx, rij)
    if wie is None:
        return "", ""
    gezin = laad(wie, [rij.gezin_id])[rij.gezin_id]
    zelf = mensen(wie, gezin).get(rij.betreft_id)
    return (zelf[0], gezin_naam(wie, gezin)) if zelf else ("", "")
