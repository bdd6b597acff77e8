"""Something that was taken away and waits for a verdict: a draft of no gezin; see adressen.py."""

from collections.abc import Callable, Iterable
from uuid import UUID

from sqlmodel import select

from caseapp.actions.concept import bewaar_concept
from caseapp.actions.quarantaine import haal_weg
from caseapp.db import replace_sealed
from caseapp.queries.quarantaine import Waar
from caseapp.tables import Concept, Quarantaine

from .huis import Huis

PAD, TEKST = "/consultatie/vraag", "Dit hoorde ik zaterdag op straat, van mensen die echt bestaan."


def richt_quarantaine_in(huis: Huis) -> None:
    """Somebody typed it, and took it away himself."""
    with huis.als("hazelaar") as werk:
        bewaar_concept(werk.ctx, PAD, {"tekst": [TEKST]})
    with huis.als("hazelaar") as werk:
        rij = werk.ctx.session.exec(select(Concept.id).where(Concept.pad == PAD)).one()
        waar = Waar(Concept, rij, "velden", f'{{"tekst": ["{TEKST}"]}}', aangewezen=True)
        haal_weg(werk.ctx, waar, TEKST, PAD, replace_sealed)


def _wachtend(huis: Huis) -> Iterable[str]:
    with huis.als("sering", alleen_lezen=True) as werk:
        gevonden: list[UUID] = list(werk.ctx.session.exec(select(Quarantaine.id)))
    return map(str, gevonden)


VULLING: dict[str, Callable[[Huis], Iterable[str]]] = {"quarantaine_id": _wachtend}
