"""What the addresses of the noodknop are filled with; see adressen.py."""

from collections.abc import Callable, Iterable

from sqlmodel import col, select

from caseapp.actions import noodknop
from caseapp.domain.noodknop import DUUR, NoodReden
from caseapp.queries.dossier import open_om_te_vragen
from caseapp.tables import Noodknop

from .huis import Huis

HIER = "Wolkenveld"


def richt_noodknop_in(huis: Huis) -> None:
    """One that was used and is over: it waits for who looks at it."""
    with huis.als("els") as werk:
        gezin = open_om_te_vragen(werk.ctx, huis.gezinnen[HIER])
        waarom = "De contactpersoon neemt niet op en het kan niet wachten."
        rij = noodknop.druk_noodknop(werk.ctx, gezin, NoodReden.GEVAAR_NU, waarom)
        werk.ctx.session.flush()
        rij.op_echt -= 3 * DUUR  # houses are prepared an hour ahead


def _noodknoppen(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(Noodknop.id).where(Noodknop.gezin_id == huis.gezinnen[HIER])
        return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(col(Noodknop.op_echt)).limit(1))]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {"noodknop_id": _noodknoppen}
