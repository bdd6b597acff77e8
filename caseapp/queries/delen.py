"""Delen en inzage: who is involved and what was shared with whom, as far as this actor may know it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..context import Context
from ..domain.delen import VerstrekkingStatus, loopt
from ..domain.woorden import label
from ..permissions import (
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
from .toestemming import namen_die_ontbreken
from .verstrekking import kanten, verborgen_kanten, zichten

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
    ontbreekt: tuple[str, ...]
    bevestigd: str | None
    overlegd: str | None
    teksten: Teksten | None
    wacht: bool
    mag_bevestigen: bool
    mag_intrekken: bool
    mag_vragen: bool
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
    verborgen = verborgen_kanten(ctx, gezin)
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


def wie_werkt_ermee(ctx: Context, gezin: OpenGezin) -> tuple[BetrokkenRegel, ...]:
    """Who reads and writes about this gezin for an organisation, as far as this actor may know."""
    regels = _betrokkenen(ctx, gezin, verborgen_kanten(ctx, gezin), mag_weg=False)
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
    gezien = [z for z in zichten(ctx, gezin) if not kanten(z.rij) & verborgen]
    wie = {persoon: naam for persoon, (naam, _) in mensen(ctx, gezin).items()}
    gebruikers = {g.id: g for z in gezien for g in _gebruikers(z.rij)}
    namen = namen_van(ctx, list(gebruikers.values()))
    wijzigen = mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag
    return tuple(_regel(ctx, gezin, z, {**wie, **namen}, wijzigen) for z in gezien)


def _gebruikers(rij: Verstrekking) -> list[Gebruiker]:
    return [g for g in (rij.gever, rij.ontvanger, rij.bevestigd, rij.overlegd) if g is not None]


def _regel(
    ctx: Context, gezin: OpenGezin, z: Zicht[Verstrekking], namen: Mapping[UUID, str], wijzigen: object
) -> VerstrekkingRegel:
    rij, klaar = z.rij, z.rij.status is VerstrekkingStatus.INGETROKKEN
    wacht = rij.status is VerstrekkingStatus.WACHT_OP_TWEEDE
    op_ja = rij.status is VerstrekkingStatus.WACHT_OP_TOESTEMMING
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
        toestemming=tuple(namen.get(wie, IEMAND) for wie in _stemden_toe(ctx, rij)),
        ontbreekt=namen_die_ontbreken(ctx, rij, namen),
        bevestigd=namen[rij.bevestigd_id] if rij.bevestigd_id else None,
        overlegd=namen[rij.overlegd_id] if rij.overlegd_id else None,
        teksten=_teksten(z) if rij.betreft_id in namen else None,
        wacht=wacht,
        mag_bevestigen=wacht and _mag_tweede(ctx, gezin, rij),
        mag_intrekken=bool(wijzigen) and not klaar,
        mag_vragen=bool(wijzigen) and op_ja,
        mag_informeren=bool(wijzigen) and rij.verteld_op is None and not klaar,
    )


def _stemden_toe(ctx: Context, rij: Verstrekking) -> list[UUID]:
    """Whose yes it rests on. Of the gezin everybody reads of his own alone."""
    alle = [t.persoon_id for t in rij.toestemmingen]
    return [wie for wie in alle if wie == ctx.actor.persoon_id] if gezinsblik(ctx.actor) else alle


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
