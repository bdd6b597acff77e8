"""What the addresses of who supervises are filled with; see adressen.py."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from sqlmodel import col, select

from caseapp.actions import onderzoek
from caseapp.queries.toezicht.wachtrij import Periode, WachtItem, items
from caseapp.tables import Onderzoek

from .huis import Huis

HIER = "Wolkenveld"
WAAROM = "Er is vaak gekeken door wie er niet werkte."


def richt_toezicht_in(huis: Huis) -> None:
    """An onderzoek that ran out, and was not closed: it opens nothing any more."""
    with huis.als("jeneverbes") as werk:
        rij = onderzoek.open_onderzoek(werk.ctx, huis.gezinnen[HIER], WAAROM, verteld=True)
        werk.ctx.session.flush()
        rij.tot -= timedelta(days=60)


def _item(huis: Huis) -> WachtItem:
    """The noodknop that waits."""
    with huis.als("jeneverbes", alleen_lezen=True) as werk:
        alle = items(werk.ctx, Periode.ALLES)
    return next(i for i in alle if i.noodknoppen and i.kenmerk == huis.kenmerken[HIER])


def _onderzoeken(huis: Huis) -> Iterable[str]:
    with huis.als("jeneverbes", alleen_lezen=True) as werk:
        return [str(id_) for id_ in werk.ctx.session.exec(select(Onderzoek.id).order_by(col(Onderzoek.op)))]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "over_wie": lambda huis: [str(_item(huis).sleutel.wie)],
    "over_gezin": lambda huis: [str(_item(huis).sleutel.gezin)],
    "op_dag": lambda huis: [_item(huis).dag.isoformat()],
    "onderzoek_id": _onderzoeken,
}
