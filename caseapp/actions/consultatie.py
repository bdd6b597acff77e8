"""Asking somebody who knows more, answering, thanking, and taking a question back. No gezin is in play."""

from uuid import UUID

from ..context import Context
from ..domain import consultatie as regels
from ..domain.consultatie import ConsultatieStatus, Deskundigheid
from ..permissions import vraagt_consultatie
from ..queries.consultatie import eis_consultatie, eis_consultaties, herkenbaar, te_vragen
from ..tables import Consultatie

S = ConsultatieStatus


def vraag(ctx: Context, aan: str, tekst: str) -> Consultatie:
    """`aan`: the function and the organisation, as `te_vragen` names them. Nobody of a gezin can be known."""
    eis_consultaties(ctx)
    keuze = te_vragen(ctx).get(aan) if vraagt_consultatie(ctx.actor) else None
    regels.toets_te_vragen(is_er=keuze is not None)
    assert keuze is not None  # noqa: S101  # tested above
    wie = herkenbaar(ctx)
    regels.toets_vraag(tekst, "tekst", namen=wie.namen, leeftijden=wie.leeftijden)
    deskundigheid, organisatie = keuze
    return _bewaar(ctx, deskundigheid, organisatie.id, tekst)


def _bewaar(ctx: Context, deskundigheid: Deskundigheid, organisatie_id: UUID, tekst: str) -> Consultatie:
    rij = Consultatie(
        op=ctx.now, van_id=ctx.actor.id, deskundigheid=deskundigheid, organisatie_id=organisatie_id
    )
    ctx.verzegel(rij, vraag=tekst.strip())
    ctx.session.add(rij)
    ctx.session.flush()
    return rij


def antwoord(ctx: Context, rij: Consultatie, tekst: str) -> None:
    """By one of those who were asked; who comes second is told so."""
    _eis_gevraagd(ctx, rij)
    regels.toets_stap(rij.status, S.BEANTWOORD)
    regels.toets_vraag(tekst, "tekst")
    rij.status, rij.beantwoord_op, rij.door_id = S.BEANTWOORD, ctx.now, ctx.actor.id
    ctx.verzegel(rij, antwoord=tekst.strip())


def bedank(ctx: Context, rij: Consultatie, tekst: str) -> None:
    """By who asked, once; with words or without."""
    _eis_eigen(ctx, rij)
    regels.toets_stap(rij.status, S.BEDANKT)
    wie = herkenbaar(ctx)
    regels.toets_onherkenbaar(tekst, "dank", namen=wie.namen, leeftijden=wie.leeftijden)
    rij.status = S.BEDANKT
    ctx.verzegel(rij, dank=tekst.strip() or None)


def trek_in(ctx: Context, rij: Consultatie) -> None:
    """As long as nobody answered. The text is taken away; nobody reads it any more."""
    _eis_eigen(ctx, rij)
    regels.toets_stap(rij.status, S.INGETROKKEN)
    rij.status, rij.vraag = S.INGETROKKEN, None


def _eis_gevraagd(ctx: Context, rij: Consultatie) -> None:
    eis_consultatie(ctx, rij)
    regels.toets_aan_jou(van_jou=rij.van_id == ctx.actor.id)


def _eis_eigen(ctx: Context, rij: Consultatie) -> None:
    eis_consultatie(ctx, rij)
    regels.toets_van_jou(van_jou=rij.van_id == ctx.actor.id)
