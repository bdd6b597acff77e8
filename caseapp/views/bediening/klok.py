"""Who leads lets the story go on: a round, a jump, or a clock that runs."""

from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from ...actions.oefening import klok, stilte
from ...db import SYSTEEM, in_ruimte
from ...domain.oefenklok import Tempo
from ...domain.regel import Regelfout
from ...forms.oefening import SprongForm
from ...permissions import Actor
from ...queries.oefening import bediening
from ...spel import sprong
from ..guard import leidt, stores
from ..sessions import deze_sessie
from .hier import Bediend, bediend, bp, doe_en_terug


def _zin(uit: sprong.Sprong) -> str:
    waarom = " De klok stopte bij een termijn." if uit.gestopt else ""
    return f"De klok ging verder. Binnen: {uit.injects}. Termijnen voorbij: {uit.termijnen}.{waarom}"


@bp.post("/volgende")
@leidt
def volgende(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """First what is due at this moment comes; after that, to the end of this round. `van`: how the clock
    stood on the screen; a second press changes nothing."""
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    return doe_en_terug(hier, lambda: naar_volgende(hier, request.form.get("van", "")))


def naar_volgende(hier: Bediend, van: str) -> str:
    with hier.werk() as ctx:
        stand = bediening.ruimte_stand(ctx, {})
        if str(stand.klok) != van:
            raise Regelfout(f"De klok van ruimte {hier.nummer} is net al verzet: het is dag {stand.dag}.")
        if not stand.begint and stand.ronde is None:
            raise Regelfout("Er is geen ronde meer. Spring naar een dag, of begin de nabespreking.")
        doel = ctx.now if stand.begint or stand.ronde is None else sprong.doel_in(ctx, stand.ronde.tot_dag)
    return _zin(sprong.spring(stores(), hier.ruimte_id, hier.actor, doel))


@bp.post("/sprong")
@leidt
def spring(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier, form = bediend(actor, oefensessie_id, oefengroep_id), SprongForm()

    def doe() -> str:
        if form.naar_dag < 0:
            raise Regelfout("Vul een dag in, als getal.", "dag")
        with hier.werk() as ctx:
            doel = sprong.doel_in(ctx, form.naar_dag)
        uit = sprong.spring(stores(), hier.ruimte_id, actor, doel, stop=bool(form.stop.data))
        return _zin(uit)

    return doe_en_terug(hier, doe)


@bp.post("/tempo")
@leidt
def tempo(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    gekozen = request.form.get("tempo", "")

    def doe() -> None:
        if gekozen not in list(Tempo):
            raise Regelfout("Kies hoe snel de klok loopt.", "tempo")
        with hier.werk(schrijf=True) as ctx:
            klok.zet_tempo(ctx, Tempo(gekozen))

    return doe_en_terug(hier, doe)


@bp.post("/stil")
@leidt
def zet_stil(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    """As anybody in the room may; of whoever presses nothing is kept."""
    hier = bediend(actor, oefensessie_id, oefengroep_id)
    deze_sessie().spoorloos = True

    def doe() -> None:
        with hier.store.werk(in_ruimte(SYSTEEM)) as werk:
            stilte.zet_stil(werk.ctx)

    return doe_en_terug(hier, doe)


@bp.post("/verder")
@leidt
def ga_verder(actor: Actor, oefensessie_id: UUID, oefengroep_id: UUID) -> ResponseReturnValue:
    hier = bediend(actor, oefensessie_id, oefengroep_id)

    def doe() -> str:
        with hier.werk(schrijf=True) as ctx:
            stilte.ga_verder(ctx)
        return "Iedereen kan weer verder. De klok staat."

    return doe_en_terug(hier, doe)
