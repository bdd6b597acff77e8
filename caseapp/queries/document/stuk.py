"""One piece of a document as it is read: opened, with what was written, by whom and when."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from ...domain.velden import Waarde
from ...domain.woord import Woord
from ...tables import Bijdrage, PlanStuk
from ..dossier import Zicht


@dataclass(frozen=True)
class Stuk:
    """`id` of this wording, `kern` of the piece through all its wordings."""

    id: UUID
    kern: UUID
    herziening: int
    deel: Woord
    waarden: dict[str, Waarde]
    auteur_id: UUID | None
    eerste_auteur_id: UUID | None
    betreft_id: UUID | None
    op: datetime
    niet_voor: tuple[str, ...]
    ingetrokken: bool
    gedeeld: bool


def als_stuk(zicht: Zicht[Bijdrage] | Zicht[PlanStuk]) -> Stuk:
    rij = zicht.rij
    return Stuk(
        id=rij.id,
        kern=rij.kern_id,
        herziening=rij.herziening,
        deel=rij.deel,
        waarden=lees(zicht.open("inhoud")),
        auteur_id=rij.auteur_id,
        eerste_auteur_id=rij.eerste_auteur_id,
        betreft_id=rij.betreft_id,
        op=rij.op,
        niet_voor=tuple(rij.niet_voor),
        ingetrokken=rij.ingetrokken,
        gedeeld=not (rij.niet_voor or rij.alleen_voor),
    )


def lees(inhoud: str) -> dict[str, Waarde]:
    velden: dict[str, Any] = json.loads(inhoud)
    return {naam: tuple(waarde) if isinstance(waarde, list) else waarde for naam, waarde in velden.items()}


def schrijf(waarden: dict[str, Waarde]) -> str:
    return json.dumps(waarden, sort_keys=True, ensure_ascii=False)


def nieuwste(alle: Iterable[Stuk]) -> dict[UUID, Stuk]:
    """The last wording of each piece that was not withdrawn, in the order of their first."""
    laatste: dict[UUID, Stuk] = {}
    for stuk in alle:
        laatste[stuk.kern] = stuk
    return {kern: stuk for kern, stuk in laatste.items() if not stuk.ingetrokken}


def in_versie(alle: Iterable[Stuk], ids: Sequence[str]) -> dict[UUID, Stuk]:
    """The wordings that are in a version, by piece."""
    binnen = set(ids)
    return {stuk.kern: stuk for stuk in alle if str(stuk.id) in binnen}


def van_deel(alle: Iterable[Stuk], deel: Woord) -> list[Stuk]:
    return [stuk for stuk in alle if stuk.deel is deel]
