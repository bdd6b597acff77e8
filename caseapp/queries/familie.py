"""Relations between people, as they stand today: whose child, which couple, who has gezag."""

from collections.abc import Collection, Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.gezin import Ouderlijn
from ..domain.wonen import Inkijk
from ..permissions import gezinsblik
from ..tables import Gezagsrelatie, Ouderschap, Partnerschap


def ouderlijnen(ctx: Context, personen: Iterable[UUID]) -> frozenset[Ouderlijn]:
    """(child, parent) for these people and everybody above them: one query, however many generations."""
    tabel = Ouderschap.tabel()
    boven = (
        sa.select(tabel.c.kind_id, tabel.c.ouder_id)
        .where(tabel.c.kind_id.in_(list(personen)))
        .cte("boven", recursive=True)
    )
    boven = boven.union(
        sa.select(tabel.c.kind_id, tabel.c.ouder_id).join(boven, tabel.c.kind_id == boven.c.ouder_id)
    )
    rijen = ctx.session.execute(sa.select(boven.c.kind_id, boven.c.ouder_id))
    return frozenset((kind, ouder) for kind, ouder in rijen)


def lopend_partnerschap(ctx: Context, een: UUID, ander: UUID) -> Partnerschap | None:
    """What these two are now, the lower id first."""
    query = select(Partnerschap).where(
        Partnerschap.een_id == een, Partnerschap.ander_id == ander, col(Partnerschap.tot).is_(None)
    )
    return ctx.session.exec(query).one_or_none()


def ouders_onder(ctx: Context, wie: Collection[UUID]) -> list[Ouderlijn]:
    """(child, parent) where both are among these people."""
    query = (
        select(Ouderschap)
        .where(col(Ouderschap.kind_id).in_(wie), col(Ouderschap.ouder_id).in_(wie))
        .order_by(col(Ouderschap.kind_id), col(Ouderschap.ouder_id))
    )
    return [(rij.kind_id, rij.ouder_id) for rij in ctx.session.exec(query)]


def paren_onder(ctx: Context, wie: Collection[UUID]) -> list[Partnerschap]:
    """Couples and former couples of which both are among these people."""
    query = (
        select(Partnerschap)
        .where(
            col(Partnerschap.een_id).in_(wie),
            col(Partnerschap.ander_id).in_(wie),
            col(Partnerschap.van) <= ctx.today,
            col(Partnerschap.tot).is_(None),
        )
        .order_by(col(Partnerschap.een_id), col(Partnerschap.ander_id))
    )
    return list(ctx.session.exec(query))


def paren_van_vroeger(ctx: Context, wie: Collection[UUID]) -> list[Partnerschap]:
    """What couples among these people were, and are no longer; oldest first."""
    query = (
        select(Partnerschap)
        .where(
            col(Partnerschap.een_id).in_(wie),
            col(Partnerschap.ander_id).in_(wie),
            col(Partnerschap.tot).is_not(None),
        )
        .order_by(col(Partnerschap.van), col(Partnerschap.id))
    )
    return list(ctx.session.exec(query))


def gezag_onder(ctx: Context, wie: Collection[UUID]) -> list[Ouderlijn]:
    """(child, who has gezag) as it runs today, where both are among these people; for the gezin itself only
    what was decided to be for their eyes."""
    query = (
        select(Gezagsrelatie)
        .where(
            col(Gezagsrelatie.kind_id).in_(wie),
            col(Gezagsrelatie.ouder_id).in_(wie),
            gezag_loopt(ctx),
        )
        .order_by(col(Gezagsrelatie.kind_id), col(Gezagsrelatie.ouder_id))
    )
    dicht = {Inkijk.GEEN} if gezinsblik(ctx.actor) else set()
    return [(rij.kind_id, rij.ouder_id) for rij in ctx.session.exec(query) if rij.inkijk not in dicht]


def gezag_loopt(ctx: Context) -> sa.ColumnElement[bool]:
    """Begun, and not past its last day."""
    return sa.and_(
        col(Gezagsrelatie.van) <= ctx.today,
        sa.or_(col(Gezagsrelatie.tot).is_(None), col(Gezagsrelatie.tot) >= ctx.today),
    )
