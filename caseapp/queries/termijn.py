"""Terms: what is due, soonest first."""

from collections.abc import Iterable
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.taken import EINDIGT_MET_DE_DAAD
from ..domain.termijn import TermijnSoort, werkdagen_tussen
from ..domain.woorden import label
from ..permissions import Categorie
from ..tables import Gebruiker, Termijn
from .bladen import TermijnRegel
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined
from .namen import namen_van


def open_termijnen() -> SelectOfScalar[Termijn]:
    return (
        select(Termijn)
        .where(col(Termijn.afgerond_op).is_(None))
        .options(joined(Termijn.voor))
        .order_by(col(Termijn.uiterlijk), col(Termijn.id))
    )


def van_gezin(ctx: Context, gezin: OpenGezin) -> list[Zicht[Termijn]]:
    return zichtbaar(ctx, gezin, ctx.session.exec(_van_een(), params={"gezin": gezin.id}).all())


def open_van_soort(ctx: Context, gezin: OpenGezin, soort: TermijnSoort) -> list[Termijn]:
    """Open terms of one kind, for the act that ends them."""
    query = open_termijnen().where(Termijn.gezin_id == gezin.id, col(Termijn.soort) == soort)
    return list(ctx.session.exec(query).all())


@cache
def _van_een() -> SelectOfScalar[Termijn]:
    """Asked for every page of a gezin, so made once."""
    return open_termijnen().where(Termijn.gezin_id == sa.bindparam("gezin"))


def regels(ctx: Context, zichten: Iterable[Zicht[Termijn]]) -> tuple[TermijnRegel, ...]:
    lijst = list(zichten)
    wie: list[Gebruiker] = [z.rij.voor for z in lijst if z.rij.voor is not None]
    namen = namen_van(ctx, wie)
    return tuple(regel(ctx, z, namen.get(z.rij.voor_id) if z.rij.voor_id else None) for z in lijst)


def regel(ctx: Context, zicht: Zicht[Termijn], voor: str | None) -> TermijnRegel:
    rij = zicht.rij
    return TermijnRegel(
        soort=label(rij.soort),
        tekst=zicht.open("tekst") or None,
        uiterlijk=rij.uiterlijk,
        werkdagen=werkdagen_tussen(ctx.today, rij.uiterlijk),
        te_laat=rij.uiterlijk < ctx.today,
        voor=voor,
    )


def af_te_ronden(ctx: Context, gezin: OpenGezin, termijn_id: UUID) -> tuple[Termijn, TermijnRegel] | None:
    """One open term that ends by saying so, as a row and as a line; None where it is not there for this
    actor."""
    zichten = [z for z in van_gezin(ctx, gezin) if z.rij.id == termijn_id]
    if not zichten or _eindigt_met_de_daad(zichten[0].rij):
        return None
    return zichten[0].rij, regels(ctx, zichten)[0]


def _eindigt_met_de_daad(rij: Termijn) -> bool:
    """What a melding asks for, ends by doing it."""
    return rij.soort in EINDIGT_MET_DE_DAAD or rij.categorie is Categorie.MELDING
