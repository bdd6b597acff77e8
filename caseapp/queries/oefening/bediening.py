"""The console of who leads: what comes, what is expected, what was told, and who has not acted yet."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, func, select

from ...context import Context
from ...domain.injects import InjectStand, VerwachtingStand, inject_stand
from ...domain.oefenklok import RondeStand
from ...domain.scenario.woorden import InjectKanaal, InjectSoort
from ...permissions.oefening import beoordeel_leiding
from ...tables import Deelnemer, Feit, FeitBij, Gebeurtenis, Inject, InjectVoor, Ruimteklok, Spelmoment
from ..zegels import open_veld
from .agenda import gepland
from .verwacht import VerwachtingRegel, verwachtingen
from .wat import WatWeSpelen, kaartnamen, wat_we_spelen


@dataclass(frozen=True)
class InjectRegel:
    id: UUID
    titel: str
    tekst: str
    trainer: str
    soort: InjectSoort
    kanaal: InjectKanaal | None
    moment: datetime | None
    binnen_op: datetime | None
    stand: InjectStand
    naar: tuple[str, ...]


@dataclass(frozen=True)
class FeitStand:
    """`weten`: who knows it now, and whether that is everybody; `verteld`: whether it was told to anybody."""

    tekst: str
    kritiek: bool
    weten: tuple[str, ...]
    iedereen: bool
    verteld: bool


@dataclass(frozen=True)
class KaartStand:
    """`laatst`: when this card last did something that counts in the story, in this take."""

    id: UUID
    naam: str
    bezet: bool
    bijnaam: str
    gezien: datetime | None
    laatst: datetime | None
    deed_iets: bool


@dataclass(frozen=True)
class RuimteStand:
    """All of one room, for one screen. `klok`: changes each time that somebody moves it. `begint`: something
    is due at this very moment and has not come."""

    klok: int
    begint: bool
    nu: datetime
    dag: int
    take: int
    tempo: float
    stil_sinds: datetime | None
    wat: WatWeSpelen | None
    injects: tuple[InjectRegel, ...]
    verwacht: tuple[VerwachtingRegel, ...]
    feiten: tuple[FeitStand, ...]
    kaarten: tuple[KaartStand, ...]

    @property
    def ronde(self) -> RondeStand | None:
        return self.wat.ronde if self.wat else None

    @property
    def gedeeld(self) -> int:
        return sum(feit.verteld for feit in self.feiten)

    @property
    def verwacht_zin(self) -> str:
        """How many were met, of how many that began; and how many were missed."""
        standen = [een.stand for een in self.verwacht]
        goed = standen.count(VerwachtingStand.GEHAALD) + standen.count(VerwachtingStand.TE_LAAT)
        gemist = standen.count(VerwachtingStand.GEMIST)
        return f"{goed} van {len(standen)}{f', {gemist} gemist' if gemist else ''}"

    @property
    def stil_zittend(self) -> tuple[KaartStand, ...]:
        """Cards at which somebody sits who did nothing in the story yet, this round."""
        return tuple(kaart for kaart in self.kaarten if kaart.bezet and not kaart.deed_iets)


def ruimte_stand(ctx: Context, gezien: dict[UUID, datetime]) -> RuimteStand:
    """`gezien`: per card when its browser last asked for something; the platform knows that."""
    klok = ctx.session.exec(select(Ruimteklok)).one()
    return RuimteStand(
        klok.versie or 0,
        bool(gepland(ctx, ctx.now)),
        ctx.now,
        ctx.dag(),
        ctx.take,
        klok.tempo,
        klok.stil_sinds,
        wat_we_spelen(ctx),
        injects(ctx),
        verwachtingen(ctx),
        feiten(ctx),
        kaarten(ctx, gezien),
    )


def injects(ctx: Context) -> tuple[InjectRegel, ...]:
    """What is planned first, by moment; then what waits for the hand of the trainer."""
    rijen = ctx.session.exec(
        select(Inject).order_by(col(Inject.moment).nulls_last(), col(Inject.nummer))
    ).all()
    namen, naar = kaartnamen(ctx), dict[UUID, list[UUID]]()
    for voor in ctx.session.exec(select(InjectVoor)):
        naar.setdefault(voor.inject_id, []).append(voor.gebruiker_id)
    oordeel = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
    return tuple(
        InjectRegel(
            rij.id,
            open_veld(ctx, oordeel, rij, "titel"),
            open_veld(ctx, oordeel, rij, "tekst"),
            open_veld(ctx, oordeel, rij, "trainer"),
            rij.soort,
            rij.kanaal,
            rij.moment,
            rij.binnen_op,
            inject_stand(rij.soort, rij.binnen_op, rij.overgeslagen_op),
            tuple(namen[wie] for wie in naar.get(rij.id, ()) if wie in namen),
        )
        for rij in rijen
    )


def feiten(ctx: Context) -> tuple[FeitStand, ...]:
    rijen = ctx.session.exec(select(Feit).order_by(col(Feit.nummer))).all()
    bij = ctx.session.exec(select(FeitBij).order_by(col(FeitBij.op))).all()
    namen, oordeel = kaartnamen(ctx), beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
    uit = []
    for rij in rijen:
        van_dit = [een for een in bij if een.feit_id == rij.id and een.gebruiker_id in namen]
        weten = tuple(namen[een.gebruiker_id] for een in van_dit)
        tekst = open_veld(ctx, oordeel, rij, "tekst")
        verteld = any(een.op is not None for een in van_dit)
        uit.append(FeitStand(tekst, rij.kritiek, weten, len(weten) == len(namen), verteld))
    return tuple(uit)


def kaarten(ctx: Context, gezien: dict[UUID, datetime]) -> tuple[KaartStand, ...]:
    """Every card, those at which somebody sits first."""
    zitten = {rij.gebruiker_id: rij for rij in ctx.session.exec(select(Deelnemer))}
    oordeel = beoordeel_leiding(ctx.actor, [rij.id for rij in zitten.values()])
    laatst, begin = _laatst(ctx), _begin_van_ronde(ctx)
    alle = [
        KaartStand(
            id_,
            naam,
            id_ in zitten,
            open_veld(ctx, oordeel, zitten[id_], "bijnaam") if id_ in zitten else "",
            gezien.get(id_),
            laatst.get(id_),
            id_ in laatst and laatst[id_] >= begin,
        )
        for id_, naam in kaartnamen(ctx).items()
    ]
    return tuple(sorted(alle, key=lambda kaart: not kaart.bezet))


def _laatst(ctx: Context) -> dict[UUID, datetime]:
    """Per card the real moment of its last act in this take, of the work or of the play."""
    werk = select(Gebeurtenis.auteur_id, func.max(Gebeurtenis.op_echt)).where(Gebeurtenis.take == ctx.take)
    spel = select(Spelmoment.wie_id, func.max(Spelmoment.op_echt)).where(Spelmoment.take == ctx.take)
    uit: dict[UUID, datetime] = {}
    for query in (werk.group_by(col(Gebeurtenis.auteur_id)), spel.group_by(col(Spelmoment.wie_id))):
        for wie, op in ctx.session.exec(query):
            if wie is not None:
                uit[wie] = max(op, uit.get(wie, op))
    return uit


def _begin_van_ronde(ctx: Context) -> datetime:
    """The real moment of the last jump: since then people had their turn."""
    return ctx.session.exec(select(Ruimteklok)).one().anker_echt
