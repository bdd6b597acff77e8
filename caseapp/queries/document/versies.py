"""Versions of a document as they are read: which one is being made, which one leads, and the head of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from ...context import Context
from ...domain.versie import OPEN, VersieStatus
from ...domain.woorden import label
from ...tables import AnalyseVersie, PlanVersie
from ..dossier import Zicht

V = TypeVar("V", AnalyseVersie, PlanVersie)


@dataclass(frozen=True)
class VersieKop:
    """`nummer` is empty until it is vastgesteld. `verlopen`: a spoedversie past its two weeks."""

    id: UUID
    status: VersieStatus
    status_zin: str
    nummer: str
    spoed: bool
    aanleiding: str
    begonnen_dag: int
    bespreken_tot: date | None
    vastgesteld_dag: int | None
    volgende: date | None
    verlopen: bool
    afdruk: str


def open_versie(rijen: Iterable[Zicht[V]]) -> Zicht[V] | None:
    """The one that is being made, if any."""
    return next((zicht for zicht in rijen if zicht.rij.status in OPEN), None)


def leidende_versie(rijen: Iterable[Zicht[V]]) -> Zicht[V] | None:
    return next((zicht for zicht in rijen if zicht.rij.status is VersieStatus.VASTGESTELD), None)


def kop(ctx: Context, zicht: Zicht[AnalyseVersie] | Zicht[PlanVersie], *, heel: bool = True) -> VersieKop:
    """`heel`: this actor reads the whole document, so also why the version was begun."""
    rij = zicht.rij
    return VersieKop(
        id=rij.id,
        status=rij.status,
        status_zin=label(rij.status),
        nummer=rij.nummer or "",
        spoed=rij.spoed,
        aanleiding=zicht.open("aanleiding") if heel else "",
        begonnen_dag=ctx.dag(rij.begonnen),
        bespreken_tot=rij.bespreken_tot,
        vastgesteld_dag=ctx.dag(rij.vastgesteld_op) if rij.vastgesteld_op else None,
        volgende=rij.volgende,
        verlopen=rij.spoed and rij.volgende is not None and rij.volgende < ctx.today,
        afdruk=rij.afdruk.hex() if rij.afdruk else "",
    )
