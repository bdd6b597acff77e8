"""Where the kamers stand: the series, the zittingen I am asked for, and what waits for a place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.woorden import (
    DeelnemerAntwoord,
    InbrengStatus,
    KamerActieStatus,
    Wijze,
    ZittingStatus,
)
from ...domain.termijn import werkdagen_tussen
from ...domain.woorden import label
from ...permissions import Actor, beoordeel_inbreng, beoordeel_kamer, hoort_op_naam, zit_voor
from ...tables import Gebruiker, Kamer, KamerActie, KamerInbreng, Zitting, ZittingDeelnemer
from ..dossier import Zicht
from ..loading import joined
from ..namen import namen_van
from .deur import eis_overleg, kijkt, oordeel_over
from .namen import alle_pseudoniemen, pseudoniemen


@dataclass(frozen=True)
class KamerRegel:
    id: UUID
    naam: str
    voorzitter: str
    van_mij: bool
    volgende: datetime | None


@dataclass(frozen=True)
class ZittingRegel:
    id: UUID
    kamer: str
    op: datetime
    status: str
    loopt: bool
    gesloten: bool
    antwoord: str | None
    te_antwoorden: bool


@dataclass(frozen=True)
class WachtendeInbreng:
    """What waits for a place on the agenda, for who sits in the chair."""

    id: UUID
    kamer_id: UUID
    kamer: str
    gezin: str
    vraag: str
    op_naam: bool
    spoed: bool
    dagen: int


@dataclass(frozen=True)
class ActieRegel:
    """What I took on in a zitting: by the pseudonym of that kamer."""

    id: UUID
    gezin: str
    tekst: str
    uiterlijk: date
    werkdagen: int
    te_laat: bool


@dataclass(frozen=True)
class OverlegBlad:
    kamers: tuple[KamerRegel, ...]
    komend: tuple[ZittingRegel, ...]
    voorbij: tuple[ZittingRegel, ...]
    wachtend: tuple[WachtendeInbreng, ...]
    acties: tuple[ActieRegel, ...]
    mag_beginnen: bool


def overleg(ctx: Context) -> OverlegBlad:
    eis_overleg(ctx)
    kamers, zittingen = _kamers(ctx), _mijn_zittingen(ctx)
    namen = namen_van(ctx, [kamer.voorzitter for kamer in kamers])
    regels = [_zittingregel(ctx, rij) for rij in zittingen]
    return OverlegBlad(
        kamers=tuple(_kamerregel(ctx, kamer, namen, zittingen) for kamer in kamers),
        komend=tuple(regel for regel in regels if not regel.gesloten),
        voorbij=tuple(regel for regel in reversed(regels) if regel.gesloten),
        wachtend=_wachtend(ctx),
        acties=mijn_acties(ctx),
        mag_beginnen=beoordeel_kamer(ctx.actor).mag,
    )


def _kamers(ctx: Context) -> Sequence[Kamer]:
    query = select(Kamer).options(joined(Kamer.voorzitter)).order_by(col(Kamer.naam))
    return ctx.session.exec(query).all()


def _mijn_zittingen(ctx: Context) -> Sequence[Zitting]:
    """Where I am asked, or sit in the chair; oldest first."""
    gevraagd = select(ZittingDeelnemer.zitting_id).where(ZittingDeelnemer.gebruiker_id == ctx.actor.id)
    voor = select(Kamer.id).where(Kamer.voorzitter_id == ctx.actor.id)
    query = select(Zitting).where(col(Zitting.id).in_(gevraagd) | col(Zitting.kamer_id).in_(voor))
    return ctx.session.exec(query.options(joined(Zitting.kamer)).order_by(col(Zitting.op))).all()


def _kamerregel(
    ctx: Context, kamer: Kamer, namen: dict[UUID, str], zittingen: Sequence[Zitting]
) -> KamerRegel:
    komend = (z.op for z in zittingen if z.kamer_id == kamer.id and z.status is not ZittingStatus.GESLOTEN)
    van_mij = kamer.voorzitter_id == ctx.actor.id
    return KamerRegel(kamer.id, kamer.naam, namen[kamer.voorzitter_id], van_mij, next(komend, None))


def _zittingregel(ctx: Context, rij: Zitting) -> ZittingRegel:
    query = select(ZittingDeelnemer.antwoord).where(
        ZittingDeelnemer.zitting_id == rij.id, ZittingDeelnemer.gebruiker_id == ctx.actor.id
    )
    mijn = ctx.session.exec(query).first()
    return ZittingRegel(
        id=rij.id,
        kamer=rij.kamer.naam,
        op=rij.op,
        status=label(rij.status),
        loopt=rij.status is ZittingStatus.OPEN,
        gesloten=rij.status is ZittingStatus.GESLOTEN,
        antwoord=label(mijn) if mijn else None,
        te_antwoorden=mijn is DeelnemerAntwoord.GEVRAAGD and rij.status is ZittingStatus.GEPLAND,
    )


def _wachtend(ctx: Context) -> tuple[WachtendeInbreng, ...]:
    """For the chair: spoed first, then who waits longest."""
    if not zit_voor(ctx.actor):
        return ()
    query = (
        select(KamerInbreng)
        .join(Kamer, col(KamerInbreng.kamer_id) == Kamer.id)
        .where(Kamer.voorzitter_id == ctx.actor.id, KamerInbreng.status == InbrengStatus.INGEBRACHT)
        .options(joined(KamerInbreng.kamer))
    )
    rijen = sorted(ctx.session.exec(query).all(), key=lambda een: (not een.spoed, een.ingebracht_op))
    return tuple(_wacht(ctx, rij) for rij in rijen)


def _wacht(ctx: Context, rij: KamerInbreng) -> WachtendeInbreng:
    kijkt(ctx, rij, rij.categorie)
    zicht = Zicht(ctx, rij, oordeel_over(ctx, rij, None))
    return WachtendeInbreng(
        id=rij.id,
        kamer_id=rij.kamer_id,
        kamer=rij.kamer.naam,
        gezin=pseudoniemen(ctx, rij.kamer_id, [rij.gezin_id]).get(rij.gezin_id, "gezin"),
        vraag=zicht.open("vraag"),
        op_naam=rij.wijze is Wijze.OP_NAAM,
        spoed=rij.spoed,
        dagen=ctx.dag() - ctx.dag(rij.ingebracht_op),
    )


def mijn_acties(ctx: Context) -> tuple[ActieRegel, ...]:
    """Open ones, soonest first; mine also after the zitting closed."""
    query = (
        select(KamerActie)
        .where(KamerActie.eigenaar_id == ctx.actor.id, KamerActie.status == KamerActieStatus.OPEN)
        .options(joined(KamerActie.inbreng))
        .order_by(col(KamerActie.uiterlijk), col(KamerActie.id))
    )
    rijen = ctx.session.exec(query).all()
    namen = alle_pseudoniemen(ctx, {rij.gezin_id for rij in rijen}) if rijen else {}
    ctx.cipher.haal_sleutels(rij.tekst for rij in rijen)
    return tuple(_actie(ctx, rij, namen[rij.inbreng.kamer_id, rij.gezin_id]) for rij in rijen)


def _actie(ctx: Context, rij: KamerActie, gezin: str) -> ActieRegel:
    return ActieRegel(
        id=rij.id,
        gezin=gezin,
        tekst=open_actie(ctx, rij).open("tekst"),
        uiterlijk=rij.uiterlijk,
        werkdagen=werkdagen_tussen(ctx.today, rij.uiterlijk),
        te_laat=rij.uiterlijk < ctx.today,
    )


def open_actie(ctx: Context, rij: KamerActie) -> Zicht[KamerActie]:
    """One's own action stays one's own; each look is a line."""
    kijkt(ctx, rij.inbreng, rij.categorie)
    oordeel = beoordeel_inbreng(ctx.actor, rij.gezin_id, rij.categorie, rij.alleen_voor, loopt=True)
    return Zicht(ctx, rij, oordeel)


def een_actie(ctx: Context, actie_id: UUID) -> KamerActie | None:
    query = select(KamerActie).where(KamerActie.id == actie_id, KamerActie.eigenaar_id == ctx.actor.id)
    return ctx.session.exec(query.options(joined(KamerActie.inbreng))).one_or_none()


def een_kamer(ctx: Context, kamer_id: UUID) -> Kamer | None:
    return ctx.session.exec(
        select(Kamer).where(Kamer.id == kamer_id).options(joined(Kamer.voorzitter))
    ).one_or_none()


def voorzitters(ctx: Context) -> dict[str, str]:
    """Who can sit in the chair, by id."""
    alle = ctx.session.exec(select(Gebruiker).order_by(col(Gebruiker.volgorde))).all()
    voor = [wie for wie in alle if zit_voor(Actor(wie.id, wie.rol))]
    namen = namen_van(ctx, voor)
    return {str(wie.id): namen[wie.id] for wie in voor}


def te_kiezen(ctx: Context) -> list[Gebruiker]:
    """Who can be told by name."""
    query = select(Gebruiker).options(joined(Gebruiker.organisatie)).order_by(col(Gebruiker.volgorde))
    return [wie for wie in ctx.session.exec(query).all() if hoort_op_naam(wie.rol)]


def gebruiker(ctx: Context, id_: str) -> Gebruiker | None:
    return next((wie for wie in ctx.session.exec(select(Gebruiker)).all() if str(wie.id) == id_), None)
