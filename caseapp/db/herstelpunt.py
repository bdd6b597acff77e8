"""Going back in the story of a room: keeping how it stands, putting it back, and beginning again. Keys,
logboek and whatever else stays are never part of it (simulation 6.5)."""

import secrets
from datetime import datetime
from uuid import UUID

from sqlmodel import select

from ..context import Context
from ..domain import herstelpunt as regels
from ..domain.herstelpunt import Dobbelstenen
from ..domain.logboek import Handeling
from ..domain.oefenverloop import Notitiesoort, PuntReden, SpelSoort
from ..queries import herstelpunt as queries
from ..tables import Herstelpunt, Oefening, Ruimteklok, Spelmoment, Spelnotitie
from ..tables.row import nieuw_id
from . import copy, punten
from .stores import Stores


def maak_herstelpunt(huis: Stores, ctx: Context, ruimte_id: UUID, reden: PuntReden) -> Herstelpunt:
    """Keep the story as it stands in this unit of work; call it before the rest is done. Of what is kept
    without being asked for, the oldest makes room."""
    return _bewaar(huis, ctx, ruimte_id, reden, None)


def _bewaar(
    huis: Stores, ctx: Context, ruimte_id: UUID, reden: PuntReden, behalve: Herstelpunt | None
) -> Herstelpunt:
    ctx.session.flush()
    er_zijn = queries.punten(ctx)
    regels.toets_plek(er_zijn, reden)
    for oud in regels.te_oud(er_zijn, reden, behalve):
        vergeet(huis, ctx, ruimte_id, oud)
    punt_id = nieuw_id()
    bestand = punten.keep(ctx.session, huis.ruimte(ruimte_id).path, punt_id, ctx.take)
    punt = Herstelpunt(id=punt_id, bestand=bestand, reden=reden, op=ctx.now, op_echt=ctx.wall, take=ctx.take)
    ctx.session.add(punt)
    ctx.session.flush()
    return punt


def vergeet(huis: Stores, ctx: Context, ruimte_id: UUID, punt: Herstelpunt) -> None:
    """The point and its file are no more."""
    ctx.session.delete(punt)
    punten.drop(ctx.session, huis.ruimte(ruimte_id).path, punt.bestand)


def wis_dichte(huis: Stores, ctx: Context, ruimte_id: UUID) -> None:
    """After something was destroyed or wiped for good: files that still hold it go with it. The points stay
    in the list, with the reason why nobody goes back to them."""
    tot = queries.grenzen(ctx)
    for punt in queries.punten(ctx):
        if regels.voorgoed_dicht(punt.op_echt, tot):
            punten.drop(ctx.session, huis.ruimte(ruimte_id).path, punt.bestand)


def ga_terug(huis: Stores, ctx: Context, ruimte_id: UUID, punt: Herstelpunt, reden: str) -> None:
    """The story as it stood at this point, within the unit of work of `ctx`. Where it stood until now is kept
    first, so that going back can be undone. A Regelfout when it cannot be done, and then nothing was."""
    waarom = regels.toets_reden(reden)
    regels.toets_kan(punt.op_echt, queries.grenzen(ctx))
    kamer, moment = huis.ruimte(ruimte_id), punt.op
    with punten.opened(kamer.path, punt.bestand) as bron:
        _bewaar(huis, ctx, ruimte_id, PuntReden.TERUG, punt)
        _noteer_reden(ctx, waarom)
        sloten = copy.slots_of(ctx.session, kamer.sleutel)
        copier = copy.Copier(bron, sloten, ctx.session, kamer.sleutel)
        take = copy.take_over(ctx, bron, copier.as_it_lies, Handeling.TERUGSPOELEN, moment)
    _speel_verder(ctx, SpelSoort.TERUG, moment, take)


def _noteer_reden(ctx: Context, reden: str) -> None:
    """Among the notes of who leads, at the moment the story stood until now."""
    notitie = Spelnotitie(soort=Notitiesoort.NOTITIE, op=ctx.now, op_echt=ctx.wall, take=ctx.take)
    ctx.verzegel(notitie, tekst=f"Teruggegaan: {reden}")
    ctx.session.add(notitie)


def _speel_verder(ctx: Context, soort: SpelSoort, op: datetime, take: int) -> None:
    ctx.session.add(Spelmoment(soort=soort, op=op, op_echt=ctx.wall, take=take, tot=ctx.now))


def begin_opnieuw(huis: Stores, ctx: Context, ruimte_id: UUID, dobbelstenen: Dobbelstenen) -> None:
    """The story from its beginning, with the dice that it was played with or with others. Where it stood is
    kept first."""
    oud = ctx.session.exec(select(Oefening.zaad)).first()
    maak_herstelpunt(huis, ctx, ruimte_id, PuntReden.TERUG)
    take = huis.herstel(ctx, ruimte_id)
    oefening = ctx.session.exec(select(Oefening)).first()
    if oefening is not None and oud is not None:
        oefening.zaad = regels.kies_zaad(oud, dobbelstenen, lambda: secrets.randbelow(2**31))
    begin = ctx.session.exec(select(Ruimteklok.anker_sim)).one()
    _speel_verder(ctx, SpelSoort.OPNIEUW, begin, take)


def toets_heel(huis: Stores, ctx: Context, ruimte_id: UUID, punt: Herstelpunt) -> None:
    """A Regelfout when nobody can go on from this point, here or elsewhere."""
    regels.toets_kan(punt.op_echt, queries.grenzen(ctx))
    with punten.opened(huis.ruimte(ruimte_id).path, punt.bestand):
        pass
