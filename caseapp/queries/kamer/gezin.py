"""What was brought in of one gezin, seen from the gezin: for who works there, and for who was told of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.kamer.inbreng import NOG_TE_DOEN
from ...domain.kamer.woorden import DeelSoort, InbrengStatus, Wijze
from ...domain.woorden import label
from ...permissions import Doen
from ...tables import Gebruiker, Kamer, KamerDeel, KamerInbreng, KamerTerugkoppeling, Zitting
from ..dossier import OpenGezin, Zicht, mag, zichtbaar
from ..loading import joined
from .deur import OVERLEG, zichten
from .namen import pseudoniemen
from .verslag import ZaakInVerslag, zaak


@dataclass(frozen=True)
class IngebrachtRegel:
    """`zaak`: what came of it, for who took part. `mag_vertellen`: it waits for who would tell the gezin."""

    id: UUID
    kamer: str
    gezin: str
    status: str
    op_naam: bool
    vraag: str
    op: date
    zitting_id: UUID | None
    zitting_op: date | None
    te_wijzigen: bool
    zaak: ZaakInVerslag | None
    verteld: str
    verteld_op: date | None
    mag_vertellen: bool


@dataclass(frozen=True)
class VerteldRegel:
    op: date
    tekst: str


@dataclass(frozen=True)
class OverlegVanGezin:
    ingebracht: tuple[IngebrachtRegel, ...]
    verteld: tuple[VerteldRegel, ...]
    mag_inbrengen: bool


def van_gezin(ctx: Context, gezin: OpenGezin) -> OverlegVanGezin:
    """Newest first. Through the curtain: whoever did not take part reads nothing of it."""
    query = select(KamerInbreng).where(KamerInbreng.gezin_id == gezin.id)
    query = query.options(joined(KamerInbreng.kamer), joined(KamerInbreng.zitting))
    rijen = ctx.session.exec(query.order_by(col(KamerInbreng.ingebracht_op).desc(), col(KamerInbreng.id)))
    verteld = _verteld(ctx, gezin)
    per = {zicht.rij.inbreng_id: zicht for zicht in verteld}
    gezien = zichtbaar(ctx, gezin, rijen.all())
    return OverlegVanGezin(
        ingebracht=tuple(_regel(ctx, zicht, per.get(zicht.rij.id)) for zicht in gezien),
        verteld=tuple(VerteldRegel(z.rij.op, z.open("tekst")) for z in verteld),
        mag_inbrengen=mag(ctx, gezin, Doen.WIJZIGEN, OVERLEG).mag,
    )


def _verteld(ctx: Context, gezin: OpenGezin) -> list[Zicht[KamerTerugkoppeling]]:
    query = select(KamerTerugkoppeling).where(KamerTerugkoppeling.gezin_id == gezin.id)
    return zichtbaar(ctx, gezin, ctx.session.exec(query.order_by(col(KamerTerugkoppeling.op).desc())).all())


def _regel(
    ctx: Context, zicht: Zicht[KamerInbreng], verteld: Zicht[KamerTerugkoppeling] | None
) -> IngebrachtRegel:
    rij = zicht.rij
    klaar = rij.status is InbrengStatus.BESPROKEN
    naam = pseudoniemen(ctx, rij.kamer_id, [rij.gezin_id])[rij.gezin_id]
    vertelt = ctx.actor.id in (rij.auteur_id, rij.vertelt_id)
    return IngebrachtRegel(
        id=rij.id,
        kamer=rij.kamer.naam,
        gezin=naam,
        status=label(rij.status),
        op_naam=rij.wijze is Wijze.OP_NAAM,
        vraag=zicht.open("vraag"),
        op=ctx.datum(rij.ingebracht_op),
        zitting_id=rij.zitting_id if str(ctx.actor.id) in rij.alleen_voor else None,
        zitting_op=ctx.datum(rij.zitting.op) if rij.zitting else None,
        te_wijzigen=rij.status in NOG_TE_DOEN and rij.auteur_id == ctx.actor.id,
        zaak=zaak(ctx, zicht, naam) if klaar else None,
        verteld=verteld.open("tekst") if verteld else "",
        verteld_op=verteld.rij.op if verteld else None,
        mag_vertellen=klaar and vertelt and verteld is None,
    )


def een(ctx: Context, gezin: OpenGezin, inbreng_id: UUID) -> Zicht[KamerInbreng] | None:
    """One of this gezin that this actor may read."""
    query = select(KamerInbreng).where(KamerInbreng.gezin_id == gezin.id, KamerInbreng.id == inbreng_id)
    query = query.options(joined(KamerInbreng.kamer), joined(KamerInbreng.vertelt))
    return next(iter(zichtbaar(ctx, gezin, ctx.session.exec(query).all())), None)


def geschreven(ctx: Context, zicht: Zicht[KamerInbreng]) -> dict[str, object]:
    """What was written before, for the form of who wrote it."""
    rij = zicht.rij
    delen: Sequence[KamerDeel] = ctx.session.exec(
        select(KamerDeel).where(KamerDeel.inbreng_id == rij.id)
    ).all()
    zitting = ctx.session.get(Zitting, rij.zitting_id) if rij.zitting_id else None
    open_ = {z.rij.soort: z.open("tekst") for z in zichten(ctx, rij, zitting, delen)}
    return {
        **{soort.value: open_.get(soort, "") for soort in DeelSoort},
        "wijze": rij.wijze.value,
        "spoed": rij.spoed,
        "minuten": str(rij.minuten),
        "vraag": zicht.open("vraag"),
        "erbij": rij.erbij.value,
        "erbij_uitleg": zicht.open("erbij_uitleg"),
        "grondslag": rij.grondslag.value if rij.grondslag else "",
        "doel": zicht.open("doel"),
        "categorieen": list(rij.categorieen),
        "deelnemers": list(rij.alleen_voor),
        "geinformeerd": rij.geinformeerd.value if rij.geinformeerd else None,
        "uitleg": zicht.open("uitleg"),
    }


def kamers(ctx: Context) -> dict[str, Kamer]:
    return {str(rij.id): rij for rij in ctx.session.exec(select(Kamer).order_by(col(Kamer.naam))).all()}


def gekozen(mensen: Sequence[Gebruiker], ids: Sequence[str]) -> list[Gebruiker]:
    return [wie for wie in mensen if str(wie.id) in ids]
