"""Gezag over the children of a gezin: also by who is not in this gezin, and also what is past."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlmodel import col, func, select

from ..context import Context
from ..permissions import Categorie, gezinsblik
from ..tables import Gezagsrelatie, Gezinslid
from .dossier import OpenGezin, zichtbaar
from .familie import gezag_loopt
from .loading import joined


def gezag_over(ctx: Context, kinderen: Collection[UUID]) -> Sequence[Gezagsrelatie]:
    """All gezag that was ever laid down over these children, oldest first."""
    query = (
        select(Gezagsrelatie)
        .where(col(Gezagsrelatie.kind_id).in_(kinderen))
        .options(joined(Gezagsrelatie.ouder))
        .order_by(col(Gezagsrelatie.van), col(Gezagsrelatie.id))
    )
    return ctx.session.exec(query).all()


def eerder_gezag(ctx: Context, kind_id: UUID, ouder_id: UUID) -> Sequence[Gezagsrelatie]:
    """What was laid down before between these two."""
    return [rij for rij in gezag_over(ctx, [kind_id]) if rij.ouder_id == ouder_id]


def op_afstand(ctx: Context, gezin: OpenGezin, kinderen: Collection[UUID]) -> dict[UUID, list[str]]:
    """By child: who has gezag today and does not belong to this gezin. Not for the gezin itself to read."""
    if gezinsblik(ctx.actor):
        return {}
    hier = [lid.persoon_id for lid in gezin.leden]
    query = (
        select(Gezagsrelatie)
        .where(
            col(Gezagsrelatie.kind_id).in_(kinderen),
            col(Gezagsrelatie.ouder_id).not_in(hier),
            gezag_loopt(ctx),
        )
        .options(joined(Gezagsrelatie.ouder))
        .order_by(col(Gezagsrelatie.van), col(Gezagsrelatie.id))
    )
    rijen = ctx.session.exec(query).all()
    personen = {rij.ouder_id: rij.ouder for rij in rijen}
    gezien = zichtbaar(ctx, gezin, personen.values(), Categorie.GEZIN_GEZAG)
    namen = {zicht.rij.id: zicht.open("roepnaam") for zicht in gezien}
    per_kind: dict[UUID, list[str]] = {}
    for rij in rijen:
        if rij.ouder_id in namen:
            per_kind.setdefault(rij.kind_id, []).append(namen[rij.ouder_id])
    return per_kind


def gezinnen_van(ctx: Context, persoon_id: UUID) -> int:
    """In how many gezinnen somebody stands today, whichever they are."""
    query = select(func.count()).where(
        col(Gezinslid.persoon_id) == persoon_id,
        col(Gezinslid.tot).is_(None) | (col(Gezinslid.tot) >= ctx.today),
    )
    return ctx.session.exec(query).one()
