"""Whether a vastgestelde analyse must be looked at again, and by whom; asked by what may have changed it."""

from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.termijn import TermijnSoort
from ..domain.versie import VersieStatus
from ..tables import AnalyseVersie, ContactpersoonToewijzing, Gebeurtenis, Termijn


def wie_kijkt(ctx: Context, gezin_id: UUID) -> UUID | None:
    """The contactpersoon, where a vastgestelde version leads; else nobody needs to."""
    leidend = select(AnalyseVersie.id).where(
        AnalyseVersie.gezin_id == gezin_id, AnalyseVersie.status == VersieStatus.VASTGESTELD
    )
    if ctx.session.exec(leidend).first() is None:
        return None
    wie = select(ContactpersoonToewijzing.gebruiker_id).where(
        ContactpersoonToewijzing.gezin_id == gezin_id, col(ContactpersoonToewijzing.tot).is_(None)
    )
    return ctx.session.exec(wie).first()


def al_gevraagd(ctx: Context, oorzaak: Gebeurtenis, dag: date) -> bool:
    """Whether this already waits, for the same people: a shielded task stands in the way of no other."""
    query = (
        select(Termijn)
        .where(
            Termijn.gezin_id == oorzaak.gezin_id,
            Termijn.soort == TermijnSoort.ANALYSE_HERZIEN,
            col(Termijn.afgerond_op).is_(None),
            col(Termijn.uiterlijk) <= dag,
        )
        .order_by(col(Termijn.id))
    )
    return any(sorted(rij.niet_voor) == sorted(oorzaak.niet_voor) for rij in ctx.session.exec(query))
