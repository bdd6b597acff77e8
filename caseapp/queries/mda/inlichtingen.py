"""Whom it was told, and who does not know yet."""

from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.mda.aanmelding import OPEN
from ...permissions import VERRAADT_VERBLIJF, Categorie, Doen, leidt_team
from ...tables import Gebruiker, MdaAanmelding
from ..dossier import OpenGezin, mag
from ..gezin import Mensen
from ..namen import namen_van
from . import rijen
from .bladen import InlichtingRegel


def mag_vertellen(ctx: Context, gezin: OpenGezin) -> bool:
    """The contactpersoon tells; MDA++ itself may too."""
    return mag(ctx, gezin, Doen.WIJZIGEN, Categorie.OVERLEG).mag or leidt_team(ctx.actor, gezin.dossier)


def regels(
    ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, team: frozenset[str], mensen: Mensen
) -> tuple[InlichtingRegel, ...]:
    """Of each member of the gezin whom this actor knows."""
    laatst = rijen.laatst_ingelicht(ctx, rij)
    gezien = {z.rij.betreft_id: z for z in rijen.gezien(ctx, gezin, laatst.values(), team)}
    namen = _namen(ctx, {wie for z in gezien.values() for wie in z.rij.namen})
    mag_ = mag_vertellen(ctx, gezin)
    lijst = []
    for wie, (naam, _) in mensen.items():
        zicht = gezien.get(wie)
        verteld = zicht.rij.herzien is None if zicht else None
        op: date | None = ctx.datum(zicht.rij.op) if zicht else None
        lijst.append(
            InlichtingRegel(
                id=wie,
                naam=naam,
                verteld=verteld,
                op=op,
                herzien=zicht.rij.herzien if zicht else None,
                tekst=zicht.open("tekst") if zicht else "",
                namen=tuple(namen[een] for een in zicht.rij.namen if een in namen) if zicht else (),
                mag=mag_,
            )
        )
    return tuple(lijst)


def _namen(ctx: Context, ids: set[str]) -> dict[str, str]:
    query = select(Gebruiker).where(col(Gebruiker.id).in_([UUID(een) for een in ids]))
    wie = list(ctx.session.exec(query.order_by(col(Gebruiker.volgorde))).all())
    return {str(id_): naam for id_, naam in namen_van(ctx, wie).items()}


def te_noemen(ctx: Context, rij: MdaAanmelding) -> dict[str, str]:
    """Who of the team can be named to the gezin; never whoever betrays a stay by where he works (8.7-7)."""
    if rij.status not in OPEN:
        return {}
    leden = rijen.leden(ctx, rij)
    team = rijen.in_team(ctx, leden)
    wie = [lid.gebruiker for id_, lid in leden.items() if str(id_) in team]
    mogen = [een for een in wie if een.soort not in VERRAADT_VERBLIJF]
    return {str(id_): naam for id_, naam in namen_van(ctx, mogen).items()}
