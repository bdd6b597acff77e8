"""The globaal plan: its lines, and what the contactpersoon did with each."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.versie import VersieStatus
from ...tables import MdaOvername, MdaPlanregel
from ..document.versies import open_versie
from ..dossier import OpenGezin, Zicht
from ..veiligheidsplan import rijen as planrijen
from . import rijen


def overnames(
    ctx: Context, gezin: OpenGezin, regels: Collection[UUID], team: frozenset[str]
) -> dict[UUID, Zicht[MdaOvername]]:
    """By the line that it is about."""
    query = select(MdaOvername).where(col(MdaOvername.planregel_id).in_(regels))
    gezien = rijen.gezien(ctx, gezin, ctx.session.exec(query.order_by(col(MdaOvername.id))).all(), team)
    return {zicht.rij.planregel_id: zicht for zicht in gezien}


def al_gekozen(ctx: Context, regel: MdaPlanregel) -> bool:
    """For a rule: whether something was decided about it."""
    query = select(MdaOvername.id).where(MdaOvername.planregel_id == regel.id)
    return ctx.session.exec(query).first() is not None


def een(ctx: Context, gezin: OpenGezin, regel_id: UUID) -> Zicht[MdaPlanregel] | None:
    """One line, for who may read it."""
    query = select(MdaPlanregel).where(MdaPlanregel.id == regel_id, MdaPlanregel.gezin_id == gezin.id)
    return next(iter(rijen.gezien(ctx, gezin, ctx.session.exec(query).all(), frozenset())), None)


def te_kiezen(ctx: Context, gezin: OpenGezin, regel_id: UUID) -> Zicht[MdaPlanregel] | None:
    """A line about which the contactpersoon can still decide."""
    zicht = een(ctx, gezin, regel_id)
    beslist = gezin.toewijzing is not None and gezin.toewijzing.gebruiker_id == ctx.actor.id
    return zicht if zicht and beslist and not al_gekozen(ctx, zicht.rij) else None


def plan_open(ctx: Context, gezin: OpenGezin) -> bool:
    """Whether there is a veiligheidsplan that can be written in now."""
    zicht = open_versie(planrijen.versies(ctx, gezin))
    return zicht is not None and zicht.rij.status is VersieStatus.CONCEPT
