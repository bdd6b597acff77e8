"""In which phase each is, how that came to be, and what is proposed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ..context import Context
from ..domain.fase import EERST_NODIG, FaseStapStatus, is_hoger
from ..domain.gezin import Fase
from ..domain.woorden import label
from ..permissions import Categorie, Doen, gezinsblik
from ..tables import FaseStap, Termijn
from .dossier import OpenGezin, Zicht, mag, zichtbaar
from .gezin import Mensen, leden_met_fase
from .namen import namen_van
from .schrijvers import schrijvers


@dataclass(frozen=True)
class StapRegel:
    """One step as it is read. `beslist`: whether this actor may decide about it now.

    `kinderblik`: only for who works with the gezin, for a child does not choose here who reads it.
    """

    id: UUID
    naam: str
    naar: int
    van: int | None
    hoger: bool
    status: str
    open: bool
    dag: int
    datum: date
    door: str
    besloten_door: str
    besloten_dag: int | None
    na_incident: bool
    feiten: str
    kinderblik: str
    reden: str
    beslist: bool


@dataclass(frozen=True)
class PersoonFase:
    """`nummer`: None where no phase was set. `nodig`: what must be there before it is left."""

    wie: UUID
    naam: str
    nummer: int | None
    sinds_dag: int | None
    nodig: tuple[str, ...]


@dataclass(frozen=True)
class FaseBlad:
    personen: tuple[PersoonFase, ...]
    open: tuple[StapRegel, ...]
    eerder: tuple[StapRegel, ...]
    mag_voorstellen: bool
    mag_terug: bool


def stappen(ctx: Context, gezin: OpenGezin) -> list[Zicht[FaseStap]]:
    """Every step that this actor may see, newest first."""
    query = (
        select(FaseStap)
        .where(FaseStap.gezin_id == gezin.id)
        .order_by(col(FaseStap.op).desc(), col(FaseStap.op_echt).desc(), col(FaseStap.id))
    )
    return zichtbaar(ctx, gezin, ctx.session.exec(query).all())


def open_stappen(ctx: Context, gezin: OpenGezin, persoon_id: UUID) -> Sequence[FaseStap]:
    """What is proposed about this person, for a rule: also what the actor may not read."""
    query = select(FaseStap).where(
        FaseStap.gezin_id == gezin.id,
        FaseStap.betreft_id == persoon_id,
        FaseStap.status == FaseStapStatus.VOORGESTELD,
    )
    return ctx.session.exec(query.order_by(col(FaseStap.op), col(FaseStap.id))).all()


def wacht_op(ctx: Context, taak: Termijn) -> bool:
    """Whether a step still waits for this task."""
    query = select(FaseStap.id).where(
        FaseStap.termijn_id == taak.id, FaseStap.status == FaseStapStatus.VOORGESTELD
    )
    return ctx.session.exec(query.limit(1)).first() is not None


def blad(ctx: Context, gezin: OpenGezin, mensen: Mensen) -> FaseBlad:
    alle = [zicht for zicht in stappen(ctx, gezin) if zicht.rij.betreft_id in mensen]
    regels = _regels(ctx, gezin, alle, mensen)
    return FaseBlad(
        personen=_personen(ctx, gezin, alle, mensen),
        open=tuple(regel for regel in regels if regel.open),
        eerder=tuple(regel for regel in regels if not regel.open),
        mag_voorstellen=mag(ctx, gezin, Doen.WIJZIGEN, Categorie.SCORES).mag,
        mag_terug=mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES).mag,
    )


def een(ctx: Context, gezin: OpenGezin, stap_id: UUID) -> Zicht[FaseStap] | None:
    """One step that this actor may see; nothing of it is opened yet."""
    return next((zicht for zicht in stappen(ctx, gezin) if zicht.rij.id == stap_id), None)


def regel(ctx: Context, gezin: OpenGezin, zicht: Zicht[FaseStap], mensen: Mensen) -> StapRegel:
    return _regels(ctx, gezin, [zicht], mensen)[0]


def _personen(
    ctx: Context, gezin: OpenGezin, alle: Sequence[Zicht[FaseStap]], mensen: Mensen
) -> tuple[PersoonFase, ...]:
    """Of whom this actor may know the phase; for who works here also who has none yet."""
    fase = {lid.persoon_id: lid.fase for lid in leden_met_fase(ctx, gezin)}
    gezet = {z.rij.betreft_id: z.rij for z in reversed(alle) if z.rij.status is FaseStapStatus.GEZET}
    werkt = mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES).mag
    return tuple(
        _persoon(ctx, wie, naam, fase.get(wie), gezet.get(wie))
        for wie, (naam, _) in mensen.items()
        if wie in fase or werkt
    )


def _persoon(ctx: Context, wie: UUID, naam: str, fase: Fase | None, gezet: FaseStap | None) -> PersoonFase:
    sinds = gezet.besloten_op if gezet and gezet.naar is fase else None
    return PersoonFase(
        wie=wie,
        naam=naam,
        nummer=fase.nummer if fase else None,
        sinds_dag=ctx.dag(sinds) if sinds else None,
        nodig=EERST_NODIG[fase] if fase else (),
    )


def _regels(
    ctx: Context, gezin: OpenGezin, alle: Sequence[Zicht[FaseStap]], mensen: Mensen
) -> tuple[StapRegel, ...]:
    rijen = [zicht.rij for zicht in alle]
    waarom = {z.rij.id: z for z in zichtbaar(ctx, gezin, rijen, Categorie.GVA_GEDEELD)}
    wie = schrijvers(ctx, gezin, (een for rij in rijen for een in (rij.auteur_id, rij.besloten_door_id)))
    namen = namen_van(ctx, list(wie.values()))
    return tuple(_regel(ctx, gezin, rij, waarom.get(rij.id), namen, mensen) for rij in rijen)


def _regel(
    ctx: Context,
    gezin: OpenGezin,
    rij: FaseStap,
    waarom: Zicht[FaseStap] | None,
    namen: dict[UUID, str],
    mensen: Mensen,
) -> StapRegel:
    hoger = is_hoger(rij.van, rij.naar)
    return StapRegel(
        id=rij.id,
        naam=mensen[rij.betreft_id][0] if rij.betreft_id in mensen else "",
        naar=rij.naar.nummer,
        van=rij.van.nummer if rij.van else None,
        hoger=hoger,
        status=label(rij.status),
        open=rij.status is FaseStapStatus.VOORGESTELD,
        dag=ctx.dag(rij.op),
        datum=ctx.datum(rij.op),
        door=namen.get(rij.auteur_id, "") if rij.auteur_id else "",
        besloten_door=namen.get(rij.besloten_door_id, "") if rij.besloten_door_id else "",
        besloten_dag=ctx.dag(rij.besloten_op) if rij.besloten_op else None,
        na_incident=rij.incident_id is not None,
        **{kolom: waarom.open(kolom) if waarom else "" for kolom in ("feiten", "reden")},
        kinderblik=waarom.open("kinderblik") if waarom and not gezinsblik(ctx.actor) else "",
        beslist=rij.status is FaseStapStatus.VOORGESTELD and _beslist(ctx, gezin, rij, hoger=hoger),
    )


def _beslist(ctx: Context, gezin: OpenGezin, rij: FaseStap, *, hoger: bool) -> bool:
    if hoger:
        return rij.auteur_id != ctx.actor.id and mag(ctx, gezin, Doen.BIJDRAGEN, Categorie.SCORES).mag
    return mag(ctx, gezin, Doen.WIJZIGEN, Categorie.SCORES).mag
