"""One melding as Veilig Thuis works with it, and what the gezin and who takes over may read of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import select

from ...context import Context
from ...domain.incident import Geweldsvorm
from ...domain.veilig_thuis.beoordeling import VRAGEN
from ...domain.veilig_thuis.informeren import Informatie
from ...domain.veilig_thuis.melding import OVERGANGEN, VT_BLIJFT, MeldingStatus
from ...domain.veiligheidsplan.woorden import AfrondingStatus
from ...domain.woorden import label
from ...permissions import Doen
from ...tables import (
    BeoordelingGrond,
    InformatieMoment,
    Melder,
    Melding,
    MeldingBetrokkene,
    MeldingStap,
    Terugkoppeling,
    Veiligheidsbeoordeling,
)
from ..dossier import OpenGezin, Zicht, mag, zichtbaar
from ..gezin import Mensen
from ..tafel import organisaties
from ..veiligheidsplan.rijen import afrondingen
from . import rijen

S = MeldingStatus


@dataclass(frozen=True)
class BetrokkeneRegel:
    """`geinformeerd`: when that person was told; `tot`: until when it was put off, and `hoe` or why."""

    persoon_id: UUID
    naam: str
    tekst: str
    geinformeerd: date | None
    tot: date | None
    hoe: str


@dataclass(frozen=True)
class BeoordelingRegel:
    """`motivering`, `antwoorden` and `te_laat` are there for Veilig Thuis alone."""

    dag: int
    datum: date
    acuut: str
    structureel: str
    besluit: str
    uitkomst: str
    motivering: str
    antwoorden: tuple[tuple[str, str], ...]
    te_laat: str


@dataclass(frozen=True)
class StapRegel:
    dag: int
    datum: date
    van: str
    naar: str
    uitkomst: str
    reden: str


@dataclass(frozen=True)
class TerugRegel:
    moment: str
    datum: date
    vervolg: bool
    naar: str
    extra: str


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
    mag_beoordelen: bool
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
        stappen=tuple(_stap(ctx, een) for een in rijen.bij(ctx, gezin, MeldingStap, rij.id)),
        terug=tuple(_terug(ctx, een) for een in rijen.bij(ctx, gezin, Terugkoppeling, rij.id)),
        stappen_nu=stappen_nu(rij),
        mag_beoordelen=wijzigt and te_beoordelen,
        mag_wijzigen=wijzigt,
    )


def _afgerond(ctx: Context, gezin: OpenGezin, rij: Melding) -> tuple[tuple[date, int], ...]:
    """(day, how many days before this melding) of each plan that was closed before it: was that too soon?"""
    dagen = [ctx.datum(z.rij.op) for z in afrondingen(ctx, gezin) if z.rij.status is AfrondingStatus.AFGEROND]
    hier = ctx.datum(rij.op)
    return tuple((dag, (hier - dag).days) for dag in dagen if dag <= hier)


def stappen_nu(rij: Melding) -> tuple[MeldingStatus, ...]:
    return tuple(naar for naar in MeldingStatus if naar in OVERGANGEN[rij.status])


def betrokkenen(
    ctx: Context, gezin: OpenGezin, mensen: Mensen, melding_id: UUID | None = None
) -> tuple[BetrokkeneRegel, ...]:
    """Whom it is about, in the order of the gezin, as far as this actor may know."""
    momenten = {
        (z.rij.melding_id, z.rij.betreft_id): z for z in rijen.bij(ctx, gezin, InformatieMoment, melding_id)
    }
    stukken = rijen.bij(ctx, gezin, MeldingBetrokkene, melding_id)
    volgorde = {wie: nummer for nummer, wie in enumerate(mensen)}
    return tuple(
        _betrokkene(zicht, mensen, momenten.get((zicht.rij.melding_id, zicht.rij.betreft_id)))
        for zicht in sorted(stukken, key=lambda z: volgorde.get(z.rij.betreft_id, len(volgorde)))
    )


def _betrokkene(
    zicht: Zicht[MeldingBetrokkene], mensen: Mensen, moment: Zicht[InformatieMoment] | None
) -> BetrokkeneRegel:
    rij = zicht.rij
    uitgesteld = moment is not None and moment.rij.soort is Informatie.UITGESTELD
    return BetrokkeneRegel(
        persoon_id=rij.betreft_id,
        naam=mensen[rij.betreft_id][0] if rij.betreft_id in mensen else "",
        tekst=zicht.open("tekst"),
        geinformeerd=rij.geinformeerd_op,
        tot=moment.rij.tot if moment and uitgesteld else None,
        hoe=moment.open("tekst") if moment else "",
    )


def beoordelingen(
    ctx: Context, gezin: OpenGezin, melding_id: UUID | None = None
) -> tuple[BeoordelingRegel, ...]:
    gezien = rijen.bij(ctx, gezin, Veiligheidsbeoordeling, melding_id)
    gronden = _gronden(ctx, gezin, [zicht.rij.id for zicht in gezien])
    return tuple(_beoordeling(ctx, zicht, gronden.get(zicht.rij.id)) for zicht in gezien)


def _gronden(ctx: Context, gezin: OpenGezin, ids: Sequence[UUID]) -> dict[UUID, Zicht[BeoordelingGrond]]:
    query = select(BeoordelingGrond).where(BeoordelingGrond.gezin_id == gezin.id)
    rijen_ = [rij for rij in ctx.session.exec(query) if rij.beoordeling_id in ids]
    return {zicht.rij.beoordeling_id: zicht for zicht in zichtbaar(ctx, gezin, rijen_)}


def _beoordeling(
    ctx: Context, zicht: Zicht[Veiligheidsbeoordeling], grond: Zicht[BeoordelingGrond] | None
) -> BeoordelingRegel:
    rij = zicht.rij
    antwoorden: dict[str, str] = json.loads(grond.open("antwoorden")) if grond else {}
    return BeoordelingRegel(
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        acuut=label(rij.acuut),
        structureel=label(rij.structureel),
        besluit=label(rij.besluit),
        uitkomst=zicht.open("uitkomst"),
        motivering=grond.open("motivering") if grond else "",
        antwoorden=tuple((v.vraag, antwoorden[v.naam]) for v in VRAGEN if v.naam in antwoorden),
        te_laat=grond.open("te_laat") if grond else "",
    )


def _stap(ctx: Context, zicht: Zicht[MeldingStap]) -> StapRegel:
    rij = zicht.rij
    return StapRegel(
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        van=label(rij.van),
        naar=label(rij.naar),
        uitkomst=label(rij.uitkomst) if rij.uitkomst else "",
        reden=zicht.open("reden"),
    )


def _terug(ctx: Context, zicht: Zicht[Terugkoppeling]) -> TerugRegel:
    rij = zicht.rij
    return TerugRegel(
        moment=label(rij.moment),
        datum=ctx.datum(rij.op),
        vervolg=rij.vervolg,
        naar=organisaties(ctx).get(str(rij.naar_organisatie_id), "") if rij.naar_organisatie_id else "",
        extra=zicht.open("extra"),
    )
