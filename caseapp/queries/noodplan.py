"""The noodplannen that this actor may see; for anybody else there are none."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.noodplan import VELDEN, NoodplanVeld
from ..permissions import Categorie, Doen
from ..tables import Noodplan
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import Mensen
from .namen import namen_van
from .tafel import tafel, van_wie


@dataclass(frozen=True)
class NoodplanRegel:
    """One plan as it is read. `delen`: what was asked, and what was written, without what is empty."""

    plan_id: UUID
    wie: UUID
    naam: str
    nummer: int
    dag: int
    datum: date
    delen: tuple[tuple[NoodplanVeld, str], ...]
    tegen: tuple[str, ...]
    gehoor: tuple[str, ...]
    mag_wijzigen: bool


@dataclass(frozen=True)
class NoodplanBlad:
    plannen: tuple[NoodplanRegel, ...]
    mag_maken: bool


def zichten(ctx: Context, gezin: OpenGezin) -> list[Zicht[Noodplan]]:
    """The last wording of each plan, as far as this actor may see it."""
    return zichtbaar(ctx, gezin, laatste_bewoordingen(ctx, gezin))


def laatste_bewoordingen(ctx: Context, gezin: OpenGezin) -> list[Noodplan]:
    """Of each plan, whoever may see it: nothing of it is opened."""
    query = (
        select(Noodplan)
        .where(Noodplan.gezin_id == gezin.id)
        .order_by(col(Noodplan.op), col(Noodplan.nummer), col(Noodplan.id))
    )
    return list({rij.plan_id: rij for rij in ctx.session.exec(query)}.values())


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> NoodplanBlad:
    return NoodplanBlad(
        plannen=tuple(_regels(ctx, gezin, zichten(ctx, gezin), mensen)),
        mag_maken=mag(ctx, gezin, Doen.WIJZIGEN, Categorie.VP_AFGESCHERMD).mag,
    )


def een(ctx: Context, gezin: OpenGezin, plan_id: UUID) -> Zicht[Noodplan] | None:
    """Nothing of it is opened yet."""
    return next((zicht for zicht in zichten(ctx, gezin) if zicht.rij.plan_id == plan_id), None)


def velden(zicht: Zicht[Noodplan]) -> dict[str, str]:
    inhoud: dict[str, str] = json.loads(zicht.open("inhoud"))
    return inhoud


def mogelijk_gehoor(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """(id, name) of who may be told by the page of permissions; who writes it reads it anyhow."""
    wie = van_wie(ctx, gezin, Doen.ZIEN, Categorie.VP_AFGESCHERMD)
    return {str(id_): naam for id_, (_, naam) in wie.items()}


def _regels(
    ctx: Context, gezin: OpenGezin, gezien: Sequence[Zicht[Noodplan]], mensen: Mensen
) -> list[NoodplanRegel]:
    wie = tafel(ctx, gezin)
    namen = {str(id_): naam for id_, naam in namen_van(ctx, list(wie.values())).items()}
    return [_regel(ctx, gezin, zicht, namen, mensen) for zicht in gezien]


def _regel(
    ctx: Context, gezin: OpenGezin, zicht: Zicht[Noodplan], namen: Mapping[str, str], mensen: Mensen
) -> NoodplanRegel:
    rij, inhoud = zicht.rij, velden(zicht)
    van_het_gezin = {str(id_): naam for id_, (naam, _) in mensen.items()}
    return NoodplanRegel(
        plan_id=rij.plan_id,
        wie=rij.betreft_id,
        naam=van_het_gezin.get(str(rij.betreft_id), ""),
        nummer=rij.nummer,
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        delen=tuple((veld, inhoud[veld.naam]) for veld in VELDEN if veld.naam in inhoud),
        tegen=tuple(van_het_gezin[wie] for wie in rij.niet_voor if wie in van_het_gezin),
        gehoor=tuple(namen[wie] for wie in rij.alleen_voor if wie in namen),
        mag_wijzigen=mag(ctx, gezin, Doen.WIJZIGEN, rij.categorie, rij).mag,
    )
