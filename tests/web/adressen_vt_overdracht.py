"""What the addresses of handing a gezin on are filled with; see adressen.py."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from caseapp.actions.veilig_thuis import beoordeling, melding
from caseapp.actions.veilig_thuis import overdracht as acties
from caseapp.permissions import Categorie, Doen
from caseapp.queries.dossier import open_gezin
from caseapp.tables import Gebruiker, Melding, Monitormoment, Organisatie, VtOverdracht

from ..actions.veilig_thuis import INHOUD, MELDER, OORDEEL
from ..actions.vt_overdracht import PAKKET
from .huis import Huis

HIER = "Wolkenveld"
WAAROM = "Er is hulp dichtbij nodig, want alleen lukt het niet."


def richt_overdracht_in(huis: Huis) -> None:
    """Of one gezin a melding that was offered to the team of the contactpersoon, and a day to look again."""
    with huis.als("linde") as werk:
        ctx = werk.ctx
        gezin = open_gezin(ctx, huis.gezinnen[HIER], Doen.WIJZIGEN, Categorie.MELDING)
        rij = melding.neem_melding_aan(
            ctx, gezin, ctx.session.get_one(Gebruiker, ctx.actor.id), MELDER, INHOUD
        )
        over = {lid.persoon_id: "Staat in de melding." for lid in gezin.leden}
        melding.noem_betrokkenen(ctx, gezin, rij, over)
        beoordeling.beoordeel_veiligheid(ctx, gezin, rij, OORDEEL)
        wilg = ctx.session.get_one(Gebruiker, huis.wie["wilg"])
        naar = ctx.session.get_one(Organisatie, wilg.organisatie_id)
        velden = PAKKET | {"waarom": WAAROM}
        acties.bied_aan(ctx, gezin, rij, naar, velden, ctx.today + timedelta(days=5))
        dag = ctx.today + timedelta(days=90)
        ctx.session.add(Monitormoment(gezin_id=gezin.id, melding_id=rij.id, gepland=dag))


def _een(soort: Any, volgorde: Any) -> Callable[[Huis], Iterable[str]]:
    """One of each: the first in this order."""

    def zoek(huis: Huis) -> Iterable[str]:
        with huis.als("sering", alleen_lezen=True) as werk:
            hier = select(soort.id).where(soort.gezin_id == huis.gezinnen[HIER])
            return [str(id_) for id_ in werk.ctx.session.exec(hier.order_by(volgorde).limit(1))]

    return zoek


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {
    "melding_id": _een(Melding, col(Melding.op)),
    "overdracht_id": _een(VtOverdracht, col(VtOverdracht.aangeboden_op).desc()),
    "moment_id": _een(Monitormoment, col(Monitormoment.gepland)),
}
