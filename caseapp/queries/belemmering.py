"""What stands in the way: for who works with the gezin in full, for a procesregisseur without names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ..context import Context
from ..domain.belemmering import OPEN, OVERGANGEN, BelemmeringStatus
from ..domain.woorden import label
from ..domain.zoeken import gewoon
from ..permissions import Categorie, Doen, beoordeel_antwoord
from ..tables import Belemmering, Voorlegging
from .actie import PLAN
from .bestuur import Voorgelegd, laatste, voorgelegd
from .dossier import OpenGezin, Refused, Zicht, mag, stil, zichtbaar
from .loading import joined
from .namen import namen_van


@dataclass(frozen=True)
class BelemmeringRegel:
    id: UUID
    soort: str
    tekst: str
    van_wie: str | None
    wie: str
    status: str
    open: bool
    gemeld_op: date
    zonder_namen: str | None
    antwoord: str | None
    bestuur: Voorgelegd | None
    resultaat: str | None
    mag_wijzigen: bool
    mag_doorzetten: bool
    versie: int


@dataclass(frozen=True)
class Procesvraag:
    """A belemmering as a procesregisseur knows it: the pseudonym and one sentence without names. `bestuur`:
    what the bestuur was asked about it, and what it said."""

    id: UUID
    kenmerk: str
    soort: str
    van_wie: str | None
    zin: str
    antwoord: str | None
    bestuur: Voorgelegd | None
    status: str
    open: bool
    dagen: int
    versie: int


def _query() -> SelectOfScalar[Belemmering]:
    return (
        select(Belemmering)
        .options(
            joined(Belemmering.verantwoordelijke),
            joined(Belemmering.organisatie),
            joined(Belemmering.termijn),
        )
        .order_by(col(Belemmering.gemeld_op), col(Belemmering.id))
    )


def rijen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Belemmering]]:
    return zichtbaar(ctx, gezin, ctx.session.exec(_query().where(Belemmering.gezin_id == gezin.id)).all())


def blad(ctx: Context, gezin: OpenGezin) -> tuple[BelemmeringRegel, ...]:
    """Open ones first, the oldest on top."""
    regels = als_regels(ctx, gezin, rijen(ctx, gezin))
    return tuple(sorted(regels, key=lambda regel: not regel.open))


def als_regels(
    ctx: Context, gezin: OpenGezin, zichten: Sequence[Zicht[Belemmering]]
) -> list[BelemmeringRegel]:
    namen = namen_van(ctx, [z.rij.verantwoordelijke for z in zichten])
    zonder = {z.rij.id: z for z in zichtbaar(ctx, gezin, [z.rij for z in zichten], Categorie.SCORES)}
    gelegd = laatste(ctx, [z.rij.id for z in zichten])
    return [
        _regel(ctx, gezin, z, zonder.get(z.rij.id), namen[z.rij.verantwoordelijke_id], gelegd.get(z.rij.id))
        for z in zichten
    ]


def _regel(
    ctx: Context,
    gezin: OpenGezin,
    zicht: Zicht[Belemmering],
    zonder: Zicht[Belemmering] | None,
    wie: str,
    gelegd: Voorlegging | None,
) -> BelemmeringRegel:
    rij = zicht.rij
    van_mij = mag_wijzigen(ctx, gezin, rij)
    return BelemmeringRegel(
        id=rij.id,
        soort=label(rij.soort),
        tekst=zicht.open("tekst"),
        van_wie=rij.organisatie.naam if rij.organisatie else None,
        wie=wie,
        status=label(rij.status),
        open=rij.status in OPEN,
        gemeld_op=ctx.datum(rij.gemeld_op),
        zonder_namen=(zonder.open("zonder_namen") or None) if zonder else None,
        antwoord=(zonder.open("antwoord") or None) if zonder else None,
        bestuur=voorgelegd(ctx, gezin, gelegd),
        resultaat=zicht.open("resultaat") or None,
        mag_wijzigen=van_mij and rij.status in OPEN,
        mag_doorzetten=van_mij and BelemmeringStatus.DOORGEZET in OVERGANGEN[rij.status],
        versie=rij.versie or 0,
    )


def een(ctx: Context, gezin: OpenGezin, wat: UUID) -> tuple[Belemmering, BelemmeringRegel] | None:
    zichten = [z for z in rijen(ctx, gezin) if z.rij.id == wat]
    return (zichten[0].rij, als_regels(ctx, gezin, zichten)[0]) if zichten else None


def mag_wijzigen(ctx: Context, gezin: OpenGezin, rij: Belemmering) -> bool:
    """Who takes it on himself, who noted it, or who writes the plan."""
    eigen = ctx.actor.id in (rij.verantwoordelijke_id, rij.auteur_id)
    return eigen or mag(ctx, gezin, Doen.WIJZIGEN, PLAN, rij).mag


def staat_er_al(ctx: Context, gezin: OpenGezin, tekst: str) -> bool:
    """Whether the very same stands open already: somebody pressed twice."""
    alle = ctx.session.exec(_query().where(Belemmering.gezin_id == gezin.id)).all()
    return any(
        z.rij.status in OPEN and gewoon(z.open("tekst")) == gewoon(tekst) for z in stil(ctx, gezin, alle)
    )


def stand(regel: BelemmeringRegel) -> str:
    """How it stands now, in words: what whoever lost the race gets to read."""
    delen = [regel.tekst, f"Nu: {regel.status}.", regel.zonder_namen, regel.antwoord, regel.resultaat]
    return "\n\n".join(deel for deel in delen if deel)


def doorgezet(ctx: Context, gezin: OpenGezin) -> tuple[Procesvraag, ...]:
    """What was put through about this gezin, without names."""
    wat = ctx.session.exec(_doorgezet(gezin)).all()
    return procesvragen(ctx, gezin, wat, laatste(ctx, [rij.id for rij in wat]))


def _doorgezet(gezin: OpenGezin) -> SelectOfScalar[Belemmering]:
    return _query().where(Belemmering.gezin_id == gezin.id, col(Belemmering.doorgezet_op).is_not(None))


def wacht_op_procesregie(hoeveel: int) -> SelectOfScalar[Belemmering]:
    """Of all gezinnen, the one that waits longest first."""
    return (
        select(Belemmering)
        .where(Belemmering.status == BelemmeringStatus.DOORGEZET)
        .options(joined(Belemmering.organisatie))
        .order_by(col(Belemmering.doorgezet_op), col(Belemmering.id))
        .limit(hoeveel)
    )


def procesvragen(
    ctx: Context, gezin: OpenGezin, wat: Sequence[Belemmering], gelegd: Mapping[UUID, Voorlegging]
) -> tuple[Procesvraag, ...]:
    """`gelegd`: what of these was put to the bestuur, loaded at once for all gezinnen of the page."""
    gezien = zichtbaar(ctx, gezin, wat, Categorie.SCORES)
    return tuple(_procesvraag(ctx, gezin, zicht, gelegd.get(zicht.rij.id)) for zicht in gezien)


def _procesvraag(
    ctx: Context, gezin: OpenGezin, zicht: Zicht[Belemmering], gelegd: Voorlegging | None
) -> Procesvraag:
    rij = zicht.rij
    return Procesvraag(
        id=rij.id,
        kenmerk=gezin.rij.kenmerk,
        soort=label(rij.soort),
        van_wie=rij.organisatie.naam if rij.organisatie else None,
        zin=zicht.open("zonder_namen"),
        antwoord=zicht.open("antwoord") or None,
        bestuur=voorgelegd(ctx, gezin, gelegd),
        status=label(rij.status),
        open=rij.status is BelemmeringStatus.DOORGEZET,
        dagen=ctx.dag() - ctx.dag(rij.doorgezet_op),
        versie=rij.versie or 0,
    )


def vraag(ctx: Context, gezin: OpenGezin, wat: UUID) -> tuple[Belemmering, Procesvraag] | None:
    """One that was put through, for who may answer it; others are told why not, before anything is opened."""
    rijen_ = ctx.session.exec(_doorgezet(gezin).where(Belemmering.id == wat)).all()
    gezien = zichtbaar(ctx, gezin, rijen_, Categorie.SCORES)
    if not gezien:
        return None
    oordeel = beoordeel_antwoord(ctx.actor)
    if not oordeel.mag:
        raise Refused(oordeel)
    return gezien[0].rij, _procesvraag(ctx, gezin, gezien[0], laatste(ctx, [wat]).get(wat))
