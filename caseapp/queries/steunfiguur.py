"""One steunfiguur: what stands there now, and what this actor may do with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..permissions import Categorie, Doen, Relatie
from ..tables import Gebeurtenis, Netwerklid, Netwerktoestemming
from .bladen import TijdlijnRegel
from .dossier import OpenGezin, mag, zichtbaar
from .namen import namen_van
from .netwerk import (
    SOORTEN,
    Mensen,
    NetwerkRegel,
    als_netwerk,
    gebeurtenissen,
    gezien,
    mag_bijdragen,
    stemmen,
)
from .tijdlijn import als_regels


@dataclass(frozen=True)
class SteunfiguurBlad:
    """`stemmen`: whose yes or no this actor may write down, by persoon."""

    regel: NetwerkRegel
    geschiedenis: tuple[TijdlijnRegel, ...]
    stemmen: dict[str, str]
    mag_wijzigen: bool


def steunfiguur(ctx: Context, gezin: OpenGezin, netwerklid_id: UUID) -> Netwerklid | None:
    """The row, where this actor may see it and it is not about himself."""
    mogelijk = {zicht.rij.id: zicht.rij for zicht in gezien(ctx, gezin)}
    rij = mogelijk.get(netwerklid_id)
    return None if rij is None or rij.gebruiker_id == ctx.actor.id else rij


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen, rij: Netwerklid) -> SteunfiguurBlad:
    [regel] = als_netwerk(ctx, gezin, mensen, zichtbaar(ctx, gezin, [rij]))
    eigen = [zicht for zicht in gebeurtenissen(ctx, gezin) if zicht.rij.betreft_id == rij.id]
    return SteunfiguurBlad(
        regel, als_regels(ctx, gezin, eigen), stemmen(ctx, gezin, mensen), mag_bijdragen(ctx, gezin, rij)
    )


def namen(ctx: Context, gezin: OpenGezin) -> list[str]:
    """Names of who stands in the network already, as far as this actor sees them."""
    return [zicht.open("naam") for zicht in gezien(ctx, gezin)]


@dataclass(frozen=True)
class Teksten:
    naam: str
    weet: str
    afspraak: str


def teksten(ctx: Context, gezin: OpenGezin, rij: Netwerklid) -> Teksten:
    """What stands there now, for whoever is about to change it."""
    [zicht] = zichtbaar(ctx, gezin, [rij])
    return Teksten(*(zicht.open(kolom) for kolom in ("naam", "weet", "afspraak")))


def antwoorden_over(ctx: Context, rij: Netwerklid) -> Sequence[Netwerktoestemming]:
    """All that was ever answered about this person, in order: for a rule, not for a page."""
    query = select(Netwerktoestemming).where(Netwerktoestemming.netwerklid_id == rij.id)
    return ctx.session.exec(query.order_by(col(Netwerktoestemming.nummer))).all()


def verteld_over(ctx: Context, rij: Netwerklid) -> Sequence[Gebeurtenis]:
    """What the journal tells of this person: shielded along with him."""
    query = select(Gebeurtenis).where(Gebeurtenis.betreft_id == rij.id, col(Gebeurtenis.soort).in_(SOORTEN))
    return ctx.session.exec(query.order_by(col(Gebeurtenis.id))).all()


def is_gekoppeld(ctx: Context, gezin: OpenGezin, gebruiker_id: UUID) -> bool:
    query = select(Netwerklid.id).where(
        Netwerklid.gezin_id == gezin.id, Netwerklid.gebruiker_id == gebruiker_id
    )
    return ctx.session.exec(query).first() is not None


def koppelbaar(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """Who takes part as netwerklid here and is nobody in the network yet; for who keeps the network."""
    if not mag(ctx, gezin, Doen.WIJZIGEN, Categorie.NETWERK).mag:
        return {}
    bezet = {zicht.rij.gebruiker_id for zicht in gezien(ctx, gezin)}
    relaties = zichtbaar(ctx, gezin, [r for r in gezin.relaties if r.relatie is Relatie.NETWERKLID])
    vrij = [zicht.rij.gebruiker for zicht in relaties if zicht.rij.gebruiker_id not in bezet]
    return {str(wie): naam for wie, naam in namen_van(ctx, vrij).items()}
