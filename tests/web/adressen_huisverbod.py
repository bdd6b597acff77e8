"""A huisverbod that runs, so that its addresses lead somewhere; see adressen.py."""

from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import col

from caseapp.actions import huisverbod
from caseapp.domain.huisverbod import HuisverbodDoor, Oplegging
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.tables import Huisverbod

from .huis import Huis

PLAATS = "Het huis met de blauwe deur"
# Of the gezin of the twins, where it runs; that of casus 3 is over by then.
HIER = col(Huisverbod.opgelegd_op) > datetime(2026, 4, 1, tzinfo=UTC)


def leg_op(huis: Huis) -> UUID:
    """In Wolkenveld: Joost has to leave, and Noor and the children are protected."""
    with huis.als("joost", alleen_lezen=True) as werk:
        joost = werk.ctx.actor.persoon_id
    assert joost is not None
    with huis.als("linde") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen["Wolkenveld"], Doen.WIJZIGEN, Categorie.HUISVERBOD)
        anderen = [lid.persoon_id for lid in gezin.leden if lid.persoon_id != joost]
        oplegging = Oplegging(
            wie=joost,
            op=werk.ctx.now,
            door=HuisverbodDoor.HULPOFFICIER,
            beschermd=anderen,
            plaats=PLAATS,
            feiten="Gisteravond was er geweld in de keuken, waar Pien en Bram bij waren.",
            rihg="De uitkomst is hoog.",
            veilig_thuis="Dhr. Linde werd om acht uur gebeld.",
        )
        return huisverbod.leg_huisverbod_op(werk.ctx, gezin, oplegging).id
