"""What lies with the bestuur: for who advises it without any gezin, and in the gezin for who works there."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NoReturn
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.bestuur import BestuurStatus
from ..domain.logboek import Handeling, Resultaat
from ..domain.woorden import label
from ..permissions import Categorie, Oordeel, beoordeel_bestuur, beoordeel_voorgelegd
from ..tables import Bestuursvraag, Voorlegging
from .dossier import OpenGezin, Refused, Zicht, log_lezen, stil
from .loading import joined

CIJFERS = Categorie.CIJFERS
BESTAAT_NIET = Oordeel(False, "deze vraag bestaat niet", verzwijg=True, regel="bestuur")


@dataclass(frozen=True)
class BestuursRegel:
    """One belemmering as the bestuur knows it. There is no gezin in it, nor who put it there."""

    id: UUID
    soort: str
    van_wie: str | None
    zin: str
    dagen: int
    status: str
    open: bool
    opgepakt: bool
    antwoord: str | None
    versie: int


@dataclass(frozen=True)
class Voorgelegd:
    """The same, for who works with the gezin or keeps its process."""

    zin: str
    status: str
    open: bool
    dagen: int
    antwoord: str | None


def eis_bestuur(ctx: Context) -> None:
    """Only for who advises the bestuur; a refused try is a line of the logboek."""
    oordeel = beoordeel_bestuur(ctx.actor)
    if not oordeel.mag:
        _weiger(ctx, oordeel)


def lijst(ctx: Context) -> tuple[BestuursRegel, ...]:
    """What waits longest first, then what was answered; for others there is no such list."""
    if not beoordeel_bestuur(ctx.actor).mag:
        return ()
    query = select(Bestuursvraag).options(joined(Bestuursvraag.organisatie))
    rijen = ctx.session.exec(query.order_by(col(Bestuursvraag.op), col(Bestuursvraag.id))).all()
    ctx.cipher.haal_sleutels(rij.zin for rij in rijen)
    regels = [_regel(ctx, rij) for rij in rijen]
    return tuple(sorted(regels, key=lambda regel: not regel.open))


def een(ctx: Context, vraag_id: UUID) -> tuple[Bestuursvraag, BestuursRegel]:
    eis_bestuur(ctx)
    query = select(Bestuursvraag).where(Bestuursvraag.id == vraag_id)
    rij = ctx.session.exec(query.options(joined(Bestuursvraag.organisatie))).one_or_none()
    if rij is None:
        _weiger(ctx, BESTAAT_NIET)
    return rij, _regel(ctx, rij)


def _regel(ctx: Context, rij: Bestuursvraag) -> BestuursRegel:
    oordeel = beoordeel_bestuur(ctx.actor, [rij.id])
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN,
        categorie=CIJFERS,
        regel=oordeel.regel,
        object_soort=str(rij.__tablename__),
        object_id=rij.id,
    )
    zicht = Zicht(ctx, rij, oordeel)
    return BestuursRegel(
        id=rij.id,
        soort=label(rij.soort),
        van_wie=rij.organisatie.naam if rij.organisatie else None,
        zin=zicht.open("zin"),
        dagen=_dagen(ctx, rij),
        status=label(rij.status),
        open=rij.status is BestuurStatus.OPEN,
        opgepakt=rij.status is BestuurStatus.OPGEPAKT,
        antwoord=zicht.open("antwoord") or None,
        versie=rij.versie or 0,
    )


def _dagen(ctx: Context, rij: Bestuursvraag) -> int:
    """How long it is open, or how long it was."""
    return ctx.dag(rij.besloten_op) - ctx.dag(rij.op)


def laatste(ctx: Context, belemmeringen: Collection[UUID]) -> dict[UUID, Voorlegging]:
    """Of each of these belemmeringen what was last put to the bestuur, with the question: nothing opened."""
    query = (
        select(Voorlegging)
        .where(col(Voorlegging.belemmering_id).in_(belemmeringen))
        .options(joined(Voorlegging.vraag))
        .order_by(col(Voorlegging.op), col(Voorlegging.id))
    )
    return {rij.belemmering_id: rij for rij in ctx.session.exec(query)}


def voorgelegd(ctx: Context, gezin: OpenGezin, rij: Voorlegging | None) -> Voorgelegd | None:
    """As this actor may read it: where he reads what the procesregisseur reads."""
    for zicht in stil(ctx, gezin, [rij] if rij else []):
        vraag = zicht.rij.vraag
        oordeel = beoordeel_voorgelegd(zicht.oordeel, vraag.id)
        if not oordeel.mag:
            continue
        log_lezen(ctx, gezin, CIJFERS, oordeel, zicht.rij.afgeschermd_voor)
        van = Zicht(ctx, vraag, oordeel)
        return Voorgelegd(
            zin=van.open("zin"),
            status=label(vraag.status),
            open=vraag.status is BestuurStatus.OPEN,
            dagen=_dagen(ctx, vraag),
            antwoord=van.open("antwoord") or None,
        )
    return None


def _weiger(ctx: Context, oordeel: Oordeel) -> NoReturn:
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD, categorie=CIJFERS, regel=oordeel.regel, resultaat=Resultaat.GEWEIGERD
    )
    raise Refused(oordeel)
