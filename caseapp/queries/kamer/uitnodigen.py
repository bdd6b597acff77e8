"""Whom the chair can ask, and what waits for a place on the agenda."""

from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.woorden import Wijze
from ...permissions import komt_in_kamer
from ...tables import Gebruiker, Gezinslid, KamerInbreng
from ..dossier import Zicht
from ..loading import joined
from ..namen import namen_van
from .deur import OVERLEG, OpenZitting, inbreng_van, kijkt, oordeel_over
from .zitting import InbrengBlad, inbrengblad

Kandidaten = dict[str, tuple[Gebruiker, str]]


def kandidaten(ctx: Context, open_: OpenZitting) -> Kandidaten:
    """Who helps; and who belongs to a gezin that is brought in by name here. By id, with name and where he
    works."""
    query = select(Gebruiker).options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde))
    van_gezin = _uit_gezinnen(ctx, open_)
    wie = [
        een
        for een in ctx.session.exec(query).all()
        if een.id not in open_.ids and (komt_in_kamer(een.rol) or een.persoon_id in van_gezin)
    ]
    namen = namen_van(ctx, wie)
    return {str(een.id): (een, _met_werk(namen[een.id], een)) for een in wie}


def _met_werk(naam: str, wie: Gebruiker) -> str:
    return f"{naam}, {wie.organisatie.naam}" if wie.organisatie else f"{naam}, van dit gezin"


def _uit_gezinnen(ctx: Context, open_: OpenZitting) -> set[UUID | None]:
    op_naam = [een.gezin_id for een in inbreng_van(ctx, open_) if een.wijze is Wijze.OP_NAAM]
    leden = select(Gezinslid.persoon_id).where(col(Gezinslid.gezin_id).in_(op_naam))
    return set(ctx.session.exec(leden).all())


def wachtende_inbreng(ctx: Context, rij: KamerInbreng) -> InbrengBlad:
    """All that was told, for the chair who is to plan it."""
    kijkt(ctx, rij, OVERLEG)
    return inbrengblad(ctx, Zicht(ctx, rij, oordeel_over(ctx, rij, None)), None)
