"""What was expected after an inject, and how it stands with that; for who leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.injects import VerwachtingStand, verwachting_stand
from ...domain.oefenruimte import AMSTERDAM
from ...domain.scenario.acties import IN_HET_JOURNAAL, ziet_de_software
from ...domain.scenario.woorden import OefenActie
from ...permissions.oefening import beoordeel_leiding
from ...tables import Feit, FeitBij, Gebeurtenis, Inject, Verwachting
from ..loading import joined
from ..zegels import open_veld
from .agenda import simulatie


@dataclass(frozen=True)
class VerwachtingRegel:
    """`gedaan`: when the software saw it; `door_id`: what of the journal that was, where it is of the gezin.
    `zelf`: only the trainer can say whether it was done; `trainer`: he said so, at `gezegd`."""

    id: UUID
    inject_id: UUID
    inject: str
    tekst: str
    binnen: str
    uiterlijk: datetime | None
    gedaan: datetime | None
    stand: VerwachtingStand
    zelf: bool
    trainer: bool
    door_id: UUID | None = None
    gezegd: datetime | None = None


@dataclass(frozen=True)
class _Gedaan:
    op: datetime
    door_id: UUID | None = None


def verwachtingen(ctx: Context) -> tuple[VerwachtingRegel, ...]:
    """Of every inject that is in, in the order in which they came."""
    query = (
        select(Verwachting)
        .join(Inject)
        .where(col(Inject.binnen_op).is_not(None))
        .options(joined(Verwachting.inject))
        .order_by(col(Inject.binnen_op), col(Inject.nummer), col(Verwachting.nummer))
    )
    rijen = ctx.session.exec(query).all()
    oordeel = beoordeel_leiding(ctx.actor, [rij.inject_id for rij in rijen])
    gedaan = _gedaan(ctx, rijen)
    return tuple(
        VerwachtingRegel(
            rij.id,
            rij.inject_id,
            open_veld(ctx, oordeel, rij.inject, "titel"),
            open_veld(ctx, oordeel, rij, "tekst"),
            rij.binnen,
            rij.uiterlijk,
            daad.op if (daad := gedaan[rij.id]) else None,
            _stand(ctx, rij, daad),
            not ziet_de_software(rij.actie),
            rij.gehaald_op is not None or rij.gemist_op is not None,
            daad.door_id if daad else None,
            rij.gehaald_op or rij.gemist_op,
        )
        for rij in rijen
    )


def _stand(ctx: Context, rij: Verwachting, daad: _Gedaan | None) -> VerwachtingStand:
    return verwachting_stand(
        rij.uiterlijk,
        daad.op if daad else None,
        ctx.now,
        trainer_ja=rij.gehaald_op is not None,
        trainer_nee=rij.gemist_op is not None,
    )


def _gedaan(ctx: Context, rijen: Sequence[Verwachting]) -> dict[UUID, _Gedaan | None]:
    """Per expectation the first time since its inject that the journal tells of it; by whoever plays, not by
    the simulation."""
    soorten = {soort for rij in rijen if rij.actie for soort in IN_HET_JOURNAAL.get(rij.actie, ())}
    query = select(Gebeurtenis).where(
        col(Gebeurtenis.soort).in_(soorten),
        Gebeurtenis.take == ctx.take,
        Gebeurtenis.auteur_id != simulatie(ctx),
    )
    journaal = ctx.session.exec(query.order_by(col(Gebeurtenis.op))).all() if soorten else []
    gedeeld = _gedeelde_feiten(ctx) if any(rij.actie is OefenActie.FEIT_GEDEELD for rij in rijen) else {}
    return {rij.id: _eerste(ctx, rij, journaal, gedeeld) for rij in rijen}


def _eerste(
    ctx: Context, rij: Verwachting, journaal: Sequence[Gebeurtenis], gedeeld: dict[str, datetime]
) -> _Gedaan | None:
    if rij.actie is None or rij.inject.binnen_op is None:
        return None
    if rij.actie is OefenActie.FEIT_GEDEELD:
        return _Gedaan(gedeeld[rij.over]) if rij.over in gedeeld else None
    soorten = IN_HET_JOURNAAL.get(rij.actie, frozenset())
    # what is written down of a day may say an earlier hour of it
    vanaf = datetime.combine(ctx.datum(rij.inject.binnen_op), time(0), AMSTERDAM)
    return next(
        (
            _Gedaan(een.op, een.id)
            for een in journaal
            if een.soort in soorten and een.op >= vanaf and rij.over in ("", str(een.betreft_id))
        ),
        None,
    )


def _gedeelde_feiten(ctx: Context) -> dict[str, datetime]:
    """Per fact when it was first told to anybody."""
    query = select(FeitBij).join(Feit).where(col(FeitBij.op).is_not(None)).options(joined(FeitBij.feit))
    eerst: dict[str, datetime] = {}
    for rij in ctx.session.exec(query.order_by(col(FeitBij.op))):
        if rij.op is not None:
            eerst.setdefault(rij.feit.sleutel, rij.op)
    return eerst
