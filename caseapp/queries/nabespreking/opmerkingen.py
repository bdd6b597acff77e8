"""What who led or watched wrote beside the play, by the attention points and elements it tells of."""

from uuid import UUID

from sqlmodel import col, select

from ...context import Context
from ...domain.nabespreking import AANDACHTSPUNTEN, ELEMENTEN, Kopje, Lens, per_lens
from ...domain.oefenverloop import Notitiesoort
from ...permissions.oefening import beoordeel_leiding
from ...tables import Spelnotitie
from ..oefening.wat import LeerdoelRegel, leerdoelen
from ..zegels import open_veld
from .bladen import LensBlad, Opmerking


def opmerkingen(ctx: Context) -> tuple[Opmerking, ...]:
    """In the order of writing; without what is written at a heading of the debrief itself."""
    query = select(Spelnotitie).where(col(Spelnotitie.kopje).is_(None))
    rijen = ctx.session.exec(query.order_by(col(Spelnotitie.op_echt), col(Spelnotitie.id))).all()
    mag = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
    van_doel = {doel.id: doel.elementen for doel in leerdoelen(ctx)}
    return tuple(
        Opmerking(
            rij.id,
            rij.soort,
            rij.op,
            ctx.dag(rij.op),
            rij.take,
            rij.waarnemer_id is not None,
            _lenzen(rij, van_doel),
            rij.stuk_id,
            open_veld(ctx, mag, rij, "tekst"),
        )
        for rij in rijen
    )


def _lenzen(rij: Spelnotitie, van_doel: dict[UUID, tuple[str, ...]]) -> tuple[str, ...]:
    """Of what it names itself; else of the learning goal that it was written at."""
    if rij.element:
        return per_lens([rij.element])
    return per_lens(van_doel.get(rij.leerdoel_id, ()) if rij.leerdoel_id else ())


def lenzen(ctx: Context) -> tuple[tuple[LensBlad, ...], tuple[LensBlad, ...]]:
    """The five attention points, and the six elements."""
    alle, doelen = opmerkingen(ctx), leerdoelen(ctx)
    vijf, zes = (tuple(_lens(lens, alle, doelen) for lens in groep) for groep in (AANDACHTSPUNTEN, ELEMENTEN))
    return vijf, zes


def _lens(lens: Lens, alle: tuple[Opmerking, ...], doelen: tuple[LeerdoelRegel, ...]) -> LensBlad:
    """Of what was chosen the newest counts: so it can be chosen anew."""
    hier = [een for een in alle if lens.code in een.elementen]
    gekozen = [een for een in hier if een.stuk_id is not None]
    return LensBlad(
        lens,
        tuple(doel.tekst for doel in doelen if lens.code in per_lens(doel.elementen)),
        tuple(een for een in hier if een.stuk_id is None and een.soort is not Notitiesoort.NOTITIE),
        _laatste(gekozen, Notitiesoort.STERK),
        _laatste(gekozen, Notitiesoort.ANDERS),
    )


def _laatste(gekozen: list[Opmerking], soort: Notitiesoort) -> Opmerking | None:
    return next((een for een in reversed(gekozen) if een.soort is soort), None)


def bij_kopje(ctx: Context) -> dict[Kopje, tuple[str, ...]]:
    """What was written at each heading, in the order of writing."""
    query = select(Spelnotitie).where(col(Spelnotitie.kopje).is_not(None))
    rijen = ctx.session.exec(query.order_by(col(Spelnotitie.op_echt))).all()
    mag = beoordeel_leiding(ctx.actor, [rij.id for rij in rijen])
    uit: dict[Kopje, tuple[str, ...]] = {}
    for rij in rijen:
        if rij.kopje is not None:
            uit[rij.kopje] = (*uit.get(rij.kopje, ()), open_veld(ctx, mag, rij, "tekst"))
    return uit
