"""How long what is kept about a gezin would be kept: of what this actor may know; and per kenmerk, from the
logboek, for who supervises."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from ..context import Context
from ..domain.bewaren import UITLEG, BewaarRegel, Bewaartermijn, Feiten, bewaartermijnen, is_kind
from ..domain.delen import Grondslag
from ..domain.logboek import Handeling
from ..permissions import Categorie, Doen, beoordeel_ruimte
from ..tables import Gezin, LogRegel, Melding
from .dossier import OpenGezin, mag
from .gezin import geboortedata
from .logboek import HEEL_LOGBOEK
from .tijdlijn import laatste
from .verstrekking import zichten


@dataclass(frozen=True)
class BewaarRegelBlad:
    """`tot`: the last day that it is kept; `weg_op`: when it would be destroyed."""

    regel: BewaarRegel
    naam: str
    zin: str
    gewoon: str
    bron: str
    tot: date | None = None
    weg_op: date | None = None


@dataclass(frozen=True)
class BewaarBlad:
    laatste: date
    termijnen: tuple[BewaarRegelBlad, ...]


@dataclass(frozen=True)
class KenmerkRegel:
    """What who supervises reads of one gezin: no name and no content."""

    gezin_id: UUID
    kenmerk: str
    laatste: date
    termijnen: tuple[BewaarRegelBlad, ...]


def regels() -> tuple[BewaarRegelBlad, ...]:
    return tuple(_regel(regel) for regel in BewaarRegel)


def _regel(regel: BewaarRegel, termijn: Bewaartermijn | None = None) -> BewaarRegelBlad:
    u = UITLEG[regel]
    tot, weg_op = (termijn.tot, termijn.weg_op) if termijn else (None, None)
    return BewaarRegelBlad(regel, u.naam, u.zin, u.gewoon, u.bron, tot, weg_op)


def van_gezin(ctx: Context, gezin: OpenGezin) -> BewaarBlad:
    """From the last change that this actor can see: another date would tell of what is not there for him."""
    nieuwste = laatste(ctx, gezin, 1)
    dag = ctx.datum(nieuwste[0].rij.op if nieuwste else gezin.rij.sinds)
    feiten = Feiten(
        laatste=dag,
        jongste=_jongste(ctx, gezin),
        veilig_thuis=_laatste_melding(ctx, gezin),
        maatregel=any(z.rij.grondslag is Grondslag.GI_OTS for z in zichten(ctx, gezin)),
    )
    return BewaarBlad(dag, tuple(_regel(t.regel, t) for t in bewaartermijnen(feiten)))


def _jongste(ctx: Context, gezin: OpenGezin) -> date | None:
    """Of the children whom this actor may know."""
    sinds, geboren = ctx.datum(gezin.rij.sinds), geboortedata(ctx, gezin).values()
    return max((dag for dag in geboren if is_kind(dag, sinds)), default=None)


def _laatste_melding(ctx: Context, gezin: OpenGezin) -> date | None:
    """Of those of which this actor may know that they are there."""
    query = select(Melding).where(Melding.gezin_id == gezin.id).order_by(col(Melding.op), col(Melding.id))
    rijen = ctx.session.exec(query).all()
    bekend = [rij.op for rij in rijen if mag(ctx, gezin, Doen.BESTAAN, rij.categorie, rij).mag]
    return ctx.datum(bekend[-1]) if bekend else None


# What changes something that is kept.
_WIJZIGT = (Handeling.MAKEN, Handeling.WIJZIGEN, Handeling.VASTSTELLEN)


def per_kenmerk(ctx: Context) -> tuple[KenmerkRegel, ...]:
    """Every gezin of this room, for who reads the whole logboek; for all others nothing. Whether there are
    children, only the gezin itself knows: here the longest of the rules for help counts, which are equal."""
    if not beoordeel_ruimte(ctx.actor, Doen.ZIEN, Categorie.LOGGING, HEEL_LOGBOEK).mag:
        return ()
    ctx.spoor.gelezen(Handeling.LOG_INZIEN, categorie=Categorie.LOGGING)
    inhoud = sa.type_coerce(col(LogRegel.inhoud), sa.JSON)
    op, melding = inhoud["op"].as_string(), inhoud["categorie"].as_string() == Categorie.MELDING.value
    query = (
        sa.select(col(Gezin.id), col(Gezin.kenmerk), sa.func.max(op), sa.func.max(sa.case((melding, op))))
        .join(LogRegel, sa.func.replace(col(LogRegel.gezin_id), "-", "") == col(Gezin.id))
        .where(inhoud["handeling"].as_string().in_([h.value for h in _WIJZIGT]), op.is_not(None))
        .group_by(col(Gezin.id), col(Gezin.kenmerk))
        .order_by(col(Gezin.kenmerk))
    )
    return tuple(_kenmerk(ctx, *rij) for rij in ctx.session.execute(query))


def _kenmerk(ctx: Context, gezin_id: UUID, kenmerk: str, op: str, melding: str | None) -> KenmerkRegel:
    dag = ctx.datum(datetime.fromisoformat(op))
    vt = ctx.datum(datetime.fromisoformat(melding)) if melding else None
    termijnen = bewaartermijnen(Feiten(dag, veilig_thuis=vt))
    return KenmerkRegel(gezin_id, kenmerk, dag, tuple(_regel(t.regel, t) for t in termijnen))
