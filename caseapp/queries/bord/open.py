"""What is opened for the bord: the last number of each, and the year in which a child was born. Both are
sealed with the phases, and no name or date of anybody lies behind the same key."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ...context import Context
from ...domain.gezin import GezinRol
from ...domain.logboek import Handeling
from ...domain.procesregie import KindFeit, leeftijdsband, letter
from ...domain.veiligheidsschaal import ScoreAntwoord
from ...permissions import Categorie, Doen, Dossier, beoordeel, positie
from ...tables import Gezinslid, VeiligheidsScore
from ..dossier import Zicht
from .tellen import Ids, van, voor_iedereen

SCORES = Categorie.SCORES


def kijkt(ctx: Context, gezin_id: UUID, handeling: Handeling = Handeling.BEKIJKEN) -> None:
    """One line for each gezin of which something is opened, whether it stands on this page or on the next."""
    dossier = Dossier(gezin_id)
    oordeel = beoordeel(ctx.actor, Doen.ZIEN, SCORES, dossier)
    ctx.spoor.gelezen(
        handeling,
        gezin_id=gezin_id,
        categorie=SCORES,
        positie=positie(ctx.actor, dossier),
        regel=oordeel.regel,
    )


def leden(ctx: Context, ids: Ids) -> dict[UUID, list[Gezinslid]]:
    """Who belongs to each gezin today, in the order of the gezin."""
    query = select(Gezinslid).where(
        van(Gezinslid.gezin_id, ids),
        sa.or_(col(Gezinslid.tot).is_(None), col(Gezinslid.tot) >= ctx.today),
    )
    per: dict[UUID, list[Gezinslid]] = {}
    for lid in ctx.session.exec(query.order_by(col(Gezinslid.volgorde), col(Gezinslid.id))):
        per.setdefault(lid.gezin_id, []).append(lid)
    ctx.cipher.haal_sleutels(lid.geboortejaar for rij in per.values() for lid in rij)
    return per


def kinderen(
    ctx: Context, gezin_id: UUID, wie: Iterable[Gezinslid], gesproken: Mapping[UUID, datetime]
) -> tuple[KindFeit, ...]:
    """The eldest is A, so that a baby who comes changes nobody's letter; without a year they come last."""
    alle = [(lid, _jaar(ctx, gezin_id, lid)) for lid in wie if lid.rol is GezinRol.KIND]
    alle.sort(key=lambda een: (een[1] is None, een[1] or 0, een[0].volgorde))
    banden = [(lid, jaar and leeftijdsband(jaar, ctx.today.year)) for lid, jaar in alle]
    klein = [(lid, band) for (lid, band), (_, jaar) in zip(banden, alle, strict=True) if band or jaar is None]
    return tuple(
        KindFeit(f"kind {letter(n)}", band or None, _dagen(ctx, gesproken.get(lid.persoon_id)))
        for n, (lid, band) in enumerate(klein)
    )


def _jaar(ctx: Context, gezin_id: UUID, lid: Gezinslid) -> int | None:
    oordeel = beoordeel(ctx.actor, Doen.ZIEN, SCORES, Dossier(gezin_id), lid)
    jaar = Zicht(ctx, lid, oordeel).open("geboortejaar") if oordeel.mag else ""
    return int(jaar) if jaar else None


def _dagen(ctx: Context, op: datetime | None) -> int | None:
    return None if op is None else ctx.dag() - ctx.dag(op)


def cijfers(ctx: Context, ids: Ids) -> dict[UUID, dict[UUID, int]]:
    """Per gezin the last number of each; who last gave none, has none."""
    s = VeiligheidsScore
    query = select(s).where(van(s.gezin_id, ids), voor_iedereen(s, SCORES))
    laatste: dict[tuple[UUID, UUID], VeiligheidsScore] = {
        (rij.gezin_id, rij.betreft_id): rij
        for rij in ctx.session.exec(query.order_by(col(s.op), col(s.op_echt), col(s.id)))
    }
    gegeven = [rij for rij in laatste.values() if rij.antwoord is ScoreAntwoord.CIJFER]
    return _open(ctx, gegeven)


def _open(ctx: Context, gegeven: Sequence[VeiligheidsScore]) -> dict[UUID, dict[UUID, int]]:
    ctx.cipher.haal_sleutels(rij.cijfer for rij in gegeven)
    per: dict[UUID, dict[UUID, int]] = {}
    for rij in gegeven:
        oordeel = beoordeel(ctx.actor, Doen.ZIEN, SCORES, Dossier(rij.gezin_id), rij)
        if oordeel.mag:
            per.setdefault(rij.gezin_id, {})[rij.betreft_id] = int(Zicht(ctx, rij, oordeel).open("cijfer"))
    return per
