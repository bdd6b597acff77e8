"""What the rules of sharing need to know: who stands at a side, who has gezag, which row is meant."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.delen import Grondslag, VerstrekkingStatus
from ..permissions import VERRAADT_VERBLIJF, Actor, gezinsblik
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


def gezag_nu_of_straks(ctx: Context, kind_id: UUID) -> frozenset[UUID]:
    """Who has gezag over this child, or gets it on a day that is known already."""
    query = select(Gezagsrelatie.ouder_id).where(
        Gezagsrelatie.kind_id == kind_id,
        sa.or_(col(Gezagsrelatie.tot).is_(None), col(Gezagsrelatie.tot) >= ctx.today),
    )
    return frozenset(ctx.session.exec(query))


def verborgen_kanten(ctx: Context, gezin: OpenGezin) -> frozenset[UUID]:
    """Of whom this actor reads nothing here."""
    return verborgen_voor(ctx, gezin, ctx.actor)


def verborgen_voor(ctx: Context, gezin: OpenGezin, wie: Actor) -> frozenset[UUID]:
    """Of whom somebody of the gezin reads nothing: who was ever involved behind his back, and who or whose
    organisation betrays a stay (domein 8.7-7)."""
    if not gezinsblik(wie):
        return frozenset()
    relaties = ctx.session.exec(select(CaseRelatie).where(CaseRelatie.gezin_id == gezin.id)).all()
    opvang = ctx.session.exec(select(Gebruiker).where(col(Gebruiker.soort).in_(VERRAADT_VERBLIJF))).all()
    achter_de_rug = {r.gebruiker_id for r in relaties if wie.genoemd_in(r.niet_voor)}
    huizen = {g.organisatie_id for g in opvang if g.organisatie_id is not None}
    return frozenset(achter_de_rug | {g.id for g in opvang} | huizen)


def kanten(rij: Verstrekking) -> set[UUID]:
    """Everybody, and every organisation, on either side."""
    wie = {rij.van_id, rij.gever.organisatie_id, rij.aan_id, rij.aan_organisatie_id}
    if rij.ontvanger is not None:
        wie.add(rij.ontvanger.organisatie_id)
    return {kant for kant in wie if kant is not None}


def op_toestemming(ctx: Context, gezin_id: UUID) -> Sequence[Verstrekking]:
    """What waits for consent or rests on it, and is not over; also for who may not see it."""
    query = (
        select(Verstrekking)
        .where(
            Verstrekking.gezin_id == gezin_id,
            Verstrekking.grondslag == Grondslag.TOESTEMMING,
            Verstrekking.status != VerstrekkingStatus.INGETROKKEN,
        )
        .options(joined(Verstrekking.toestemmingen))
        .order_by(col(Verstrekking.op), col(Verstrekking.id))
    )
    return ctx.session.exec(query).unique().all()


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


def zicht(ctx: Context, gezin: OpenGezin, verstrekking_id: UUID) -> Zicht[Verstrekking] | None:
    """The row with this id, if it is of this gezin and for this actor."""
    return next((z for z in zichten(ctx, gezin) if z.rij.id == verstrekking_id), None)


def een(ctx: Context, gezin: OpenGezin, verstrekking_id: UUID) -> Verstrekking | None:
    gezien = zicht(ctx, gezin, verstrekking_id)
    return gezien.rij if gezien else None


def relatie(ctx: Context, gezin: OpenGezin, relatie_id: UUID) -> CaseRelatie | None:
    """The running involvement with this id, if this actor may know of it."""
    gezien: list[Zicht[CaseRelatie]] = zichtbaar(ctx, gezin, gezin.relaties)
    return next((z.rij for z in gezien if z.rij.id == relatie_id), None)
