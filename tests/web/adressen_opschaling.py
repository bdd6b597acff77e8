"""What the addresses of stepping up and of consultation are filled with; see adressen.py."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from caseapp.actions import consultatie
from caseapp.actions.duo import start_duo
from caseapp.domain.consultatie import ConsultatieStatus
from caseapp.permissions import Categorie, Doen, Relatie
from caseapp.queries.consultatie import te_vragen
from caseapp.queries.dossier import open_gezin
from caseapp.tables import CaseRelatie, Consultatie, Gebruiker, Opschaling

from .huis import Huis

HIER = "Lantaarn"
VRAAG = "Een leerling komt vaak te laat en is dan stil. Waar begin ik?"


def richt_opschaling_in(huis: Huis) -> None:
    """A duo that runs, and a question that waits; a step to the Zorg- en Veiligheidshuis is in the seeds."""
    with huis.als("kastanje") as werk:
        ctx = werk.ctx
        gezin = open_gezin(ctx, huis.gezinnen[HIER], Doen.WIJZIGEN, Categorie.OVERLEG)
        start_duo(
            ctx,
            gezin,
            ctx.session.get_one(Gebruiker, huis.wie["haagbeuk"]),
            "Meedenken over de volgende stap.",
            "Er is kennis van veiligheid nodig.",
            tot=ctx.today + timedelta(days=40),
            categorieen=[Categorie.VP_GEDEELD, Categorie.OVERLEG],
        )
    with huis.als("hazelaar") as werk:
        aan = next(sleutel for sleutel in te_vragen(werk.ctx) if sleutel.startswith("aandacht"))
        consultatie.vraag(werk.ctx, aan, VRAAG)


def _een(soort: Any, volgorde: Any, *waar: Any) -> Callable[[Huis], Iterable[str]]:
    """One of each: the first in this order."""

    def zoek(huis: Huis) -> Iterable[str]:
        with huis.als("sering", alleen_lezen=True) as werk:
            hier = select(soort.id).where(*waar).order_by(volgorde, col(soort.id))
            return [str(id_) for id_ in werk.ctx.session.exec(hier.limit(1))]

    return zoek


def _duo(huis: Huis) -> Iterable[str]:
    waar = CaseRelatie.relatie == Relatie.DUO, CaseRelatie.gezin_id == huis.gezinnen[HIER]
    return _een(CaseRelatie, col(CaseRelatie.van).desc(), *waar)(huis)


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "duo_id": _duo,
    "opschaling_id": _een(Opschaling, col(Opschaling.op)),
    "consultatie_id": _een(
        Consultatie, col(Consultatie.op), Consultatie.status == ConsultatieStatus.GEVRAAGD
    ),
}
