"""The page of the huisverboden: the days that run, for whom there is help, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from ..context import Context
from ..domain.huisverbod import (
    HuisverbodDaad,
    HuisverbodStatus,
    Spoor,
    Stand,
    minderjarigen,
    plan_klaar_op,
    uiterste_einde,
)
from ..domain.oefenruimte import AMSTERDAM
from ..domain.woorden import label, opsomming
from ..permissions import gezinsblik
from ..tables import Huisverbod, HuisverbodSpoor, HuisverbodStap
from . import huisverbod as queries
from .dossier import OpenGezin, Zicht, zichtbaar
from .gezin import Mensen

_CASEMANAGEMENT = (HuisverbodDaad.CASEMANAGEMENT, HuisverbodDaad.GEEN_CASEMANAGEMENT)


@dataclass(frozen=True)
class SpoorRegel:
    """`contact`: the day of the first one; None is a gap. `belt`: who calls, today or later."""

    spoor: str
    naam: str
    helper: str = ""
    wat: str = ""
    contact: date | None = None
    belt: str = ""
    belt_dag: date | None = None
    vandaag: bool = False


@dataclass(frozen=True)
class StapRegel:
    soort: str
    dag: int
    datum: date
    tekst: str
    van: str
    tot: datetime | None
    overtreding: bool


@dataclass(frozen=True)
class HuisverbodRegel:
    """One as this actor reads it. `ik`: it is about the reader; `voor_mij`: it protects the reader. `seinen`:
    what is not there yet, for who works with the gezin."""

    id: UUID
    naam: str
    ik: bool
    voor_mij: bool
    stand: Stand
    ingetrokken: bool
    opgelegd: datetime
    tot: datetime
    uiterlijk: datetime
    door: str
    beschermd: str
    plaats: str
    feiten: str
    rihg: str
    veilig_thuis: str
    bereikbaar: bool | None
    plan_op: date
    plan_klaar: date | None
    casemanagement: str
    sporen: tuple[SpoorRegel, ...]
    stappen: tuple[StapRegel, ...]
    seinen: tuple[str, ...]
    mag_besluiten: bool
    mag_opvolgen: bool


@dataclass(frozen=True)
class HuisverbodBlad:
    """`alleen_dat`: one runs, and this actor may know no more than that."""

    huisverboden: tuple[HuisverbodRegel, ...]
    mag_opleggen: bool
    alleen_dat: bool


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> HuisverbodBlad:
    gezien = queries.zichten(ctx, gezin)
    sporen = zichtbaar(ctx, gezin, queries.laatste_sporen(ctx, gezin)) if gezien else []
    stappen = zichtbaar(ctx, gezin, queries.stappen(ctx, gezin)) if gezien else []
    return HuisverbodBlad(
        tuple(
            _regel(
                ctx,
                gezin,
                zicht,
                mensen,
                {s.rij.spoor: s for s in sporen if s.rij.huisverbod_id == zicht.rij.id},
                [s for s in stappen if s.rij.huisverbod_id == zicht.rij.id],
            )
            for zicht in gezien
        ),
        queries.mag_opleggen(ctx, gezin),
        queries.alleen_dat(ctx, gezin),
    )


def _regel(
    ctx: Context,
    gezin: OpenGezin,
    zicht: Zicht[Huisverbod],
    mensen: Mensen,
    sporen: dict[Spoor, Zicht[HuisverbodSpoor]],
    stappen: Sequence[Zicht[HuisverbodStap]],
) -> HuisverbodRegel:
    """How great the danger was found, and what Veilig Thuis said, is for who works with the gezin."""
    rij, werkt, ik = zicht.rij, not gezinsblik(ctx.actor), zicht.rij.betreft_id == ctx.actor.persoon_id
    lijst = tuple(_spoor(ctx, spoor, sporen.get(spoor)) for spoor in _welke(ctx, rij, mensen))
    namen = {str(id_): naam for id_, (naam, _) in mensen.items()}
    return HuisverbodRegel(
        id=rij.id,
        naam=namen.get(str(rij.betreft_id), "Iemand van dit gezin"),
        ik=ik,
        voor_mij=not werkt and not ik,
        stand=queries.staat(ctx, rij),
        ingetrokken=rij.status is HuisverbodStatus.INGETROKKEN,
        opgelegd=_hier(rij.opgelegd_op),
        tot=_hier(rij.ingetrokken_op or rij.tot),
        uiterlijk=uiterste_einde(rij.opgelegd_op),
        door=label(rij.door),
        beschermd=opsomming([namen[wie] for wie in rij.beschermd if wie in namen] or ["wie er woont"]),
        plaats=zicht.open("plaats"),
        feiten=zicht.open("feiten"),
        rihg=zicht.open("rihg") if werkt else "",
        veilig_thuis=zicht.open("veilig_thuis") if werkt else "",
        bereikbaar=_bereikbaar(rij, stappen) if werkt else None,
        plan_op=plan_klaar_op(rij.opgelegd_op),
        plan_klaar=_plan_klaar(ctx, stappen),
        casemanagement=_casemanagement(stappen),
        sporen=lijst,
        stappen=tuple(_stap(ctx, stap) for stap in stappen),
        seinen=tuple(_seinen(ctx, rij, lijst, stappen)) if werkt else (),
        mag_besluiten=queries.mag_besluiten(ctx, gezin, rij),
        mag_opvolgen=queries.mag_opvolgen(ctx, gezin),
    )


def _welke(ctx: Context, rij: Huisverbod, mensen: Mensen) -> list[Spoor]:
    """The gezin is shown its own side only; a spoor for children where there is a child."""
    kinderen = minderjarigen({id_: dag for id_, (_, dag) in mensen.items()}, rij.betreft_id, rij.opgelegd_op)
    alle = [spoor for spoor in Spoor if kinderen or spoor is not Spoor.KINDEREN]
    if not gezinsblik(ctx.actor):
        return alle
    weg = rij.betreft_id == ctx.actor.persoon_id
    return [spoor for spoor in alle if (spoor is Spoor.UITHUISGEPLAATSTE) is weg]


def _spoor(ctx: Context, spoor: Spoor, zicht: Zicht[HuisverbodSpoor] | None) -> SpoorRegel:
    if zicht is None:
        return SpoorRegel(spoor.value, label(spoor))
    rij = zicht.rij
    nog = rij.belt_dag is not None and rij.belt_dag >= ctx.today
    return SpoorRegel(
        spoor.value,
        label(spoor),
        helper=zicht.open("helper"),
        wat=zicht.open("wat"),
        contact=rij.eerste_contact,
        belt=zicht.open("belt") if nog else "",
        belt_dag=rij.belt_dag if nog else None,
        vandaag=rij.belt_dag == ctx.today,
    )


def _stap(ctx: Context, zicht: Zicht[HuisverbodStap]) -> StapRegel:
    """Who knows of a breach is not told to who lives there: it may be a neighbour."""
    rij = zicht.rij
    return StapRegel(
        label(rij.soort),
        ctx.dag(rij.op),
        ctx.datum(rij.op),
        zicht.open("tekst"),
        "" if gezinsblik(ctx.actor) else zicht.open("van"),
        _hier(rij.tot) if rij.tot else None,
        rij.soort is HuisverbodDaad.OVERTREDING,
    )


def _casemanagement(stappen: Sequence[Zicht[HuisverbodStap]]) -> str:
    """The last word about it: who does it, that it is not needed, or nothing yet."""
    gezegd = [stap for stap in stappen if stap.rij.soort in _CASEMANAGEMENT]
    if not gezegd:
        return ""
    ja = gezegd[-1].rij.soort is HuisverbodDaad.CASEMANAGEMENT
    return f"Ja: {gezegd[-1].open('van')}" if ja else "Nee"


def _plan_klaar(ctx: Context, stappen: Sequence[Zicht[HuisverbodStap]]) -> date | None:
    klaar = (ctx.datum(s.rij.op) for s in stappen if s.rij.soort is HuisverbodDaad.PLAN_KLAAR)
    return next(klaar, None)


def _bereikbaar(rij: Huisverbod, stappen: Sequence[Zicht[HuisverbodStap]]) -> bool:
    return rij.bereikbaar or any(stap.rij.soort is HuisverbodDaad.BEREIKBAAR for stap in stappen)


def _seinen(
    ctx: Context, rij: Huisverbod, sporen: Sequence[SpoorRegel], stappen: Sequence[Zicht[HuisverbodStap]]
) -> list[str]:
    if not queries.staat(ctx, rij).loopt:
        return []
    zonder = [spoor.naam for spoor in sporen if spoor.contact is None]
    gaten = [f"Nog geen eerste contact: {opsomming(zonder)}."] if zonder else []
    if _plan_klaar(ctx, stappen) is None and ctx.today >= plan_klaar_op(rij.opgelegd_op):
        gaten.append("Er is nog geen plan van aanpak.")
    if not _bereikbaar(rij, stappen):
        gaten.append("Wie weg moest, gaf nog geen adres op waar die bereikbaar is. Dat hoort binnen 24 uur.")
    return gaten


def _hier(op: datetime) -> datetime:
    return op.astimezone(AMSTERDAM)
