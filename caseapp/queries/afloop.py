"""Who was in a team of MDA++ that is over: for the sentence that says so at the door."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..permissions import Relatie
from ..tables import CaseRelatie
from .laden import loopt


def was_in_team(ctx: Context, gezin_id: UUID) -> date | None:
    """Until when this actor was in the team of MDA++ here, if that is over."""
    query = select(CaseRelatie).where(
        CaseRelatie.gezin_id == gezin_id,
        CaseRelatie.gebruiker_id == ctx.actor.id,
        CaseRelatie.relatie == Relatie.MDA_TEAMLID,
        sa.not_(loopt(ctx.today)),
        col(CaseRelatie.van) <= ctx.today,
    )
    rij = ctx.session.exec(query.order_by(col(CaseRelatie.van).desc(), col(CaseRelatie.id))).first()
    return None if rij is None else rij.beeindigd or rij.tot
