"""What each found: of every statement, and of the whole; with the own motivation of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from ...context import Context
from ...domain.stellingname import Stelling
from ...domain.woorden import label
from ...tables import Stellingname
from ..dossier import OpenGezin, Zicht
from ..gezin import Mensen
from ..namen import namen_van
from ..schrijvers import schrijvers


@dataclass(frozen=True)
class StemCel:
    """`woord` is empty where nothing was said. `ook`: what the same person says in a layer that is not for
    all, for whoever may read that too."""

    woord: str
    reden: str = ""
    dag: int | None = None
    soort: Stelling | None = None
    ook: str = ""
    ook_reden: str = ""


@dataclass(frozen=True)
class StemRij:
    over: UUID
    tekst: str
    cellen: tuple[StemCel, ...]


@dataclass(frozen=True)
class Matrix:
    """`kolommen`: names of who said something or belongs to the gezin, in the order of the cells. `ids`: who
    those are."""

    kolommen: tuple[str, ...]
    ids: tuple[UUID, ...]
    rijen: tuple[StemRij, ...]


def matrix(
    ctx: Context,
    gezin: OpenGezin,
    mensen: Mensen,
    stemmen: Sequence[Zicht[Stellingname]],
    waarover: Sequence[tuple[UUID, str]],
) -> Matrix:
    """`stemmen`: what this actor may read, oldest first. `waarover`: the rows, each with its text."""
    over = {kern for kern, _ in waarover}
    hier = [zicht for zicht in stemmen if zicht.rij.over_id in over]
    werkers = schrijvers(ctx, gezin, [z.rij.wie_id for z in hier if z.rij.betreft_id is None])
    namen = {wie: naam for wie, (naam, _) in mensen.items()} | namen_van(ctx, list(werkers.values()))
    return Matrix(
        kolommen=tuple(namen.values()),
        ids=tuple(namen),
        rijen=tuple(
            StemRij(kern, tekst, tuple(_cel(ctx, hier, kern, wie) for wie in namen))
            for kern, tekst in waarover
        ),
    )


def _cel(ctx: Context, stemmen: Iterable[Zicht[Stellingname]], over: UUID, wie: UUID) -> StemCel:
    eigen = [z for z in stemmen if (z.rij.over_id, z.rij.wie_id) == (over, wie)]
    gedeeld = [z for z in eigen if not z.rij.alleen_voor]
    stil = [z for z in eigen if z.rij.alleen_voor]
    ook = (label(stil[-1].rij.stelling), stil[-1].open("reden")) if stil else ("", "")
    if not gedeeld:
        return StemCel("", ook=ook[0], ook_reden=ook[1])
    laatste = gedeeld[-1]
    return StemCel(
        label(laatste.rij.stelling),
        laatste.open("reden"),
        ctx.dag(laatste.rij.op),
        laatste.rij.stelling,
        *ook,
    )
