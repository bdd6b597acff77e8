"""The informatiebrief of one person of a gezin, from what he himself may know; and who of them has it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.delen import loopt
from ..domain.gewone_taal import soort_in_een_zin
from ..domain.gezin import leeftijd
from ..domain.informatiebrief import ALINEAS, Alinea
from ..domain.kennisgeving import KennisgevingStand, Lezer, lezer
from ..domain.woorden import label
from ..permissions import (
    Actor,
    Categorie,
    Doen,
    Dossier,
    Relatie,
    als_gezinslid,
    beoordeel,
    gezinsblik,
    is_keten,
)
from ..tables import CaseRelatie, Gebruiker, Kennisgeving, Verstrekking
from .bladen import Gezicht
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import gezicht
from .loading import joined
from .namen import mensen, namen_van
from .verstrekking import kanten, verborgen_voor, zichten


@dataclass(frozen=True)
class Helper:
    naam: str
    organisatie: str
    waarvoor: str


@dataclass(frozen=True)
class Gedeeld:
    wat: str
    van: str
    aan: str
    tot: date


@dataclass(frozen=True)
class Brief:
    """`voor`: whose it is. `lezer`: to whom it speaks. Nothing in it that he may not know."""

    voor: str
    lezer: Lezer
    contactpersoon: Gezicht | None
    helpers: tuple[Helper, ...]
    gedeeld: tuple[Gedeeld, ...]
    alineas: tuple[Alinea, ...]
    op: date


@dataclass(frozen=True)
class StandRegel:
    """One person, and whether he knows. `stand`: empty as long as nothing was said."""

    persoon_id: UUID
    naam: str
    leeftijd: int
    stand: str
    dag: date | None
    hoe: str
    apart: bool | None
    door: str
    toelichting: str
    herzien_op: date | None
    te_laat: bool


@dataclass(frozen=True)
class InformatieBlad:
    """`mijn`: for somebody of the gezin, his own letter once he was told. `leden`: for who helps."""

    mijn: Brief | None
    leden: tuple[StandRegel, ...]
    mag_wijzigen: bool


def laatste_van(ctx: Context, gezin_id: UUID) -> dict[UUID, Kennisgeving]:
    """The newest of each person; also for who may not see it."""
    query = select(Kennisgeving).where(Kennisgeving.gezin_id == gezin_id)
    rijen = ctx.session.exec(query.order_by(col(Kennisgeving.op), col(Kennisgeving.id)))
    return {rij.betreft_id: rij for rij in rijen}


def blad(ctx: Context, gezin: OpenGezin) -> InformatieBlad:
    if gezinsblik(ctx.actor):
        return InformatieBlad(mijn(ctx, gezin), (), mag_wijzigen=False)
    leden = () if is_keten(ctx.actor) else _leden(ctx, gezin)
    return InformatieBlad(None, leden, mag(ctx, gezin, Doen.WIJZIGEN, Categorie.DEELREGISTER).mag)


def mijn(ctx: Context, gezin: OpenGezin) -> Brief | None:
    """Only once he was told: a page never tells first (domein 8.7-5). That it waits looks as if nobody came
    to it yet."""
    ik = ctx.actor.persoon_id
    if ik is None:
        return None
    gezien = zichtbaar(ctx, gezin, _rijen(ctx, gezin))
    verteld = any(z.rij.betreft_id == ik and z.rij.stand is KennisgevingStand.GEINFORMEERD for z in gezien)
    return brief(ctx, gezin, ik) if verteld else None


def _rijen(ctx: Context, gezin: OpenGezin) -> Iterable[Kennisgeving]:
    query = select(Kennisgeving).where(Kennisgeving.gezin_id == gezin.id).options(joined(Kennisgeving.door))
    return ctx.session.exec(query.order_by(col(Kennisgeving.op), col(Kennisgeving.id))).all()


def _leden(ctx: Context, gezin: OpenGezin) -> tuple[StandRegel, ...]:
    """Everybody of the gezin whom this actor may know, and the newest that he may read of each."""
    per = {z.rij.betreft_id: z for z in zichtbaar(ctx, gezin, _rijen(ctx, gezin))}
    namen = namen_van(ctx, [z.rij.door for z in per.values()])
    return tuple(
        _stand(ctx, persoon, naam, leeftijd(geboren, ctx.today), per.get(persoon), namen)
        for persoon, (naam, geboren) in mensen(ctx, gezin).items()
    )


def _stand(
    ctx: Context,
    persoon: UUID,
    naam: str,
    jaren: int,
    z: Zicht[Kennisgeving] | None,
    namen: dict[UUID, str],
) -> StandRegel:
    if z is None:
        return StandRegel(persoon, naam, jaren, "", None, "", None, "", "", None, te_laat=False)
    return StandRegel(
        persoon_id=persoon,
        naam=naam,
        leeftijd=jaren,
        stand=z.rij.stand.value,
        dag=z.rij.dag,
        hoe=label(z.rij.hoe) if z.rij.hoe else "",
        apart=z.rij.apart,
        door=namen[z.rij.door_id],
        toelichting=z.open("toelichting"),
        herzien_op=z.rij.herzien_op,
        te_laat=z.rij.herzien_op is not None and z.rij.herzien_op < ctx.today,
    )


def _hoort_erbij(gezin: OpenGezin, persoon_id: UUID) -> bool:
    """Asked before any name is opened: a page that is not there has read nothing."""
    return any(lid.persoon_id == persoon_id for lid in gezin.leden)


def voor_wie(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> str | None:
    """What this person is called, if it is somebody of this gezin whom this actor may know."""
    if not _hoort_erbij(gezin, persoon_id):
        return None
    bekend = mensen(ctx, gezin).get(persoon_id)
    return bekend[0] if bekend else None


def brief(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> Brief | None:
    """The same letter for whoever prepares it and for who it is for: only what both may know."""
    if not _hoort_erbij(gezin, persoon_id):
        return None
    bekend = mensen(ctx, gezin).get(persoon_id)
    if bekend is None:
        return None
    naam, geboren = bekend
    hij, dossier = _ogen_van(gezin, persoon_id, leeftijd(geboren, ctx.today))
    voor = lezer(leeftijd(geboren, ctx.today))
    verborgen = verborgen_voor(ctx, gezin, hij)
    return Brief(
        voor=naam,
        lezer=voor,
        contactpersoon=gezicht(ctx, gezin),
        helpers=_helpers(ctx, gezin, hij, dossier, verborgen),
        gedeeld=_gedeeld(ctx, gezin, hij, dossier, verborgen) if voor is not Lezer.SAMEN else (),
        alineas=ALINEAS[voor],
        op=ctx.today,
    )


def _ogen_van(gezin: OpenGezin, persoon_id: UUID, jaren: int) -> tuple[Actor, Dossier]:
    """This member as who looks, also when nobody plays him."""
    for relatie in gezin.relaties:
        wie = relatie.gebruiker
        if wie.persoon_id == persoon_id:
            return Actor(wie.id, wie.rol, persoon_id=persoon_id), gezin.dossier
    hij = als_gezinslid(persoon_id, kind=jaren < 18)
    relaties = {**gezin.dossier.relaties, hij.id: Relatie.GEZINSLID}
    return hij, replace(gezin.dossier, relaties=relaties)


def _helpers(
    ctx: Context, gezin: OpenGezin, hij: Actor, dossier: Dossier, verborgen: frozenset[UUID]
) -> tuple[Helper, ...]:
    buiten = (Relatie.GEZINSLID, Relatie.NETWERKLID)
    rijen = [r for r in gezin.relaties if r.relatie not in buiten and r.gebruiker_id not in verborgen]
    gezien: list[Zicht[CaseRelatie]] = zichtbaar(ctx, gezin, rijen)
    gezien = [z for z in gezien if _ook_voor(z.rij, hij, dossier)]
    namen = namen_van(ctx, [z.rij.gebruiker for z in gezien])
    return tuple(
        Helper(
            namen[z.rij.gebruiker_id],
            z.rij.gebruiker.organisatie.naam if z.rij.gebruiker.organisatie else "",
            z.open("doel"),
        )
        for z in gezien
    )


def _gedeeld(
    ctx: Context, gezin: OpenGezin, hij: Actor, dossier: Dossier, verborgen: frozenset[UUID]
) -> tuple[Gedeeld, ...]:
    """What is shared about him now, and he was told of."""
    nu = [
        z.rij
        for z in zichten(ctx, gezin)
        if loopt(z.rij.status, van=z.rij.van, tot=z.rij.tot, vandaag=ctx.today)
        and _ook_voor(z.rij, hij, dossier)
        and not kanten(z.rij) & verborgen
    ]
    wie: list[Gebruiker] = [g for rij in nu for g in (rij.gever, rij.ontvanger) if g is not None]
    namen = namen_van(ctx, wie)
    return tuple(
        Gedeeld(
            soort_in_een_zin(rij.wat),
            namen[rij.van_id],
            rij.organisatie.naam if rij.organisatie else namen[rij.aan_id] if rij.aan_id else "",
            rij.tot,
        )
        for rij in nu
    )


def _ook_voor(rij: CaseRelatie | Verstrekking, hij: Actor, dossier: Dossier) -> bool:
    return beoordeel(hij, Doen.ZIEN, rij.categorie, dossier, rij).mag
