"""What is written beside the play by who leads or watches, and what the trainer says of an expectation."""

from uuid import UUID

from sqlmodel import select

from ...context import Context
from ...domain.gebeurtenis import toets_tekst
from ...domain.oefenverloop import Notitiesoort, SpelSoort
from ...domain.regel import Regelfout
from ...tables import Leerdoel, Spelnotitie, Verwachting
from .verloop import speelde


def schrijf_notitie(
    ctx: Context,
    soort: Notitiesoort,
    tekst: str,
    *,
    leerdoel_id: UUID | None = None,
    element: str = "",
    waarnemer_id: UUID | None = None,
) -> Spelnotitie:
    """At this moment of the story and of this take. It stays when the story is wound back."""
    toets_tekst(tekst)
    if leerdoel_id is not None and ctx.session.get(Leerdoel, leerdoel_id) is None:
        raise Regelfout("Kies een leerdoel uit de lijst.", "leerdoel")
    rij = Spelnotitie(
        soort=soort,
        op=ctx.now,
        op_echt=ctx.wall,
        take=ctx.take,
        waarnemer_id=waarnemer_id,
        leerdoel_id=leerdoel_id,
        element=element,
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)
    return rij


def zeg_van_verwachting(ctx: Context, verwachting_id: UUID, gehaald: bool | None) -> None:
    """What the trainer says counts; None: let the software look again."""
    rij = ctx.session.exec(select(Verwachting).where(Verwachting.id == verwachting_id)).one_or_none()
    if rij is None or rij.uiterlijk is None:
        raise Regelfout("Van deze verwachting valt nu niets te zeggen.", "verwachting")
    rij.gehaald_op = ctx.now if gehaald is True else None
    rij.gemist_op = ctx.now if gehaald is False else None
    if gehaald is not None:
        soort = SpelSoort.VERWACHTING_GEHAALD if gehaald else SpelSoort.VERWACHTING_GEMIST
        speelde(ctx, soort, stuk_id=rij.id)
