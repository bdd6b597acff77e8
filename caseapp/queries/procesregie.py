"""What stands still in the process, over all gezinnen: for a procesregisseur, a few at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.termijn import TermijnSoort, werkdagen_tussen
from ..domain.woorden import label
from ..tables import Belemmering, Termijn
from .belemmering import Procesvraag, procesvragen, wacht_op_procesregie
from .bestuur import laatste
from .bladen import Wachtregel
from .dossier import OpenGezin, laad
from .gezin import adres, telt_mee
from .namen import gezin_naam
from .zonder import regel

MEESTE_IN_ZITTING = 12


@dataclass(frozen=True)
class RegieRijen:
    evaluaties: Sequence[Termijn]
    belemmeringen: Sequence[Belemmering]

    @property
    def gezinnen(self) -> set[UUID]:
        return {rij.gezin_id for rij in (*self.evaluaties, *self.belemmeringen)}


@dataclass(frozen=True)
class Regie:
    belemmeringen: tuple[Procesvraag, ...]
    zonder: tuple[Wachtregel, ...]
    evaluaties: tuple[Wachtregel, ...]


def regie_rijen(ctx: Context, hoeveel: int) -> RegieRijen:
    te_laat = (
        select(Termijn)
        .where(
            Termijn.soort == TermijnSoort.PLAN_EVALUATIE,
            col(Termijn.afgerond_op).is_(None),
            col(Termijn.uiterlijk) < ctx.today,
            telt_mee(),
        )
        .order_by(col(Termijn.uiterlijk), col(Termijn.id))
        .limit(hoeveel)
    )
    return RegieRijen(ctx.session.exec(te_laat).all(), ctx.session.exec(wacht_op_procesregie(hoeveel)).all())


def regie(
    ctx: Context, wat: RegieRijen, zonder: Sequence[OpenGezin], open_: Mapping[UUID, OpenGezin]
) -> Regie:
    gelegd = laatste(ctx, [rij.id for rij in wat.belemmeringen])
    return Regie(
        belemmeringen=tuple(
            vraag
            for rij in wat.belemmeringen
            for vraag in procesvragen(ctx, open_[rij.gezin_id], [rij], gelegd)
        ),
        zonder=tuple(regel(ctx, gezin) for gezin in zonder),
        evaluaties=tuple(_evaluatie(ctx, open_[rij.gezin_id], rij) for rij in wat.evaluaties),
    )


def wacht_op_mij(ctx: Context) -> tuple[Procesvraag, ...]:
    """What was put through and waits for an answer, with the gezinnen loaded: for in a zitting."""
    rijen = ctx.session.exec(wacht_op_procesregie(MEESTE_IN_ZITTING)).all()
    open_, gelegd = laad(ctx, {rij.gezin_id for rij in rijen}), laatste(ctx, [rij.id for rij in rijen])
    return tuple(vraag for rij in rijen for vraag in procesvragen(ctx, open_[rij.gezin_id], [rij], gelegd))


def _evaluatie(ctx: Context, gezin: OpenGezin, rij: Termijn) -> Wachtregel:
    """That it is late, not what it is about."""
    return Wachtregel(
        gezin=gezin_naam(ctx, gezin),
        url=adres(ctx, gezin),
        wat=label(rij.soort),
        waarom="De dag is voorbij; vraag de contactpersoon wat er nodig is.",
        uiterlijk=rij.uiterlijk,
        werkdagen=werkdagen_tussen(ctx.today, rij.uiterlijk),
        te_laat=True,
        knop="Bekijk",
        soort=rij.soort.value,
    )
