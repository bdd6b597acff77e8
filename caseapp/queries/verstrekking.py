"""What the rules of sharing need to know: who stands at a side, who has gezag, which row is meant."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..tables import CaseRelatie, Gebruiker, Gezagsrelatie, Organisatie, Verstrekking
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined


def leden_van(ctx: Context, wie: Gebruiker | Organisatie) -> Sequence[Gebruiker]:
    """The person, or all who work there."""
    if isinstance(wie, Gebruiker):
        return [wie]
    query = select(Gebruiker).where(Gebruiker.organisatie_id == wie.id).order_by(col(Gebruiker.volgorde))
    return ctx.session.exec(query).all()


def gezag_over(ctx: Context, persoon_id: UUID) -> frozenset[UUID]:
    """Who has gezag over this person today, as far as it was recorded."""
    query = select(Gezagsrelatie.ouder_id).where(
        Gezagsrelatie.kind_id == persoon_id,
        col(Gezagsrelatie.van) <= ctx.today,
        sa.or_(col(Gezagsrelatie.tot).is_(None), col(Gezagsrelatie.tot) >= ctx.today),
    )
    return frozenset(ctx.session.exec(query))


def van_gezin(gezin: OpenGezin) -> SelectOfScalar[Verstrekking]:
    """Newest first, with all who stand in it."""
    return (
        select(Verstrekking)
        .where(Verstrekking.gezin_id == gezin.id)
        .options(
            joined(Verstrekking.gever, Gebruiker.organisatie),
            joined(Verstrekking.ontvanger, Gebruiker.organisatie),
            joined(Verstrekking.organisatie),
            joined(Verstrekking.bevestigd),
            joined(Verstrekking.overlegd),
            joined(Verstrekking.toestemmingen),
        )
        .order_by(col(Verstrekking.op).desc(), col(Verstrekking.id))
    )


def zichten(ctx: Context, gezin: OpenGezin) -> list[Zicht[Verstrekking]]:
    """What was shared, as far as this actor may know it."""
    return zichtbaar(ctx, gezin, ctx.session.exec(van_gezin(gezin)).unique().all())


def een(ctx: Context, gezin: OpenGezin, verstrekking_id: UUID) -> Verstrekking | None:
    """The row with this id, if it is of this gezin and for this actor."""
    return next((z.rij for z in zichten(ctx, gezin) if z.rij.id == verstrekking_id), None)


def relatie(ctx: Context, gezin: OpenGezin, relatie_id: UUID) -> CaseRelatie | None:
    """The running involvement with this id, if this actor may know of it."""
    gezien: list[Zicht[CaseRelatie]] = zichtbaar(ctx, gezin, gezin.relaties)
    return next((z.rij for z in gezien if z.rij.id == relatie_id), None)
