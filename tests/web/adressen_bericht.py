"""What the addresses of messages to Veilig Thuis are filled with; see adressen.py."""

from collections.abc import Callable, Iterable

from sqlmodel import col, select

from caseapp.actions.veilig_thuis.bericht import stuur_bericht
from caseapp.domain.veilig_thuis.bericht import BerichtSoort, BerichtStatus
from caseapp.domain.veilig_thuis.melding import MeldingKanaal
from caseapp.tables import VtBericht

from .huis import Huis

VAN = "hazelaar"
VRAAG = "Een leerling komt al weken niet mee met zwemmen. Bij wie kan ik terecht?"
MELDING = "Een leerling zei dat zij de deur van haar kamer op slot doet als zij slaapt."


def richt_berichten_in(huis: Huis) -> None:
    """A melding that waits at Veilig Thuis."""
    with huis.als(VAN) as werk:
        stuur_bericht(werk.ctx, BerichtSoort.MELDING, MeldingKanaal.FORMULIER, MELDING)


def _wacht(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        hier = select(VtBericht.id).where(VtBericht.status == BerichtStatus.NIEUW)
        return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(col(VtBericht.op)).limit(1))]


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {"bericht_id": _wacht}
