"""Who stands beside whom: for the person himself, for who keeps the register; and for who stands there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.bijstand import BijstandStatus, loopt_nog, staat_open
from ..domain.logboek import Handeling, Resultaat
from ..permissions import Categorie
from ..permissions.afschrift import ogen_van
from ..permissions.bijstand import beoordeel_bijstand, kan_naast_staan, namens, niet_hier, staat_naast
from ..tables import Bijstand, Gebruiker
from .dossier import OpenGezin, Refused, zichtbaar
from .gezin import Mensen
from .loading import joined
from .namen import namen_van


@dataclass(frozen=True)
class BijstandRegel:
    """`open`: asked or running; `van_mij`: whoever looks may end it."""

    id: UUID
    naast: str
    wie: str
    organisatie: str
    status: BijstandStatus
    datum: date
    tot: date
    loopt: bool
    open: bool
    van_mij: bool


@dataclass(frozen=True)
class BijstandBlad:
    regels: tuple[BijstandRegel, ...]
    mag_vragen: bool
    al_iemand: bool


def als_wie(ctx: Context, gezin_id: UUID) -> Context:
    """Who stands beside somebody of this gezin reads as that person; everybody else as himself. Where nobody
    said yes to him, or no longer, the gezin is not there."""
    if not staat_naast(ctx.actor):
        return ctx
    wie = door_wiens_ogen(ctx, gezin_id)
    if wie is None:
        ctx.spoor.gelezen(Handeling.GEWEIGERD, categorie=Categorie.GEZIN_GEZAG, resultaat=Resultaat.GEWEIGERD)
        raise Refused(niet_hier())
    ctx.spoor.vast["namens_id"] = wie.actor.id
    return wie


def door_wiens_ogen(ctx: Context, gezin_id: UUID) -> Context | None:
    """The person beside whom somebody stands in this gezin today, as who reads; None where there is none."""
    mijn = [rij for rij in van_mij(ctx, gezin_id) if loopt_nog(rij.status, rij.tot, ctx.today)]
    return ctx_namens(ctx, mijn[0]) if mijn else None


def ctx_namens(ctx: Context, rij: Bijstand) -> Context | None:
    """The same unit of work through the eyes of the person; None while he has no card."""
    kaart = ctx.session.exec(select(Gebruiker).where(Gebruiker.persoon_id == rij.betreft_id)).one_or_none()
    if kaart is None:
        return None
    velden = (kaart.id, kaart.rol, kaart.organisatie_id, kaart.soort, kaart.functies)
    ogen = ogen_van(rij.betreft_id, velden, volwassen=True)
    return replace(ctx, actor=namens(ctx.actor, ogen))


def van_mij(ctx: Context, gezin_id: UUID | None = None) -> Sequence[Bijstand]:
    """What was asked of whoever looks, newest first."""
    query = select(Bijstand).where(Bijstand.gebruiker_id == ctx.actor.id)
    if gezin_id is not None:
        query = query.where(Bijstand.gezin_id == gezin_id)
    return ctx.session.exec(query.order_by(col(Bijstand.op).desc(), col(Bijstand.id))).all()


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> BijstandBlad:
    """Open ones first, then the newest."""
    query = select(Bijstand).where(Bijstand.gezin_id == gezin.id)
    query = query.options(joined(Bijstand.gebruiker, Gebruiker.organisatie))
    rijen = ctx.session.exec(query.order_by(col(Bijstand.op).desc(), col(Bijstand.id))).all()
    zichten = zichtbaar(ctx, gezin, rijen)
    namen = namen_van(ctx, [zicht.rij.gebruiker for zicht in zichten])
    regels = [_regel(ctx, gezin, zicht.rij, mensen, namen) for zicht in zichten]
    mag = beoordeel_bijstand(ctx.actor, gezin.dossier, ctx.actor.persoon_id).mag
    al_iemand = any(regel.open and regel.van_mij for regel in regels)
    return BijstandBlad(tuple(sorted(regels, key=lambda r: not r.open)), mag, al_iemand)


def _regel(
    ctx: Context, gezin: OpenGezin, rij: Bijstand, mensen: Mensen, namen: dict[UUID, str]
) -> BijstandRegel:
    wie = rij.gebruiker
    return BijstandRegel(
        id=rij.id,
        naast=mensen[rij.betreft_id][0] if rij.betreft_id in mensen else "Iemand van het gezin",
        wie=namen[wie.id],
        organisatie=wie.organisatie.naam if wie.organisatie else "",
        status=rij.status,
        datum=ctx.datum(rij.op),
        tot=rij.tot,
        loopt=loopt_nog(rij.status, rij.tot, ctx.today),
        open=staat_open(rij.status, rij.tot, ctx.today),
        van_mij=beoordeel_bijstand(ctx.actor, gezin.dossier, rij.betreft_id).mag,
    )


def van_persoon(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> Sequence[Bijstand]:
    """All that this person asked, for a rule: nothing is shown."""
    query = select(Bijstand).where(Bijstand.gezin_id == gezin.id, Bijstand.betreft_id == persoon_id)
    return ctx.session.exec(query).all()


def met_anderen(ctx: Context, rij: Bijstand) -> list[BijstandStatus]:
    """How it stands between this same helper and the others of the gezin."""
    query = select(Bijstand).where(
        Bijstand.gezin_id == rij.gezin_id,
        Bijstand.gebruiker_id == rij.gebruiker_id,
        Bijstand.betreft_id != rij.betreft_id,
    )
    return [een.status for een in ctx.session.exec(query) if staat_open(een.status, een.tot, ctx.today)]


def wie_kan(ctx: Context) -> dict[UUID, str]:
    """Whom one can ask to stand beside him, with where he works."""
    query = select(Gebruiker).options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde))
    wie = [een for een in ctx.session.exec(query) if kan_naast_staan(een.rol)]
    namen = namen_van(ctx, wie)
    return {een.id: f"{namen[een.id]}, {een.organisatie.naam if een.organisatie else ''}" for een in wie}
