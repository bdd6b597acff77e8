"""What is agreed for a gezin: who does what, until when, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.actie import ActieStatus
from ..domain.termijn import werkdagen_tussen
from ..domain.woorden import label
from ..domain.zoeken import gewoon
from ..permissions import Categorie, Doen
from ..tables import Actie
from .dossier import OpenGezin, Zicht, mag, stil, zichtbaar
from .loading import joined
from .namen import namen_van

PLAN = Categorie.VP_GEDEELD


@dataclass(frozen=True)
class EigenStuk:
    """What somebody is about to write himself, before there is a row."""

    categorie: Categorie
    auteur: UUID | None
    betreft: UUID | None = None
    afgeschermd_voor: tuple[str, ...] = ()
    gehoor: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()


@dataclass(frozen=True)
class ActieRegel:
    """`werkdagen` until the day; negative when it is past. `uitleg`: what came of it, or why it was moved."""

    id: UUID
    tekst: str
    wie: str
    organisatie: str
    uiterlijk: date
    werkdagen: int
    te_laat: bool
    open: bool
    status: str
    uitleg: str | None
    klaar_op: date | None
    mag_wijzigen: bool
    versie: int


@dataclass(frozen=True)
class ActieBlad:
    open: tuple[ActieRegel, ...]
    klaar: tuple[ActieRegel, ...]
    mag_afspreken: bool


def rijen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Actie]]:
    """All that this actor may see: soonest first."""
    return zichtbaar(ctx, gezin, ctx.session.exec(_query(gezin)).all())


def _query(gezin: OpenGezin) -> SelectOfScalar[Actie]:
    return (
        select(Actie)
        .where(Actie.gezin_id == gezin.id)
        .options(joined(Actie.verantwoordelijke), joined(Actie.organisatie), joined(Actie.termijn))
        .order_by(col(Actie.uiterlijk), col(Actie.id))
    )


def blad(ctx: Context, gezin: OpenGezin) -> ActieBlad:
    regels = als_regels(ctx, gezin, rijen(ctx, gezin))
    klaar = sorted((r for r in regels if not r.open), key=lambda r: r.klaar_op or r.uiterlijk, reverse=True)
    return ActieBlad(tuple(r for r in regels if r.open), tuple(klaar), mag_afspreken(ctx, gezin))


def als_regels(ctx: Context, gezin: OpenGezin, zichten: Sequence[Zicht[Actie]]) -> list[ActieRegel]:
    namen = namen_van(ctx, [z.rij.verantwoordelijke for z in zichten])
    return [_regel(ctx, gezin, z, namen[z.rij.verantwoordelijke_id]) for z in zichten]


def _regel(ctx: Context, gezin: OpenGezin, zicht: Zicht[Actie], wie: str) -> ActieRegel:
    rij = zicht.rij
    return ActieRegel(
        id=rij.id,
        tekst=zicht.open("tekst"),
        wie=wie,
        organisatie=rij.organisatie.naam,
        uiterlijk=rij.uiterlijk,
        werkdagen=werkdagen_tussen(ctx.today, rij.uiterlijk),
        te_laat=rij.status is ActieStatus.OPEN and rij.uiterlijk < ctx.today,
        open=rij.status is ActieStatus.OPEN,
        status=label(rij.status),
        uitleg=zicht.open("uitleg") or None,
        klaar_op=ctx.datum(rij.afgerond_op) if rij.afgerond_op else None,
        mag_wijzigen=rij.status is ActieStatus.OPEN and mag_wijzigen(ctx, gezin, rij),
        versie=rij.versie or 0,
    )


def een(ctx: Context, gezin: OpenGezin, actie_id: UUID) -> tuple[Actie, ActieRegel] | None:
    """One actie, as a row to change and as a line to read; None where it is not there for this actor."""
    zichten = [z for z in rijen(ctx, gezin) if z.rij.id == actie_id]
    return (zichten[0].rij, als_regels(ctx, gezin, zichten)[0]) if zichten else None


def mag_afspreken(ctx: Context, gezin: OpenGezin) -> bool:
    """Asked of an actie of one's own, as the action asks it of the row that it makes."""
    return mag(ctx, gezin, Doen.BIJDRAGEN, PLAN, EigenStuk(PLAN, ctx.actor.id)).mag


def mag_wijzigen(ctx: Context, gezin: OpenGezin, rij: Actie) -> bool:
    eigen = ctx.actor.id in (rij.verantwoordelijke_id, rij.auteur_id)
    return eigen or mag(ctx, gezin, Doen.WIJZIGEN, PLAN, rij).mag


def staat_er_al(
    ctx: Context, gezin: OpenGezin, tekst: str, verantwoordelijke_id: UUID, uiterlijk: date
) -> bool:
    """Whether the very same was agreed already: somebody pressed twice."""
    return any(
        z.rij.status is ActieStatus.OPEN
        and (z.rij.verantwoordelijke_id, z.rij.uiterlijk) == (verantwoordelijke_id, uiterlijk)
        and gewoon(z.open("tekst")) == gewoon(tekst)
        for z in stil(ctx, gezin, ctx.session.exec(_query(gezin)).all())
    )


def stand(regel: ActieRegel) -> str:
    """How it stands now, in words: what whoever lost the race gets to read."""
    uitleg = f"\n\n{regel.uitleg}" if regel.uitleg else ""
    dag = f"{regel.uiterlijk.day}-{regel.uiterlijk.month}-{regel.uiterlijk.year}"
    return f"{regel.tekst}\n\n{regel.wie}, uiterlijk {dag}, {regel.status}.{uitleg}"
