"""What the address of a question to the bestuur is filled with, and a belemmering at which a procesregisseur
answers; see adressen.py."""

from collections.abc import Callable, Iterable

from sqlmodel import col, select

from caseapp.actions.bestuur import leg_voor_aan_bestuur
from caseapp.domain.belemmering import BelemmeringStatus
from caseapp.domain.bestuur import BestuurStatus
from caseapp.permissions import Categorie, Doen
from caseapp.queries.belemmering import vraag
from caseapp.queries.dossier import open_gezin
from caseapp.tables import Belemmering, Bestuursvraag

from .huis import Huis

HIER = "Wolkenveld"
ZIN = "Wachten op begeleiding die past, duurt hier langer dan een plan. Wil het bestuur plekken inkopen?"


def leg_voor(huis: Huis) -> None:
    """Of one gezin what was put through lies with the bestuur too."""
    with huis.als("beuk") as werk:
        gezin = open_gezin(werk.ctx, huis.gezinnen[HIER], Doen.ZIEN, Categorie.SCORES)
        doorgezet = select(Belemmering.id).where(
            Belemmering.gezin_id == gezin.id, Belemmering.status == BelemmeringStatus.DOORGEZET
        )
        gevonden = vraag(werk.ctx, gezin, werk.ctx.session.exec(doorgezet).one())
        assert gevonden is not None
        leg_voor_aan_bestuur(werk.ctx, gezin, gevonden[0], ZIN)


def _open(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Bestuursvraag.id).where(Bestuursvraag.status == BestuurStatus.OPEN)
        return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(col(Bestuursvraag.op)).limit(1))]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {"bestuursvraag_id": _open}
