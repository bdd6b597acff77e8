"""Who of the regionaal veiligheidsteam stands beside the contactpersoon: for the head of a gezin, and for who
decides about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.woorden import label
from ..permissions import Categorie, Relatie, relatie_bij, te_begrenzen
from ..tables import CaseRelatie, Gebruiker
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined
from .namen import namen_van


@dataclass(frozen=True)
class DuoGezicht:
    """The second face on the card: for whom it is not kept."""

    naam: str
    organisatie: str
    tot: date
    doel: str


@dataclass(frozen=True)
class DuoRegel:
    """`categorieen`: in words, what he reads. `id`: of the involvement, `gebruiker_id`: of the person."""

    id: UUID
    gebruiker_id: UUID
    gezicht: DuoGezicht
    van: date
    categorieen: tuple[str, ...]


def lopend(ctx: Context, gezin: OpenGezin) -> list[Zicht[CaseRelatie]]:
    """Who is the duo today, as far as this actor may know: what is past its end is not loaded."""
    return zichtbaar(ctx, gezin, [r for r in gezin.relaties if r.relatie is Relatie.DUO])


def gezichten(ctx: Context, gezin: OpenGezin) -> tuple[DuoGezicht, ...]:
    gezien = lopend(ctx, gezin)
    namen = namen_van(ctx, [z.rij.gebruiker for z in gezien])
    return tuple(_gezicht(z, namen[z.rij.gebruiker_id]) for z in gezien)


def _gezicht(zicht: Zicht[CaseRelatie], naam: str) -> DuoGezicht:
    rij = zicht.rij
    organisatie = rij.gebruiker.organisatie.naam if rij.gebruiker.organisatie else ""
    return DuoGezicht(naam, organisatie, rij.tot or rij.van, zicht.open("doel"))


def regels(ctx: Context, gezin: OpenGezin) -> tuple[DuoRegel, ...]:
    gezien = lopend(ctx, gezin)
    namen = namen_van(ctx, [z.rij.gebruiker for z in gezien])
    return tuple(
        DuoRegel(
            z.rij.id,
            z.rij.gebruiker_id,
            _gezicht(z, namen[z.rij.gebruiker_id]),
            z.rij.van,
            tuple(label(soort) for soort in z.rij.categorieen or ()),
        )
        for z in gezien
    )


def een(ctx: Context, gezin: OpenGezin, relatie_id: UUID) -> CaseRelatie | None:
    return next((z.rij for z in lopend(ctx, gezin) if z.rij.id == relatie_id), None)


def alle(ctx: Context, gezin: OpenGezin, ids: Sequence[UUID]) -> dict[UUID, CaseRelatie]:
    """These involvements, also those that are over."""
    query = select(CaseRelatie).where(CaseRelatie.gezin_id == gezin.id, col(CaseRelatie.id).in_(ids))
    rijen = ctx.session.exec(
        query.options(joined(CaseRelatie.gebruiker, Gebruiker.organisatie)).order_by(col(CaseRelatie.van))
    )
    return {zicht.rij.id: zicht.rij for zicht in zichtbaar(ctx, gezin, rijen.all())}


def kandidaten(ctx: Context, gezin: OpenGezin) -> dict[str, Gebruiker]:
    """Who could join as a duo, and is not involved yet."""
    erbij = {r.gebruiker_id for r in gezin.relaties}
    query = select(Gebruiker).where(col(Gebruiker.persoon_id).is_(None))
    query = query.options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde))
    passend = (g for g in ctx.session.exec(query) if relatie_bij(g.rol) is Relatie.DUO)
    return {str(g.id): g for g in passend if g.id not in erbij}


def soorten() -> dict[str, str]:
    """Which kinds of information a duo can be given, in words."""
    return {soort.value: label(soort) for soort in te_begrenzen(Relatie.DUO)}


def gekozen(waarden: Sequence[str]) -> list[Categorie]:
    """What was ticked of these."""
    return [soort for soort in te_begrenzen(Relatie.DUO) if soort.value in waarden]
