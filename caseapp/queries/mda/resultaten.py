"""What came of it, per moment: what was written down, what can be written down now, what is still to come."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.gezin import leeftijd
from ...domain.mda.aanmelding import INZET, MdaStatus
from ...domain.mda.resultaat import Resultaatmoment, Stemsoort, dag_van
from ...domain.woorden import label
from ...permissions import Categorie, Doen, leidt_team
from ...tables import MdaAanmelding, MdaResultaat, MdaStem, Melding
from ..dossier import OpenGezin, Zicht, mag, zichtbaar
from ..gezin import Mensen
from . import rijen
from .bladen import ResultaatRegel, StemRegel

VOLWASSEN = 18


def mag_schrijven(ctx: Context, gezin: OpenGezin, rij: MdaAanmelding) -> bool:
    """The contactpersoon, also after it ended; the team as long as it is one. Who writes it reads the
    numbers."""
    if not mag(ctx, gezin, Doen.ZIEN, Categorie.SCORES).mag:
        return False
    if mag(ctx, gezin, Doen.WIJZIGEN, Categorie.OVERLEG).mag:
        return rij.status in INZET or rij.status is MdaStatus.AFGESCHAALD
    return leidt_team(ctx.actor, gezin.dossier) and rij.status in INZET


def ingezet_op(ctx: Context, rij: MdaAanmelding) -> date | None:
    """The day from which the moments count; None where MDA++ was not put in."""
    wel = rij.status in INZET or rij.status is MdaStatus.AFGESCHAALD
    return ctx.datum(rij.besloten_op) if wel and rij.besloten_op else None


def vastgelegd(ctx: Context, rij: MdaAanmelding) -> dict[Resultaatmoment, MdaResultaat]:
    return {een.moment: een for een in rijen.van(ctx, MdaResultaat, rij)}


def stemmen(ctx: Context, resultaten: Sequence[MdaResultaat]) -> Sequence[MdaStem]:
    query = select(MdaStem).where(col(MdaStem.resultaat_id).in_([een.id for een in resultaten]))
    return ctx.session.exec(query.order_by(col(MdaStem.op), col(MdaStem.id))).all()


def regels(
    ctx: Context, gezin: OpenGezin, rij: MdaAanmelding, team: frozenset[str], mensen: Mensen
) -> tuple[ResultaatRegel, ...]:
    """All four moments in their order; nothing where MDA++ was not put in."""
    begin = ingezet_op(ctx, rij)
    if begin is None:
        return ()
    er = vastgelegd(ctx, rij)
    gezien = {z.rij.moment: z for z in rijen.gezien(ctx, gezin, er.values(), team)}
    gezegd = rijen.gezien(ctx, gezin, stemmen(ctx, list(er.values())), team)
    cijfers = {z.rij.id: z for z in zichtbaar(ctx, gezin, er.values(), Categorie.SCORES)}
    schrijft = mag_schrijven(ctx, gezin, rij)
    lijst = []
    for moment in Resultaatmoment:
        dag, zicht = dag_van(moment, begin), gezien.get(moment)
        if zicht is None:
            open_ = schrijft and moment not in er and ctx.today >= dag
            lijst.append(ResultaatRegel(moment.value, label(moment), dag, gedaan=False, mag=open_))
        else:
            hier = [z for z in gezegd if z.rij.resultaat_id == zicht.rij.id]
            van = _stemmen(hier, mensen, mag=schrijft)
            lijst.append(_regel(ctx, zicht, cijfers.get(zicht.rij.id), van, mensen))
    return tuple(lijst)


def _regel(
    ctx: Context,
    zicht: Zicht[MdaResultaat],
    cijfers: Zicht[MdaResultaat] | None,
    van: tuple[StemRegel, ...],
    mensen: Mensen,
) -> ResultaatRegel:
    rij = zicht.rij
    laagste, hoogste = json.loads(cijfers.open("cijfers") or "[null, null]") if cijfers else (None, None)
    zinnen: Mapping[str, str] = json.loads(zicht.open("kinderen"))
    namen = {str(wie): naam for wie, (naam, _) in mensen.items()}
    return ResultaatRegel(
        moment=rij.moment.value,
        naam=label(rij.moment),
        dag=ctx.datum(rij.op),
        gedaan=True,
        geweld=label(rij.geweld),
        laagste=laagste,
        hoogste=hoogste,
        hermeldingen=rij.hermeldingen,
        kinderen=tuple((namen[wie], zin) for wie, zin in zinnen.items() if wie in namen),
        stemmen=van,
    )


def _stemmen(gezegd: Sequence[Zicht[MdaStem]], mensen: Mensen, *, mag: bool) -> tuple[StemRegel, ...]:
    """Of each member what he said, or that nothing was written down yet."""
    per = {z.rij.betreft_id: z for z in gezegd}
    lijst = []
    for wie, (naam, _) in mensen.items():
        zicht = per.get(wie)
        if zicht is None:
            lijst.append(StemRegel(naam, "", "", wie if mag else None))
        else:
            eigen = zicht.rij.soort is Stemsoort.EIGEN_WOORDEN
            lijst.append(StemRegel(naam, "" if eigen else label(zicht.rij.soort), zicht.open("tekst")))
    return tuple(lijst)


def kinderen(ctx: Context, mensen: Mensen) -> dict[UUID, str]:
    """Who is under eighteen today."""
    return {wie: naam for wie, (naam, dag) in mensen.items() if leeftijd(dag, ctx.today) < VOLWASSEN}


def hermeldingen_sinds(ctx: Context, gezin: OpenGezin, sinds: datetime) -> int:
    """How many came in after that; counted only of those that this actor may know to be there."""
    query = select(Melding).where(
        Melding.gezin_id == gezin.id, col(Melding.eerdere_id).is_not(None), col(Melding.op) > sinds
    )
    gevonden = ctx.session.exec(query.order_by(col(Melding.op), col(Melding.id))).all()
    return sum(mag(ctx, gezin, Doen.BESTAAN, Categorie.MELDING, rij).mag for rij in gevonden)


def mag_stem(ctx: Context, gezin: OpenGezin, rij: MdaResultaat, persoon: UUID, *, familie: bool) -> bool:
    """Whether this actor can write something down for this person here."""
    if any(een.betreft_id == persoon for een in stemmen(ctx, [rij])):
        return False
    if familie:
        return persoon == ctx.actor.persoon_id
    aanmelding = ctx.session.get_one(MdaAanmelding, rij.aanmelding_id)
    hoort_hier = any(lid.persoon_id == persoon for lid in gezin.leden)
    return hoort_hier and mag_schrijven(ctx, gezin, aanmelding)
