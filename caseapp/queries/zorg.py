"""Who cares for whom, as it runs today."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..tables import Zorgrelatie


def zorg_onder(ctx: Context, wie: Collection[UUID]) -> list[Zorgrelatie]:
    """Care of which both are among these people."""
    query = (
        select(Zorgrelatie)
        .where(
            col(Zorgrelatie.verzorger_id).in_(wie),
            col(Zorgrelatie.verzorgde_id).in_(wie),
            col(Zorgrelatie.van) <= ctx.today,
            sa.or_(col(Zorgrelatie.tot).is_(None), col(Zorgrelatie.tot) >= ctx.today),
        )
        .order_by(col(Zorgrelatie.verzorger_id), col(Zorgrelatie.verzorgde_id))
    )
    return list(ctx.session.exec(query))


def alle_zorg(ctx: Context, wie: Collection[UUID]) -> list[Zorgrelatie]:
    """The same, with what is past: oldest first."""
    query = (
        select(Zorgrelatie)
        .where(col(Zorgrelatie.verzorger_id).in_(wie), col(Zorgrelatie.verzorgde_id).in_(wie))
        .order_by(col(Zorgrelatie.van), col(Zorgrelatie.id))
    )
    return list(ctx.session.exec(query))
