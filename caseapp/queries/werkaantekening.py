"""One's own notes about a gezin; and questions to read what somebody wrote for himself."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.werkaantekening import InzageBesluit
from ..domain.woorden import label
from ..permissions import Relatie, gezinsblik
from ..tables import Gebruiker, InzageVraag, Werkaantekening
from .dossier import OpenGezin, Zicht, zichtbaar
from .loading import joined
from .namen import mensen, namen_van

_FAMILIE = (Relatie.GEZINSLID, Relatie.NETWERKLID)


@dataclass(frozen=True)
class AantekeningRegel:
    id: UUID
    dag: int
    datum: date
    gewijzigd_dag: int | None
    tekst: str


@dataclass(frozen=True)
class InzageVraagRegel:
    """For who asked and for who was asked. `antwoord`: the reason of a no; a copy stands on the timeline."""

    id: UUID
    aan: str
    wie: str
    dag: int
    vraag: str | None
    besluit: str
    open: bool
    antwoord: str | None


@dataclass(frozen=True)
class InzageVragenBlad:
    vragen: tuple[InzageVraagRegel, ...]
    te_vragen: dict[str, str]
    mag_vragen: bool


def aantekeningen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Werkaantekening]]:
    """Mine, newest first; those of others are not even fetched, and the curtain judges these."""
    query = (
        select(Werkaantekening)
        .where(Werkaantekening.gezin_id == gezin.id, Werkaantekening.auteur_id == ctx.actor.id)
        .order_by(col(Werkaantekening.op).desc(), col(Werkaantekening.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def blad(ctx: Context, gezin: OpenGezin) -> tuple[AantekeningRegel, ...]:
    return tuple(_regel(ctx, zicht) for zicht in aantekeningen(ctx, gezin))


def _regel(ctx: Context, zicht: Zicht[Werkaantekening]) -> AantekeningRegel:
    rij = zicht.rij
    op, later = ctx.dag(rij.op), ctx.dag(rij.gewijzigd)
    return AantekeningRegel(
        rij.id, op, ctx.datum(rij.op), later if later != op else None, zicht.open("tekst")
    )


def een_aantekening(ctx: Context, gezin: OpenGezin, id_: UUID) -> tuple[Werkaantekening, str] | None:
    """One of mine, to change."""
    gevonden = [zicht for zicht in aantekeningen(ctx, gezin) if zicht.rij.id == id_]
    return (gevonden[0].rij, gevonden[0].open("tekst")) if gevonden else None


def kopie(ctx: Context, gezin: OpenGezin) -> str:
    """All my notes as one text, oldest first, to make a copy of."""
    return "\n\n".join(zicht.open("tekst") for zicht in reversed(aantekeningen(ctx, gezin)))


def vragen(ctx: Context, gezin: OpenGezin) -> InzageVragenBlad:
    """For the gezin: what I asked, and whom I can ask. For others: what was asked of me."""
    gezien = _mijn_vragen(ctx, gezin)
    namen = namen_van(ctx, [z.rij.aan for z in gezien])
    wie = mensen(ctx, gezin)
    regels = tuple(
        InzageVraagRegel(
            id=z.rij.id,
            aan=namen[z.rij.aan_id],
            wie=wie[z.rij.betreft_id][0] if z.rij.betreft_id in wie else "Iemand van het gezin",
            dag=ctx.dag(z.rij.op),
            vraag=z.open("vraag") or None,
            besluit=label(z.rij.besluit),
            open=z.rij.besluit is InzageBesluit.OPEN,
            antwoord=(z.open("antwoord") or None) if z.rij.besluit is InzageBesluit.GEWEIGERD else None,
        )
        for z in gezien
    )
    zelf = gezinsblik(ctx.actor)
    return InzageVragenBlad(regels, te_vragen(ctx, gezin) if zelf else {}, zelf)


def _mijn_vragen(ctx: Context, gezin: OpenGezin) -> list[Zicht[InzageVraag]]:
    kant = InzageVraag.auteur_id if gezinsblik(ctx.actor) else InzageVraag.aan_id
    query = (
        select(InzageVraag)
        .where(InzageVraag.gezin_id == gezin.id, kant == ctx.actor.id)
        .options(joined(InzageVraag.aan, Gebruiker.organisatie), joined(InzageVraag.termijn))
        .order_by(col(InzageVraag.op).desc(), col(InzageVraag.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def te_vragen(ctx: Context, gezin: OpenGezin) -> dict[str, str]:
    """Who works with this gezin, as far as this actor may know: with or without notes."""
    wie = [z.rij.gebruiker for z in zichtbaar(ctx, gezin, gezin.relaties) if z.rij.relatie not in _FAMILIE]
    if gezin.toewijzing is not None:
        wie.insert(0, gezin.toewijzing.gebruiker)
    namen = namen_van(ctx, wie)
    return {str(gebruiker.id): namen[gebruiker.id] for gebruiker in wie}


def gebruiker_om_te_vragen(ctx: Context, gezin: OpenGezin, id_: str) -> Gebruiker | None:
    if id_ not in te_vragen(ctx, gezin):
        return None
    return ctx.session.exec(select(Gebruiker).where(Gebruiker.id == UUID(id_))).one()


def open_vraag(ctx: Context, gezin: OpenGezin, id_: UUID) -> tuple[InzageVraag, InzageVraagRegel] | None:
    """A question to me that waits for an answer. Where there is none, no name is opened either."""
    if gezinsblik(ctx.actor):
        return None
    rijen = {z.rij.id: z.rij for z in _mijn_vragen(ctx, gezin) if z.rij.besluit is InzageBesluit.OPEN}
    if id_ not in rijen:
        return None
    regels = {regel.id: regel for regel in vragen(ctx, gezin).vragen}
    return rijen[id_], regels[id_]
