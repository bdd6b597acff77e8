"""Casussen of one trainer's own."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, func, select

from ..context import Context
from ..permissions.oefening import beoordeel_leiding
from ..tables import EigenCasus
from .zegels import open_veld


@dataclass(frozen=True)
class EigenCasusRegel:
    id: UUID
    titel: str
    gewijzigd: datetime


def mijn_casussen(ctx: Context, account_id: UUID) -> tuple[EigenCasusRegel, ...]:
    """The newest change first."""
    query = select(EigenCasus).where(EigenCasus.account_id == account_id)
    rijen = ctx.session.exec(query.order_by(col(EigenCasus.gewijzigd).desc()))
    return tuple(EigenCasusRegel(rij.id, _open(ctx, rij, "titel"), rij.gewijzigd) for rij in rijen)


def aantal_van(ctx: Context, account_id: UUID) -> int:
    return ctx.session.exec(select(func.count()).where(EigenCasus.account_id == account_id)).one()


def mijn_casus(ctx: Context, account_id: UUID, id_: UUID) -> EigenCasus | None:
    """None for one of somebody else, as for one that is not there."""
    query = select(EigenCasus).where(EigenCasus.id == id_, EigenCasus.account_id == account_id)
    return ctx.session.exec(query).one_or_none()


def bestand_van(ctx: Context, rij: EigenCasus) -> bytes:
    return _open(ctx, rij, "inhoud").encode()


def _open(ctx: Context, rij: EigenCasus, veld: str) -> str:
    return open_veld(ctx, beoordeel_leiding(ctx.actor, [rij.id]), rij, veld)
