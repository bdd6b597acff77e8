"""What was brought in to MDA++: a list without names, and one aanmelding to weigh."""

import json
from dataclasses import dataclass
from datetime import date
from typing import NoReturn
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.logboek import Handeling, Resultaat
from ...domain.mda.aanmelding import AANMELDING, INZET, OPEN, WACHT
from ...domain.woorden import label
from ...permissions import Oordeel, beoordeel_aanmelding, beoordeel_mda, gezinskant
from ...tables import MdaAanmelding
from ..dossier import OpenGezin, Refused, Zicht, laad
from ..loading import joined
from .blad import criteria
from .bladen import CriteriumRegel, Paren
from .rijen import OVERLEG

BESTAAT_NIET = Oordeel(False, "deze aanmelding bestaat niet", verzwijg=True, regel="mda++")


@dataclass(frozen=True)
class LijstRegel:
    """No name of anybody. `id`: while it can be weighed; `gezin`: where this actor is in the team."""

    id: UUID | None
    gezin: UUID | None
    kenmerk: str
    status: str
    wacht: bool
    loopt: bool
    dagen: int
    tot: date | None


@dataclass(frozen=True)
class LijstBlad:
    regels: tuple[LijstRegel, ...]
    wachten: int
    alles: bool


@dataclass(frozen=True)
class WeegBlad:
    """One aanmelding, and nothing else of the gezin."""

    regel: LijstRegel
    grondslag: str
    delen: Paren
    criteria: tuple[CriteriumRegel, ...]
    in_weging: bool
    weging: None = None


def eis_lijst(ctx: Context) -> None:
    """Only for who weighs; a refused try is a line of the logboek."""
    oordeel = beoordeel_mda(ctx.actor)
    if not oordeel.mag:
        _weiger(ctx, oordeel)


def lijst(ctx: Context, *, alles: bool) -> LijstBlad:
    """What waits longest first; what is decided below it. Each line is one look at that gezin."""
    rijen = [rij for rij in _rijen(ctx) if alles or rij.status in OPEN]
    rijen.sort(key=lambda rij: (rij.status not in WACHT, rij.aangemeld_op))
    for rij in rijen:
        _kijkt(ctx, rij, "mda++:lijst")
    mijn = laad(ctx, {rij.gezin_id for rij in rijen})
    binnen = {id_ for id_, gezin in mijn.items() if ctx.actor.id in gezin.dossier.relaties}
    regels = tuple(_regel(ctx, rij, binnen) for rij in rijen)
    return LijstBlad(regels, sum(regel.wacht for regel in regels), alles)


def _rijen(ctx: Context) -> list[MdaAanmelding]:
    """What was brought in to the organisation of this actor."""
    query = (
        select(MdaAanmelding)
        .where(MdaAanmelding.organisatie_id == ctx.actor.organisatie_id)
        .options(joined(MdaAanmelding.gezin))
        .order_by(col(MdaAanmelding.aangemeld_op).desc(), col(MdaAanmelding.id))
    )
    return list(ctx.session.exec(query).all())


def _regel(ctx: Context, rij: MdaAanmelding, binnen: set[UUID]) -> LijstRegel:
    return LijstRegel(
        id=rij.id if rij.status in WACHT else None,
        gezin=rij.gezin_id if rij.gezin_id in binnen else None,
        kenmerk=rij.gezin.kenmerk,
        status=label(rij.status),
        wacht=rij.status in WACHT,
        loopt=rij.status in INZET,
        dagen=ctx.dag() - ctx.dag(rij.aangemeld_op),
        tot=rij.tot,
    )


def open_aanmelding(ctx: Context, aanmelding_id: UUID) -> tuple[OpenGezin, Zicht[MdaAanmelding]]:
    """A door of its own: it opens the aanmelding, until it is decided, and no other page of the gezin."""
    query = select(MdaAanmelding).where(MdaAanmelding.id == aanmelding_id)
    rij = ctx.session.exec(query.options(joined(MdaAanmelding.gezin))).one_or_none()
    if rij is None:
        _weiger(ctx, BESTAAT_NIET)
    wacht = rij.status in WACHT
    oordeel = beoordeel_aanmelding(ctx.actor, rij.gezin_id, rij.organisatie_id, wacht=wacht)
    if not oordeel.mag:
        _weiger(ctx, oordeel, rij)
    _kijkt(ctx, rij, oordeel.regel)
    return laad(ctx, [rij.gezin_id])[rij.gezin_id], Zicht(ctx, rij, oordeel)


def wacht_van_gezin(ctx: Context, gezin_id: UUID) -> UUID | None:
    """What is still to be decided about this gezin, if anything."""
    query = select(MdaAanmelding.id).where(
        MdaAanmelding.gezin_id == gezin_id, col(MdaAanmelding.status).in_(WACHT)
    )
    return ctx.session.exec(query).first()


def weegblad(ctx: Context, zicht: Zicht[MdaAanmelding]) -> WeegBlad:
    inhoud = json.loads(zicht.open("inhoud"))
    return WeegBlad(
        regel=_regel(ctx, zicht.rij, set()),
        grondslag=label(zicht.rij.grondslag),
        delen=tuple((vak.vraag, inhoud["velden"].get(vak.naam, "")) for vak in AANMELDING),
        criteria=criteria(inhoud),
        in_weging=zicht.rij.weger_id is not None,
    )


def _kijkt(ctx: Context, rij: MdaAanmelding, regel: str) -> None:
    """Kept from the gezin: not even that somebody looked tells that something was brought in."""
    ctx.spoor.gelezen(
        Handeling.BEKIJKEN,
        gezin_id=rij.gezin_id,
        categorie=OVERLEG,
        regel=regel,
        afgeschermd=tuple(sorted(gezinskant())),
    )


def _weiger(ctx: Context, oordeel: Oordeel, rij: MdaAanmelding | None = None) -> NoReturn:
    """A no for what never was costs as much as a no for what is."""
    ctx.spoor.gelezen(
        Handeling.GEWEIGERD,
        **({"gezin_id": rij.gezin_id} if rij else {}),
        categorie=OVERLEG,
        regel=oordeel.regel,
        resultaat=Resultaat.GEWEIGERD,
    )
    raise Refused(oordeel)
