"""Telling somebody of a gezin who works with his data; or why not yet, and when to look again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain import kennisgeving as regels
from ..domain.gebeurtenis import toets_tekst
from ..domain.kennisgeving import KennisgevingHoe, KennisgevingStand
from ..domain.regel import Regelfout
from ..permissions import Categorie, Doen, gezinskant
from ..queries.dossier import OpenGezin, eis
from ..queries.informatiebrief import laatste_van
from ..queries.protocol import standaard_niet_voor
from ..tables import Kennisgeving, Termijn
from .gebeurtenis import gebeurde
from .taken import open_taak

REGISTER = Categorie.DEELREGISTER


@dataclass(frozen=True)
class Verteld:
    """How, on which day, alone or not, and what was said of it."""

    hoe: KennisgevingHoe
    dag: date
    apart: bool
    toelichting: str = ""


def informeer(ctx: Context, gezin: OpenGezin, persoon: UUID, v: Verteld) -> Kennisgeving:
    """From now on his letter stands on his own page too; under a bijzonder protocol it stands on none."""
    protocol = gezin.rij.protocol
    _toets_lid(gezin, persoon)
    regels.toets_protocol(
        loopt=protocol is not None,
        advies=protocol is not None and protocol.geraadpleegd_op is not None,
        apart=v.apart,
    )
    regels.toets_geinformeerd(v.dag, ctx.today)
    if v.toelichting.strip():
        toets_tekst(v.toelichting, "toelichting")
    _rond_af(ctx, gezin, persoon)
    rij = _nieuw(ctx, gezin, persoon, KennisgevingStand.GEINFORMEERD, v.dag, v.toelichting)
    rij.niet_voor = list(standaard_niet_voor(ctx, gezin))
    rij.hoe, rij.apart = v.hoe, v.apart
    return _leg_vast(ctx, gezin, rij)


def stel_uit(ctx: Context, gezin: OpenGezin, persoon: UUID, reden: str, herzien: date | None) -> Kennisgeving:
    """Not yet, because it is not safe. Nobody of the gezin can see that it waits."""
    _toets_lid(gezin, persoon)
    regels.toets_uitstel(reden, herzien, ctx.today)
    _rond_af(ctx, gezin, persoon)
    rij = _nieuw(ctx, gezin, persoon, KennisgevingStand.UITGESTELD, ctx.today, reden)
    rij.niet_voor, rij.herzien_op = list(gezinskant()), herzien
    return _leg_vast(ctx, gezin, rij)


def _toets_lid(gezin: OpenGezin, persoon: UUID) -> None:
    if not any(lid.persoon_id == persoon for lid in gezin.leden):
        raise Regelfout("Deze persoon hoort niet bij dit gezin.")


def _nieuw(
    ctx: Context, gezin: OpenGezin, persoon: UUID, stand: KennisgevingStand, dag: date, toelichting: str
) -> Kennisgeving:
    rij = Kennisgeving(
        gezin_id=gezin.id,
        betreft_id=persoon,
        auteur_id=ctx.actor.id,
        door_id=ctx.actor.id,
        stand=stand,
        op=ctx.now,
        dag=dag,
    )
    ctx.verzegel(rij, toelichting=toelichting.strip() or None)
    return rij


def _leg_vast(ctx: Context, gezin: OpenGezin, rij: Kennisgeving) -> Kennisgeving:
    eis(ctx, gezin, Doen.WIJZIGEN, rij)
    ctx.session.add(rij)
    oorzaak = gebeurde(
        ctx,
        gezin.id,
        regels.GEBEURT[rij.stand],
        categorie=REGISTER,
        betreft_id=rij.betreft_id,
        niet_voor=rij.niet_voor,
        stuk_id=rij.id,
    )
    if rij.herzien_op is not None:
        open_taak(ctx, gezin, oorzaak, uiterlijk=rij.herzien_op, taak=regels.OPNIEUW_KIJKEN)
    return rij


def _rond_af(ctx: Context, gezin: OpenGezin, persoon: UUID) -> None:
    """Looking again at an earlier 'not yet' is done by this."""
    eerder = laatste_van(ctx, gezin.id).get(persoon)
    if eerder is None or eerder.herzien_op is None:
        return
    query = select(Termijn).where(
        Termijn.gezin_id == gezin.id,
        Termijn.soort == regels.OPNIEUW_KIJKEN.soort,
        Termijn.uiterlijk == eerder.herzien_op,
        Termijn.categorie == REGISTER,
        col(Termijn.auteur_id).is_(None),
        col(Termijn.afgerond_op).is_(None),
    )
    termijn = ctx.session.exec(query.order_by(col(Termijn.id))).first()
    if termijn is not None:
        termijn.afgerond_op = ctx.now
