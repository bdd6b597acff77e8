"""Where a gezin stands on the ladder, who joins now, and what can be done about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Handeling, Resultaat
from ..domain.woorden import label
from ..permissions import Categorie, Doen, KetenSoort, beoordeel_opschaling
from ..tables import Gebruiker, Opschaling, Organisatie
from . import duo
from .actie import ActieRegel, als_regels
from .actie import rijen as actierijen
from .dossier import OpenGezin, Refused, Zicht, mag, zichtbaar
from .duo import DuoRegel
from .ladder import Ladder, ladder
from .loading import joined

OVERLEG = Categorie.OVERLEG


@dataclass(frozen=True)
class OpschalingRegel:
    id: UUID
    naar: str
    grondslag: str
    op: date
    reden: str
    vraag: str


@dataclass(frozen=True)
class OpschalingBlad:
    ladder: Ladder | None
    duos: tuple[DuoRegel, ...]
    taken: Mapping[UUID, tuple[ActieRegel, ...]]
    loopt: OpschalingRegel | None
    mag_duo: bool
    mag_schalen: bool


def eis_opschaling(ctx: Context, gezin: OpenGezin) -> None:
    oordeel = beoordeel_opschaling(ctx.actor, gezin.dossier)
    if not oordeel.mag:
        ctx.spoor.gelezen(
            Handeling.GEWEIGERD,
            gezin_id=gezin.id,
            categorie=oordeel.categorie,
            positie=gezin.positie,
            regel=oordeel.regel,
            resultaat=Resultaat.GEWEIGERD,
        )
        raise Refused(oordeel, gezin)


def blad(ctx: Context, gezin: OpenGezin) -> OpschalingBlad:
    duos = duo.regels(ctx, gezin)
    return OpschalingBlad(
        ladder=ladder(ctx, gezin),
        duos=duos,
        taken=_taken(ctx, gezin, duos),
        loopt=_loopt(ctx, gezin),
        mag_duo=mag(ctx, gezin, Doen.WIJZIGEN, OVERLEG).mag,
        mag_schalen=beoordeel_opschaling(ctx.actor, gezin.dossier).mag,
    )


def _taken(ctx: Context, gezin: OpenGezin, duos: Sequence[DuoRegel]) -> Mapping[UUID, tuple[ActieRegel, ...]]:
    """What each duo does himself, of what this actor may read."""
    wie = {een.gebruiker_id for een in duos}
    if not wie:
        return {}
    gezien = [z for z in actierijen(ctx, gezin) if z.rij.verantwoordelijke_id in wie]
    regels = als_regels(ctx, gezin, gezien)
    paren = list(zip(gezien, regels, strict=True))
    return {een: tuple(r for z, r in paren if z.rij.verantwoordelijke_id == een and r.open) for een in wie}


def _loopt(ctx: Context, gezin: OpenGezin) -> OpschalingRegel | None:
    zichten = _opschalingen(ctx, gezin)
    return next((_regel(ctx, z) for z in zichten if z.rij.afgeschaald_op is None), None)


def lopend(ctx: Context, gezin: OpenGezin) -> Opschaling | None:
    return next((z.rij for z in _opschalingen(ctx, gezin) if z.rij.afgeschaald_op is None), None)


def _opschalingen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Opschaling]]:
    query = select(Opschaling).where(Opschaling.gezin_id == gezin.id)
    query = query.options(joined(Opschaling.organisatie)).order_by(col(Opschaling.op), col(Opschaling.id))
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def _regel(ctx: Context, zicht: Zicht[Opschaling]) -> OpschalingRegel:
    rij = zicht.rij
    return OpschalingRegel(
        rij.id,
        rij.organisatie.naam,
        label(rij.grondslag),
        ctx.datum(rij.op),
        zicht.open("reden"),
        zicht.open("vraag"),
    )


def een(ctx: Context, gezin: OpenGezin, opschaling_id: UUID) -> tuple[Opschaling, OpschalingRegel] | None:
    zichten = _opschalingen(ctx, gezin)
    return next(((z.rij, _regel(ctx, z)) for z in zichten if z.rij.id == opschaling_id), None)


def veiligheidshuizen(ctx: Context) -> dict[str, Organisatie]:
    """Where a Zorg- en Veiligheidshuis is, in this room."""
    hier = select(Gebruiker.organisatie_id).where(Gebruiker.soort == KetenSoort.ZORG_EN_VEILIGHEIDSHUIS)
    query = select(Organisatie).where(col(Organisatie.id).in_(hier)).order_by(col(Organisatie.naam))
    return {str(rij.id): rij for rij in ctx.session.exec(query)}
