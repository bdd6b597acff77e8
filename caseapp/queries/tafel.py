"""Who sits at the table of a gezin, as far as this actor may know, and what they may be called there."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..permissions import Actor, Categorie, Doen, Relatie, beoordeel
from ..tables import CaseRelatie, Gebruiker, Organisatie
from .dossier import OpenGezin, Zicht, mag, stil
from .namen import OVER_HET_GEZIN, namen_van

_VAN_HET_GEZIN = (Relatie.GEZINSLID, Relatie.NETWERKLID)


def tafel(ctx: Context, gezin: OpenGezin) -> dict[UUID, Gebruiker]:
    """Who works with this gezin for an organisation: the contactpersoon, the others around it, and me."""
    gezien = stil(ctx, gezin, gezin.relaties)
    wie = [gezin.toewijzing.gebruiker] if gezin.toewijzing else []
    wie += [zicht.rij.gebruiker for zicht in gezien]
    wie += [relatie.gebruiker for relatie in gezin.relaties if relatie.gebruiker_id == ctx.actor.id]
    return {een.id: een for een in wie if een.organisatie_id is not None}


def tafelnamen(ctx: Context, wie: dict[UUID, Gebruiker]) -> dict[str, list[tuple[str, str]]]:
    """(id, name) per organisation, to choose from."""
    namen = namen_van(ctx, list(wie.values()))
    groepen: dict[str, list[tuple[str, str]]] = {}
    for een in wie.values():
        organisatie = een.organisatie.naam if een.organisatie else ""
        groepen.setdefault(organisatie, []).append((str(een.id), namen[een.id]))
    return groepen


def als_actor(wie: Gebruiker) -> Actor:
    """How somebody stands who is not the one who acts."""
    return Actor(
        wie.id, wie.rol, organisatie_id=wie.organisatie_id, soort=wie.soort, persoon_id=wie.persoon_id
    )


def van_wie(
    ctx: Context, gezin: OpenGezin, doen: Doen, categorie: Categorie
) -> dict[UUID, tuple[Gebruiker, str]]:
    """(who, name): who at the table may do this here, by the page of permissions; not the one who asks."""
    mogen = [
        wie
        for id_, wie in tafel(ctx, gezin).items()
        if id_ != ctx.actor.id and beoordeel(als_actor(wie), doen, categorie, gezin.dossier).mag
    ]
    namen = namen_van(ctx, mogen)
    return {wie.id: (wie, namen[wie.id]) for wie in mogen}


def wie_mag_meebesluiten(gezin: OpenGezin, wie: Gebruiker) -> bool:
    """About how safe it is: whoever writes along about it."""
    return beoordeel(als_actor(wie), Doen.BIJDRAGEN, Categorie.SCORES, gezin.dossier).mag


def wie_meeschrijft(ctx: Context, gezin: OpenGezin) -> dict[UUID, Gebruiker]:
    """Who works here, and the people of the gezin who take part themselves; not the one who asks."""
    eigen = {r.gebruiker_id: r.gebruiker for r in gezin.relaties if r.relatie is Relatie.GEZINSLID}
    gezien = {zicht.rij.gebruiker_id for zicht in stil(ctx, gezin, gezin.relaties)}
    van_het_gezin = {id_: wie for id_, wie in eigen.items() if id_ in gezien}
    return {id_: wie for id_, wie in (tafel(ctx, gezin) | van_het_gezin).items() if id_ != ctx.actor.id}


def niet_voor_van(gezin: OpenGezin, wie: Iterable[UUID]) -> set[str]:
    """From whom it is kept that these people, or these organisations, are involved at all: what names them
    is kept from the same."""
    gezocht = set(wie)
    return {
        naam
        for relatie in gezin.relaties
        if {relatie.gebruiker_id, relatie.gebruiker.organisatie_id} & gezocht
        for naam in relatie.niet_voor
    }


def organisaties(ctx: Context) -> dict[str, str]:
    """Every organisation of this room, by name."""
    rijen = ctx.session.exec(select(Organisatie).order_by(col(Organisatie.naam))).all()
    return {str(rij.id): rij.naam for rij in rijen}


def organisatie(ctx: Context, id_: str) -> Organisatie | None:
    return next((rij for rij in ctx.session.exec(select(Organisatie)) if str(rij.id) == id_), None)


def namen_in_gezin(ctx: Context, gezin: OpenGezin) -> list[str]:
    """Every name by which this gezin could be recognised, as far as this actor knows them: of the gezin, of
    its people, and of who belongs to it with a card of his own."""
    personen = [lid.persoon for lid in gezin.leden]
    achter = [z.open("achternaam") for z in stil(ctx, gezin, personen, Categorie.IDENTITEIT)]
    roep = [z.open("roepnaam") for z in stil(ctx, gezin, personen, Categorie.GEZIN_GEZAG)]
    eigen: list[CaseRelatie] = [r for r in gezin.relaties if r.relatie in _VAN_HET_GEZIN]
    kaarten = namen_van(ctx, [r.gebruiker for r in eigen]).values()
    op_kaart = [woord for kaart in kaarten for woord in kaart.split() if woord[:1].isupper()]
    geheel = mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG, OVER_HET_GEZIN)
    naam = [Zicht(ctx, gezin.rij, geheel).open("naam")] if geheel.mag else []
    return [*roep, *achter, *op_kaart, *naam]
