"""Where the story of this room stands."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.oefenruimte import Stap
from ..permissions import Categorie

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


@dataclass(frozen=True)
class _Oefening:
    """The exercise as a whole: no setting of the installation, nobody's own."""

    categorie: Categorie = Categorie.TRAINING
    afgeschermd_voor: tuple[str, ...] = ()
    gehoor: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()
    betreft: UUID | None = None
    auteur: UUID | None = None


OEFENING = _Oefening()
