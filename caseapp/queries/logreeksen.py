"""Lines of the logboek that say the same, counted by the store: a gezin has thousands, few that differ."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.logboek import Resultaat
from ..tables import LogRegel
from .logboek import Velden

UUR, ZONE = len("2026-11-02T09"), len("+01:00")


@dataclass(frozen=True)
class Reeks:
    """Lines that say the same within one hour: how many, and the number of the newest."""

    uur: str
    gebruiker_id: str
    handeling: str
    categorie: str
    resultaat: str
    persoon_id: str
    afgeschermd: str
    gezin_id: str | None
    noodknop: int
    aantal: int
    nieuwste: int

    @property
    def wat(self) -> str:
        return Resultaat.GEWEIGERD.value if self.resultaat == Resultaat.GEWEIGERD else self.handeling


@dataclass(frozen=True)
class Groep:
    """All that says the same on one day of the story. `nieuwste`: number of its newest line."""

    dag: int
    gebruiker_id: str
    wat: str
    categorie: str
    gezin_id: str | None
    noodknop: int
    nieuwste: int
    aantal: int


def uit_de_regel(naam: str) -> sa.ColumnElement[str]:
    """One field of a line, as the store reads it."""
    gevonden: sa.ColumnElement[str] = sa.type_coerce(col(LogRegel.inhoud), sa.JSON)[naam].as_string()
    return gevonden


def reeksen_waar(*waar: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """By the hour, as written and with its zone: days begin on a whole hour, wherever one counts them."""
    namen = ("gebruiker_id", "handeling", "categorie", "resultaat", "persoon_id", "afgeschermd")
    op = uit_de_regel("op")
    uur = sa.func.substr(op, 1, UUR) + ":00" + sa.func.substr(op, -ZONE)
    met_noodknop = sa.case((uit_de_regel("noodknop_id").is_not(None), 1), else_=0)
    zelf = (col(LogRegel.gezin_id), met_noodknop)
    gelijk = [uur, *(sa.func.coalesce(uit_de_regel(naam), "") for naam in namen), *zelf]
    nieuwste = sa.func.max(LogRegel.volgnummer)
    return (
        sa.select(*gelijk, sa.func.count(), nieuwste).where(*waar).group_by(*gelijk).order_by(nieuwste.desc())
    )


def velden_van(ctx: Context, nummers: Iterable[int]) -> dict[int, Velden]:
    query = select(LogRegel.volgnummer, LogRegel.inhoud).where(col(LogRegel.volgnummer).in_(list(nummers)))
    return {nummer: json.loads(inhoud) for nummer, inhoud in ctx.session.exec(query)}


def samen(ctx: Context, reeksen: Iterable[Reeks]) -> list[Groep]:
    """All that says the same on one day of the story, newest first."""
    groepen: dict[tuple[int, str, str, str, str | None, int], list[int]] = {}
    for reeks in reeksen:
        dag = ctx.dag(datetime.fromisoformat(reeks.uur))
        sleutel = (dag, reeks.gebruiker_id, reeks.wat, reeks.categorie, reeks.gezin_id, reeks.noodknop)
        groepen.setdefault(sleutel, [reeks.nieuwste, 0])[1] += reeks.aantal
    return [Groep(*sleutel, nieuwste, aantal) for sleutel, (nieuwste, aantal) in groepen.items()]
