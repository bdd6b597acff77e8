"""The list of gezinnen, the one with the soonest term first: as fast with a hundred thousand as with ten."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..permissions import Categorie, Doen, relaties_in_lijst
from ..tables import Gezin, Termijn
from . import termijn as termijnen
from .bladen import GezinRegel, LijstBlad
from .bladzijde import bladzijde
from .dossier import OpenGezin, laad, log_lezen, mag, visible_to, zichtbaar
from .gezin import adres, fase_van_allen, gezicht, telt_mee, zonder_dagen
from .namen import OVER_HET_GEZIN, gezin_naam

PER_PAGINA = 20


def lijst(ctx: Context, pagina: int) -> LijstBlad:
    """My gezinnen, the one with the soonest term first."""
    totaal = ctx.session.exec(_aantal(ctx)).one()
    hier, paginas = bladzijde(pagina, totaal, PER_PAGINA)
    ids = eerste(ctx, PER_PAGINA, (hier - 1) * PER_PAGINA)
    return LijstBlad(regels_van(ctx, ids, laad(ctx, ids)), hier, paginas, totaal)


def _aantal(ctx: Context) -> SelectOfScalar[int]:
    if relaties_in_lijst(ctx.actor.rol)[0]:
        return select(func.count()).select_from(Gezin)
    return select(func.count()).select_from(visible_to(ctx).subquery())


def eerste(ctx: Context, hoeveel: int, vanaf: int = 0) -> list[UUID]:
    """Ids of my gezinnen: soonest term first, then those without a term by their kenmerk."""
    overal = relaties_in_lijst(ctx.actor.rol)[0]
    query = _van_allen() if overal else _van_mij(ctx)
    return list(ctx.session.execute(query.limit(hoeveel).offset(vanaf)).scalars())


def _van_mij(ctx: Context) -> sa.Select[tuple[UUID]]:
    """Few gezinnen: the first term of each is looked up."""
    mijn = visible_to(ctx).subquery()
    eerst = (
        select(func.min(Termijn.uiterlijk))
        .where(Termijn.gezin_id == mijn.c.id, col(Termijn.afgerond_op).is_(None), telt_mee())
        .scalar_subquery()
    )
    return sa.select(mijn.c.id).order_by(sa.nulls_last(eerst), mijn.c.kenmerk)


def _van_allen() -> sa.Select[tuple[UUID]]:
    """All gezinnen: walk along the open terms in the order of their day, and take each gezin at its first
    one; then along the kenmerken of those without. Nothing is sorted, so the first page costs one page."""
    t, vroeger, geen = sa.orm.aliased(Termijn), sa.orm.aliased(Termijn), sa.orm.aliased(Termijn)
    eerder = sa.or_(
        col(vroeger.uiterlijk) < t.uiterlijk,
        sa.and_(col(vroeger.uiterlijk) == t.uiterlijk, col(vroeger.id) < t.id),
    )
    met: sa.Select[tuple[UUID]] = (
        sa.select(col(t.gezin_id).label("id"))
        .where(col(t.afgerond_op).is_(None), telt_mee(t))
        .where(~_bestaat(vroeger, col(t.gezin_id), eerder))
        .order_by(col(t.uiterlijk), col(t.gezin_id))
    )
    zonder: sa.Select[tuple[UUID]] = (
        sa.select(col(Gezin.id).label("id"))
        .where(~_bestaat(geen, col(Gezin.id), sa.true()))
        .order_by(col(Gezin.kenmerk))
    )
    delen = sa.union_all(*(sa.select(deel.subquery().c.id) for deel in (met, zonder))).subquery()
    return sa.select(delen.c.id)


def _bestaat(termijn: type[Termijn], gezin_id: Any, verder: sa.ColumnElement[bool]) -> sa.Exists:
    open_ = sa.and_(
        col(termijn.gezin_id) == gezin_id, col(termijn.afgerond_op).is_(None), telt_mee(termijn), verder
    )
    return sa.exists().where(open_)


def regels_van(ctx: Context, ids: Sequence[UUID], open_: Mapping[UUID, OpenGezin]) -> tuple[GezinRegel, ...]:
    """Lines of a list, each logged as one look at that gezin."""
    termijn = _eerste_termijnen(ctx, ids)
    return tuple(_regel(ctx, open_[gezin_id], termijn) for gezin_id in ids)


def _eerste_termijnen(ctx: Context, ids: Sequence[UUID]) -> dict[UUID, list[Termijn]]:
    rijen = ctx.session.exec(termijnen.open_termijnen().where(col(Termijn.gezin_id).in_(ids))).all()
    ctx.cipher.haal_sleutels(rij.voor.naam for rij in rijen if rij.voor is not None)
    per_gezin: dict[UUID, list[Termijn]] = {}
    for rij in rijen:
        per_gezin.setdefault(rij.gezin_id, []).append(rij)
    return per_gezin


def _regel(ctx: Context, gezin: OpenGezin, per_gezin: dict[UUID, list[Termijn]]) -> GezinRegel:
    oordeel = mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, OVER_HET_GEZIN)
    log_lezen(ctx, gezin, Categorie.GEZIN_GEZAG, oordeel)
    gezien = zichtbaar(ctx, gezin, per_gezin.get(gezin.id, []))
    termijn = termijnen.regels(ctx, gezien[:1])
    wie = gezicht(ctx, gezin)
    return GezinRegel(
        url=adres(ctx, gezin),
        naam=gezin_naam(ctx, gezin),
        contactpersoon=wie.naam if wie else None,
        zonder_dagen=zonder_dagen(ctx, gezin),
        fase=fase_van_allen(ctx, gezin),
        termijn=termijn[0] if termijn else None,
    )
