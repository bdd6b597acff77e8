"""Onderzoeken: all of them for who supervises, and that one runs for who reads the log of a gezin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.toezicht.oordeel import onderzoek_loopt
from ...tables import Gebruiker, Gezin, Onderzoek
from ..dossier import OpenGezin, Zicht, laad, zichtbaar
from ..namen import namen_van


@dataclass(frozen=True)
class OnderzoekRegel:
    """`gezin_id` only where who reads this opened it and it runs: then there is something to open."""

    id: UUID
    kenmerk: str
    wie: str
    van: datetime
    tot: date
    loopt: bool
    stil: bool
    reden: str
    waarom_stil: str
    uitkomst: str
    gesloten: datetime | None
    eigen: bool
    gezin_id: UUID | None


def vandaag_echt(ctx: Context) -> date:
    return ctx.datum(ctx.wall)


def loopt(ctx: Context, rij: Onderzoek) -> bool:
    gesloten = rij.gesloten_echt is not None
    return onderzoek_loopt(tot=rij.tot, gesloten=gesloten, vandaag=vandaag_echt(ctx))


def onderzoeken(ctx: Context) -> tuple[OnderzoekRegel, ...]:
    """Newest first."""
    rijen = ctx.session.exec(select(Onderzoek).order_by(col(Onderzoek.op_echt).desc())).all()
    open_ = laad(ctx, {rij.gezin_id for rij in rijen})
    hier = [(open_[rij.gezin_id], rij) for rij in rijen if rij.gezin_id in open_]
    gezien = [(gezin, zicht) for gezin, rij in hier for zicht in zichtbaar(ctx, gezin, [rij])]
    ids = {zicht.rij.auteur_id for _, zicht in gezien}
    wie = ctx.session.exec(select(Gebruiker).where(col(Gebruiker.id).in_(ids))).all()
    namen = namen_van(ctx, list(wie))
    return tuple(_regel(ctx, gezin, zicht, namen) for gezin, zicht in gezien)


def _regel(ctx: Context, gezin: OpenGezin, zicht: Zicht[Onderzoek], namen: dict[UUID, str]) -> OnderzoekRegel:
    rij, nu = zicht.rij, loopt(ctx, zicht.rij)
    eigen = rij.auteur_id == ctx.actor.id
    return OnderzoekRegel(
        id=rij.id,
        kenmerk=gezin.rij.kenmerk,
        wie=namen.get(rij.auteur_id, "") if rij.auteur_id else "",
        van=rij.op_echt,
        tot=rij.tot,
        loopt=nu,
        stil=bool(rij.niet_voor),
        reden=zicht.open("reden"),
        waarom_stil=zicht.open("waarom_stil"),
        uitkomst=zicht.open("uitkomst"),
        gesloten=rij.gesloten_echt,
        eigen=eigen,
        gezin_id=gezin.id if nu and eigen else None,
    )


def gezin_bij(ctx: Context, kenmerk: str) -> UUID | None:
    """Who supervises calls a gezin by its kenmerk, and by nothing else."""
    return ctx.session.exec(select(Gezin.id).where(Gezin.kenmerk == kenmerk.strip().upper())).first()


def mijn_open(ctx: Context, gezin_id: UUID) -> Onderzoek | None:
    query = select(Onderzoek).where(Onderzoek.gezin_id == gezin_id, Onderzoek.auteur_id == ctx.actor.id)
    rijen = ctx.session.exec(query.order_by(col(Onderzoek.op_echt))).all()
    return next((rij for rij in rijen if loopt(ctx, rij)), None)


def te_sluiten(ctx: Context, onderzoek_id: UUID) -> tuple[Onderzoek, OnderzoekRegel] | None:
    """One of my own that was not closed, as a row and as a line."""
    regels = {r.id: r for r in onderzoeken(ctx) if r.eigen and r.gesloten is None}
    if onderzoek_id not in regels:
        return None
    rij = ctx.session.exec(select(Onderzoek).where(Onderzoek.id == onderzoek_id)).one()
    return rij, regels[onderzoek_id]


def van_gezin(ctx: Context, gezin: OpenGezin) -> Sequence[Onderzoek]:
    """Those that run here, whoever may know of them."""
    query = select(Onderzoek).where(Onderzoek.gezin_id == gezin.id, col(Onderzoek.gesloten_echt).is_(None))
    rijen = ctx.session.exec(query.order_by(col(Onderzoek.op_echt), col(Onderzoek.id))).all()
    return [rij for rij in rijen if loopt(ctx, rij)]
