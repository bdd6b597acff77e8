"""Writing a noodplan with who is at risk. Nobody else notices that it is there."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4

from ..context import Context
from ..domain import noodplan as regels
from ..domain.gebeurtenis import GebeurtenisSoort
from ..permissions import Doen
from ..queries.dossier import OpenGezin, eis
from ..queries.noodplan import mogelijk_gehoor
from ..tables import Noodplan
from .botsing import toets_versie
from .gebeurtenis import gebeurde


@dataclass(frozen=True)
class Wie:
    """Against whom it protects, and who of the workers reads along beside the one who writes."""

    tegen: Collection[UUID]
    gehoor: Collection[str] = ()


def maak_noodplan(
    ctx: Context, gezin: OpenGezin, voor: UUID, velden: Mapping[str, str], wie: Wie
) -> Noodplan:
    """The first wording, for this person."""
    rij = Noodplan(gezin_id=gezin.id, betreft_id=voor, plan_id=uuid4(), op=ctx.now)
    return _schrijf(ctx, gezin, rij, velden, wie, blijft=())


def herschrijf_noodplan(
    ctx: Context,
    gezin: OpenGezin,
    oud: Noodplan,
    velden: Mapping[str, str],
    wie: Wie,
    *,
    versie: int | None = None,
) -> Noodplan:
    """A new wording; the old one is kept. Who read along and cannot be chosen here keeps doing so; and
    it stays against whoever left the gezin."""
    toets_versie(oud.nummer, versie, "\n\n".join(tekst for tekst in velden.values() if tekst))
    eis(ctx, gezin, Doen.WIJZIGEN, oud)
    rij = Noodplan(
        gezin_id=gezin.id,
        betreft_id=oud.betreft_id,
        plan_id=oud.plan_id,
        nummer=oud.nummer + 1,
        op=ctx.now,
    )
    te_kiezen = {*mogelijk_gehoor(ctx, gezin), str(ctx.actor.id)}
    rij.niet_voor = sorted(set(oud.niet_voor) - {str(lid.persoon_id) for lid in gezin.leden})
    return _schrijf(ctx, gezin, rij, velden, wie, blijft=set(oud.alleen_voor) - te_kiezen)


def _schrijf(
    ctx: Context,
    gezin: OpenGezin,
    rij: Noodplan,
    velden: Mapping[str, str],
    wie: Wie,
    *,
    blijft: Collection[str],
) -> Noodplan:
    """`blijft`: who read along before and is not one of whom may be chosen; among them the one at risk."""
    inhoud = regels.toets_velden(velden)
    regels.toets_mensen(rij.betreft_id, wie.tegen, [lid.persoon_id for lid in gezin.leden])
    regels.toets_gehoor(wie.gehoor, mogelijk_gehoor(ctx, gezin))
    rij.auteur_id = ctx.actor.id
    rij.niet_voor = sorted({*rij.niet_voor, *(str(een) for een in wie.tegen)})
    rij.alleen_voor = sorted({*wie.gehoor, *blijft, str(ctx.actor.id), str(rij.betreft_id)})
    ctx.verzegel(rij, inhoud=json.dumps(inhoud, sort_keys=True, ensure_ascii=False))
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    gebeurde(
        ctx,
        gezin.id,
        GebeurtenisSoort.NOODPLAN_GESCHREVEN,
        categorie=rij.categorie,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        alleen_voor=rij.alleen_voor,
        stuk_id=rij.plan_id,
    )
    ctx.session.flush()
    return rij
