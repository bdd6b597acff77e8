"""What each person of a gezin said to the question whether something may be shared."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.gezin import leeftijd
from ..domain.toestemming import geldt, wie_stemt_toe
from ..permissions import Categorie, antwoordt_zelf, gezinsblik
from ..tables import Deeltoestemming, Gebruiker, Verstrekking
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined
from .verstrekking import gezag_over, verborgen_kanten

IEMAND = "iemand van dit gezin"
# About whom, what, and for whom: a user or an organisation.
Onderwerp = tuple[UUID, Categorie, UUID]


def onderwerp(rij: Deeltoestemming | Verstrekking) -> Onderwerp:
    over = rij.over_id if isinstance(rij, Deeltoestemming) else rij.betreft_id
    aan = rij.aan_id or rij.aan_organisatie_id
    assert aan is not None  # noqa: S101  # the table keeps it so
    return over, rij.wat, aan


def laatste(ctx: Context, gezin_id: UUID, waarover: Onderwerp) -> dict[UUID, Deeltoestemming]:
    """The newest answer of each person; also for who may not see it."""
    query = select(Deeltoestemming).where(
        Deeltoestemming.gezin_id == gezin_id,
        Deeltoestemming.over_id == waarover[0],
        Deeltoestemming.wat == waarover[1],
    )
    rijen = ctx.session.exec(query.order_by(col(Deeltoestemming.op), col(Deeltoestemming.id)))
    return {rij.betreft_id: rij for rij in rijen if onderwerp(rij) == waarover}


def geldig(rijen: Iterable[Deeltoestemming], vandaag: date) -> dict[UUID, Deeltoestemming]:
    return {rij.betreft_id: rij for rij in rijen if geldt(rij.status, rij.tot, vandaag)}


def nodig_voor(ctx: Context, over: UUID, bekend: Mapping[UUID, tuple[str, date]]) -> frozenset[UUID]:
    """Whose consent it takes today; nobody's where the age is not known to who asks."""
    if over not in bekend:
        return frozenset()
    return wie_stemt_toe(over, leeftijd(bekend[over][1], ctx.today), gezag_over(ctx, over))


def namen_die_ontbreken(ctx: Context, rij: Verstrekking, namen: Mapping[UUID, str]) -> tuple[str, ...]:
    """Whose yes this still waits for; not for the gezin itself, where each hears of himself alone."""
    if rij.nodig is None or gezinsblik(ctx.actor) or rij.toestemmingen:
        return ()
    ja = geldig(laatste(ctx, rij.gezin_id, onderwerp(rij)).values(), ctx.today)
    return tuple(namen.get(UUID(wie), IEMAND) for wie in rij.nodig if UUID(wie) not in ja)


def _van_gezin(gezin: OpenGezin) -> SelectOfScalar[Deeltoestemming]:
    return (
        select(Deeltoestemming)
        .where(Deeltoestemming.gezin_id == gezin.id)
        .options(
            joined(Deeltoestemming.ontvanger, Gebruiker.organisatie),
            joined(Deeltoestemming.organisatie),
            joined(Deeltoestemming.door),
        )
        .order_by(col(Deeltoestemming.op).desc(), col(Deeltoestemming.id))
    )


def zichten(ctx: Context, gezin: OpenGezin) -> list[Zicht[Deeltoestemming]]:
    """Newest first, as far as this actor may know. Of the gezin each reads his own, and nothing of an
    organisation that betrays a stay."""
    verborgen = verborgen_kanten(ctx, gezin)
    rijen = ctx.session.exec(_van_gezin(gezin)).unique().all()
    return [z for z in zichtbaar(ctx, gezin, rijen) if not _ontvangers(z.rij) & verborgen]


def _ontvangers(rij: Deeltoestemming) -> set[UUID]:
    wie = {rij.aan_id, rij.aan_organisatie_id, rij.ontvanger.organisatie_id if rij.ontvanger else None}
    return {een for een in wie if een is not None}


def een(ctx: Context, gezin: OpenGezin, toestemming_id: UUID) -> Zicht[Deeltoestemming] | None:
    """The row with this id, if it is of this gezin and for this actor."""
    return next((z for z in zichten(ctx, gezin) if z.rij.id == toestemming_id), None)


def van_mij(ctx: Context, gezin: OpenGezin, toestemming_id: UUID) -> Zicht[Deeltoestemming] | None:
    """The same, if it was asked of this actor himself."""
    gezien = een(ctx, gezin, toestemming_id)
    return gezien if gezien and antwoordt_zelf(ctx.actor, gezin.dossier, gezien.rij.betreft_id) else None
