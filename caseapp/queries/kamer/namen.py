"""What a gezin is called in a kamer, and who there are in it, as far as it may be said."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import case
from sqlmodel import col, func, select

from ...context import Context
from ...domain.gezin import VOLWASSEN, GezinRol, leeftijd
from ...domain.kamer.anoniem import samenstelling
from ...permissions import Categorie
from ...tables import Gezinslid, KamerPseudoniem
from ..dossier import OpenGezin, stil


def genoemd(nummer: int) -> str:
    return f"gezin {nummer}"


def pseudoniemen(ctx: Context, kamer_id: UUID, gezinnen: Iterable[UUID]) -> dict[UUID, str]:
    """'gezin 41', for as far as these were brought in to this kamer."""
    query = select(KamerPseudoniem).where(
        KamerPseudoniem.kamer_id == kamer_id, col(KamerPseudoniem.gezin_id).in_(list(gezinnen))
    )
    return {rij.gezin_id: genoemd(rij.nummer) for rij in ctx.session.exec(query)}


def alle_pseudoniemen(ctx: Context, gezinnen: Iterable[UUID]) -> dict[tuple[UUID, UUID], str]:
    """What these are called in each kamer: by kamer and gezin."""
    query = select(KamerPseudoniem).where(col(KamerPseudoniem.gezin_id).in_(list(gezinnen)))
    return {(rij.kamer_id, rij.gezin_id): genoemd(rij.nummer) for rij in ctx.session.exec(query)}


def leeftijden(ctx: Context, gezin: OpenGezin) -> list[int]:
    """Of everybody whom this actor may know, in whole years. Only to compare with: it is no look at them."""
    personen = [lid.persoon for lid in gezin.leden]
    gezien = stil(ctx, gezin, personen, Categorie.GEZIN_GEZAG)
    return [leeftijd(date.fromisoformat(zicht.open("geboren")), ctx.today) for zicht in gezien]


def wie_er_zijn(ctx: Context, gezin: OpenGezin) -> str:
    """'2 volwassenen, kind A (8-10)'; less where few gezinnen of this room are made the same way."""
    jaren = leeftijden(ctx, gezin)
    kinderen = [een for een in jaren if een < VOLWASSEN]
    return samenstelling(len(jaren) - len(kinderen), kinderen, _even_groot(ctx, gezin))


def _even_groot(ctx: Context, gezin: OpenGezin) -> int:
    """How many gezinnen have as many children and as many others, this one too: by their place in the gezin,
    for of another gezin nobody here may open a birth date."""
    is_kind = case((col(Gezinslid.rol) == GezinRol.KIND, 1), else_=0)
    per_gezin = (
        select(Gezinslid.gezin_id, func.count().label("leden"), func.sum(is_kind).label("kinderen"))
        .where(col(Gezinslid.tot).is_(None))
        .group_by(col(Gezinslid.gezin_id))
        .subquery()
    )
    mijn = select(per_gezin.c.leden, per_gezin.c.kinderen).where(per_gezin.c.gezin_id == gezin.id)
    gevonden = ctx.session.exec(mijn).first()
    if gevonden is None:
        return 0
    gelijk = (per_gezin.c.leden == gevonden[0], per_gezin.c.kinderen == gevonden[1])
    return ctx.session.exec(select(func.count()).select_from(per_gezin).where(*gelijk)).one()
