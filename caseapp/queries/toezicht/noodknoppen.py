"""Why a noodknop was used, for who gives a verdict on it: a reason of the log, no content of the gezin."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.woorden import label
from ...tables import Noodknop
from ..dossier import laad, zichtbaar


@dataclass(frozen=True)
class NoodWaarom:
    """`tweede`: whether somebody looked along; `gezien`: what the contactpersoon found of it."""

    reden: str
    motivering: str
    van: datetime
    tot: datetime
    tweede: bool
    gezien: str
    reactie: str


def motiveringen(ctx: Context, noodknoppen: Iterable[UUID]) -> tuple[NoodWaarom, ...]:
    """Oldest first; each through the curtain of its own gezin."""
    query = select(Noodknop).where(col(Noodknop.id).in_(list(noodknoppen)))
    rijen = ctx.session.exec(query.order_by(col(Noodknop.op_echt), col(Noodknop.id))).all()
    open_ = laad(ctx, {rij.gezin_id for rij in rijen})
    return tuple(
        NoodWaarom(
            reden=label(zicht.rij.reden),
            motivering=zicht.open("motivering"),
            van=zicht.rij.op_echt,
            tot=zicht.rij.einde,
            tweede=zicht.rij.tweede_zei_ja is True,
            gezien=label(zicht.rij.passend) if zicht.rij.passend else "",
            reactie=zicht.open("reactie"),
        )
        for rij in rijen
        for zicht in zichtbaar(ctx, open_[rij.gezin_id], [rij])
    )
