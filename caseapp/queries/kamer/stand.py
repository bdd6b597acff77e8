"""How far one gezin is, as far as the next step asks for it."""

from uuid import UUID

from sqlmodel import col, func, select

from ...context import Context
from ...domain.kamer.woorden import BijdrageSoort, Wijze
from ...domain.kamer.zitting import ZaakStand
from ...tables import CaseRelatie, KamerBijdrage, KamerInbreng
from ..laden import loopt


def zaakstand(ctx: Context, inbreng: KamerInbreng) -> ZaakStand:
    tegenspraak = select(func.count()).where(
        KamerBijdrage.inbreng_id == inbreng.id, KamerBijdrage.soort == BijdrageSoort.TEGENSPRAAK
    )
    return ZaakStand(
        tegenspraak=ctx.session.exec(tegenspraak).one(),
        advies=inbreng.advies is not None,
        voorgelezen=inbreng.voorgelezen_op is not None,
        antwoord=inbreng.beantwoord_op is not None,
        informeren=inbreng.vertelt_id is not None,
        uitkomsten=len(inbreng.uitkomsten),
    )


def wie_kan_vertellen(ctx: Context, inbreng: KamerInbreng) -> set[UUID]:
    """Who brought it in; by name also who takes part and works with the gezin already."""
    inbrenger = {inbreng.auteur_id} if inbreng.auteur_id else set()
    if inbreng.wijze is Wijze.ANONIEM:
        return inbrenger
    erbij = select(CaseRelatie.gebruiker_id).where(
        CaseRelatie.gezin_id == inbreng.gezin_id,
        loopt(ctx.today),
        col(CaseRelatie.gebruiker_id).in_([UUID(een) for een in inbreng.alleen_voor]),
    )
    return inbrenger | set(ctx.session.exec(erbij).all())
