"""What belongs to a melding, line by line: about whom, what was found, which steps, what the melder heard."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import select

from ...context import Context
from ...domain.veilig_thuis.beoordeling import VRAGEN
from ...domain.veilig_thuis.informeren import Informatie
from ...domain.woorden import label
from ...tables import (
    BeoordelingGrond,
    InformatieMoment,
    MeldingBetrokkene,
    MeldingStap,
    Terugkoppeling,
    Veiligheidsbeoordeling,
)
from ..dossier import OpenGezin, Zicht, zichtbaar
from ..gezin import Mensen
from ..tafel import organisaties
from . import rijen


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


def stap(ctx: Context, zicht: Zicht[MeldingStap]) -> StapRegel:
    rij = zicht.rij
    return StapRegel(
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        van=label(rij.van),
        naar=label(rij.naar),
        uitkomst=label(rij.uitkomst) if rij.uitkomst else "",
        reden=zicht.open("reden"),
    )


def terug(ctx: Context, zicht: Zicht[Terugkoppeling]) -> TerugRegel:
    rij = zicht.rij
    return TerugRegel(
        moment=label(rij.moment),
        datum=ctx.datum(rij.op),
        vervolg=rij.vervolg,
        naar=organisaties(ctx).get(str(rij.naar_organisatie_id), "") if rij.naar_organisatie_id else "",
        extra=zicht.open("extra"),
    )
