"""Opening the task that belongs to a gebeurtenis. Which one that is, stands in `domain/taken.py`."""

from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.taken import BIJ_NAAM, HERZIENT, OPENT, OPNIEUW_KIJKEN, WACHT_OP_VAST_GEZICHT, Taak, Voor
from ..domain.termijn import na_werkdagen, toets_uiterlijk
from ..queries.dossier import OpenGezin
from ..queries.herziening import al_gevraagd, wie_kijkt
from ..tables import Gebeurtenis, Gebruiker, Termijn


def open_taak(
    ctx: Context,
    gezin: OpenGezin,
    oorzaak: Gebeurtenis,
    *,
    voor: Gebruiker | None = None,
    uiterlijk: date | None = None,
    zin: str | None = None,
    taak: Taak | None = None,
) -> Termijn | None:
    """The term that this gebeurtenis asks for; None where it asks nothing, or nobody is there to do it.

    Nobody is its author: only whoever it is for, or who writes the plan, can close it. It is shielded as
    what caused it is, and whoever it is for may read it.
    """
    wat = taak or OPENT.get(oorzaak.soort)
    if wat is None:
        return None
    wie = gezin.toewijzing.gebruiker if wat.voor is Voor.CONTACTPERSOON and gezin.toewijzing else voor
    if wie is None and wat.voor is not Voor.PROCESREGIE:
        return None
    dag = na_werkdagen(ctx.today, wat.werkdagen) if wat.werkdagen is not None else uiterlijk
    assert dag is not None  # noqa: S101  # where the table names no number, the act brings a day
    toets_uiterlijk(uiterlijk=dag, vandaag=ctx.today)
    return _zet(ctx, oorzaak, wat, wie.id if wie else None, dag, zin or wat.zin)


def vraag_herziening(ctx: Context, oorzaak: Gebeurtenis) -> Termijn | None:
    """After some gebeurtenissen a vastgestelde analyse may not be right any more: somebody looks again."""
    if oorzaak.soort not in HERZIENT:
        return None
    dag = na_werkdagen(ctx.today, OPNIEUW_KIJKEN.werkdagen or 0)
    with ctx.session.no_autoflush:  # the act that this belongs to is not done yet
        wie = wie_kijkt(ctx, oorzaak.gezin_id)
        if wie is None or al_gevraagd(ctx, oorzaak, dag):
            return None
    return _zet(ctx, oorzaak, OPNIEUW_KIJKEN, wie, dag, OPNIEUW_KIJKEN.zin)


def vraag_aan_eerste(ctx: Context, gezin: OpenGezin, wie: UUID) -> None:
    """What had to wait for a contactpersoon, and somebody else looked after until there was one."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        col(Termijn.soort).in_(WACHT_OP_VAST_GEZICHT),
        col(Termijn.auteur_id).is_(None),
        col(Termijn.afgerond_op).is_(None),
    )
    for rij in ctx.session.exec(query.order_by(col(Termijn.id))).all():
        anders = str(rij.voor_id)
        rij.voor_id = wie
        rij.alleen_voor = [str(wie) if een == anders else een for een in rij.alleen_voor]


def geef_over(ctx: Context, gezin: OpenGezin, van: UUID, naar: UUID) -> None:
    """What was asked of the contactpersoon does not leave with the person: it is asked of the next one."""
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        Termijn.voor_id == van,
        col(Termijn.auteur_id).is_(None),  # by a rule: what people asked of each other stays theirs
        col(Termijn.afgerond_op).is_(None),
        col(Termijn.soort).not_in(BIJ_NAAM),
    )
    for rij in ctx.session.exec(query).all():
        rij.voor_id = naar
        rij.alleen_voor = [str(naar) if wie == str(van) else wie for wie in rij.alleen_voor]


def _zet(
    ctx: Context, oorzaak: Gebeurtenis, wat: Taak, wie: UUID | None, dag: date, zin: str | None
) -> Termijn:
    rij = Termijn(
        gezin_id=oorzaak.gezin_id,
        soort=wat.soort,
        uiterlijk=dag,
        voor_id=wie,
        categorie=wat.categorie,
        niet_voor=list(oorzaak.niet_voor),
        alleen_voor=[*oorzaak.alleen_voor, str(wie)] if wie else list(oorzaak.alleen_voor),
    )
    ctx.verzegel(rij, tekst=zin)
    ctx.session.add(rij)
    return rij
