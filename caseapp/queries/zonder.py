"""Gezinnen without a fixed face: longest first."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.gezin import GezinStatus
from ..domain.woorden import dagen
from ..permissions import Categorie, Doen, gezinsblik
from ..tables import ContactpersoonToewijzing, Gezin
from .bladen import Wachtregel
from .dossier import OpenGezin, binnen_zicht, mag
from .gezin import adres
from .namen import gezin_naam


def zonder_ids(ctx: Context, hoeveel: int) -> list[UUID]:
    """Of the gezinnen that this actor may know of. A gezin has none only while it is new (bijlage A 1)."""
    heeft = sa.exists().where(
        col(ContactpersoonToewijzing.gezin_id) == Gezin.id, col(ContactpersoonToewijzing.tot).is_(None)
    )
    query = (
        select(Gezin.id)
        .where(Gezin.status == GezinStatus.NIEUW, ~heeft, binnen_zicht(ctx, Gezin.id))
        .order_by(col(Gezin.sinds), col(Gezin.id))
        .limit(hoeveel)
    )
    return list(ctx.session.exec(query))


def zonder_contactpersoon(ctx: Context, gezinnen: Iterable[OpenGezin]) -> tuple[Wachtregel, ...]:
    """A gezin without a fixed face is the first thing that whoever may act on it, sees."""
    return tuple(
        regel(ctx, gezin)
        for gezin in gezinnen
        if not gezinsblik(ctx.actor) and mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag
    )


def regel(ctx: Context, gezin: OpenGezin) -> Wachtregel:
    return Wachtregel(
        gezin=gezin_naam(ctx, gezin),
        url=adres(ctx, gezin),
        wat="geen contactpersoon",
        waarom=f"Al {dagen(ctx.dag() - ctx.dag(gezin.rij.sinds))}.",
        uiterlijk=None,
        werkdagen=None,
        te_laat=True,
        knop="Bekijk",
        soort="",
    )
