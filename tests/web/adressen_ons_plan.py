"""What the addresses of Ons plan are filled with; see adressen.py. A verzoek that waits is in the seeds."""

from collections.abc import Callable, Iterable

from sqlmodel import col, select

from caseapp.domain.verzoek import VerzoekSoort
from caseapp.tables import Bijstand, Gezinsverzoek

from .huis import Huis


def _open_vraag(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        vraag = select(Gezinsverzoek.id).where(Gezinsverzoek.soort == VerzoekSoort.VRAAG)
        return [str(id_) for id_ in werk.ctx.session.exec(vraag.order_by(col(Gezinsverzoek.op)).limit(1))]


def _een_bijstand(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        eerste = select(Bijstand.id).order_by(col(Bijstand.op)).limit(1)
        return [str(id_) for id_ in werk.ctx.session.exec(eerste)]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "verzoek_id": _open_vraag,
    "bijstand_id": _een_bijstand,
    "verzoeksoort": lambda _huis: [VerzoekSoort.CORRECTIE.value],
}
