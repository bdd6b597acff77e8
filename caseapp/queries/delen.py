"""Delen en inzage: who is involved and what was shared with whom, as far as this actor may know it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.delen import VerstrekkingStatus, loopt
from ..domain.woorden import label
from ..permissions import (
    VERRAADT_VERBLIJF,
    Categorie,
    Doen,
    Relatie,
    gezinsblik,
    mag_afschrift,
    werkt_mee,
)
from ..tables import CaseRelatie, Gebruiker, Verstrekking
from .bladen import VraagRegel
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .namen import mensen, namen_van
from .overzicht import vragen
from .protocol import ProtocolRegel
from .protocol import regel as protocolregel
from .verstrekking import zichten

IEMAND = "iemand van dit gezin"


@dataclass(frozen=True)
class BetrokkenRegel:
    """`doel`: only for who may read it. `mag_weg`: this actor may end it."""

    id: UUID
    wie: str
    organisatie: str
    hoe: str
    doel: str
    van: date
    tot: date | None
    mag_weg: bool


@dataclass(frozen=True)
class Teksten:
    """What was written down, for who may know about whom it is."""

    doel: str
    motivering: str
    verteld: str
    intrekking: str | None


@dataclass(frozen=True)
class VerstrekkingRegel:
    id: UUID
    wat: str
    over: str
    van: str
    aan: str
    grondslag: str
    begin: date
    eind: date
    status: str
    loopt: bool
    verteld_op: date | None
    herzien_op: date | None
    toestemming: tuple[str, ...]
    bevestigd: str | None
    overlegd: str | None
    teksten: Teksten | None
    wacht: bool
    mag_bevestigen: bool
    mag_intrekken: bool
    mag_informeren: bool


@dataclass(frozen=True)
class DelenBlad:
    """`kent_betrokkenen`: whether this actor may know who is around the gezin at all."""

    kent_betrokkenen: bool
    mag_inzage: bool
    mag_afschrift: bool
    betrokkenen: tuple[BetrokkenRegel, ...]
    verstrekkingen: tuple[VerstrekkingRegel, ...]
    vragen: tuple[VraagRegel, ...]
    protocol: ProtocolRegel | None
    mag_wijzigen: bool


def blad(ctx: Context, gezin: OpenGezin) -> DelenBlad:
    verborgen = _verborgen(ctx, gezin)
    mag_wijzigen = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag
    return DelenBlad(
        kent_betrokkenen=mag(ctx, gezin, Doen.ZIEN, Categorie.GEZIN_GEZAG).mag,
        mag_inzage=mag(ctx, gezin, Doen.ZIEN, Categorie.LOGGING).mag,
        mag_afschrift=mag_afschrift(ctx.actor, gezin.positie),
        betrokkenen=_betrokkenen(ctx, gezin, verborgen, mag_weg=mag_wijzigen),
        verstrekkingen=_verstrekkingen(ctx, gezin, verborgen),
        vragen=vragen(ctx, gezin),
        protocol=protocolregel(ctx, gezin),
        mag_wijzigen=mag_wijzigen,
    )


def _verborgen(ctx: Context, gezin: OpenGezin) -> frozenset[UUID]:
    """Of whom somebody of the gezin reads nothing here: who was ever involved behind his back, and who or
    whose organisation betrays a stay (domein 8.7-7)."""
    if not gezinsblik(ctx.actor):
        return frozenset()
    relaties = ctx.session.exec(select(CaseRelatie).where(CaseRelatie.gezin_id == gezin.id)).all()
    opvang = ctx.session.exec(select(Gebruiker).where(col(Gebruiker.soort).in_(VERRAADT_VERBLIJF))).all()
    achter_de_rug = {r.gebruiker_id for r in relaties if ctx.actor.genoemd_in(r.niet_voor)}
    huizen = {g.organisatie_id for g in opvang if g.organisatie_id is not None}
    return frozenset(achter_de_rug | {g.id for g in opvang} | huizen)


def wie_werkt_ermee(ctx: Context, gezin: OpenGezin) -> tuple[BetrokkenRegel, ...]:
    """Who reads and writes about this gezin for an organisation, as far as this actor may know."""
    regels = _betrokkenen(ctx, gezin, _verborgen(ctx, gezin), mag_weg=False)
    return tuple(regel for regel in regels if regel.organisatie)


def _betrokkenen(
    ctx: Context, gezin: OpenGezin, verborgen: frozenset[UUID], *, mag_weg: bool
) -> tuple[BetrokkenRegel, ...]:
    """Everybody with a purpose here; who belongs to the gezin itself stands elsewhere."""
    rijen = [r for r in gezin.relaties if r.relatie is not Relatie.GEZINSLID]
    gezien: list[Zicht[CaseRelatie]] = zichtbaar(ctx, gezin, rijen)
    gezien = [z for z in gezien if z.rij.gebruiker_id not in verborgen]
    namen = namen_van(ctx, [z.rij.gebruiker for z in gezien])
    return tuple(
        BetrokkenRegel(
            id=z.rij.id,
            wie=namen[z.rij.gebruiker_id],
            organisatie=_organisatie(z.rij.gebruiker),
            hoe=label(z.rij.relatie),
            doel=z.open("doel"),
            van=z.rij.van,
            tot=z.rij.tot,
            mag_weg=mag_weg and z.rij.relatie is not Relatie.DUO,
        )
        for z in gezien
    )


def _organisatie(wie: Gebruiker) -> str:
    return wie.organisatie.naam if wie.organisatie else ""


def _verstrekkingen(
    ctx: Context, gezin: OpenGezin, verborgen: frozenset[UUID]
) -> tuple[VerstrekkingRegel, ...]:
    gezien = [z for z in zichten(ctx, gezin) if not _kanten(z.rij) & verborgen]
    wie = {persoon: naam for persoon, (naam, _) in mensen(ctx, gezin).items()}
    gebruikers = {g.id: g for z in gezien for g in _gebruikers(z.rij)}
    namen = namen_van(ctx, list(gebruikers.values()))
    wijzigen = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag
    return tuple(_regel(ctx, gezin, z, {**wie, **namen}, wijzigen) for z in gezien)


def _kanten(rij: Verstrekking) -> set[UUID]:
    """Everybody, and every organisation, on either side."""
    kanten = {rij.van_id, rij.gever.organisatie_id, rij.aan_id, rij.aan_organisatie_id}
    if rij.ontvanger is not None:
        kanten.add(rij.ontvanger.organisatie_id)
    return {kant for kant in kanten if kant is not None}


def _gebruikers(rij: Verstrekking) -> list[Gebruiker]:
    return [g for g in (rij.gever, rij.ontvanger, rij.bevestigd, rij.overlegd) if g is not None]


def _regel(
    ctx: Context, gezin: OpenGezin, z: Zicht[Verstrekking], namen: Mapping[UUID, str], wijzigen: object
) -> VerstrekkingRegel:
    rij, klaar = z.rij, z.rij.status is VerstrekkingStatus.INGETROKKEN
    wacht = rij.status is VerstrekkingStatus.WACHT_OP_TWEEDE
    return VerstrekkingRegel(
        id=rij.id,
        wat=label(rij.wat),
        over=namen.get(rij.betreft_id, IEMAND),
        van=namen[rij.van_id],
        aan=_aan(rij, namen),
        grondslag=label(rij.grondslag),
        begin=rij.van,
        eind=rij.tot,
        status=_stand(ctx, rij),
        loopt=_loopt(ctx, rij),
        verteld_op=rij.verteld_op,
        herzien_op=rij.herzien_op,
        toestemming=tuple(namen.get(t.persoon_id, IEMAND) for t in rij.toestemmingen),
        bevestigd=namen[rij.bevestigd_id] if rij.bevestigd_id else None,
        overlegd=namen[rij.overlegd_id] if rij.overlegd_id else None,
        teksten=_teksten(z) if rij.betreft_id in namen else None,
        wacht=wacht,
        mag_bevestigen=wacht and _mag_tweede(ctx, gezin, rij),
        mag_intrekken=bool(wijzigen) and not klaar,
        mag_informeren=bool(wijzigen) and rij.verteld_op is None and not klaar,
    )


def _aan(rij: Verstrekking, namen: Mapping[UUID, str]) -> str:
    if rij.organisatie is not None:
        return rij.organisatie.naam
    return namen[rij.aan_id] if rij.aan_id else ""


def _loopt(ctx: Context, rij: Verstrekking) -> bool:
    return loopt(rij.status, van=rij.van, tot=rij.tot, vandaag=ctx.today)


def _stand(ctx: Context, rij: Verstrekking) -> str:
    voorbij = rij.status is VerstrekkingStatus.LOOPT and rij.tot < ctx.today
    return "afgelopen" if voorbij else label(rij.status)


def _teksten(z: Zicht[Verstrekking]) -> Teksten:
    return Teksten(z.open("doel"), z.open("motivering"), z.open("verteld"), z.open("intrekking") or None)


def _mag_tweede(ctx: Context, gezin: OpenGezin, rij: Verstrekking) -> bool:
    ikzelf = {rij.auteur_id, rij.aan_id} & {ctx.actor.id}
    mijn_huis = rij.aan_organisatie_id is not None and rij.aan_organisatie_id == ctx.actor.organisatie_id
    return werkt_mee(ctx.actor, gezin.dossier) and not ikzelf and not mijn_huis
