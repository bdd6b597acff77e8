"""What happened in the chain with a gezin, for who may know; and the radar, for Veilig Thuis alone."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from ...context import Context
from ...domain.veilig_thuis.melding import MeldingStatus
from ...domain.woorden import label
from ...tables import Gezinslid, Melder, Melding, MeldingBetrokkene
from ..dossier import OpenGezin, laad, zichtbaar
from ..gezin import Mensen
from ..huisverbod import zichten as huisverboden
from . import rijen
from .melding import MeldingRegel, regel
from .monitoring import MomentRegel, momenten
from .overdracht import OverdrachtRegel, overdrachten
from .regels import BeoordelingRegel, BetrokkeneRegel, beoordelingen, betrokkenen


@dataclass(frozen=True)
class KetenBlad:
    """`meldingen` is empty for whoever reads none; `betrokkenen` and `beoordelingen`: what he was told, or
    what was handed on. `melder`: only where who reported agreed. `huisverbod`: there is one that he reads.
    `werkt`: reads the meldingen themselves."""

    meldingen: tuple[MeldingRegel, ...]
    betrokkenen: tuple[BetrokkeneRegel, ...]
    beoordelingen: tuple[BeoordelingRegel, ...]
    melder: tuple[str, ...]
    overdrachten: tuple[OverdrachtRegel, ...]
    momenten: tuple[MomentRegel, ...]
    huisverbod: bool
    werkt: bool


@dataclass(frozen=True)
class RadarRegel:
    """A melding about one of the same people. `hier`: about this gezin; else only its kenmerk is said."""

    datum: date
    dag: int
    gezin: str
    hier: bool
    melding_id: UUID
    wie: tuple[str, ...]
    aard: tuple[str, ...]
    soort_melder: str
    status: str
    tekst: str
    andere_regio: bool


@dataclass(frozen=True)
class RadarBlad:
    """`dagen`: between the first and the last of them."""

    regels: tuple[RadarRegel, ...]
    dagen: int
    melders: int
    andere_regio: bool


def keten(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> KetenBlad:
    werkt = rijen.leest_meldingen(ctx, gezin)
    melders = () if werkt else tuple(z.open("naam") for z in rijen.bij(ctx, gezin, Melder))
    return KetenBlad(
        meldingen=tuple(regel(ctx, zicht) for zicht in rijen.meldingen(ctx, gezin)),
        betrokkenen=() if werkt else betrokkenen(ctx, gezin, mensen),
        beoordelingen=() if werkt else beoordelingen(ctx, gezin),
        melder=melders,
        overdrachten=overdrachten(ctx, gezin),
        momenten=momenten(ctx, gezin),
        huisverbod=bool(huisverboden(ctx, gezin)),
        werkt=werkt,
    )


def radar(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> RadarBlad:
    """Every melding about anybody of this gezin, also where it came in about another gezin that this actor
    works with; oldest first, so that what adds up is seen (domein 5.5)."""
    wie = [lid.persoon_id for lid in gezin.leden]
    plaatsen = select(Gezinslid.gezin_id).where(col(Gezinslid.persoon_id).in_(wie))
    regels: list[RadarRegel] = []
    for open_ in laad(ctx, dict.fromkeys([gezin.id, *ctx.session.exec(plaatsen)])).values():
        regels += _van_gezin(ctx, gezin, open_, set(wie), mensen)
    regels.sort(key=lambda een: (een.datum, een.melding_id))
    dagen = (regels[-1].datum - regels[0].datum).days if regels else 0
    return RadarBlad(
        tuple(regels),
        dagen,
        len({een.soort_melder for een in regels}),
        any(een.andere_regio for een in regels),
    )


def _van_gezin(
    ctx: Context, hier: OpenGezin, open_: OpenGezin, wie: set[UUID], mensen: Mensen
) -> list[RadarRegel]:
    meldingen = zichtbaar(ctx, open_, ctx.session.exec(_meldingen(open_)).all())
    over: dict[UUID, list[UUID]] = {}
    for zicht in rijen.bij(ctx, open_, MeldingBetrokkene):
        over.setdefault(zicht.rij.melding_id, []).append(zicht.rij.betreft_id)
    melders = {zicht.rij.melding_id: label(zicht.rij.soort) for zicht in rijen.bij(ctx, open_, Melder)}
    return [
        RadarRegel(
            datum=ctx.datum(zicht.rij.op),
            dag=ctx.dag(zicht.rij.op),
            gezin=open_.rij.kenmerk,
            hier=open_.id == hier.id,
            melding_id=zicht.rij.id,
            wie=tuple(mensen[p][0] for p in over.get(zicht.rij.id, ()) if p in mensen),
            aard=regel(ctx, zicht).aard,
            soort_melder=melders.get(zicht.rij.id, ""),
            status=label(MeldingStatus(zicht.rij.status)),
            tekst=zicht.open("tekst"),
            andere_regio=bool(zicht.rij.andere_regio),
        )
        for zicht in meldingen
        if open_.id == hier.id or wie & set(over.get(zicht.rij.id, ()))
    ]


def _meldingen(open_: OpenGezin) -> SelectOfScalar[Melding]:
    return select(Melding).where(Melding.gezin_id == open_.id).order_by(col(Melding.op), col(Melding.id))
