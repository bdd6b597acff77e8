"""The logboek as looks: per request and per gezin, counted by the store. Metadata only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from ...context import Context
from ...domain.logboek import Handeling, Resultaat
from ...domain.oefenruimte import AMSTERDAM
from ...permissions import werkt_als
from ...tables import LogRegel
from ..eigen_naam import EIGEN_NAAM

_KIJKT = frozenset({Handeling.BEKIJKEN, Handeling.AFDRUKKEN, Handeling.LOG_INZIEN})
_NEEMT_MEE = frozenset({Handeling.EXPORTEREN})
_SCHRIJFT = frozenset(
    {Handeling.MAKEN, Handeling.WIJZIGEN, Handeling.VERWIJDEREN, Handeling.VASTSTELLEN, Handeling.DELEN}
)
_WEIGERT = frozenset({Handeling.GEWEIGERD})
_NOODKNOP = frozenset({Handeling.NOODKNOP})
_ALLES = _KIJKT | _NEEMT_MEE | _SCHRIJFT | _WEIGERT | _NOODKNOP


class Sleutel(NamedTuple):
    """Who, towards which gezin (or none), on which real day."""

    wie: UUID
    gezin: UUID | None
    dag: date


@dataclass(frozen=True)
class Groep:
    """Lines of one request that say the same. `op`: in the story; `echt`: in real time. `scherm`: done by
    somebody at a screen, and not by a command or a file that was played."""

    verzoek: str
    sleutel: Sleutel
    handeling: Handeling
    geweigerd: bool
    noodknop: UUID | None
    positie: str
    rol: str
    eigen_naam: bool
    op: datetime | None
    echt: datetime
    laatste: int
    aantal: int

    @property
    def werkt(self) -> bool:
        return werkt_als(self.positie)

    @property
    def kijkt(self) -> bool:
        return self.handeling in _KIJKT and not self.geweigerd

    @property
    def schrijft(self) -> bool:
        return self.handeling in _SCHRIJFT

    @property
    def neemt_mee(self) -> bool:
        return self.handeling in _NEEMT_MEE

    @property
    def drukt(self) -> bool:
        return self.handeling in _NOODKNOP


def groepen(ctx: Context, vanaf: datetime) -> Sequence[Groep]:
    """From that real moment on, in the order of the logboek. What was done without a screen only counts where
    a noodknop was used."""
    wat = {"vanaf": vanaf.isoformat(), "handelingen": [h.value for h in sorted(_ALLES)]}
    return [_groep(rij) for rij in ctx.session.execute(_vraag(), wat)]


def _groep(rij: Any) -> Groep:
    echt = datetime.fromisoformat(rij.echt)
    gezin = UUID(rij.gezin_id) if rij.gezin_id else None
    return Groep(
        verzoek=rij.verzoek or "",
        sleutel=Sleutel(UUID(rij.gebruiker_id), gezin, echt.astimezone(AMSTERDAM).date()),
        handeling=Handeling(rij.handeling),
        geweigerd=rij.resultaat == Resultaat.GEWEIGERD,
        noodknop=UUID(rij.noodknop_id) if rij.noodknop_id else None,
        positie=rij.positie or "",
        rol=rij.rol,
        eigen_naam=rij.regel == EIGEN_NAAM,
        op=datetime.fromisoformat(rij.op) if rij.op else None,
        echt=echt,
        laatste=rij.laatste,
        aantal=rij.aantal,
    )


@cache
def _vraag() -> sa.Select[Any]:
    inhoud = sa.type_coerce(col(LogRegel.inhoud), sa.JSON)

    def veld(naam: str) -> Any:
        return inhoud[naam].as_string().label(naam)

    eigen = sa.case((inhoud["regel"].as_string() == EIGEN_NAAM, EIGEN_NAAM), else_=None).label("regel")
    namen = ("verzoek", "handeling", "resultaat", "noodknop_id", "positie", "rol")
    gelijk = [col(LogRegel.gebruiker_id), col(LogRegel.gezin_id), *map(veld, namen), eigen]
    laatste = sa.func.max(LogRegel.volgnummer).label("laatste")
    echt = inhoud["op_echt"].as_string()
    return (
        sa.select(
            *gelijk,
            sa.func.min(inhoud["op"].as_string()).label("op"),
            sa.func.min(echt).label("echt"),
            laatste,
            sa.func.count().label("aantal"),
        )
        .where(
            echt >= sa.bindparam("vanaf"),
            inhoud["handeling"].as_string().in_(sa.bindparam("handelingen", expanding=True)),
            sa.or_(
                inhoud["verzoek"].as_string().is_not(None), inhoud["noodknop_id"].as_string().is_not(None)
            ),
        )
        .group_by(*gelijk)
        .order_by(laatste)
    )
