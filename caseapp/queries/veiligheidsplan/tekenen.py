"""Ondertekening: what each found of the version, when, and which copy he was given (domein 4.2-K)."""

from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.versie import VAST
from ...domain.woorden import label
from ...tables import PlanVersie
from ..dossier import OpenGezin, Zicht
from ..gezin import Mensen
from . import rijen
from .keuring import mag_meedoen


@dataclass(frozen=True)
class TekenRegel:
    """`exemplaar` and its day are empty until somebody gave it."""

    wie: UUID
    naam: str
    woord: str
    reden: str
    dag: int | None
    exemplaar: str
    gegeven: int | None


def tekenregels(
    ctx: Context, gezin: OpenGezin, mensen: Mensen, versie: Zicht[PlanVersie] | None
) -> tuple[TekenRegel, ...]:
    """Of every member whom the plan is for, and whom this actor may know."""
    if versie is None or versie.rij.status not in VAST:
        return ()
    stemmen = {z.rij.wie_id: z for z in rijen.stellingnames(ctx, gezin, [versie.rij.id])}
    gegeven = {z.rij.wie_id: z.rij for z in rijen.exemplaren(ctx, gezin, versie.rij.id)}
    regels = []
    for wie, (naam, _) in mensen.items():
        if not mag_meedoen(versie.rij, wie):
            continue
        stem, kopie = stemmen.get(wie), gegeven.get(wie)
        regels.append(
            TekenRegel(
                wie,
                naam,
                label(stem.rij.stelling) if stem else "",
                stem.open("reden") if stem else "",
                ctx.dag(stem.rij.op) if stem else None,
                label(kopie.exemplaar) if kopie else "",
                ctx.dag(kopie.op) if kopie else None,
            )
        )
    return tuple(regels)
