"""What is written beside the play by who leads or watches, and what the trainer says of an expectation."""

from uuid import UUID

from sqlmodel import select

from ...context import Context
from ...domain.gebeurtenis import toets_tekst
from ...domain.nabespreking import LENZEN, Kopje
from ...domain.oefenverloop import Notitiesoort, SpelSoort
from ...domain.regel import Regelfout
from ...queries.nabespreking.bladen import Moment
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


def kies_moment(ctx: Context, soort: Notitiesoort, lens: str, moment: Moment, tekst: str) -> None:
    """Afterwards, by who leads: what shows this attention point or element at its strongest, or could be
    done otherwise. Choosing again takes its place; what was chosen before stays written."""
    if soort is Notitiesoort.NOTITIE or lens not in LENZEN:
        raise Regelfout("Kies of het sterk was, of anders kan.", "soort")
    toets_tekst(tekst)
    rij = Spelnotitie(
        soort=soort, op=moment.op, op_echt=ctx.wall, take=moment.take, element=lens, stuk_id=moment.id
    )
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)


def schrijf_bij_kopje(ctx: Context, kopje: Kopje, tekst: str) -> None:
    """What is said at a heading of the debrief, by who leads."""
    toets_tekst(tekst)
    rij = Spelnotitie(soort=Notitiesoort.NOTITIE, op=ctx.now, op_echt=ctx.wall, take=ctx.take, kopje=kopje)
    ctx.verzegel(rij, tekst=tekst.strip())
    ctx.session.add(rij)


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
