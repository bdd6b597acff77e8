"""Where the story of this room stands."""

from dataclasses import dataclass
from datetime import date

from ..context import Context
from ..domain.oefenruimte import Stap

STAPPEN = (
    (Stap.DAG.value, "Eén dag verder"),
    (Stap.WEEK.value, "Een week verder"),
    (Stap.MAAND.value, "Vier weken verder"),
)


@dataclass(frozen=True)
class RuimteBlad:
    naam: str
    dag: int
    datum: date
    take: int


def ruimte(ctx: Context, naam: str) -> RuimteBlad:
    return RuimteBlad(naam, ctx.dag(), ctx.today, ctx.take)
