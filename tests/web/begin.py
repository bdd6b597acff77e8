"""A gezin at its very beginning: there is a contactpersoon, and nothing is written yet."""

from datetime import timedelta
from uuid import UUID

from caseapp.db import SYSTEEM, in_ruimte
from caseapp.domain.gezin import GezinStatus
from tests.factories import CaseRelatieFactory, ContactpersoonFactory, GezinFactory

from .huis import Huis


def een_begin(huis: Huis, sinds: int = 0) -> UUID:
    """Dhr. Lijsterbes is the contactpersoon, mw. Kastanje helps; no analysis and no plan yet.
    `sinds`: how many days ago he became so."""
    with huis.ruimte.werk(in_ruimte(SYSTEEM)) as werk:
        gezin = GezinFactory(ctx=werk.ctx, status=GezinStatus.LOOPT)
        ContactpersoonFactory(
            ctx=werk.ctx,
            gezin_id=gezin.id,
            gebruiker_id=huis.wie["lijsterbes"],
            vervanger_id=huis.wie["kastanje"],
            van=werk.ctx.now - timedelta(days=sinds),
        )
        CaseRelatieFactory(ctx=werk.ctx, gezin_id=gezin.id, gebruiker_id=huis.wie["kastanje"])
        werk.ctx.session.flush()
        return gezin.id
