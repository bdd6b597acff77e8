"""What contacts and incidents add to their line on the timeline: who, how, where, from whom and how sure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.incident import Geweldsvorm, IncidentRol, richtingen
from ..domain.woorden import label, opsomming
from ..permissions import gezinsblik
from ..tables import Contact, Incident
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined

Mensen = dict[UUID, tuple[str, date]]
Regel = tuple[str, str]


@dataclass(frozen=True)
class Bijzonderheid:
    """`meer`: what it is called, and what it says. `personen`: who was in it, of whom this actor may know."""

    vastgelegd: datetime
    personen: tuple[UUID, ...]
    meer: tuple[Regel, ...]


def bijzonderheden(ctx: Context, gezin: OpenGezin, wie: Mensen) -> dict[UUID, Bijzonderheid]:
    """By the id of the contact or incident. People whom this actor may not know are not there."""
    contacten = {z.rij.id: _contact(z, wie) for z in _contacten(ctx, gezin)}
    return contacten | {z.rij.id: _incident(ctx, z, wie) for z in incidenten(ctx, gezin)}


def _contacten(ctx: Context, gezin: OpenGezin) -> list[Zicht[Contact]]:
    query = (
        select(Contact)
        .where(Contact.gezin_id == gezin.id)
        .options(joined(Contact.personen))
        .order_by(col(Contact.gebeurd), col(Contact.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).unique().all())


def incidenten(ctx: Context, gezin: OpenGezin) -> list[Zicht[Incident]]:
    """The incidents of this gezin that this actor may see, with who was in them; oldest first."""
    query = (
        select(Incident)
        .where(Incident.gezin_id == gezin.id)
        .options(joined(Incident.personen))
        .order_by(col(Incident.gebeurd), col(Incident.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).unique().all())


def geweld_onder(ctx: Context, gezin: OpenGezin, wie: Collection[UUID]) -> list[tuple[UUID, UUID]]:
    """(who did it, who underwent it) in any incident that this actor may see, both among these people."""
    lijnen = {
        lijn
        for zicht in incidenten(ctx, gezin)
        for lijn in richtingen({deel.persoon_id: deel.rol for deel in zicht.rij.personen})
    }
    return sorted((van, naar) for van, naar in lijnen if van in wie and naar in wie)


def _namen(ids: Iterable[UUID], wie: Mensen) -> str:
    namen = [wie[persoon][0] for persoon in ids if persoon in wie]
    return opsomming(namen) if namen else ""


def _contact(zicht: Zicht[Contact], wie: Mensen) -> Bijzonderheid:
    rij = zicht.rij
    met = _namen((p.persoon_id for p in rij.personen if p.gesproken), wie)
    erbij = _namen((p.persoon_id for p in rij.personen if not p.gesproken), wie)
    meer = (
        ("Hoe", f"{label(rij.hoe)}{', apart' if rij.apart else ''}"),
        ("Gesproken met", _samen(met, zicht.open("anderen"))),
        ("Ook erbij", _samen(erbij, zicht.open("bij"))),
        ("Waar", zicht.open("waar")),
    )
    return Bijzonderheid(rij.vastgelegd, _personen(rij, wie), _gevuld(meer))


def _incident(ctx: Context, zicht: Zicht[Incident], wie: Mensen) -> Bijzonderheid:
    rij = zicht.rij
    per_rol = [
        (label(rol).capitalize(), _namen((p.persoon_id for p in rij.personen if p.rol is rol), wie))
        for rol in IncidentRol
    ]
    relatie = "" if rij.relatie is None or gezinsblik(ctx.actor) else label(rij.relatie)
    meer = (
        *per_rol,
        ("Soort geweld", ", ".join(label(Geweldsvorm(vorm)) for vorm in rij.aard)),
        ("Tussen wie", relatie),
        ("Bron", _samen(label(rij.bron_soort), zicht.open("bron"))),
        ("Hoe zeker", label(rij.bewering)),
    )
    return Bijzonderheid(rij.vastgelegd, _personen(rij, wie), _gevuld(meer))


def _personen(rij: Contact | Incident, wie: Mensen) -> tuple[UUID, ...]:
    return tuple(deel.persoon_id for deel in rij.personen if deel.persoon_id in wie)


def _samen(een: str, ander: str) -> str:
    return "; ".join(deel for deel in (een, ander) if deel)


def _gevuld(regels: Iterable[Regel]) -> tuple[Regel, ...]:
    return tuple(regel for regel in regels if regel[1])
