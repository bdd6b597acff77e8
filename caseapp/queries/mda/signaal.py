"""In which gezinnen MDA++ may be something to think of, for who keeps the process: from what may be counted,
without opening anything."""

from collections import Counter
from collections.abc import Collection
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ...context import Context
from ...domain.antwoord import JaNeeOnbekend
from ...domain.gebeurtenis import GebeurtenisSoort
from ...domain.mda.signaal import lijkt_op_mda
from ...domain.veiligheidsplan.woorden import Uitkomst
from ...tables import Controle, Gebeurtenis, Inhoud, MdaAanmelding, Melding, Veiligheidsbeoordeling

EEN_JAAR = timedelta(days=365)


def criteria_zonder_aanmelding(ctx: Context, gezin_ids: Collection[UUID]) -> set[UUID]:
    """Where the criteria that can be computed look met and nothing was ever brought in. Five queries,
    however many gezinnen. Of what is kept from anybody nothing counts: a sign would betray it."""
    ids = list(gezin_ids)
    al = set(ctx.session.exec(select(MdaAanmelding.gezin_id).where(_in(MdaAanmelding.gezin_id, ids))))
    structureel = _structureel(ctx, ids)
    her = _tel(ctx, Melding, ids, col(Melding.eerdere_id).is_not(None))
    gebeurd = _tel(
        ctx,
        Gebeurtenis,
        ids,
        Gebeurtenis.take == ctx.take,
        col(Gebeurtenis.soort) == GebeurtenisSoort.INCIDENT,
        col(Gebeurtenis.op) >= ctx.now - EEN_JAAR,
    )
    geschonden = _tel(ctx, Controle, ids, col(Controle.uitkomst) == Uitkomst.NIET_NAGELEEFD)
    return {
        id_
        for id_ in ids
        if id_ not in al
        and lijkt_op_mda(
            structureel=id_ in structureel,
            hermeldingen=her[id_],
            incidenten=gebeurd[id_],
            niet_nagekomen=geschonden[id_],
        )
    }


def _in(kolom: object, ids: list[UUID]) -> sa.ColumnElement[bool]:
    return col(kolom).in_(ids)


def _structureel(ctx: Context, ids: list[UUID]) -> set[UUID]:
    """By the last judgement of each."""
    query = (
        select(
            Veiligheidsbeoordeling.gezin_id,
            Veiligheidsbeoordeling.structureel,
            Veiligheidsbeoordeling.niet_voor,
        )
        .where(_in(Veiligheidsbeoordeling.gezin_id, ids))
        .order_by(col(Veiligheidsbeoordeling.op))
    )
    laatste = {id_: antwoord for id_, antwoord, niet_voor in ctx.session.exec(query) if not niet_voor}
    return {id_ for id_, antwoord in laatste.items() if antwoord == JaNeeOnbekend.JA}


def _tel(ctx: Context, soort: type[Inhoud], ids: list[UUID], *waar: Any) -> Counter[UUID]:
    """How many rows of this kind each gezin has that are kept from nobody."""
    query = select(soort.gezin_id, soort.niet_voor).where(_in(soort.gezin_id, ids), *waar)
    return Counter(id_ for id_, niet_voor in ctx.session.exec(query) if not niet_voor)
