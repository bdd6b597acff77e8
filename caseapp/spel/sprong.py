"""The story of a room goes on: a jump, and a clock that runs. Each thing that is due comes at its own moment,
as an act of the simulation, in a unit of work of its own; the clock never stands past what has not come."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from ..actions.oefening import klok
from ..actions.oefening.injects import laat_binnen
from ..actions.oefening.verloop import speelde
from ..context import Context
from ..db import SYSTEEM, Store, Stores, in_ruimte
from ..db.herstelpunt import maak_herstelpunt
from ..domain.logboek import Handeling
from ..domain.oefenklok import sprongdoel, toets_sprong
from ..domain.oefenverloop import PuntReden, SpelSoort
from ..permissions import Actor
from ..queries.oefening import agenda
from ..tables import Inject


@dataclass(frozen=True)
class Sprong:
    """From where to where; how many injects came and how many terms ran out; whether a term stopped it."""

    van: datetime
    tot: datetime
    injects: int
    termijnen: int
    gestopt: bool


def doel_in(ctx: Context, dag: int) -> datetime:
    """Where a jump to that day ends: with all that is planned on it; never before now."""
    momenten = [rij.moment for rij in agenda.gepland(ctx) if rij.moment is not None]
    doel = sprongdoel(ctx.begin, dag, momenten)
    return max(doel, ctx.now) if dag == ctx.dag() else doel


def spring(huis: Stores, ruimte_id: UUID, trainer: Actor, naar: datetime, *, stop: bool = False) -> Sprong:
    """Up to and including that moment. `stop`: no further than the first term that runs out."""
    store = huis.ruimte(ruimte_id)
    van, wie = _begin(huis, ruimte_id, trainer, naar)
    stand, injects, gestopt = van, 0, False
    while True:
        with store.werk(in_ruimte(trainer), alleen_lezen=True) as werk:
            volgende = next(iter(agenda.gepland(werk.ctx, naar)), None)
            tot = max(volgende.moment or stand, stand) if volgende else naar
            rinkelt = agenda.afloop(werk.ctx, van, tot) if stop else []
        if rinkelt:
            naar, volgende, gestopt = rinkelt[0], None, True
        if volgende is None:
            break
        _laat_komen(store, wie, volgende, tot)
        stand, injects = tot, injects + 1
    with store.werk(in_ruimte(trainer)) as werk:
        klok.zet_op(werk.ctx, naar)
        termijnen = len(agenda.afloop(werk.ctx, van, naar))
    return Sprong(van, naar, injects, termijnen, gestopt)


def _begin(huis: Stores, ruimte_id: UUID, trainer: Actor, naar: datetime) -> tuple[datetime, UUID]:
    """How it stood is kept first, so that one can go back to it."""
    with huis.ruimte(ruimte_id).werk(in_ruimte(trainer)) as werk:
        ctx = werk.ctx
        toets_sprong(ctx.now, naar, ctx.begin)
        maak_herstelpunt(huis, ctx, ruimte_id, PuntReden.SPRONG)
        klok.zet_op(ctx, ctx.now)
        speelde(ctx, SpelSoort.SPRONG, tot=naar)
        ctx.spoor.geschreven(Handeling.KLOK_VERZETTEN, velden=[f"naar dag {ctx.dag(naar)}"])
        return ctx.now, agenda.simulatie(ctx)


def _laat_komen(store: Store, wie: UUID, inject: Inject, op: datetime) -> None:
    """At that moment of the story; the clock is put there with it."""
    with store.werk(in_ruimte(wie, op=op)) as werk:
        laat_binnen(werk.ctx, agenda.een_inject(werk.ctx, inject.id))
        klok.zet_op(werk.ctx, op)


def laat_nu_binnen(huis: Stores, ruimte_id: UUID, inject_id: UUID) -> None:
    """By hand of the trainer; it acts as the simulation, at this moment of the story."""
    store = huis.ruimte(ruimte_id)
    with store.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        wie = agenda.simulatie(werk.ctx)
    with store.werk(in_ruimte(wie)) as werk:
        maak_herstelpunt(huis, werk.ctx, ruimte_id, PuntReden.INJECT)
        laat_binnen(werk.ctx, agenda.een_inject(werk.ctx, inject_id))


def bijwerken(huis: Stores, ruimte_id: UUID) -> bool:
    """Where a running clock waits for what is due, that comes and the clock runs on. Whether it did."""
    store = huis.ruimte(ruimte_id)
    with store.werk(in_ruimte(SYSTEEM), alleen_lezen=True) as werk:
        stand = agenda.klokstand(werk.ctx)
        if not (stand.loopt and stand.wacht):
            return False
        wie, nu = agenda.simulatie(werk.ctx), agenda.gepland(werk.ctx, stand.nu)
    for inject in nu:
        with store.werk(in_ruimte(wie, op=stand.nu)) as werk:
            rij = agenda.een_inject(werk.ctx, inject.id)
            if rij.binnen_op is None and rij.overgeslagen_op is None:  # another browser may have come first
                laat_binnen(werk.ctx, rij)
    with store.werk(in_ruimte(SYSTEEM)) as werk:
        klok.loop_verder(werk.ctx)
    return True
