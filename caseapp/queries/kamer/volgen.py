"""The first part of each zitting: how it goes with the gezinnen that this kamer spoke of before."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.woorden import InbrengStatus, KamerActieStatus
from ...tables import KamerActie, KamerInbreng
from ..bord.open import kijkt
from ..bord.regels import BordRegel, regels
from ..loading import joined
from ..namen import namen_van
from .deur import OpenZitting, oordeel_verslag
from .namen import pseudoniemen
from .verslag import ActieInVerslag, als_actie


@dataclass(frozen=True)
class VolgRegel:
    """By the pseudonym of this kamer, that of the bord stays away. `acties`: what was agreed and is open."""

    gezin: str
    regel: BordRegel
    monitoring: date | None
    acties: tuple[ActieInVerslag, ...]


def volgen(ctx: Context, open_: OpenZitting) -> tuple[VolgRegel, ...]:
    """For the chair: who thinks along knows the gezin by what was brought in, and by nothing else."""
    if not open_.voorzitter:
        return ()
    query = select(KamerInbreng).where(
        KamerInbreng.kamer_id == open_.rij.kamer_id, KamerInbreng.status == InbrengStatus.BESPROKEN
    )
    rijen = ctx.session.exec(query.order_by(col(KamerInbreng.besproken_op))).all()
    laatste = {rij.gezin_id: rij for rij in rijen}
    namen, acties = pseudoniemen(ctx, open_.rij.kamer_id, laatste), _acties(ctx, list(laatste.values()))
    gevonden = []
    for gezin_id, regel in regels(ctx, list(laatste)).items():
        kijkt(ctx, gezin_id)
        feiten = replace(regel.feiten, kenmerk=namen[gezin_id])
        wat = laatste[gezin_id]
        gevonden.append(
            VolgRegel(
                namen[gezin_id], replace(regel, feiten=feiten), wat.monitoring_op, acties.get(wat.id, ())
            )
        )
    return tuple(sorted(gevonden, key=lambda regel: regel.gezin))


def _acties(ctx: Context, inbreng: list[KamerInbreng]) -> dict[UUID, tuple[ActieInVerslag, ...]]:
    """Open ones, soonest first, of all these in one query."""
    query = (
        select(KamerActie)
        .where(
            col(KamerActie.inbreng_id).in_([rij.id for rij in inbreng]),
            KamerActie.status == KamerActieStatus.OPEN,
        )
        .options(joined(KamerActie.wie))
        .order_by(col(KamerActie.uiterlijk), col(KamerActie.id))
    )
    rijen, per_id = ctx.session.exec(query).all(), {rij.id: rij for rij in inbreng}
    namen = namen_van(ctx, [rij.wie for rij in rijen])
    per: dict[UUID, tuple[ActieInVerslag, ...]] = {}
    for rij in rijen:
        oordeel = oordeel_verslag(ctx, per_id[rij.inbreng_id])
        per[rij.inbreng_id] = (*per.get(rij.inbreng_id, ()), als_actie(ctx, rij, oordeel, namen))
    return per
