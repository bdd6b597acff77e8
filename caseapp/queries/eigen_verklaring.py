"""The own statements that this actor may read, each beside the document that it is about."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.delen import VANAF_TWAALF
from ..domain.eigen_verklaring import VerklaringBij
from ..domain.gezin import leeftijd
from ..permissions import gezinsblik
from ..tables import EigenVerklaring
from .dossier import OpenGezin, Zicht, zichtbaar
from .gezin import Mensen


@dataclass(frozen=True)
class VerklaringRegel:
    """`besloten`: only its writer and the contactpersoon read it."""

    bij: VerklaringBij
    naam: str
    zelf: bool
    tekst: str
    dag: int
    datum: date
    besloten: bool


def zichten(ctx: Context, gezin: OpenGezin) -> list[Zicht[EigenVerklaring]]:
    """Oldest first."""
    query = (
        select(EigenVerklaring)
        .where(EigenVerklaring.gezin_id == gezin.id)
        .order_by(col(EigenVerklaring.op), col(EigenVerklaring.op_echt), col(EigenVerklaring.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def regels(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> tuple[VerklaringRegel, ...]:
    """Of people whose name this actor may know."""
    return tuple(_regel(ctx, z, mensen) for z in zichten(ctx, gezin) if z.rij.betreft_id in mensen)


def bij(ctx: Context, gezin: OpenGezin, mensen: Mensen, wat: VerklaringBij) -> tuple[VerklaringRegel, ...]:
    return tuple(regel for regel in regels(ctx, gezin, mensen) if regel.bij is wat)


def _regel(ctx: Context, zicht: Zicht[EigenVerklaring], mensen: Mensen) -> VerklaringRegel:
    rij = zicht.rij
    return VerklaringRegel(
        rij.bij,
        mensen[rij.betreft_id][0],
        rij.betreft_id == ctx.actor.persoon_id,
        zicht.open("tekst"),
        ctx.dag(rij.op),
        ctx.datum(rij.op),
        bool(rij.alleen_voor),
    )


def mag_geven(ctx: Context, mensen: Mensen) -> bool:
    """Somebody of the gezin itself, from 12, and nobody beside him."""
    ik = _ik(ctx, mensen) if ctx.actor.door is None else None
    return gezinsblik(ctx.actor) and ik is not None and leeftijd(ik, ctx.today) >= VANAF_TWAALF


def _ik(ctx: Context, mensen: Mensen) -> date | None:
    wie: UUID | None = ctx.actor.persoon_id
    return mensen[wie][1] if wie is not None and wie in mensen else None
