"""The ladder of a gezin: read from what happened, through the curtain, and kept nowhere."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.gebeurtenis import GebeurtenisSoort
from ..domain.oefenruimte import AMSTERDAM
from ..domain.opschaling import (
    TREDEN,
    VAN_MELDING,
    VAN_WOORD,
    Blijft,
    Plek,
    Richting,
    Trede,
    Tredestap,
    perioden,
)
from ..domain.woorden import label
from ..permissions import gezinsblik
from ..tables import CaseRelatie, Gebeurtenis, Gebruiker, MeldingStap
from . import duo
from .dossier import OpenGezin, Zicht, zichtbaar
from .namen import namen_van
from .schrijvers import schrijvers

VANZELF = "De afgesproken einddatum is voorbij; de toegang is vanzelf gestopt."
ELDERS = "De betrokkenheid is beëindigd."
VERLENGD = "duo verlengd"
GESTART, BEEINDIGD = GebeurtenisSoort.RVT_DUO_GESTART, GebeurtenisSoort.RVT_DUO_BEEINDIGD


@dataclass(frozen=True)
class LadderRegel:
    """One step. `wie`: with his organisation, where that may be known. `waarom`: as it was written down."""

    stap: Tredestap
    dag: int
    datum: date
    trede: str
    wat: str
    wie: str
    waarom: str | None


@dataclass(frozen=True)
class Ladder:
    """Newest first. `vandaag`: up to where it is drawn; what runs still, runs until there. `treden`: which of
    them are drawn, for the gezin itself only those where somebody was."""

    regels: tuple[LadderRegel, ...]
    perioden: tuple[Blijft, ...]
    begin: datetime
    vandaag: datetime
    treden: tuple[Trede, ...] = TREDEN


def ladder(ctx: Context, gezin: OpenGezin) -> Ladder | None:
    """None where this actor may know of no step."""
    gezien = _gebeurtenissen(ctx, gezin)
    meldingen = _meldingstappen(ctx, gezin, gezien)
    wie = schrijvers(ctx, gezin, (z.rij.auteur_id for z in gezien))
    namen, relaties = namen_van(ctx, list(wie.values())), _duos(ctx, gezin, gezien)
    verder = list(_verlengd(relaties.values()))
    langer = {nieuw for _, nieuw in verder}
    gewoon = (
        _ladderregel(ctx, zicht, plek, _van_wie(wie, namen, zicht.rij.auteur_id), langer)
        for zicht in gezien
        if (plek := _plek(zicht.rij, meldingen)) is not None
    )
    regels = sorted(
        (*gewoon, *_vanzelf(ctx, gezien, relaties, {oud for oud, _ in verder})), key=lambda r: r.stap.op
    )
    if not regels:
        return None
    er_was = {regel.stap.trede for regel in regels}
    treden = tuple(t for t in TREDEN if t in er_was) if gezinsblik(ctx.actor) else TREDEN
    blijft = perioden(regel.stap for regel in regels)
    return Ladder(tuple(reversed(regels)), blijft, regels[0].stap.op, ctx.now, treden)


def _gebeurtenissen(ctx: Context, gezin: OpenGezin) -> list[Zicht[Gebeurtenis]]:
    woorden = [soort for soort in GebeurtenisSoort if soort.value in VAN_WOORD]
    query = (
        select(Gebeurtenis)
        .where(
            Gebeurtenis.gezin_id == gezin.id,
            Gebeurtenis.take == ctx.take,
            col(Gebeurtenis.soort).in_([*woorden, GebeurtenisSoort.MELDING_VERDER]),
        )
        .order_by(col(Gebeurtenis.op), col(Gebeurtenis.op_echt), col(Gebeurtenis.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def _meldingstappen(
    ctx: Context, gezin: OpenGezin, gezien: Iterable[Zicht[Gebeurtenis]]
) -> dict[UUID, MeldingStap]:
    """Of the meldingen that went on, to which state; for who may read that."""
    ids = [z.rij.stuk_id for z in gezien if z.rij.soort is GebeurtenisSoort.MELDING_VERDER]
    if not ids:
        return {}
    query = select(MeldingStap).where(MeldingStap.gezin_id == gezin.id, col(MeldingStap.id).in_(ids))
    rijen = ctx.session.exec(query.order_by(col(MeldingStap.op), col(MeldingStap.id))).all()
    return {zicht.rij.id: zicht.rij for zicht in zichtbaar(ctx, gezin, rijen)}


def _plek(rij: Gebeurtenis, meldingen: Mapping[UUID, MeldingStap]) -> Plek | None:
    stap = meldingen.get(rij.stuk_id) if rij.stuk_id else None
    return VAN_MELDING.get(stap.naar.value) if stap else VAN_WOORD.get(rij.soort.value)


def _ladderregel(
    ctx: Context, zicht: Zicht[Gebeurtenis], plek: Plek, wie: str, langer: Collection[UUID]
) -> LadderRegel:
    """`langer`: what was decided about a duo that was there already."""
    rij, (trede, richting) = zicht.rij, plek
    verder = rij.stuk_id in langer and richting is Richting.OP
    return LadderRegel(
        stap=Tredestap(rij.op, trede, Richting.EVEN if verder else richting),
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        trede=label(trede),
        wat=VERLENGD if verder else label(rij.soort),
        wie=wie,
        waarom=zicht.open("tekst") or None,
    )


def _van_wie(wie: Mapping[UUID, Gebruiker], namen: Mapping[UUID, str], auteur: UUID | None) -> str:
    rij = wie.get(auteur) if auteur else None
    if rij is None:
        return ""
    return ", ".join(filter(None, (namen[rij.id], rij.organisatie.naam if rij.organisatie else "")))


def _duos(ctx: Context, gezin: OpenGezin, gezien: Sequence[Zicht[Gebeurtenis]]) -> dict[UUID, CaseRelatie]:
    begonnen = [z.rij.stuk_id for z in gezien if z.rij.soort is GESTART and z.rij.stuk_id]
    return duo.alle(ctx, gezin, begonnen) if begonnen else {}


def _verlengd(relaties: Collection[CaseRelatie]) -> Iterator[tuple[UUID, UUID]]:
    """Which involvement went on in which: of the same person, the one ended on the day the other began."""
    for oud in relaties:
        for nieuw in relaties:
            zelfde = oud.gebruiker_id == nieuw.gebruiker_id and oud.id != nieuw.id
            if zelfde and oud.beeindigd == nieuw.van:
                yield oud.id, nieuw.id


def _vanzelf(
    ctx: Context,
    gezien: Sequence[Zicht[Gebeurtenis]],
    relaties: Mapping[UUID, CaseRelatie],
    ging_verder: Collection[UUID],
) -> Iterator[LadderRegel]:
    """A duo that ended without an act of its own: its day passed, or its involvement was ended elsewhere.
    What was gone on with by a new decision, did not end."""
    klaar = {z.rij.stuk_id for z in gezien if z.rij.soort is BEEINDIGD}
    for rij in relaties.values():
        eind = rij.beeindigd or rij.tot
        if rij.id in klaar or rij.id in ging_verder or eind is None:
            continue
        if rij.beeindigd or eind < ctx.today:
            op = datetime.combine(eind, time(23, 59), AMSTERDAM)
            stap = Tredestap(op, Trede.RVT_DUO, Richting.AF)
            waarom = ELDERS if rij.beeindigd else VANZELF
            yield LadderRegel(stap, ctx.dag(op), eind, label(Trede.RVT_DUO), label(BEEINDIGD), "", waarom)
