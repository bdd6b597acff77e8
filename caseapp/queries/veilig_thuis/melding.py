"""One melding as Veilig Thuis works with it, and what the gezin and who takes over may read of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ...context import Context
from ...domain.incident import Geweldsvorm
from ...domain.veilig_thuis.melding import OVERGANGEN, VT_BLIJFT, MeldingStatus
from ...domain.veiligheidsplan.woorden import AfrondingStatus
from ...domain.woorden import label
from ...permissions import Doen
from ...tables import (
    Melder,
    Melding,
    MeldingStap,
    Terugkoppeling,
)
from ..dossier import OpenGezin, Zicht, mag
from ..gezin import Mensen
from ..veiligheidsplan.rijen import afrondingen
from . import rijen
from .monitoring import MomentRegel, momenten
from .overdracht import OverdrachtRegel, mag_aanbieden, overdrachten
from .regels import (
    BeoordelingRegel,
    BetrokkeneRegel,
    StapRegel,
    TerugRegel,
    beoordelingen,
    betrokkenen,
    stap,
    terug,
)

S = MeldingStatus


@dataclass(frozen=True)
class MeldingRegel:
    """One melding in a row of them. `open_`: somebody still has to do something with it."""

    id: UUID
    dag: int
    datum: date
    status: str
    aard: tuple[str, ...]
    relatie: str
    kanaal: str
    hermelding: bool
    open_: bool
    vt_verantwoordelijk: bool


@dataclass(frozen=True)
class MeldingBlad:
    """`afgerond`: (day, how many days before this melding) of each plan that had been closed."""

    regel: MeldingRegel
    tekst: str
    vangnet: str
    wacht_dagen: int | None
    vertelde_zelf: bool
    andere_regio: bool | None
    melder: tuple[str, str] | None
    melder_taak: bool
    melder_akkoord: bool
    eerdere: tuple[MeldingRegel, ...]
    afgerond: tuple[tuple[date, int], ...]
    betrokkenen: tuple[BetrokkeneRegel, ...]
    beoordelingen: tuple[BeoordelingRegel, ...]
    stappen: tuple[StapRegel, ...]
    terug: tuple[TerugRegel, ...]
    stappen_nu: tuple[MeldingStatus, ...]
    overdrachten: tuple[OverdrachtRegel, ...]
    momenten: tuple[MomentRegel, ...]
    mag_beoordelen: bool
    mag_aanbieden: bool
    mag_wijzigen: bool


def regel(ctx: Context, zicht: Zicht[Melding]) -> MeldingRegel:
    rij = zicht.rij
    return MeldingRegel(
        id=rij.id,
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        status=label(rij.status),
        aard=tuple(label(Geweldsvorm(vorm)) for vorm in rij.aard),
        relatie=label(rij.relatie),
        kanaal=label(rij.kanaal),
        hermelding=rij.eerdere_id is not None,
        open_=bool(OVERGANGEN[rij.status]),
        vt_verantwoordelijk=rij.status in VT_BLIJFT,
    )


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen, zicht: Zicht[Melding]) -> MeldingBlad:
    rij = zicht.rij
    melder = next(iter(rijen.bij(ctx, gezin, Melder, rij.id)), None)
    wacht = (ctx.today - rij.wachtlijst_sinds).days if rij.wachtlijst_sinds else None
    te_beoordelen = rij.status in (S.ONTVANGEN, S.VEILIGHEIDSBEOORDELING, S.WACHTLIJST)
    wijzigt = mag(ctx, gezin, Doen.WIJZIGEN, rij.categorie, rij).mag
    return MeldingBlad(
        regel=regel(ctx, zicht),
        tekst=zicht.open("tekst"),
        vangnet=zicht.open("vangnet"),
        wacht_dagen=wacht,
        vertelde_zelf=rij.vertelde_zelf,
        andere_regio=rij.andere_regio,
        melder=(label(melder.rij.soort), melder.open("naam")) if melder else None,
        melder_taak=melder is not None and melder.rij.taak,
        melder_akkoord=melder is not None and melder.rij.akkoord,
        eerdere=tuple(regel(ctx, een) for een in rijen.meldingen(ctx, gezin) if een.rij.op < rij.op),
        afgerond=_afgerond(ctx, gezin, rij),
        betrokkenen=betrokkenen(ctx, gezin, mensen, rij.id),
        beoordelingen=beoordelingen(ctx, gezin, rij.id),
        stappen=tuple(stap(ctx, een) for een in rijen.bij(ctx, gezin, MeldingStap, rij.id)),
        terug=tuple(terug(ctx, een) for een in rijen.bij(ctx, gezin, Terugkoppeling, rij.id)),
        stappen_nu=stappen_nu(rij),
        overdrachten=tuple(een for een in overdrachten(ctx, gezin) if een.melding_id == rij.id),
        momenten=tuple(een for een in momenten(ctx, gezin) if een.melding_id == rij.id),
        mag_beoordelen=wijzigt and te_beoordelen,
        mag_aanbieden=mag_aanbieden(ctx, gezin, rij),
        mag_wijzigen=wijzigt,
    )


def _afgerond(ctx: Context, gezin: OpenGezin, rij: Melding) -> tuple[tuple[date, int], ...]:
    """(day, how many days before this melding) of each plan that was closed before it: was that too soon?"""
    dagen = [ctx.datum(z.rij.op) for z in afrondingen(ctx, gezin) if z.rij.status is AfrondingStatus.AFGEROND]
    hier = ctx.datum(rij.op)
    return tuple((dag, (hier - dag).days) for dag in dagen if dag <= hier)


def stappen_nu(rij: Melding) -> tuple[MeldingStatus, ...]:
    return tuple(naar for naar in MeldingStatus if naar in OVERGANGEN[rij.status])
