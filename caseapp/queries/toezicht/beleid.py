"""Which page of permissions held, according to the logboek: the one of now, and those before it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from ...context import Context
from ...domain.logboek import Handeling
from ...permissions import BELEID_HASH, Categorie
from ...tables import LogRegel


@dataclass(frozen=True)
class BeleidRegel:
    """From which line to which line the logboek names this page."""

    hash: str
    nu: bool
    eerste: int
    laatste: int
    aantal: int
    sinds: datetime


@dataclass(frozen=True)
class BeleidBlad:
    hash: str
    regels: tuple[BeleidRegel, ...]


def beleid(ctx: Context) -> BeleidBlad:
    """Newest first."""
    ctx.spoor.gelezen(Handeling.LOG_INZIEN, categorie=Categorie.LOGGING)
    gevonden = [
        BeleidRegel(hash_, hash_ == BELEID_HASH, eerste, laatste, aantal, datetime.fromisoformat(sinds))
        for hash_, eerste, laatste, aantal, sinds in ctx.session.execute(_vraag())
    ]
    return BeleidBlad(BELEID_HASH, tuple(gevonden))


@cache
def _vraag() -> sa.Select[Any]:
    inhoud, nummer = sa.type_coerce(col(LogRegel.inhoud), sa.JSON), col(LogRegel.volgnummer)
    beleid, echt = inhoud["beleid"].as_string(), inhoud["op_echt"].as_string()
    eerste = sa.func.min(nummer)
    wat = (beleid, eerste, sa.func.max(nummer), sa.func.count(), sa.func.min(echt))
    return sa.select(*wat).group_by(beleid).order_by(eerste.desc())
