"""What stood on one card and not on another: when it was told, or that it never was."""

from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.nabespreking import MomentSoort
from ...domain.oefenklok import huidige
from ...domain.oefenverloop import SpelSoort
from ...permissions.oefening import beoordeel_leiding
from ...tables import Feit, FeitBij, Inject, Spelmoment
from ..oefening.wat import rondes
from ..zegels import open_veld
from .bladen import FeitRegel, Moment, TerugkijkBlad
from .wie import soorten


def feiten(ctx: Context, terug: TerugkijkBlad) -> tuple[FeitRegel, ...]:
    """Of the take that is played now: what matters most first, and of that what was never told first."""
    rijen = ctx.session.exec(select(Feit).order_by(col(Feit.nummer))).all()
    bij = list(ctx.session.exec(select(FeitBij).order_by(col(FeitBij.op))))
    mag, wie = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen]), soorten(ctx)
    binnen = _wat_binnen_is(ctx, terug)
    merken = _merken(ctx)
    regels = [
        _regel(
            ctx, rij, open_veld(ctx, mag, rij, "tekst"), [een for een in bij if een.feit_id == rij.id], wie
        )
        for rij in rijen
    ]
    klaar = [_met_wat_er_was(regel, binnen, merken.get((regel.id, regel.op))) for regel in regels]
    return tuple(sorted(klaar, key=_volgorde))


def _volgorde(regel: FeitRegel) -> tuple[bool, bool, float]:
    return not regel.kritiek, regel.op is not None, regel.op.timestamp() if regel.op else 0.0


def _regel(ctx: Context, rij: Feit, tekst: str, bij: list[FeitBij], wie: dict[UUID, str]) -> FeitRegel:
    verteld = [een for een in bij if een.op is not None]
    eerste = verteld[0] if verteld else None
    op = eerste.op if eerste else None
    return FeitRegel(
        rij.id,
        tekst,
        rij.kritiek,
        _soorten(wie, [een.gebruiker_id for een in bij if een.op is None]),
        op,
        ctx.dag(op) if op else None,
        _ronde(ctx, op),
        wie.get(eerste.van_id, "") if eerste and eerste.van_id else "",
        _soorten(wie, [een.gebruiker_id for een in verteld]),
        None,
        (),
    )


def _met_wat_er_was(regel: FeitRegel, binnen: list[Moment], merk: UUID | None) -> FeitRegel:
    eerder = tuple(een for een in binnen if regel.op is None or een.op <= regel.op)
    return FeitRegel(**{**vars(regel), "moment_id": merk, "eerder": eerder})


def _soorten(wie: dict[UUID, str], ids: list[UUID]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(wie[id_] for id_ in ids if id_ in wie))


def _ronde(ctx: Context, op: datetime | None) -> str:
    """The round that was played then."""
    ronde = huidige(rondes(ctx), ctx.dag(op)) if op else None
    return f"ronde {ronde.nummer}: {ronde.titel}" if ronde else ""


def _wat_binnen_is(ctx: Context, terug: TerugkijkBlad) -> list[Moment]:
    """Of the story as it is now: also what came before it was put back, and still stands."""
    momenten = set(ctx.session.exec(select(Inject.binnen_op).where(col(Inject.binnen_op).is_not(None))))
    injects = (een for een in terug.momenten if een.soort is MomentSoort.INJECT and een.op in momenten)
    laatste = {(een.op, een.wat): een for een in injects}
    return sorted(laatste.values(), key=lambda een: een.op)


def _merken(ctx: Context) -> dict[tuple[UUID, datetime | None], UUID]:
    """Per fact and moment the mark of its being told; in whatever take, for that stands as it was."""
    query = select(Spelmoment).where(Spelmoment.soort == SpelSoort.FEIT_GEDEELD)
    rijen = ctx.session.exec(query.order_by(col(Spelmoment.op_echt)))
    return {(rij.stuk_id, rij.op): rij.id for rij in rijen if rij.stuk_id is not None}
